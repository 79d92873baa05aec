package org.explainj.cam;

import java.util.Arrays;
import org.explainj.UsageException;

/** The image that stands for the absence of evidence. */
final class Baseline {
    /** What it is. */
    static final Parameter PARAMETER = new Parameter("baseline", "0",
            "what stands for the absence of evidence: a value of the network's input, min (the image's least value) or "
            + "mean (each channel's mean)");

    private Baseline() {
    }

    /**
     * @param job an image and the parameter
     * @return x′, of the image's shape
     */
    static float[] of(Job job) {
        float[] input = job.input();
        float[] baseline = new float[input.length];
        String text = job.parameters().text(PARAMETER);
        if (text.equals("min")) {
            float min = input[0];
            for (float value : input) {
                min = Math.min(min, value);
            }
            Arrays.fill(baseline, min);
        } else if (text.equals("mean")) {
            int pixels = Arrays.stream(job.extents()).reduce(1, (a, b) -> a * b);
            for (int start = 0; start < input.length; start += pixels) {
                double sum = 0;
                for (int i = start; i < start + pixels; i++) {
                    sum += input[i];
                }
                Arrays.fill(baseline, start, start + pixels, (float) (sum / pixels));
            }
        } else {
            try {
                Arrays.fill(baseline, (float) job.parameters().number(PARAMETER));
            } catch (UsageException e) {
                throw new UsageException("'" + text + "' is no baseline: use a number, min or mean.");
            }
        }
        return baseline;
    }
}
