package org.explainj.card;

import java.util.Objects;

/**
 * How an image larger than the network's input is seen: in overlapping tiles of the input's size.
 *
 * @param overlap what neighbouring tiles share at least: below 1 a share of the tile's shorter side, from 1 on pixels;
 *     three quarters of that side at most
 * @param aggregate how the tiles' class scores become the image's
 */
public record Tiling(double overlap, Aggregate aggregate) {
    /** Half of a tile, and the mean of the scores. */
    public static final Tiling STANDARD = new Tiling(0.5, Aggregate.MEAN);

    /** The greatest overlap as a share of the tile's shorter side: beyond it tiles only repeat each other. */
    static final double GREATEST_SHARE = 0.75;

    /** How the tiles' class scores, logits or the outputs of a regression, become the image's. */
    public enum Aggregate {
        /** each class's greatest of all tiles */
        MAX,
        /** each class's mean over all tiles */
        MEAN
    }

    public Tiling {
        Objects.requireNonNull(aggregate);
    }

    /**
     * @param rows H of a tile
     * @param columns W of a tile
     * @return the overlap in pixels
     */
    public int pixels(int rows, int columns) {
        return (int) (overlap < 1 ? Math.floor(overlap * Math.min(rows, columns)) : overlap);
    }
}
