package org.explainj.card;

import java.util.List;

/**
 * How modality values become the network's numbers. Done in this order: colour to grey, {@code mapping},
 * MONOCHROME1, {@code outputRange}, clipping, grey to channels, geometry, mean and standard deviation.
 *
 * @param mapping which modality values become the two ends of {@code outputRange}
 * @param monochrome1 what becomes of a MONOCHROME1 image
 * @param outputLow what the low end becomes; without meaning for {@link Mapping.Unchanged}
 * @param outputHigh what the high end becomes
 * @param clip whether values beyond the ends are cut to them
 * @param grey what becomes of a grey image when the network wants three channels
 * @param colour what becomes of a colour image
 * @param mean subtracted, one per channel of the network or empty
 * @param std divided by, one per channel of the network or empty
 */
public record Intensity(Mapping mapping, Monochrome1 monochrome1, double outputLow, double outputHigh, boolean clip,
        Grey grey, Colour colour, List<Double> mean, List<Double> std) {
    /** What becomes of an image whose low values are meant to be shown white. */
    public enum Monochrome1 {
        /** Its values are mirrored within the mapping's ends, so that it looks to the network as MONOCHROME2 does. */
        INVERT,
        /** Its values are taken as they are stored: the network was trained on them without regard to photometry. */
        KEEP,
        /** It is refused. */
        REFUSE
    }

    /** What becomes of a one-channel image when the network wants three. */
    public enum Grey {
        /** All channels are the same. */
        REPLICATE,
        /** It is refused. */
        REFUSE
    }

    /** What becomes of an RGB image. */
    public enum Colour {
        /** Its channels are the network's, which must have three. */
        KEEP,
        /** ITU-R BT.601 luma, 0.299 R + 0.587 G + 0.114 B, as most training code does it. */
        LUMA,
        /** It is refused. */
        REFUSE
    }

    public Intensity {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }
}
