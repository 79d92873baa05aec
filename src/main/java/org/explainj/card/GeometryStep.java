package org.explainj.card;

import java.util.OptionalDouble;

/** One step from the oriented source to the network's grid. Each is a scale and a shift per axis: it has an inverse. */
public sealed interface GeometryStep {
    /**
     * Cuts a part out. A part that reaches beyond the image is an error: pad or resize first.
     *
     * @param area what to keep
     */
    record Crop(Area area) implements GeometryStep {
    }

    /** What a crop keeps. */
    sealed interface Area {
        /** The largest square around the centre. */
        record CentreSquare() implements Area {
        }

        /**
         * A part of fixed size around the centre; as in torchvision an odd remainder is halved to the even pixel.
         *
         * @param rows H, in pixels
         * @param columns W, in pixels
         */
        record Centre(int rows, int columns) implements Area {
        }

        /**
         * A fixed part.
         *
         * @param left columns before it
         * @param top rows before it
         * @param rows H, in pixels
         * @param columns W, in pixels
         */
        record Box(int left, int top, int rows, int columns) implements Area {
        }
    }

    /**
     * Adds rows and columns of one value; an axis that is long enough already is left as it is.
     *
     * @param extent how large the image is to become
     * @param where which side the image keeps to
     * @param value what is added, in units of {@code outputRange}, before mean and standard deviation; empty: its
     *     low end (or the least modality value if the mapping leaves values unchanged)
     */
    record Pad(Extent extent, Where where, OptionalDouble value) implements GeometryStep {
    }

    /** How large a padded image is to become. */
    sealed interface Extent {
        /** As wide as high. */
        record Square() implements Extent {
        }

        /**
         * At least this large.
         *
         * @param rows H, in pixels
         * @param columns W, in pixels
         */
        record AtLeast(int rows, int columns) implements Extent {
        }

        /**
         * The next multiple of a number of pixels, in both directions.
         *
         * @param pixels above 0
         */
        record MultipleOf(int pixels) implements Extent {
        }
    }

    /** Which side the image keeps to when it is padded. */
    enum Where {
        /** The middle; an odd pixel is added at the right and at the bottom. */
        CENTRE,
        /** The top left corner: all padding is added at the right and at the bottom. */
        TOP_LEFT,
        /** The bottom right corner. */
        BOTTOM_RIGHT
    }

    /**
     * Resamples the image.
     *
     * @param size how large it becomes
     * @param interpolation how values are found
     * @param antialias whether the kernel widens when the image shrinks, as torchvision's {@code resize} does
     */
    record Resize(Size size, Interpolation interpolation, boolean antialias) implements GeometryStep {
    }

    /** How large a resized image becomes. */
    sealed interface Size {
        /**
         * Exactly this large, whatever that does to the aspect.
         *
         * @param rows H, in pixels
         * @param columns W, in pixels
         */
        record Exact(int rows, int columns) implements Size {
        }

        /**
         * Aspect kept, the shortest side this long; the other is rounded down, as torchvision does.
         *
         * @param pixels above 0
         */
        record ShortestSide(int pixels) implements Size {
        }

        /**
         * Aspect kept, the longest side this long; the other is rounded down, and at least 1.
         *
         * @param pixels above 0
         */
        record LongestSide(int pixels) implements Size {
        }
    }
}
