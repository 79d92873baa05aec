package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a layer's output lies on a grid over the input.
 *
 * @param order where its channels are
 * @param extents H×W or D×H×W; empty if it has no grid
 * @param patches of tokens, the places of those of the grid, ascending; else empty
 * @param extraTokens of tokens, how many are none of the grid's, such as the class token
 */
record LayerGrid(Order order, int[] extents, int[] patches, int extraTokens) {
    /** N×L×C. */
    static final int TOKEN_AXES = 3;
    /** N×C×D×H×W. */
    private static final int VOLUME_AXES = 5;
    /** How far a grid's aspect may be off the input's, as a ratio: small grids are rounded. */
    private static final double ASPECT_TOLERANCE = 1.35;
    /** How far it may be off before another order of the axes is considered. */
    private static final double ROUNDING = 1.1;
    /** How far patches may be from squares. */
    private static final double PATCH_ASPECT = 3;
    private static final LayerGrid NO_GRID = new LayerGrid(Order.NONE, new int[0], new int[0], 0);

    /** Where the channels of an output are. */
    enum Order { CHANNELS_FIRST, CHANNELS_LAST, TOKENS, NONE }

    /**
     * @param output a layer's output shape, the batch first
     * @param input the network's input shape, N×C×H×W or N×C×D×H×W
     * @return the grid, extra tokens before the patches
     */
    static LayerGrid of(long[] output, long[] input) {
        return of(output, input, Order.NONE, PatchTokens.UNKNOWN);
    }

    /** As {@link #of(long[], long[])}, knowing where the channels are, or {@link Order#NONE}, and the patches. */
    private static LayerGrid of(long[] output, long[] input, Order known, PatchTokens patches) {
        if (output.length == 0 || output[0] != input[0]) {
            // regions or windows in place of images
            return NO_GRID;
        }
        int spatial = input.length - 2;
        double aspect = (double) input[input.length - 2] / input[input.length - 1];
        if (output.length == input.length && spatial >= 2) {
            double lastOff = offAspect(output, output.length - 3, aspect);
            double firstOff = offAspect(output, output.length - 2, aspect);
            boolean guessed = firstOff > ROUNDING && lastOff < firstOff && lastOff <= ASPECT_TOLERANCE
                    && !isLarger(output, 1, input) && (spatial == 2 || firstOff > ASPECT_TOLERANCE
                            || offDepth(output, 1, input) <= offDepth(output, 2, input));
            boolean last = known == Order.CHANNELS_LAST && spatial == 2
                    && (lastOff <= ASPECT_TOLERANCE || firstOff > ROUNDING && isOfPatches(output, lastOff, input))
                    && !isLarger(output, 1, input) || guessed && known != Order.CHANNELS_FIRST;
            int first = last ? 1 : 2;
            // windows of tokens, such as 49×512 over 224×224; but a padded convolution may be larger than the input
            boolean windows = isLarger(output, first, input)
                    && offAspect(output, output.length - (last ? 3 : 2), aspect) > ASPECT_TOLERANCE;
            return windows ? NO_GRID : spatial(last ? Order.CHANNELS_LAST : Order.CHANNELS_FIRST, output, first,
                    spatial);
        }
        if (output.length == TOKEN_AXES && spatial >= 2) {
            return spatial == 2 ? tokens(output[1], input, patches) : tokensOfVolume(output[1], input, patches);
        }
        return NO_GRID;
    }

