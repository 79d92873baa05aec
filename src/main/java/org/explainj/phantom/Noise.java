package org.explainj.phantom;

import java.util.SplittableRandom;

/** Smooth random structure in the patient's plane: octaves of value noise, zero mean, about unit variance. */
final class Noise {
    private static final int SIZE = 64;

    private final float[][] lattice;
    private final double[] offset;
    private final double wavelength;

    /**
     * @param random where the lattice comes from
     * @param wavelength of the coarsest octave, mm
     * @param octaves each half the wavelength and 0.6 of the amplitude of the one before
     */
    Noise(SplittableRandom random, double wavelength, int octaves) {
        this.wavelength = wavelength;
        this.lattice = new float[octaves][SIZE * SIZE];
        this.offset = new double[2 * octaves];
        double power = 0;
        for (int o = 0; o < octaves; o++) {
            power += Math.pow(0.36, o);
        }
        for (int o = 0; o < octaves; o++) {
            double amplitude = Math.pow(0.6, o) * 1.5 / Math.sqrt(power);
            for (int i = 0; i < SIZE * SIZE; i++) {
                lattice[o][i] = (float) ((random.nextDouble() - random.nextDouble()) * 2.0 * amplitude);
            }
            offset[2 * o] = random.nextDouble() * SIZE;
            offset[2 * o + 1] = random.nextDouble() * SIZE;
        }
    }

    /** @return the noise at a point, mm */
    float at(double x, double y) {
        double scale = 1 / wavelength;
        float sum = 0;
        for (int o = 0; o < lattice.length; o++) {
            sum += sample(lattice[o], x * scale + offset[2 * o] + 1024, y * scale + offset[2 * o + 1] + 1024);
            scale *= 2;
        }
        return sum;
    }

    private static float sample(float[] lattice, double x, double y) {
        int xi = (int) x;
        int yi = (int) y;
        float fx = smooth((float) (x - xi));
        float fy = smooth((float) (y - yi));
        int x0 = xi & SIZE - 1;
        int x1 = xi + 1 & SIZE - 1;
        int y0 = (yi & SIZE - 1) * SIZE;
        int y1 = (yi + 1 & SIZE - 1) * SIZE;
        float top = lattice[y0 + x0] + fx * (lattice[y0 + x1] - lattice[y0 + x0]);
        float bottom = lattice[y1 + x0] + fx * (lattice[y1 + x1] - lattice[y1 + x0]);
        return top + fy * (bottom - top);
    }

    private static float smooth(float t) {
        return t * t * (3 - 2 * t);
    }
}
