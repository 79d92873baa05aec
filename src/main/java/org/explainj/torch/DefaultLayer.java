package org.explainj.torch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the layer that is explained when the user names none. */
final class DefaultLayer {
    private static final String NORM = "LayerNorm";
    private static final String NORM_OPERATION = "layer_norm";
    /** The last block's second, and the one that follows the blocks. */
    private static final int NORMS_AT_THE_END = 2;
    private static final String LINEAR = "Linear";
    private static final String ADAPTIVE_POOLING = "adaptiveavgpool";

    /** What torchvision's detectors call their encoder; their heads have more channels on the same grids. */
    private static final String BACKBONE = "backbone.";
    /** A detector's encoder ends at this stride; coarser grids are for its greatest boxes only. */
    private static final int ENCODER_STRIDE = 32;

    private static final Comparator<Layer> FURTHER_IN = Comparator.<Layer>comparingLong(layer -> layer.outputShape()[1])
            .thenComparing(Comparator.<Layer>comparingLong(layer -> layer.name().chars().filter(c -> c == '.').count())
                    .reversed());

    private DefaultLayer() {
    }

    /**
     * @param layers in the order in which they finish
     * @param outputShape the network's output
     * @param inputShape the network's input
     * @param detector whether the network returns boxes
     * @return the layer; nothing if none has a spatial extent
     */
    static Optional<Layer> of(List<Layer> layers, long[] outputShape, long[] inputShape, boolean detector) {
        // of each position of several grids a number for each class, as a YOLO's head joins them
        boolean positions = outputShape.length == LayerGrid.TOKEN_AXES && outputShape[1] > 1 && outputShape[2] > 1;
        List<Layer> maps = layers.stream()
                .filter(layer -> layer.hasGrid() && !Arrays.equals(layer.outputShape(), outputShape))
                .filter(layer -> !positions || layer.outputShape().length != LayerGrid.TOKEN_AXES
                        || layer.outputShape()[2] != outputShape[2]).toList();
        if (maps.isEmpty()) {
            return Optional.empty();
        }
        if (detector) {
            long cells = Arrays.stream(inputShape).skip(2).map(extent -> Math.max(1, extent / ENCODER_STRIDE))
                    .reduce(1, (a, b) -> a * b);
            List<Layer> backbone = maps.stream().filter(layer -> layer.name().startsWith(BACKBONE)).toList();
            List<Layer> known = backbone.isEmpty() ? maps : backbone;
            List<Layer> encoder = known.stream().filter(layer -> cells(layer) >= cells).toList();
            return Optional.of(encoderEnd(encoder.isEmpty() ? known : encoder));
        }
        if (positions || LayerGrid.of(outputShape, inputShape).extents().length > 0) {
            return Optional.of(encoderEnd(maps));
        }
        Layer last = maps.get(maps.size() - 1);
        if (last.extraTokens() > 0) {
            return Optional.of(lastBlocksFirstNorm(layers, maps, last).orElse(last));
        }
        return Optional.of(beforePooling(last, layers, maps));
    }

    /** What an attention that pools tokens projects to keys and values is explained before that. */
    private static Layer beforePooling(Layer last, List<Layer> layers, List<Layer> maps) {
        String pooling = parent(last);
        boolean projected = last.outputShape().length == LayerGrid.TOKEN_AXES && last.type().contains(LINEAR)
                && layers.stream().anyMatch(layer -> layer.name().equals(pooling) && !layer.hasGrid());
        if (!projected) {
            return last;
        }
        return maps.stream().filter(layer -> !layer.name().startsWith(pooling + ".")).reduce((a, b) -> b).orElse(last);
    }

    private static String parent(Layer layer) {
        return layer.name().substring(0, Math.max(0, layer.name().lastIndexOf('.')));
    }

    /**
     * The last layer with the most channels on the coarsest grid: an encoder goes to coarser grids and more channels, a
     * decoder to finer grids and fewer. Of as many channels, an outer module: a part of the decoder may take the
     * encoder's end in as it is. Grids that a pyramid of adaptive pooling makes for context (PSPNet) are coarser than the
     * encoder's.
     */
    private static Layer encoderEnd(List<Layer> found) {
        Set<List<Integer>> before = new HashSet<>();
        Set<List<Integer>> pooled = new HashSet<>();
        for (Layer layer : found) {
            List<Integer> grid = Arrays.stream(layer.grid()).boxed().toList();
            if (before.add(grid) && layer.type().toLowerCase(Locale.ROOT).replace("_", "").contains(ADAPTIVE_POOLING)) {
                pooled.add(grid);
            }
        }
        List<Layer> rest = found.stream()
                .filter(layer -> !pooled.contains(Arrays.stream(layer.grid()).boxed().toList())).toList();
        List<Layer> maps = rest.isEmpty() ? found : rest;
        long coarsest = maps.stream().mapToLong(DefaultLayer::cells).min().orElseThrow();
        Layer end = null;
        for (Layer layer : maps) {
            if (cells(layer) == coarsest && (end == null || FURTHER_IN.compare(layer, end) >= 0)) {
                end = layer;
            }
        }
        return end;
    }

    private static long cells(Layer layer) {
        return Arrays.stream(layer.grid()).asLongStream().reduce(1, (a, b) -> a * b);
    }

    /**
     * A block has two norms, the first before its attention; after that, only the class token gets a gradient, or is left
     * (CaiT). Where the norms are a frozen model's operations, or the attention and what follows it hold one each
     * (vit-pytorch), the last of all follows the last block.
     */
    private static Optional<Layer> lastBlocksFirstNorm(List<Layer> layers, List<Layer> maps, Layer last) {
        List<Layer> operations = maps.stream().filter(layer -> layer.type().equals(NORM_OPERATION)).toList();
        if (operations.size() > NORMS_AT_THE_END) {
            return Optional.of(operations.get(operations.size() - 1 - NORMS_AT_THE_END));
        }
        Map<String, Layer> first = new HashMap<>();
        Layer found = null;
        for (Layer layer : layers) {
            if (layer.type().contains(NORM)) {
                Layer before = first.putIfAbsent(parent(layer), layer);
                if (before != null && before.hasGrid() && hasTokensOf(before, last)) {
                    found = before;
                }
            }
        }
        if (found != null) {
            return Optional.of(found);
        }
        List<Layer> norms = maps.stream().filter(layer -> layer.type().contains(NORM) && hasTokensOf(layer, last)).toList();
        return norms.size() > NORMS_AT_THE_END ? Optional.of(norms.get(norms.size() - 1 - NORMS_AT_THE_END))
                : Optional.empty();
    }

    /** Norms of patches that the class token has not joined are the embedding's. */
    private static boolean hasTokensOf(Layer layer, Layer other) {
        return layer.outputShape().length == LayerGrid.TOKEN_AXES && layer.outputShape()[1] == other.outputShape()[1];
    }
}