    /**
     * As {@link #of(long[], long[])}, knowing the network's other layers: N×C×L beside an N×C×H×W with as many cells is
     * that map with its cells in a row, not C tokens; and N×heads×L×(C/heads), or N×heads×L×L, beside N×L×C is the queries,
     * keys, values or attention of these L tokens, not a grid of L rows. Tokens of a volume lie on the grid of the
     * convolution or pooling that gave as many: their number alone does not tell it where patches are not cubes.
     *
     * @param output a layer's output shape
     * @param input the network's input shape
     * @param others the output shapes of the network's layers
     * @param known where the channels of such an output are; {@link Order#NONE} where only its shape can tell
     * @param patches which tokens are patches
     * @return the grid
     */
    static LayerGrid of(long[] output, long[] input, List<long[]> others, Order known, PatchTokens patches) {
        LayerGrid grid = of(output, input, known, patches);
        if (output.length == TOKEN_AXES && input.length == VOLUME_AXES && output[0] == input[0]) {
            grid = tokensOn(output[1], input, patches, others).orElse(grid);
        }
        boolean row = grid.order == Order.TOKENS && isRow(output, input, others);
        boolean heads = grid.extents.length > 0 && output.length == 4 && others.stream().anyMatch(other ->
                other.length == TOKEN_AXES && other[1] == output[2]
                && (output[1] * output[3] == other[2] || output[3] == other[1])
                && hasTokens(others, input, patches, other[2]));
        return row || heads ? NO_GRID : grid;
    }

    /**
     * @param output a layer's output shape, N×C×L
     * @param input the network's input shape
     * @param others the output shapes of the network's layers
     * @return whether it is the map of another layer with its cells in a row
     */
    static boolean isRow(long[] output, long[] input, List<long[]> others) {
        return others.stream().anyMatch(other -> other.length == input.length && other[1] == output[1]
                && cells(other, 2) == output[2]);
    }

    /**
     * @param output a layer's output shape, of a batch
     * @param input the network's input shape, of that batch
     * @param extents the grid that the layer was found to have, knowing the others; empty if it has none
     * @param known which tokens are patches
     * @return that grid
     */
    static LayerGrid of(long[] output, long[] input, int[] extents, PatchTokens known) {
        if (output.length == TOKEN_AXES && extents.length > 0) {
            return ofTokens(output[1], extents, known);
        }
        for (Order order : List.of(Order.CHANNELS_FIRST, Order.CHANNELS_LAST)) {
            LayerGrid grid = of(output, input, order, known);
            if (grid.order == order && Arrays.equals(grid.extents, extents)) {
                return grid;
            }
        }
        return of(output, input);
    }

    private static LayerGrid ofTokens(long count, int[] extents, PatchTokens known) {
        int[] patches = known.of(count, Arrays.stream(extents).reduce(1, Math::multiplyExact));
        return new LayerGrid(Order.TOKENS, extents, patches, Math.toIntExact(count) - patches.length);
    }

