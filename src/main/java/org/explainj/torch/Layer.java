package org.explainj.torch;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A layer of a network, as met in one forward.
 *
 * @param name PyTorch's name of it ({@code named_modules()}): {@code layer4.1.conv2}. The operations of a frozen
 *     module, which has no submodules, are called by kind and count: {@code conv2d_7}
 * @param type the class or operation: {@code Conv2d}, {@code BasicBlock}, {@code relu}
 * @param outputShape the shape of its (last) output, the batch first, not to be altered; empty if the layer did not run
 *     or its output is no tensor
 * @param grid the spatial extents of its output, H×W or D×H×W; empty if it has none (a vector, or 1×1)
 */
public record Layer(String name, String type, long[] outputShape, int[] grid) {

    /** @return whether a map can be made at this layer */
    public boolean hasGrid() {
        return grid.length > 0;
    }

    /** @return of tokens on a grid, how many are none of the grid's, such as the class token; else 0 */
    int extraTokens() {
        return hasGrid() && outputShape.length == LayerGrid.TOKEN_AXES
                ? Math.toIntExact(outputShape[1]) - Arrays.stream(grid).reduce(1, (a, b) -> a * b) : 0;
    }

    /** @return the output shape as {@code 1×512×7×7}, or a dash */
    public String shapeText() {
        return outputShape.length == 0 ? "–"
                : Arrays.stream(outputShape).mapToObj(Long::toString).collect(Collectors.joining("×"));
    }
}
