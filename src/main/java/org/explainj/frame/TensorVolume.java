package org.explainj.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One volume of an N×C×D×H×W tensor, or one sequence of an N×C×T×H×W tensor, that goes to the network unchanged.
 *
 * @param file the {@code .npy} file
 * @param frame N's index, 0-based
 * @param frames N
 * @param channels C
 * @param slices D or T
 * @param rows H
 * @param columns W
 * @param values C×D×H×W; not copied, not to be altered
 */
public record TensorVolume(Path file, int frame, int frames, int channels, int slices, int rows, int columns,
        float[] values) implements SourceVolume {

    /** @return slice {@code index} as an image of its own, C×H×W */
    @Override
    public TensorFrame slice(int index) {
        int size = rows * columns;
        float[] planes = new float[channels * size];
        for (int c = 0; c < channels; c++) {
            System.arraycopy(values, (c * slices + index) * size, planes, c * size, size);
        }
        return new TensorFrame(file, frame, frames, channels, rows, columns, planes);
    }

    @Override
    public double[] positions() {
        return IntStream.range(0, slices).asDoubleStream().toArray();
    }

    @Override
    public boolean spaced() {
        return false;
    }

    @Override
    public List<String> identity() {
        return List.of(PixelHash.of(values));
    }
}
