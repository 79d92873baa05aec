package org.explainj.heatmap;

/**
 * How colours look: to readers with full dichromacy by Machado, Oliveira and Fernandes (IEEE TVCG 15(6), 2009, severity
 * 1.0, in linear sRGB), and how different by CAM02-UCS (Luo, Cui and Li, Color Research and Application 31(4), 2006,
 * over CIECAM02 as in CIE 159:2004), under sRGB's viewing conditions.
 */
enum ColourVision {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private static final double[] SRGB_TO_XYZ =
            {0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505};
    private static final double[] CAT02 =
            {0.7328, 0.4296, -0.1624, -0.7036, 1.6975, 0.0061, 0.0030, 0.0136, 0.9834};
    private static final double[] CAT02_INVERSE = {1.096124, -0.278869, 0.182745, 0.454369, 0.473533, 0.072098,
        -0.009628, -0.005698, 1.015326};
    private static final double[] HUNT_POINTER_ESTEVEZ =
            {0.38971, 0.68898, -0.07868, -0.22981, 1.18340, 0.04641, 0, 0, 1};
    private static final double[] D65 = {95.047, 100, 108.883};
    private static final double ADAPTING_LUMINANCE = 64 / Math.PI / 5;
    private static final double N = 0.2;
    private static final double NBB = 0.725 * Math.pow(1 / N, 0.2);

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /** @return sRGB 0–1 as this reader sees it */
    double[] seen(int rgb) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = (rgb >> 16 - 8 * i & 0xff) / 255.0;
            linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        double[] seen = times(matrix, linear);
        for (int i = 0; i < 3; i++) {
            double value = seen[i] <= 0.0031308 ? 12.92 * seen[i] : 1.055 * Math.pow(seen[i], 1 / 2.4) - 0.055;
            seen[i] = Math.min(Math.max(value, 0), 1);
        }
        return seen;
    }

    /** @return J', a', b' of a colour as this reader sees it */
    double[] ucs(int rgb) {
        double[] linear = seen(rgb);
        for (int i = 0; i < 3; i++) {
            linear[i] = linear[i] <= 0.04045 ? linear[i] / 12.92 : Math.pow((linear[i] + 0.055) / 1.055, 2.4);
        }
        double[] xyz = times(SRGB_TO_XYZ, linear);
        for (int i = 0; i < 3; i++) {
            xyz[i] *= 100;
        }
        double[] cone = response(xyz);
        double[] white = response(D65);
        double z = 1.48 + Math.sqrt(N);
        double j = 100 * Math.pow(achromatic(cone) / achromatic(white), 0.69 * z);
        double a = cone[0] - 12 * cone[1] / 11 + cone[2] / 11;
        double b = (cone[0] + cone[1] - 2 * cone[2]) / 9;
        double hue = Math.atan2(b, a);
        double eccentricity = 0.25 * (Math.cos(hue + 2) + 3.8);
        double t = 50000 / 13.0 * NBB * eccentricity * Math.hypot(a, b) / (cone[0] + cone[1] + 1.05 * cone[2]);
        double chroma = Math.pow(t, 0.9) * Math.sqrt(j / 100) * Math.pow(1.64 - Math.pow(0.29, N), 0.73);
        double m = Math.log(1 + 0.0228 * chroma * Math.pow(luminanceLevel(), 0.25)) / 0.0228;
        return new double[] {1.7 * j / (1 + 0.007 * j), m * Math.cos(hue), m * Math.sin(hue)};
    }

    static double difference(double[] first, double[] second) {
        return Math.sqrt(Math.pow(first[0] - second[0], 2) + Math.pow(first[1] - second[1], 2)
                + Math.pow(first[2] - second[2], 2));
    }

    private static double luminanceLevel() {
        double k = 1 / (5 * ADAPTING_LUMINANCE + 1);
        return 0.2 * Math.pow(k, 4) * 5 * ADAPTING_LUMINANCE
                + 0.1 * Math.pow(1 - Math.pow(k, 4), 2) * Math.cbrt(5 * ADAPTING_LUMINANCE);
    }

    private static double[] response(double[] xyz) {
        double adaptation = 1 - 1 / 3.6 * Math.exp((-ADAPTING_LUMINANCE - 42) / 92);
        double[] rgb = times(CAT02, xyz);
        double[] white = times(CAT02, D65);
        for (int i = 0; i < 3; i++) {
            rgb[i] *= 100 * adaptation / white[i] + 1 - adaptation;
        }
        double[] cone = times(HUNT_POINTER_ESTEVEZ, times(CAT02_INVERSE, rgb));
        for (int i = 0; i < 3; i++) {
            double power = Math.pow(luminanceLevel() * Math.abs(cone[i]) / 100, 0.42);
            cone[i] = Math.signum(cone[i]) * 400 * power / (power + 27.13) + 0.1;
        }
        return cone;
    }

    private static double achromatic(double[] cone) {
        return (2 * cone[0] + cone[1] + cone[2] / 20 - 0.305) * NBB;
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 9; i++) {
            product[i / 3] += matrix[i] * vector[i % 3];
        }
        return product;
    }
}
