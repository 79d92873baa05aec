package org.explainj.phantom;

/** A separable moving average, applied twice: a wide blur at a cost that does not depend on its width. */
final class BoxBlur {
    private BoxBlur() {
    }

    static float[] blur(float[] values, int rows, int columns, int radiusRows, int radiusColumns) {
        float[] result = values.clone();
        float[] line = new float[Math.max(rows, columns)];
        for (int pass = 0; pass < 2; pass++) {
            for (int row = 0; row < rows; row++) {
                average(result, row * columns, 1, columns, radiusColumns, line);
            }
            for (int column = 0; column < columns; column++) {
                average(result, column, columns, rows, radiusRows, line);
            }
        }
        return result;
    }

    private static void average(float[] values, int start, int step, int count, int radius, float[] line) {
        double sum = 0;
        int width = 0;
        for (int i = 0; i < Math.min(radius, count); i++) {
            sum += values[start + i * step];
            width++;
        }
        for (int i = 0; i < count; i++) {
            if (i + radius < count) {
                sum += values[start + (i + radius) * step];
                width++;
            }
            if (i - radius - 1 >= 0) {
                sum -= values[start + (i - radius - 1) * step];
                width--;
            }
            line[i] = (float) (sum / width);
        }
        for (int i = 0; i < count; i++) {
            values[start + i * step] = line[i];
        }
    }
}
