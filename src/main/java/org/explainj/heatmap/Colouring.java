package org.explainj.heatmap;

/** Calibrated value → colour and opacity, for one heatmap and rendering. */
final class Colouring {
    private final Axis axis;
    private final boolean diverging;
    private final double threshold;
    private final boolean shown;
    private final int[] colours = new int[Palette.SIZE];

    Colouring(Heatmap heatmap, Rendering rendering) {
        Palette palette = rendering.palette();
        palette.requireFits(heatmap.scale());
        axis = heatmap.axis(palette);
        diverging = palette.diverging();
        threshold = rendering.threshold().orElse(heatmap.scale().defaultThreshold(diverging));
        shown = heatmap.shownIn(palette);
        double thresholdStrength = strength(axis.position(axis.value(threshold)));
        for (int i = 0; i < colours.length; i++) {
            double position = (double) i / (Palette.SIZE - 1);
            double aboveThreshold = thresholdStrength < 1
                    ? (strength(position) - thresholdStrength) / (1 - thresholdStrength) : 1;
            double opacity = rendering.opacity().at(Math.min(Math.max(aboveThreshold, 0), 1));
            // black is transparent to zero-transparent viewers, so no drawn colour may be black
            colours[i] = (int) Math.round(opacity * 255) << 24 | Math.max(palette.rgb(position), 0x010101);
        }
    }

    Axis axis() {
        return axis;
    }

    /** In the axis's shown units. */
    double threshold() {
        return threshold;
    }

    /** 0xAARRGGBB; 0 for what is not drawn, NaN included. */
    int argb(float value) {
        return shown ? keyArgb(value) : 0;
    }

    /** The colour of a value on the bar, which stands there even if the map is not shown. */
    int keyArgb(float value) {
        double inUnits = value * axis.shownPerValue();
        boolean drawn = diverging ? Math.abs(inUnits) >= threshold && inUnits != 0
                : inUnits >= threshold && inUnits > axis.low();
        return drawn ? colours[(int) Math.round(axis.position(value) * (Palette.SIZE - 1))] : 0;
    }

    private double strength(double position) {
        return diverging ? Math.abs(2 * position - 1) : position;
    }
}
