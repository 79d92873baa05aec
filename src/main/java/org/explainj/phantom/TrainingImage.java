package org.explainj.phantom;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * A phantom as the network is given it: the bundled card's preprocessing (percentiles, padding to a square) on a frame
 * that is rendered at the network's size already.
 *
 * @param values S×S network input
 * @param labels one per {@link Finding}, 0 or 1
 * @param masks one per finding, S×S; absent findings have none
 */
record TrainingImage(float[] values, float[] labels, Map<Finding, boolean[]> masks) {
    /** Percentiles of the stored values that become the ends of the input's range, in percent. */
    static final double LOW = 1;
    static final double HIGH = 99;
    /** Subtracted from the 0–1 range, and divided by. */
    static final double MEAN = 0.5;
    static final double STD = 0.25;

    /** Renders a phantom so that its longer side has {@code size} pixels. */
    static TrainingImage of(Phantom phantom, PhantomRenderer renderer, int size) {
        Acquisition acquisition = phantom.acquisition();
        double longer = Math.max(acquisition.fieldWidth(), acquisition.fieldHeight());
        int rows = (int) Math.round(size * acquisition.fieldHeight() / longer);
        int columns = (int) Math.round(size * acquisition.fieldWidth() / longer);
        Radiograph radiograph = renderer.render(phantom, rows, columns);
        float[] sorted = radiograph.shown().clone();
        Arrays.sort(sorted);
        double low = percentile(sorted, LOW);
        double scale = 1 / Math.max(1e-6, percentile(sorted, HIGH) - low);
        int left = (size - columns) / 2;
        int top = (size - rows) / 2;
        float[] values = new float[size * size];
        Arrays.fill(values, (float) (-MEAN / STD));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = (radiograph.shown()[row * columns + column] - low) * scale;
                values[(row + top) * size + column + left] =
                        (float) ((Math.max(0, Math.min(1, value)) - MEAN) / STD);
            }
        }
        float[] labels = new float[Finding.values().length];
        Map<Finding, boolean[]> masks = new EnumMap<>(Finding.class);
        radiograph.masks().forEach((finding, mask) -> {
            labels[finding.ordinal()] = 1;
            boolean[] padded = new boolean[size * size];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(mask, row * columns, padded, (row + top) * size + left, columns);
            }
            masks.put(finding, padded);
        });
        return new TrainingImage(values, labels, masks);
    }

    /** @return the square part of {@code length} pixels whose first pixel is at (top, left) */
    TrainingImage crop(int top, int left, int length) {
        int size = (int) Math.round(Math.sqrt(values.length));
        float[] part = new float[length * length];
        for (int row = 0; row < length; row++) {
            System.arraycopy(values, (top + row) * size + left, part, row * length, length);
        }
        Map<Finding, boolean[]> parts = new EnumMap<>(Finding.class);
        masks.forEach((finding, mask) -> {
            boolean[] visible = new boolean[length * length];
            for (int row = 0; row < length; row++) {
                System.arraycopy(mask, (top + row) * size + left, visible, row * length, length);
            }
            parts.put(finding, visible);
        });
        return new TrainingImage(part, labels, parts);
    }

    private static double percentile(float[] sorted, double percent) {
        double position = percent / 100 * (sorted.length - 1);
        int lower = (int) position;
        double next = sorted[Math.min(lower + 1, sorted.length - 1)];
        return sorted[lower] + (position - lower) * (next - sorted[lower]);
    }

    /**
     * Which cells of a coarse grid may hold the map's maximum: those whose centre lies in the mask or close to it.
     *
     * @param margin how close, in shares of the image's width; at least a pixel
     * @return cells×cells, 0 or 1
     */
    float[] cells(Finding finding, int cells, double margin) {
        float[] result = new float[cells * cells];
        boolean[] mask = masks.get(finding);
        if (mask == null) {
            return result;
        }
        int size = (int) Math.round(Math.sqrt(mask.length));
        double reach = Math.max(1, margin * size);
        int span = (int) Math.ceil(reach);
        double step = (double) size / cells;
        for (int r = 0; r < cells; r++) {
            for (int c = 0; c < cells; c++) {
                double y = (r + 0.5) * step;
                double x = (c + 0.5) * step;
                boolean near = false;
                for (int row = Math.max(0, (int) y - span); row <= Math.min(size - 1, (int) y + span) && !near; row++) {
                    for (int column = Math.max(0, (int) x - span); column <= Math.min(size - 1, (int) x + span);
                            column++) {
                        if (mask[row * size + column] && Math.hypot(row + 0.5 - y, column + 0.5 - x) <= reach) {
                            near = true;
                            break;
                        }
                    }
                }
                result[r * cells + c] = near ? 1 : 0;
            }
        }
        return result;
    }
}
