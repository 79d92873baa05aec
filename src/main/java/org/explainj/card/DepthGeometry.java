package org.explainj.card;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How slices in order, or a cine's frames, become the network's depth. Done in this order: direction, spacing, then the
 * steps.
 *
 * @param towards where the slices of the network's input run to in the patient; empty if the network does not care, and
 *     then they run along the normal of rows × columns
 * @param spacing to which distance of slices, in mm, a volume is resampled first; empty for none
 * @param steps crops, pads and resizes, in order
 */
public record DepthGeometry(Optional<Orientation.Direction> towards, OptionalDouble spacing, List<DepthStep> steps) {
    /** Takes all slices as they are. */
    public static final DepthGeometry NONE = new DepthGeometry(Optional.empty(), OptionalDouble.empty(), List.of());

    public DepthGeometry {
        steps = List.copyOf(steps);
    }
}
