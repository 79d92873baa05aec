package org.explainj.cam;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.explainj.UsageException;
import org.explainj.frame.Npy;

/**
 * The random numbers of the methods that sample: from a seed, or from outside.
 *
 * <p>A sample's numbers depend on the seed and the sample's own number alone, never on the batches or the threads that
 * it was computed in, so that a seed repeats a map.
 */
public sealed interface Noise {

    /**
     * @param seed any number
     * @return numbers that this seed always gives
     */
    static Noise seeded(long seed) {
        return new Seeded(seed);
    }

    /**
     * @param samples N×…: a sample a row, used as it is
     * @return these numbers
     * @throws UsageException if it has no rows, or numbers that are not finite
     */
    static Noise given(Npy samples) {
        return new Given(samples);
    }

    /**
     * @param parameters with a seed, or numbers from outside
     * @return the numbers that these ask for
     */
    static Noise of(MethodParameters parameters) {
        return parameters.noise().map(Noise::given).orElseGet(() -> seeded(parameters.integer(Parameter.SEED)));
    }

    /** @return how many rows there are; empty if there is no end to them */
    OptionalInt rows();

    /**
     * @param parameters of a method
     * @param count the parameter that says how many samples are drawn
     * @return so many, or as many as numbers from outside have rows
     */
    default int samples(MethodParameters parameters, Parameter count) {
        return rows().orElseGet(() -> parameters.count(count));
    }

    /**
     * @param sample its number, from 0
     * @param sigma the standard deviation; of no effect on numbers from outside
     * @param shape of the sample
     * @return normally distributed numbers around 0, in C order
     * @throws UsageException if numbers from outside have another shape, or are too few
     */
    float[] gaussian(long sample, double sigma, long... shape);

    /**
     * One of the arrays of a sample that consists of several.
     *
     * @param sample its number, from 0
     * @param part number of the array, from 0
     * @param parts how many arrays a sample has: numbers from outside are N×parts×…
     * @param sigma the standard deviation; of no effect on numbers from outside
     * @param shape of the array
     * @return normally distributed numbers around 0, in C order
     * @throws UsageException if numbers from outside have another shape, or are too few
     */
    float[] gaussian(int sample, int part, int parts, double sigma, long... shape);

    /**
     * @param sample its number, from 0
     * @param shape of the sample
     * @return numbers equally distributed between −1 and 1, in C order
     * @throws UsageException if numbers from outside have another shape, or are too few
     */
    float[] uniform(long sample, long... shape);

    /**
     * From a seed: each sample has a generator of its own (SplitMix64), started from both.
     *
     * @param seed any number
     */
    record Seeded(long seed) implements Noise {
        @Override
        public OptionalInt rows() {
            return OptionalInt.empty();
        }

        /** The generator of one sample. */
        SplittableRandom generator(long sample) {
            // by way of a first generator, or sample n of a seed would be sample n − 1 of another
            return new SplittableRandom(new SplittableRandom(seed).nextLong() ^ new SplittableRandom(~sample)
                    .nextLong());
        }

        @Override
        public float[] gaussian(long sample, double sigma, long... shape) {
            SplittableRandom random = generator(sample);
            float[] values = new float[size(shape)];
            // Marsaglia's polar method, with the logarithm that is the same on every machine
            for (int i = 0; i < values.length; i += 2) {
                double u;
                double v;
                double s;
                do {
                    u = 2 * random.nextDouble() - 1;
                    v = 2 * random.nextDouble() - 1;
                    s = u * u + v * v;
                } while (s >= 1 || s == 0);
                double scale = sigma * Math.sqrt(-2 * StrictMath.log(s) / s);
                values[i] = (float) (u * scale);
                if (i + 1 < values.length) {
                    values[i + 1] = (float) (v * scale);
                }
            }
            return values;
        }

        @Override
        public float[] gaussian(int sample, int part, int parts, double sigma, long... shape) {
            return gaussian((long) sample * parts + part, sigma, shape);
        }

        @Override
        public float[] uniform(long sample, long... shape) {
            SplittableRandom random = generator(sample);
            float[] values = new float[size(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (2 * random.nextDouble() - 1);
            }
            return values;
        }
    }

    /**
     * From outside, so that the same numbers can be given to another implementation.
     *
     * @param array N×…
     */
    record Given(Npy array) implements Noise {
        public Given {
            if (array.shape().length < 2 || array.values().length == 0) {
                throw new UsageException("The noise needs a sample in each row, N×…; its array has the shape "
                        + text(extents(array)) + ".");
            }
            for (float value : array.values()) {
                if (!Float.isFinite(value)) {
                    throw new UsageException("The noise holds numbers that are not finite.");
                }
            }
        }

        @Override
        public OptionalInt rows() {
            return OptionalInt.of(array.shape()[0]);
        }

        @Override
        public float[] gaussian(long sample, double sigma, long... shape) {
            return row(sample, shape);
        }

        @Override
        public float[] gaussian(int sample, int part, int parts, double sigma, long... shape) {
            long[] all = LongStream.concat(LongStream.of(parts), LongStream.of(shape)).toArray();
            requireRow(sample, all);
            return values(((long) sample * parts + part) * size(shape), shape);
        }

        @Override
        public float[] uniform(long sample, long... shape) {
            return row(sample, shape);
        }

        /** One sample: the array's axes after the first are its shape, where axes of extent 1 do not count. */
        float[] row(long sample, long... shape) {
            requireRow(sample, shape);
            return values(sample * size(shape), shape);
        }

        private float[] values(long start, long... shape) {
            int from = Math.toIntExact(start);
            return Arrays.copyOfRange(array.values(), from, from + size(shape));
        }

        private void requireRow(long sample, long... shape) {
            long[] extents = extents(array);
            if (!Arrays.equals(withoutOnes(Arrays.stream(extents).skip(1).toArray()), withoutOnes(shape))) {
                throw new UsageException("The noise has the shape " + text(extents) + "; this method needs N×"
                        + text(shape) + " here.");
            }
            if (sample >= extents[0]) {
                throw new UsageException("The noise has " + extents[0] + (extents[0] == 1 ? " row" : " rows")
                        + "; this method needs one for each class and layer: give a longer array.");
            }
        }

        private static long[] extents(Npy array) {
            return Arrays.stream(array.shape()).asLongStream().toArray();
        }

        private static long[] withoutOnes(long[] shape) {
            return Arrays.stream(shape).filter(extent -> extent != 1).toArray();
        }

        private static String text(long[] shape) {
            return Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining("×"));
        }
    }

    private static int size(long... shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, (x, y) -> x * y));
    }
}
