package org.explainj.heatmap;

import java.util.List;
import java.util.OptionalDouble;

/** What a heatmap's value means. */
public sealed interface Scale {
    /** @return the option that asks for this scale, such as {@code reference} or {@code fixed:0,2.5} */
    String option();

    /** @return one sentence for the legend: what a colour means */
    String sentence();

    /**
     * @param signed whether negative values are shown too
     * @param seen how many source pixels the model saw
     * @return the colour bar's axis
     */
    Axis axis(boolean signed, int seen);

    /**
     * @param signed whether negative values are shown too
     * @return what is drawn by default, in the axis's shown units: values from here up; if signed, this far from zero
     */
    double defaultThreshold(boolean signed);

    /**
     * Percentile within the reference cohort without the finding: 0.99 is hotter than 99 % of its pixels. Several
     * layers are fused by the mean or the greatest of their percentiles.
     *
     * @param layers each explained layer's distribution, in the order of the layers
     * @param fusion how several layers' percentiles become one
     * @param parts what they are called in sentences: layers, or an ensemble's members
     */
    record Reference(List<ReferenceDistribution> layers, Fusion fusion, String parts) implements Scale {
        private static final String LAYERS = "layers";

        /**
         * @param layers each explained layer's distribution, in the order of the layers
         * @param fusion how several layers' percentiles become one
         */
        public Reference(List<ReferenceDistribution> layers, Fusion fusion) {
            this(layers, fusion, LAYERS);
        }

        /** @param layers each explained layer's distribution, in the order of the layers: their mean counts */
        public Reference(List<ReferenceDistribution> layers) {
            this(layers, Fusion.MEAN);
        }

        public Reference {
            layers = List.copyOf(layers);
            if (layers.isEmpty()) {
                throw new IllegalArgumentException("the reference scale needs a distribution for each layer");
            }
        }

        @Override
        public String option() {
            return "reference";
        }

        @Override
        public String sentence() {
            ReferenceDistribution first = layers.get(0);
            return (layers.size() > 1 ? fusion.word() + " over " + layers.size() + " " + parts + " of the percentile"
                    : "Percentile")
                    + " among the pixels of " + first.images() + " images without the finding ("
                    + first.cohort() + ").";
        }

        @Override
        public Axis axis(boolean signed, int seen) {
            return Axis.percentile();
        }

        @Override
        public double defaultThreshold(boolean signed) {
            return 0.95;
        }
    }

    /**
     * Contribution to the class logit, in logit units: the values of all pixels sum to logit − bias. Full colour is
     * the same density of evidence in every image, whatever its resolution.
     *
     * @param fullColour logits per 1 % of the seen area at the end of the colour bar, positive
     * @param bias the class's bias in the head, where it is known
     */
    record Evidence(double fullColour, OptionalDouble bias) implements Scale {
        /** The default end of the colour bar, in logits per 1 % of the seen area. */
        public static final double DEFAULT_FULL_COLOUR = 1;

        public Evidence {
            if (!(fullColour > 0) || Double.isInfinite(fullColour)) {
                throw new IllegalArgumentException("full colour is a positive number of logits, not " + fullColour);
            }
        }

        @Override
        public String option() {
            return fullColour == DEFAULT_FULL_COLOUR ? "evidence" : "evidence:" + Numbers.plain(fullColour);
        }

        @Override
        public String sentence() {
            return "Contribution to the class logit; all pixels together sum to the logit without its bias.";
        }

        @Override
        public Axis axis(boolean signed, int seen) {
            return Axis.linear(signed ? -fullColour : 0, fullColour, seen / 100.0, "logit per 1 % of what was seen");
        }

        @Override
        public double defaultThreshold(boolean signed) {
            return fullColour / 10;
        }
    }

    /**
     * Raw values of the method, the same range in every image.
     *
     * @param low the start of the colour bar
     * @param high its end, above {@code low}
     */
    record Fixed(double low, double high) implements Scale {
        public Fixed {
            if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException("a fixed scale runs from a lower to a higher number");
            }
        }

        @Override
        public String option() {
            return "fixed:" + Numbers.plain(low) + "," + Numbers.plain(high);
        }

        @Override
        public String sentence() {
            return "Raw value of the method, the same range for every image.";
        }

        @Override
        public Axis axis(boolean signed, int seen) {
            return Axis.linear(low, high, 1, "raw value");
        }

        @Override
        public double defaultThreshold(boolean signed) {
            return signed ? high / 10 : low + (high - low) / 10;
        }
    }

    /**
     * Each image, or each volume, to its own maximum, 0 staying 0: not comparable between them.
     *
     * @param of what has the maximum, as sentences call it: {@code image}, {@code volume} or {@code sequence}
     */
    record Image(String of) implements Scale {
        /** Of an image. */
        public Image() {
            this("image");
        }

        @Override
        public String option() {
            return "image";
        }

        @Override
        public String sentence() {
            return "Relative to this " + of + ": colours can't be compared between " + of + "s.";
        }

        @Override
        public Axis axis(boolean signed, int seen) {
            return Axis.linear(signed ? -1 : 0, 1, 1, "share of this " + of + "'s maximum");
        }

        @Override
        public double defaultThreshold(boolean signed) {
            return 0.25;
        }
    }

    /**
     * How far the members of an ensemble lie apart: the standard deviation of their values.
     *
     * @param of what the members' values mean
     * @param signed whether these may be negative
     */
    record Deviation(Scale of, boolean signed) implements Scale {
        @Override
        public String option() {
            return "deviation of " + of.option();
        }

        @Override
        public String sentence() {
            return "Standard deviation of the members' values: where they disagree. It is no evidence.";
        }

        /** Up to the greatest that values within the members' colour bar can have. */
        @Override
        public Axis axis(boolean diverging, int seen) {
            if (of instanceof Reference) {
                return Axis.linear(0, 50, 100, "percentile points");
            }
            if (of instanceof Evidence evidence) {
                return Axis.linear(0, evidence.fullColour(), seen / 100.0, "logit per 1 % of what was seen");
            }
            return of instanceof Fixed fixed ? Axis.linear(0, (fixed.high() - fixed.low()) / 2, 1, "raw value")
                    : Axis.linear(0, signed ? 1 : 0.5, 1, "share of each member's maximum");
        }

        @Override
        public double defaultThreshold(boolean diverging) {
            if (of instanceof Reference) {
                return 5;
            }
            return of instanceof Evidence evidence ? evidence.fullColour() / 10
                    : of instanceof Fixed fixed ? (fixed.high() - fixed.low()) / 20 : 0.05;
        }
    }
}
