package org.explainj.phantom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A residual network (He et al. 2016) for one-channel images, with PyTorch's names: {@code conv1}, {@code bn1},
 * {@code layer1} to {@code layer4} of basic blocks, global average pooling and {@code fc}. Its stages' strides are
 * 4, 8, 16 and 16, so that the last grid of a 224×224 input is 14×14.
 */
final class ResNet {
    private static final int STEM = 5;

    private final int[] widths;
    private final int[] blocks;
    private final int classes;
    private final SplittableRandom random;

    private ResNet(int[] widths, int[] blocks, int classes, long seed) {
        this.widths = widths;
        this.blocks = blocks;
        this.classes = classes;
        this.random = new SplittableRandom(seed);
    }

    /**
     * @param widths channels of the stem and the four stages
     * @param blocks basic blocks of the four stages
     * @param classes outputs
     * @param seed of the random weights
     * @return an untrained network with {@code forward} alone
     */
    static ScriptModule create(int[] widths, int[] blocks, int classes, long seed) {
        return new ResNet(widths, blocks, classes, seed).root();
    }

    /** @return the network with other weights, in the order of {@link ScriptModule#allTensors()} */
    static ScriptModule withTensors(ScriptModule module, List<float[]> values) {
        return replace(module, new ArrayList<>(values));
    }

    private static ScriptModule replace(ScriptModule module, List<float[]> values) {
        Map<String, ScriptModule.Tensor> tensors = new LinkedHashMap<>();
        module.tensors().forEach((name, old) ->
                tensors.put(name, new ScriptModule.Tensor(old.shape(), values.remove(0), old.parameter())));
        Map<String, ScriptModule> children = new LinkedHashMap<>();
        module.children().forEach((name, child) -> children.put(name, replace(child, values)));
        return new ScriptModule(module.kind(), tensors, children, module.methods());
    }

    private ScriptModule root() {
        Map<String, ScriptModule> children = new LinkedHashMap<>();
        children.put("conv1", conv(1, widths[0], STEM, 2));
        children.put("bn1", norm(widths[0]));
        int[] strides = {2, 2, 2, 1};
        StringBuilder stages = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            children.put("layer" + (i + 1), stage(widths[i], widths[i + 1], blocks[i], strides[i]));
            stages.append("    layer%1$d = self.layer%1$d\n    x%1$d = (layer%1$d).forward(x%2$d, )\n"
                    .formatted(i + 1, i));
        }
        children.put("fc", linear(widths[4], classes));
        return new ScriptModule("explainj.ResNet", Map.of(), children, """
              def forward(self: SELF,
                x: Tensor) -> Tensor:
                conv1 = self.conv1
                bn1 = self.bn1
                x0 = torch.relu((bn1).forward((conv1).forward(x, ), ))
            %s    pooled = torch.adaptive_avg_pool2d(x4, [1, 1])
                fc = self.fc
                return (fc).forward(torch.flatten(pooled, 1), )
            """.formatted(stages));
    }

    private ScriptModule stage(int in, int out, int count, int stride) {
        Map<String, ScriptModule> children = new LinkedHashMap<>();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            children.put(Integer.toString(i), block(i == 0 ? in : out, out, i == 0 ? stride : 1));
            body.append("    _%1$d = getattr(self, \"%1$d\")\n    input%2$d = (_%1$d).forward(input%3$s, )\n"
                    .formatted(i, i + 1, i == 0 ? "" : Integer.toString(i)));
        }
        return new ScriptModule("torch.nn.modules.container.Sequential", Map.of(), children, """
              def forward(self: SELF,
                input: Tensor) -> Tensor:
            %s    return input%d
            """.formatted(body, count));
    }

    private ScriptModule block(int in, int out, int stride) {
        Map<String, ScriptModule> children = new LinkedHashMap<>();
        children.put("conv1", conv(in, out, 3, stride));
        children.put("bn1", norm(out));
        children.put("conv2", conv(out, out, 3, 1));
        children.put("bn2", norm(out));
        boolean project = in != out || stride != 1;
        if (project) {
            Map<String, ScriptModule> shortcut = new LinkedHashMap<>();
            shortcut.put("0", conv(in, out, 1, stride));
            shortcut.put("1", norm(out));
            children.put("downsample", new ScriptModule("torch.nn.modules.container.Sequential", Map.of(), shortcut, """
                  def forward(self: SELF,
                    input: Tensor) -> Tensor:
                    _0 = getattr(self, "0")
                    _1 = getattr(self, "1")
                    return (_1).forward((_0).forward(input, ), )
                """));
        }
        return new ScriptModule("torchvision.models.resnet.BasicBlock", Map.of(), children, """
              def forward(self: SELF,
                x: Tensor) -> Tensor:
                conv1 = self.conv1
                bn1 = self.bn1
                out = torch.relu((bn1).forward((conv1).forward(x, ), ))
                conv2 = self.conv2
                bn2 = self.bn2
                out0 = (bn2).forward((conv2).forward(out, ), )
            %s    return torch.relu(torch.add(out0, identity))
            """.formatted(project
                ? "    downsample = self.downsample\n    identity = (downsample).forward(x, )\n"
                : "    identity = x\n"));
    }

    /** A convolution without bias, He-initialised for the ReLU that follows. */
    private ScriptModule conv(int in, int out, int size, int stride) {
        float[] weight = normal(out * in * size * size, Math.sqrt(2.0 / (in * size * size)));
        int pad = size / 2;
        return new ScriptModule("torch.nn.modules.conv.Conv2d",
                Map.of("weight", new ScriptModule.Tensor(new int[] {out, in, size, size}, weight, true)), Map.of(), """
              def forward(self: SELF,
                input: Tensor) -> Tensor:
                weight = self.weight
                return torch.conv2d(input, weight, None, [%1$d, %1$d], [%2$d, %2$d], [1, 1], 1)
            """.formatted(stride, pad));
    }

    private static ScriptModule norm(int channels) {
        Map<String, ScriptModule.Tensor> tensors = new LinkedHashMap<>();
        tensors.put("weight", new ScriptModule.Tensor(new int[] {channels}, filled(channels, 1), true));
        tensors.put("bias", new ScriptModule.Tensor(new int[] {channels}, filled(channels, 0), true));
        tensors.put("running_mean", new ScriptModule.Tensor(new int[] {channels}, filled(channels, 0), false));
        tensors.put("running_var", new ScriptModule.Tensor(new int[] {channels}, filled(channels, 1), false));
        return new ScriptModule("torch.nn.modules.batchnorm.BatchNorm2d", tensors, Map.of(), """
              def forward(self: SELF,
                input: Tensor) -> Tensor:
                weight = self.weight
                bias = self.bias
                running_mean = self.running_mean
                running_var = self.running_var
                training = self.training
                return torch.batch_norm(input, weight, bias, running_mean, running_var, training, 0.1, 1e-05, True)
            """);
    }

    private ScriptModule linear(int in, int out) {
        Map<String, ScriptModule.Tensor> tensors = new LinkedHashMap<>();
        tensors.put("weight", new ScriptModule.Tensor(new int[] {out, in}, normal(out * in, 0.2), true));
        tensors.put("bias", new ScriptModule.Tensor(new int[] {out}, filled(out, -1), true));
        return new ScriptModule("torch.nn.modules.linear.Linear", tensors, Map.of(), """
              def forward(self: SELF,
                input: Tensor) -> Tensor:
                weight = self.weight
                bias = self.bias
                return torch.linear(input, weight, bias)
            """);
    }

    private float[] normal(int count, double deviation) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }
}
