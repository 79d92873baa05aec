package org.explainj.cam;

import java.util.Arrays;

/**
 * Copies of a job's image with noise added.
 *
 * @param job the image
 * @param noise the random numbers
 * @param sigma σ as a fraction of the image's max − min
 */
record NoisyCopies(Job job, Noise noise, double sigma) {

    /**
     * @param number of the copy
     * @return x + ε, of the image's shape
     */
    float[] copy(int number) {
        float[] input = job.input();
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float value : input) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        long[] shape = Arrays.copyOfRange(job.shape(), 1, job.shape().length);
        float[] copy = noise.gaussian(number, sigma * (max - min), shape);
        for (int i = 0; i < copy.length; i++) {
            copy[i] += input[i];
        }
        return copy;
    }
}
