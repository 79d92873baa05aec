package org.explainj.phantom;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A rendered phantom.
 *
 * @param phantom what was rendered
 * @param rows H
 * @param columns W
 * @param shown H×W, row by row, 0 (air) to 1 (dense), as the processing station shows it; not to be altered
 * @param masks for each finding that lies in the image, the H×W pixels it changes; not to be altered
 */
public record Radiograph(Phantom phantom, int rows, int columns, float[] shown, Map<Finding, boolean[]> masks) {
    public Radiograph {
        EnumMap<Finding, boolean[]> copy = new EnumMap<>(Finding.class);
        copy.putAll(masks);
        masks = Collections.unmodifiableMap(copy);
    }

    /**
     * @param bitsStored 8 to 16
     * @param inverted whether 0 is the densest (MONOCHROME1)
     * @return H×W stored values, 0 to 2^bitsStored − 1
     */
    public int[] storedValues(int bitsStored, boolean inverted) {
        int greatest = (1 << bitsStored) - 1;
        int[] stored = new int[shown.length];
        for (int i = 0; i < stored.length; i++) {
            int value = Math.max(0, Math.min(greatest, Math.round(shown[i] * greatest)));
            stored[i] = inverted ? greatest - value : value;
        }
        return stored;
    }
}
