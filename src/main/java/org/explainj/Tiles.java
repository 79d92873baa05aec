package org.explainj;

import org.explainj.card.Tiling;

/**
 * The tiles in which a network saw an image.
 *
 * @param rows how many tiles lie below one another
 * @param columns how many lie beside one another
 * @param height H of a tile, the network's
 * @param width W of a tile, the network's
 * @param overlap what neighbours share at least, in the network's pixels; the last of a row or column may share more
 * @param aggregate how the tiles' scores became the image's
 */
public record Tiles(int rows, int columns, int height, int width, int overlap, Tiling.Aggregate aggregate) {
    /** @return how many there are */
    public int count() {
        return rows * columns;
    }

    /** @return for a legend: what the tiles are, and what a score and a map are of. Nothing in it was computed */
    String sentence() {
        String tiles = "Seen in " + rows + " × " + columns + " tiles of " + height + " × " + width
                + " pixels, overlap " + overlap + ": ";
        return tiles + (aggregate == Tiling.Aggregate.MEAN
                ? "scores are the tiles' mean, maps are blended and divided by " + count() + "."
                : "a score is the greatest of all tiles, the map is blended of each tile's own.");
    }
}
