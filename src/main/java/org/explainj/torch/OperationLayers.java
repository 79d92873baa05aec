package org.explainj.torch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explainj.torch.script.Expression;
import org.explainj.torch.script.FunctionDefinition;

/** The operations that serve as layers where a model has no submodules, as after {@code torch.jit.freeze}. */
final class OperationLayers {
    private static final Set<String> TENSOR_OPERATIONS = Set.of("conv1d", "conv2d", "conv3d", "_convolution",
            "convolution", "conv_transpose2d", "conv_transpose3d", "batch_norm", "layer_norm", "group_norm",
            "instance_norm", "relu", "relu_", "relu6", "relu6_", "hardtanh", "hardtanh_", "hardswish", "hardswish_",
            "hardsigmoid", "hardsigmoid_", "silu", "silu_", "gelu", "elu", "elu_", "leaky_relu", "leaky_relu_", "prelu",
            "mish", "mish_", "sigmoid", "sigmoid_", "tanh", "tanh_", "max_pool2d", "max_pool3d", "avg_pool2d",
            "avg_pool3d", "adaptive_avg_pool2d", "adaptive_avg_pool3d", "dropout", "dropout_", "feature_dropout",
            "linear", "matmul", "addmm", "upsample_bilinear2d", "upsample_nearest2d", "upsample_trilinear3d",
            "pixel_shuffle", "cat", "softmax", "log_softmax");
    /** These may also compute with numbers: a layer only if the first argument is a tensor. */
    private static final Set<String> TENSOR_OR_NUMBER =
            Set.of("add", "add_", "sub", "sub_", "mul", "mul_", "div", "div_", "mean");
    /** These return tensors, but are not worth naming as layers. */
    private static final Set<String> REARRANGING = Set.of("permute", "transpose", "reshape", "view", "flatten",
            "contiguous", "slice", "select", "unsqueeze", "squeeze", "expand", "clone", "detach", "to");
    private static final int MAX_DEPTH = 20;

    private final boolean enabled;
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param enabled whether operations are layers */
    OperationLayers(boolean enabled) {
        this.enabled = enabled;
    }

    /** The kind of the operation that a call is, if it is a layer. */
    Optional<String> nameOf(Expression.Call call, Scope scope) {
        return enabled && isLayer(call, scope, 0) ? Optional.of(kind(call)) : Optional.empty();
    }

    /** The next name of a kind: its operations are counted from 0 in the order in which they are written. */
    String numbered(String kind) {
        return kind + "_" + (counts.merge(kind, 1, Integer::sum) - 1);
    }

    private static String kind(Expression.Call call) {
        String name = ((Expression.Attribute) call.callee()).name();
        return name.replaceAll("^_+|_+$", "");
    }

    private boolean isLayer(Expression.Call call, Scope scope, int depth) {
        String name = torchOperation(call);
        return TENSOR_OPERATIONS.contains(name)
                || TENSOR_OR_NUMBER.contains(name) && firstIsTensor(call, scope, depth);
    }

    private static String torchOperation(Expression.Call call) {
        return call.callee() instanceof Expression.Attribute attribute
                && attribute.base() instanceof Expression.Name base && base.text().equals("torch")
                ? attribute.name() : "";
    }

    private boolean firstIsTensor(Expression.Call call, Scope scope, int depth) {
        return !call.arguments().isEmpty() && isTensor(call.arguments().get(0), scope, depth + 1);
    }

    private boolean isTensor(Expression expression, Scope scope, int depth) {
        Expression bare = expression.bare();
        if (depth > MAX_DEPTH) {
            return false;
        }
        if (bare instanceof Expression.Call call) {
            return isLayer(call, scope, depth)
                    || REARRANGING.contains(torchOperation(call)) && firstIsTensor(call, scope, depth);
        }
        if (bare instanceof Expression.Name name) {
            for (FunctionDefinition.Parameter parameter : scope.function().parameters()) {
                if (parameter.name().equals(name.text())) {
                    return parameter.type().equals("Tensor");
                }
            }
            return scope.definitions(name.text()).stream().anyMatch(value -> isTensor(value, scope, depth + 1));
        }
        return false;
    }
}
