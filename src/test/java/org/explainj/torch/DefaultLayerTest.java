package org.explainj.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefaultLayerTest {
    private static final long[] IMAGE = {1, 3, 64, 64};
    private static final long[] MASK = {1, 3, 64, 64};

    private static Layer map(String name, String type, int channels, int... grid) {
        long[] shape = new long[grid.length + 2];
        shape[0] = 1;
        shape[1] = channels;
        for (int i = 0; i < grid.length; i++) {
            shape[i + 2] = grid[i];
        }
        return new Layer(name, type, shape, grid);
    }

    private static Layer tokens(String name, String type, int count, int... grid) {
        return new Layer(name, type, new long[] {1, count, 48}, grid);
    }

    private static String chosen(long[] output, long[] input, Layer... layers) {
        return DefaultLayer.of(List.of(layers), output, input, false).orElseThrow().name();
    }

    @Test
    void aPyramidOfPoolingIsNotTheEncodersEnd() {
        for (String pooling : List.of("AdaptiveAvgPool2d", "adaptive_avg_pool2d")) {
            assertEquals("encoder", chosen(MASK, IMAGE,
                    map("encoder.0", "Conv2d", 16, 32, 32), map("encoder", "Sequential", 128, 8, 8),
                    map("pool.0", pooling, 128, 2, 2), map("pool.1", "Conv2d", 32, 2, 2), map("pool", "Sequential", 32, 8, 8),
                    map("head", "Conv2d", 3, 8, 8)));
        }
    }

    @Test
    void poolingToTheEncodersOwnGridChangesNothing() {
        assertEquals("encoder", chosen(MASK, IMAGE,
                map("encoder", "Sequential", 128, 2, 2), map("pool.0", "AdaptiveAvgPool2d", 64, 2, 2),
                map("pool.1", "AdaptiveAvgPool2d", 128, 3, 3), map("head", "Conv2d", 3, 8, 8)));
        assertEquals("pool", chosen(MASK, IMAGE, map("pool", "AdaptiveAvgPool2d", 128, 3, 3)));
    }

    @Test
    void aClassTokenOverAVolumeIsReadFromTheLastBlocksFirstNorm() {
        assertEquals("blocks.1.norm1", chosen(new long[] {1, 5}, new long[] {1, 1, 32, 32, 32},
                map("patches", "Conv3d", 48, 4, 4, 4),
                tokens("blocks.0.norm1", "LayerNorm", 65, 4, 4, 4), tokens("blocks.0.norm2", "LayerNorm", 65, 4, 4, 4),
                tokens("blocks.1.norm1", "LayerNorm", 65, 4, 4, 4), tokens("blocks.1.norm2", "LayerNorm", 65, 4, 4, 4),
                tokens("blocks.1", "Block", 65, 4, 4, 4), tokens("norm", "LayerNorm", 65, 4, 4, 4)));
    }

    @Test
    void theEmbeddingsNormsAreNoBlock() {
        assertEquals("blocks.1.attention.norm", chosen(new long[] {1, 5}, IMAGE,
                tokens("patches.0", "LayerNorm", 16, 4, 4), tokens("patches.1", "LayerNorm", 16, 4, 4),
                tokens("patches", "Sequential", 16, 4, 4),
                tokens("blocks.0.attention.norm", "LayerNorm", 17, 4, 4), tokens("blocks.0.mlp.norm", "LayerNorm", 17, 4, 4),
                tokens("blocks.1.attention.norm", "LayerNorm", 17, 4, 4), tokens("blocks.1.mlp.norm", "LayerNorm", 17, 4, 4),
                tokens("norm", "LayerNorm", 17, 4, 4)));
    }

    @Test
    void whatAHeadJoinsOfSeveralGridsIsNoMap() {
        long[] joined = {1, 84, 84};
        // four sides of 84 boxes are no 2×2 tokens
        assertEquals("neck", chosen(joined, IMAGE,
                map("backbone", "Conv2d", 64, 2, 2), map("neck", "C2f", 64, 2, 2), map("head.0", "Conv2d", 16, 8, 8),
                map("head.1", "Conv2d", 16, 2, 2),
                new Layer("head.boxes", "DFL", new long[] {1, 4, 84}, new int[] {2, 2})));
    }
}
