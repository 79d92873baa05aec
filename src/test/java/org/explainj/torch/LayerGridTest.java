package org.explainj.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayerGridTest {
    private static final long[] INPUT = {1, 3, 224, 224};

    private static LayerGrid among(long[] output, long[] input, List<long[]> others) {
        return LayerGrid.of(output, input, others, LayerGrid.Order.NONE, PatchTokens.UNKNOWN);
    }

    private static LayerGrid grid(long... output) {
        return LayerGrid.of(output, INPUT);
    }

    @Test
    void windowsOfTokensAreNoGrid() {
        assertEquals(LayerGrid.Order.NONE, grid(1, 1, 49, 512).order());
        assertEquals(0, grid(1, 4, 49, 512).extents().length);
    }

    @Test
    void aPaddedConvolutionMayBeLargerThanTheInput() {
        assertArrayEquals(new int[] {422, 422}, grid(1, 64, 422, 422).extents());
        assertArrayEquals(new int[] {225, 225}, grid(1, 64, 225, 225).extents());
    }

    @Test
    void gridsAreFoundInEveryOrder() {
        assertArrayEquals(new int[] {7, 7}, grid(1, 512, 7, 7).extents());
        assertEquals(LayerGrid.Order.CHANNELS_LAST, grid(1, 7, 7, 768).order());
        assertEquals(1, grid(1, 197, 768).extraTokens());
        assertEquals(LayerGrid.Order.NONE, grid(1, 1000, 1, 1).order());
        assertEquals(LayerGrid.Order.CHANNELS_LAST,
                LayerGrid.of(new long[] {1, 4, 6, 12}, new long[] {1, 3, 32, 48}).order());
        assertArrayEquals(new int[] {5, 6},
                LayerGrid.of(new long[] {1, 8, 5, 6}, new long[] {1, 3, 18, 22}).extents());
    }

    /** Patches of 4×2 on 16×24, such as a Swin's, make a grid of 4×12. */
    @Test
    void whereTheChannelsAreIsKnownBesideTheAspect() {
        long[] input = {1, 3, 16, 24};
        long[] output = {1, 4, 12, 96};
        LayerGrid last = LayerGrid.of(output, input, List.of(), LayerGrid.Order.CHANNELS_LAST, PatchTokens.UNKNOWN);
        assertEquals(LayerGrid.Order.CHANNELS_LAST, last.order());
        assertArrayEquals(new int[] {4, 12}, last.extents());
        assertEquals(LayerGrid.Order.CHANNELS_LAST, LayerGrid.of(output, input, last.extents(),
                PatchTokens.UNKNOWN).order());
        // of a convolution that keeps the rows
        assertArrayEquals(new int[] {224, 28}, LayerGrid.of(new long[] {1, 32, 224, 28}, INPUT, List.of(),
                LayerGrid.Order.CHANNELS_FIRST, PatchTokens.UNKNOWN).extents());
        // a linear layer may also mix the columns of channels-first maps, or work on windows
        assertEquals(LayerGrid.Order.CHANNELS_FIRST, LayerGrid.of(new long[] {1, 64, 14, 14}, INPUT, List.of(),
                LayerGrid.Order.CHANNELS_LAST, PatchTokens.UNKNOWN).order());
        assertEquals(LayerGrid.Order.NONE, LayerGrid.of(new long[] {1, 16, 49, 512}, INPUT, List.of(),
                LayerGrid.Order.CHANNELS_LAST, PatchTokens.UNKNOWN).order());
    }

    @Test
    void regionsInPlaceOfImagesAreNoGrid() {
        assertEquals(LayerGrid.Order.NONE, grid(25, 256, 7, 7).order());
        assertEquals(LayerGrid.Order.NONE, grid(16, 49, 96).order());
    }

    @Test
    void channelsOfAVolumeAreNoDepth() {
        long[] volume = {1, 1, 48, 40, 32};
        assertArrayEquals(new int[] {3, 2, 2}, LayerGrid.of(new long[] {1, 512, 3, 2, 2}, volume).extents());
        assertArrayEquals(new int[] {3, 2, 2}, LayerGrid.of(new long[] {1, 40, 3, 2, 2}, volume).extents());
        assertArrayEquals(new int[] {16, 3, 2},
                LayerGrid.of(new long[] {1, 96, 16, 3, 2}, new long[] {1, 3, 16, 96, 64}).extents());
        assertArrayEquals(new int[] {8, 7, 7},
                LayerGrid.of(new long[] {1, 8, 7, 7, 768}, new long[] {1, 3, 16, 224, 224}).extents());
    }

    @Test
    void whatTheHeadsOfAnAttentionHoldIsNoGrid() {
        List<long[]> tokens = List.of(new long[] {1, 196, 768});
        assertEquals(LayerGrid.Order.NONE, among(new long[] {1, 12, 196, 64}, INPUT, tokens).order());
        assertEquals(LayerGrid.Order.NONE, among(new long[] {1, 12, 196, 196}, INPUT, tokens).order());
        // a learned query that reads them
        assertEquals(LayerGrid.Order.NONE, among(new long[] {1, 12, 1, 64}, INPUT,
                List.of(new long[] {1, 1, 768}, tokens.get(0))).order());
        assertArrayEquals(new int[] {196, 196}, among(new long[] {1, 12, 196, 196}, INPUT, List.of()).extents());
        assertArrayEquals(new int[] {14, 14}, among(new long[] {1, 768, 14, 14}, INPUT, tokens).extents());
    }

    @Test
    void theCellsOfAMapInARowAreNoTokens() {
        long[] input = {1, 3, 20, 28};
        long[] row = {1, 8, 140};
        assertEquals(LayerGrid.Order.TOKENS, LayerGrid.of(row, input).order());
        assertEquals(LayerGrid.Order.NONE,
                among(row, input, List.of(new long[] {1, 8, 10, 14}, row)).order());
        assertEquals(1, among(new long[] {1, 197, 768}, INPUT, List.of(new long[] {1, 768, 14, 14}))
                .extraTokens());
    }

    @Test
    void patchesThatAreKnownAreTheGrids() {
        long[] input = {1, 3, 32, 48};
        // three prompts, a number that is not tried where nothing is known
        int[] places = IntStream.range(0, 27).filter(token -> token != 0 && token != 13 && token != 26).toArray();
        PatchTokens known = new PatchTokens(Map.of(27L, places));
        long[] tokens = {1, 27, 16};
        LayerGrid grid = LayerGrid.of(tokens, input,
                List.of(), LayerGrid.Order.NONE, known);
        assertArrayEquals(new int[] {4, 6}, grid.extents());
        assertArrayEquals(places, grid.patches());
        assertEquals(3, grid.extraTokens());
        assertArrayEquals(places, LayerGrid.of(new long[] {5, 27, 16}, new long[] {5, 3, 32, 48}, grid.extents(), known)
                .patches());
        assertEquals(LayerGrid.Order.NONE, LayerGrid.of(tokens, input).order());
        // of a volume too
        assertArrayEquals(places, LayerGrid.of(tokens, new long[] {1, 1, 8, 12, 16},
                List.of(new long[] {1, 16, 2, 3, 4}), LayerGrid.Order.NONE, known).patches());
        // such as fit no grid tell nothing
        PatchTokens off = new PatchTokens(Map.of(25L, new int[] {3, 4, 5, 6, 7, 8, 9}));
        LayerGrid usual = LayerGrid.of(new long[] {1, 25, 16}, input, List.of(), LayerGrid.Order.NONE, off);
        assertArrayEquals(new int[] {4, 6}, usual.extents());
        assertArrayEquals(IntStream.range(1, 25).toArray(), usual.patches());
    }

    @Test
    void tokensOfAVolumeLieOnTheGridThatGaveThem() {
        long[] clip = {1, 3, 16, 224, 224};
        long[] tokens = {1, 393, 96};
        assertEquals(LayerGrid.Order.NONE, LayerGrid.of(tokens, clip).order());
        LayerGrid pooled = among(tokens, clip, List.of(new long[] {1, 96, 8, 14, 14}, new long[] {1, 192, 8, 7, 7}));
        assertArrayEquals(new int[] {8, 7, 7}, pooled.extents());
        assertEquals(1, pooled.extraTokens());
        // as many cells in another order
        assertEquals(LayerGrid.Order.NONE, among(tokens, clip,
                List.of(new long[] {1, 192, 8, 7, 7}, new long[] {1, 192, 2, 14, 14})).order());
        // windows in place of clips
        assertEquals(LayerGrid.Order.NONE, among(new long[] {4, 392, 96}, clip,
                List.of(new long[] {1, 192, 8, 7, 7})).order());
    }

    @Test
    void tokensOfCubicPatchesNeedNoOtherLayer() {
        long[] volume = {1, 1, 32, 48, 64};
        LayerGrid grid = LayerGrid.of(new long[] {1, 193, 48}, volume);
        assertArrayEquals(new int[] {4, 6, 8}, grid.extents());
        assertEquals(1, grid.extraTokens());
        assertEquals(LayerGrid.Order.NONE, LayerGrid.of(new long[] {1, 97, 48}, volume).order());
    }
}
