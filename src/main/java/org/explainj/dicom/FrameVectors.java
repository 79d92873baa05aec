package org.explainj.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What frames of a nuclear medicine image differ in: the vectors that Frame Increment Pointer names (PS3.3 C.8.4.8).
 */
public final class FrameVectors {
    private static final Map<Integer, String> NAMES = Map.of(Tag.EnergyWindowVector, "energy window",
            Tag.DetectorVector, "detector", Tag.PhaseVector, "phase", Tag.RotationVector, "rotation",
            Tag.RRIntervalVector, "R-R interval", Tag.TimeSlotVector, "time slot", Tag.SliceVector, "slice",
            Tag.AngularViewVector, "angular view", Tag.TimeSliceVector, "time slice");

    private FrameVectors() {
    }

    /**
     * @param dataset the image
     * @param frame the frame, 0-based
     * @return such as {@code energy window 2, detector 1}, in the order of the pointer; empty text if no vector that is
     *     named has a value for the frame
     */
    public static String describe(Dataset dataset, int frame) {
        List<String> said = new ArrayList<>();
        for (int vector : dataset.ints(Tag.FrameIncrementPointer)) {
            int[] values = dataset.ints(vector);
            if (NAMES.containsKey(vector) && frame < values.length) {
                said.add(NAMES.get(vector) + " " + values[frame]);
            }
        }
        return String.join(", ", said);
    }
}
