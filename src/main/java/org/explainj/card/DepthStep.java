package org.explainj.card;

import java.util.OptionalDouble;

/**
 * One step from the ordered slices, or frames, to the network's depth. Each is a scale and a shift: it has an inverse.
 */
public sealed interface DepthStep {
    /**
     * Keeps some slices around the middle; an odd remainder is halved to the even slice. Fewer slices are an error.
     *
     * @param slices how many are kept
     */
    record CentreCrop(int slices) implements DepthStep {
    }

    /**
     * Keeps a fixed run of slices. A run that reaches beyond the end is an error.
     *
     * @param first slices before it
     * @param slices how many are kept
     */
    record Crop(int first, int slices) implements DepthStep {
    }

    /**
     * Adds slices of one value; where there are enough, none.
     *
     * @param extent how many it must be
     * @param where which end the slices keep to
     * @param value what is added, in units of {@code outputRange}, before mean and standard deviation; empty: its low
     *     end (or the least modality value of the volume if the mapping leaves values unchanged)
     */
    record Pad(Extent extent, Where where, OptionalDouble value) implements DepthStep {
    }

    /** How many slices there must be after a pad. */
    sealed interface Extent {
        /**
         * At least so many.
         *
         * @param slices above 0
         */
        record AtLeast(int slices) implements Extent {
        }

        /**
         * The next multiple.
         *
         * @param slices above 0
         */
        record MultipleOf(int slices) implements Extent {
        }
    }

    /** Which end the slices keep to when others are added. */
    enum Where {
        /** The middle; an odd slice is added at the end. */
        CENTRE,
        /** The start: all are added at the end. */
        START,
        /** The end: all are added at the start. */
        END
    }

    /**
     * Resamples the slices to so many; the ends of the volume stay where they are.
     *
     * @param slices how many there will be
     * @param interpolation how values are found along the depth; {@code BILINEAR} is linear, {@code BICUBIC} cubic
     * @param antialias whether the kernel widens when there become fewer
     */
    record Resize(int slices, Interpolation interpolation, boolean antialias) implements DepthStep {
    }
}
