package org.explainj.torch;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which of a transformer's tokens are patches of the image, where a forward shows it: class tokens, registers and
 * prompts are the same for every image until the first attention, wherever they stand among the patches.
 *
 * @param places by how many tokens there are, the places of the patches, ascending; nothing of a number of tokens of
 *     which none is known to be the same for every image
 */
record PatchTokens(Map<Long, int[]> places) {
    /** Of a network of which only the shapes are known. */
    static final PatchTokens UNKNOWN = new PatchTokens(Map.of());
    /** A class token, a distillation token, registers. */
    private static final int[] USUAL = {0, 1, 2, 4, 5, 6, 8, 9};

    /**
     * @param count how many tokens there are
     * @return how many of them may be none of the patches, the likeliest first
     */
    int[] extra(long count) {
        int[] known = places.get(count);
        return known == null ? USUAL
                : IntStream.concat(IntStream.of(Math.toIntExact(count) - known.length), IntStream.of(USUAL)).toArray();
    }

    /**
     * @param count how many tokens there are
     * @param cells how many of them are patches
     * @return the places of the patches, ascending; the last ones where it is not known
     */
    int[] of(long count, int cells) {
        int[] known = places.get(count);
        int all = Math.toIntExact(count);
        return known != null && known.length == cells ? known : IntStream.range(all - cells, all).toArray();
    }
}
