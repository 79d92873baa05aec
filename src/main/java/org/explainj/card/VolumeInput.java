package org.explainj.card;

import java.util.List;
import org.explainj.frame.FieldOfView;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;

/**
 * What the network is given for a volume or cine, and the way back to its slices.
 *
 * @param values C×D×H×W; not copied, not to be altered
 * @param channels C
 * @param slices D
 * @param rows H
 * @param columns W
 * @param sourceToInput from a slice's grid to the network's rows and columns, the same for all slices
 * @param fieldsOfView of each source slice, which of its pixels the network saw, were the slice seen
 * @param centres of each source slice, in planes of the input; 0 is the near face of the first. Not to be altered
 * @param seen of each source slice, whether no crop has cut it off. Not to be altered
 * @param sourceArea the part of the network's rows and columns that has a source; the rest was padded
 * @param firstPlane the first plane of the input that has a source
 * @param endPlane the plane after the last that has one
 */
public record VolumeInput(float[] values, int channels, int slices, int rows, int columns,
        PixelTransform sourceToInput, List<FieldOfView> fieldsOfView, double[] centres, boolean[] seen,
        Region sourceArea, int firstPlane, int endPlane) {
    public VolumeInput {
        fieldsOfView = List.copyOf(fieldsOfView);
    }
}