    /** The one grid that layers of the network have with as many cells as there are tokens, but for the extra ones. */
    private static Optional<LayerGrid> tokensOn(long count, long[] input, PatchTokens known,
            List<long[]> layers) {
        for (int extra : known.extra(count)) {
            long cells = count - extra;
            List<LayerGrid> grids = layers.stream().filter(layer -> layer.length == VOLUME_AXES)
                    .map(layer -> of(layer, input))
                    .filter(grid -> Arrays.stream(grid.extents).asLongStream().reduce(1, (a, b) -> a * b) == cells)
                    .filter(grid -> grid.extents.length > 0).toList();
            if (!grids.isEmpty()) {
                int[] first = grids.get(0).extents;
                return grids.stream().allMatch(grid -> Arrays.equals(grid.extents, first))
                        ? Optional.of(ofTokens(count, first, known)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static long cells(long[] shape, int first) {
        return Arrays.stream(shape).skip(first).reduce(1, (a, b) -> a * b);
    }

    private static boolean hasTokens(List<long[]> layers, long[] input, PatchTokens known, long channels) {
        return layers.stream().anyMatch(layer -> layer.length == TOKEN_AXES && layer[2] == channels
                && of(layer, input, Order.NONE, known).order == Order.TOKENS);
    }

    /** Patches that are no squares make a grid of another aspect than the image's; windows of tokens are not such. */
    private static boolean isOfPatches(long[] output, double off, long[] input) {
        return off <= PATCH_ASPECT && input[2] % output[1] == 0 && input[3] % output[2] == 0;
    }

    private static double offAspect(long[] shape, int rows, double aspect) {
        double ratio = (double) shape[rows] / shape[rows + 1] / aspect;
        return Math.max(ratio, 1 / ratio);
    }

    /** How far the ratio of depth to rows is off the input's; many networks keep the depth, so that it decides little. */
    private static double offDepth(long[] output, int first, long[] input) {
        double ratio = (double) output[first] / output[first + 1] * input[3] / input[2];
        return Math.max(ratio, 1 / ratio);
    }

    private static LayerGrid spatial(Order order, long[] shape, int first, int count) {
        int[] extents = new int[count];
        long cells = 1;
        for (int i = 0; i < count; i++) {
            extents[i] = Math.toIntExact(shape[first + i]);
            cells *= extents[i];
        }
        return cells > 1 ? new LayerGrid(order, extents, new int[0], 0) : NO_GRID;
    }

    private static boolean isLarger(long[] output, int first, long[] input) {
        for (int i = 2; i < input.length; i++) {
            if (output[first + i - 2] > input[i]) {
                return true;
            }
        }
        return false;
    }

    private static LayerGrid tokens(long count, long[] input, PatchTokens known) {
        for (int extra : known.extra(count)) {
            long cells = count - extra;
            int rows = (int) Math.round(Math.sqrt((double) cells * input[2] / input[3]));
            if (rows >= 2 && cells % rows == 0 && cells / rows >= 2 && rows <= input[2] && cells / rows <= input[3]
                    && Math.round((double) rows * input[3] / input[2]) == cells / rows) {
                return ofTokens(count, new int[] {rows, (int) (cells / rows)}, known);
            }
        }
        return NO_GRID;
    }

    /** Of cubic patches. */
    private static LayerGrid tokensOfVolume(long count, long[] input, PatchTokens known) {
        for (int extra : known.extra(count)) {
            long cells = count - extra;
            int depth = (int) Math.round(Math.cbrt((double) cells * input[2] * input[2] / input[3] / input[4]));
            long rows = Math.round((double) depth * input[3] / input[2]);
            long columns = Math.round((double) depth * input[4] / input[2]);
            if (depth >= 2 && rows >= 2 && columns >= 2 && depth * rows * columns == cells && depth <= input[2]) {
                return ofTokens(count, new int[] {depth, (int) rows, (int) columns}, known);
            }
        }
        return NO_GRID;
    }

    /** One image's output as 1×C×grid. */
    NDArray channelsFirst(NDArray output, int image) {
        // the usual case needs no slice, which DJL reads from text
        return channelsFirst(output.getShape().get(0) == 1 && image == 0 ? output
                : output.get(new NDIndex("{}:{}", image, image + 1)));
    }

    /** An output as N×C×grid; as it is if it has no grid. */
    NDArray channelsFirst(NDArray output) {
        int axes = extents.length;
        if (order == Order.CHANNELS_LAST) {
            return output.transpose(axes == 2 ? new int[] {0, 3, 1, 2} : new int[] {0, 4, 1, 2, 3});
        }
        if (order == Order.TOKENS) {
            Shape shape = output.getShape();
            return picked(output).transpose(0, 2, 1).reshape(new Shape(shape.get(0), shape.get(2)).addAll(new Shape(
                    Arrays.stream(extents).asLongStream().toArray())));
        }
        return output;
    }

    /** The grid's tokens: run by run of such as stand beside each other, which are usually all. */
    private NDArray picked(NDArray output) {
        NDList runs = new NDList();
        for (int from = 0, i = 1; i <= patches.length; i++) {
            if (i == patches.length || patches[i] != patches[i - 1] + 1) {
                runs.add(output.get(new NDIndex(":, {}:{}", patches[from], patches[i - 1] + 1)));
                from = i;
            }
        }
        return runs.size() == 1 ? runs.get(0) : NDArrays.concat(runs, 1);
    }
}
