package org.explainj.phantom;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the bundled network is trained.
 *
 * @param out the file to write the trained network to
 * @param from a network written by an earlier run to go on from; empty to start from random weights
 * @param stages one after the other
 * @param batch phantoms a step
 * @param seed of the weights and the phantoms
 * @param threads of libtorch; the phantoms are rendered on one more
 */
public record TrainingOptions(Path out, Optional<Path> from, List<Stage> stages, int batch, long seed, int threads) {
    /**
     * A stretch of training, warmed up and then slowed down along a cosine.
     *
     * @param size rows and columns at which phantoms are rendered
     * @param crop rows and columns of the input, a multiple of 16: {@code size} for whole images. Of a smaller crop
     *     only the place of the findings is learnt, for which it costs a fraction of a whole image: of each phantom two
     *     are taken, one around a nodule if it has one
     * @param steps gradient steps
     * @param learningRate greatest
     */
    public record Stage(int size, int crop, int steps, double learningRate) {
        /** @return crops taken of a phantom */
        int crops() {
            return crop < size ? 2 : 1;
        }
    }

    public TrainingOptions {
        stages = List.copyOf(stages);
    }

    /**
     * How the network in the jar was trained: first where findings lie, on crops, then what whole images have.
     *
     * @param out the file to write the trained network to
     * @param threads of libtorch
     */
    public static TrainingOptions standard(Path out, int threads) {
        return new TrainingOptions(out, Optional.empty(),
                List.of(new Stage(224, 112, 1500, 2e-3), new Stage(224, 224, 3500, 1.5e-3)), 16, 1, threads);
    }
}
