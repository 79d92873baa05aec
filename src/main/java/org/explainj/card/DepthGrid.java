package org.explainj.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Slices on their way from the source's order to the network's depth: what each plane is made of, and where each source
 * slice lies. Every step gives a new one. No pixels are here, so that they can be read slice by slice afterwards.
 *
 * @param planes what each plane is made of
 * @param centres of each source slice, in planes; 0 is the near face of the first
 * @param seen of each source slice, whether no crop has cut it off
 */
record DepthGrid(List<Plane> planes, double[] centres, boolean[] seen) {
    /**
     * A plane: Σ weights[k] · slice[k] + constant.
     *
     * @param weights of the source slices
     * @param constant what padding adds
     */
    record Plane(double[] weights, double constant) {
        /** @return whether any of it is of a source slice */
        boolean hasSource() {
            return Arrays.stream(weights).anyMatch(weight -> weight != 0);
        }
    }

    /** @return a plane for each slice, or frame */
    static DepthGrid of(int slices) {
        List<Plane> planes = new ArrayList<>();
        double[] centres = new double[slices];
        boolean[] seen = new boolean[slices];
        for (int k = 0; k < slices; k++) {
            double[] weights = new double[slices];
            weights[k] = 1;
            planes.add(new Plane(weights, 0));
            centres[k] = k + 0.5;
            seen[k] = true;
        }
        return new DepthGrid(planes, centres, seen);
    }

    /**
     * Slices at uneven distances become planes at even ones, as many as fit: linear between slices at their true
     * places, and beyond the outermost slices' centres those slices. A volume reaches half a step beyond them.
     *
     * @param positions the slices' places, mm, ascending
     * @param step the planes' distance, mm
     */
    static DepthGrid even(double[] positions, double step) {
        int last = positions.length - 1;
        double near = positions[0] - (positions[1] - positions[0]) / 2;
        double far = positions[last] + (positions[last] - positions[last - 1]) / 2;
        int count = (int) Math.max(1, Math.round((far - near) / step));
        List<Plane> planes = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            double place = near + (j + 0.5) * (far - near) / count;
            int below = 0;
            while (below < last - 1 && positions[below + 1] <= place) {
                below++;
            }
            double fraction = Math.max(0, Math.min(1,
                    (place - positions[below]) / (positions[below + 1] - positions[below])));
            double[] weights = new double[positions.length];
            weights[below] = 1 - fraction;
            weights[below + 1] = fraction;
            planes.add(new Plane(weights, 0));
        }
        double[] centres = Arrays.stream(positions).map(z -> (z - near) / (far - near) * count).toArray();
        boolean[] seen = new boolean[positions.length];
        Arrays.fill(seen, true);
        return new DepthGrid(planes, centres, seen);
    }

    int size() {
        return planes.size();
    }

    DepthGrid reversed() {
        List<Plane> reversed = new ArrayList<>(planes);
        Collections.reverse(reversed);
        return new DepthGrid(reversed, moved(-1, size()), seen);
    }

    /** The run must lie within the planes. */
    DepthGrid crop(int first, int count) {
        double[] moved = moved(1, -first);
        boolean[] left = new boolean[seen.length];
        for (int k = 0; k < left.length; k++) {
            left[k] = seen[k] && moved[k] >= 0 && moved[k] < count;
        }
        return new DepthGrid(planes.subList(first, first + count), moved, left);
    }

    /** The new depth must hold all planes. */
    DepthGrid pad(int before, int count, double value) {
        List<Plane> padded = new ArrayList<>();
        Plane padding = new Plane(new double[seen.length], value);
        for (int j = 0; j < count; j++) {
            padded.add(j >= before && j < before + size() ? planes.get(j - before) : padding);
        }
        return new DepthGrid(padded, moved(1, before), seen);
    }

    DepthGrid resize(int count, Interpolation interpolation, boolean antialias) {
        if (count == size()) {
            return this;
        }
        AxisWeights axis = AxisWeights.of(size(), count, interpolation, antialias);
        List<Plane> resized = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            double[] weights = new double[seen.length];
            double constant = 0;
            for (int i = 0; i < axis.weights()[j].length; i++) {
                Plane plane = planes.get(axis.first()[j] + i);
                double share = axis.weights()[j][i];
                for (int k = 0; k < weights.length; k++) {
                    weights[k] += share * plane.weights()[k];
                }
                constant += share * plane.constant();
            }
            resized.add(new Plane(weights, constant));
        }
        return new DepthGrid(resized, moved((double) count / size(), AxisWeights.shift(size(), count, interpolation)),
                seen);
    }

    private double[] moved(double scale, double shift) {
        return Arrays.stream(centres).map(centre -> scale * centre + shift).toArray();
    }
}
