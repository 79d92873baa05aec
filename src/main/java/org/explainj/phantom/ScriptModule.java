package org.explainj.phantom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A module to be written as TorchScript: a class, its tensors and its children, in order.
 *
 * @param kind where PyTorch keeps such a class: {@code torch.nn.modules.conv.Conv2d}
 * @param tensors parameters and buffers by name
 * @param children by name
 * @param methods the class's methods as TorchScript source, indented by two, {@code SELF} for the class's own name
 */
record ScriptModule(String kind, Map<String, Tensor> tensors, Map<String, ScriptModule> children, String methods) {
    /**
     * A float32 tensor.
     *
     * @param shape its extents
     * @param values row by row, not copied
     * @param parameter whether it is trained; a buffer is not
     */
    record Tensor(int[] shape, float[] values, boolean parameter) {
    }

    ScriptModule {
        tensors = new LinkedHashMap<>(tensors);
        children = new LinkedHashMap<>(children);
    }

    /** @return this module's and its children's tensors, depth first, in the order of the archive's data files */
    List<Tensor> allTensors() {
        List<Tensor> all = new ArrayList<>(tensors.values());
        children.values().forEach(child -> all.addAll(child.allTensors()));
        return all;
    }

    /** @return expressions that name {@link #allTensors()} in a method of this module */
    List<String> tensorExpressions(String self) {
        List<String> all = new ArrayList<>();
        tensors.keySet().forEach(name -> all.add(self + "." + name));
        children.forEach((name, child) -> all.addAll(child.tensorExpressions(member(self, name))));
        return all;
    }

    /** @return {@code self.name}, or the form that a name which is a number needs */
    static String member(String self, String name) {
        return Character.isDigit(name.charAt(0)) ? "getattr(" + self + ", \"" + name + "\")" : self + "." + name;
    }
}
