package org.explainj.study.metrics;

/**
 * Platt's calibration: the line a·z + b through logits z whose sigmoid is the likeliest probability (Platt 1999, with
 * his smoothed targets), found by Newton's method (Lin, Lin and Weng 2007).
 *
 * @param slope a
 * @param intercept b
 */
public record PlattScaling(double slope, double intercept) {
    private static final int ITERATIONS = 100;

    /**
     * @param logits one per case
     * @param positive whether the case has the finding; both kinds must occur
     */
    public static PlattScaling fit(double[] logits, boolean[] positive) {
        int count = 0;
        for (boolean value : positive) {
            count += value ? 1 : 0;
        }
        double high = (count + 1.0) / (count + 2);
        double low = 1.0 / (logits.length - count + 2);
        double a = 0;
        double b = Math.log((count + 1.0) / (logits.length - count + 1));
        double loss = loss(logits, positive, high, low, a, b);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-12;
            double hbb = 1e-12;
            double hab = 0;
            for (int i = 0; i < logits.length; i++) {
                double p = 1 / (1 + Math.exp(-a * logits[i] - b));
                double d = p - (positive[i] ? high : low);
                double w = p * (1 - p);
                ga += d * logits[i];
                gb += d;
                haa += w * logits[i] * logits[i];
                hbb += w;
                hab += w * logits[i];
            }
            double determinant = haa * hbb - hab * hab;
            double da = -(hbb * ga - hab * gb) / determinant;
            double db = -(haa * gb - hab * ga) / determinant;
            double step = 1;
            double next = loss(logits, positive, high, low, a + da, b + db);
            while (!(next <= loss) && step > 1e-10) {
                step /= 2;
                next = loss(logits, positive, high, low, a + step * da, b + step * db);
            }
            if (step <= 1e-10) {
                break;
            }
            a += step * da;
            b += step * db;
            boolean settled = loss - next < 1e-12 * Math.abs(loss);
            loss = next;
            if (settled) {
                break;
            }
        }
        return new PlattScaling(a, b);
    }

    /** @return the calibrated probability of a logit */
    public double probability(double logit) {
        return 1 / (1 + Math.exp(-slope * logit - intercept));
    }

    private static double loss(double[] logits, boolean[] positive, double high, double low, double a, double b) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            double z = a * logits[i] + b;
            double target = positive[i] ? high : low;
            sum += Math.max(z, 0) - z * target + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return sum;
    }
}
