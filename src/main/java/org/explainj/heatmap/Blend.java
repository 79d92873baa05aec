package org.explainj.heatmap;

/** Source-over blending of packed colours, in sRGB as every viewer does it. */
final class Blend {
    private Blend() {
    }

    /**
     * @param argb what is laid over
     * @param rgb what lies below
     * @return 0xRRGGBB, exactly {@code rgb} where nothing is laid over
     */
    static int over(int argb, int rgb) {
        int alpha = argb >>> 24;
        return alpha == 0 ? rgb & 0xffffff
                : channel(argb, rgb, alpha, 16) | channel(argb, rgb, alpha, 8) | channel(argb, rgb, alpha, 0);
    }

    private static int channel(int argb, int rgb, int alpha, int shift) {
        int above = argb >> shift & 0xff;
        int below = rgb >> shift & 0xff;
        return (alpha * above + (255 - alpha) * below + 127) / 255 << shift;
    }
}
