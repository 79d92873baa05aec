package org.explainj.card;

import org.explainj.frame.FieldOfView;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;

/**
 * What the network is given for one frame, and the way back to the frame.
 *
 * @param values C×H×W, row by row; not copied, not to be altered
 * @param channels C
 * @param rows H
 * @param columns W
 * @param sourceToInput from the source's grid to the network's: orientation, aspect, crop, pad and resize in one
 * @param fieldOfView which of the source's pixels the network saw
 * @param sourceArea the part of the network's grid that has a source; the rest was padded
 */
public record NetworkInput(float[] values, int channels, int rows, int columns, PixelTransform sourceToInput,
        FieldOfView fieldOfView, Region sourceArea) {
    /** @return 1×C×H×W */
    public long[] shape() {
        return new long[] {1, channels, rows, columns};
    }
}
