package org.explainj.dicom;

import java.util.List;

/**
 * Slices of one size, kind and orientation, in order, each place once where they have places.
 *
 * @param name what tells the stack from others of its series, such as {@code b-value 1000}; empty if nothing need
 * @param localizer whether the slices only show where others lie
 * @param slices the slices
 * @param remarks what is odd about them, a sentence each: gaps, several slices at one place
 */
public record Stack(String name, boolean localizer, List<Slice> slices, List<String> remarks) {
    /** Positions nearer than this, in mm, are one place. */
    private static final double SAME_PLACE = 0.01;

    /**
     * @param slices of one series, in any order
     * @return them taken apart into stacks, as a whole series is
     */
    public static List<Stack> of(List<Slice> slices) {
        return Stacks.ofSlices(slices);
    }

    /** @return whether stacks show the same places at several times or phases, and differ in nothing else */
    public static boolean areMomentsOfOneVolume(List<Stack> stacks) {
        if (stacks.size() < 2) {
            return false;
        }
        Stack first = stacks.get(0);
        return stacks.stream().allMatch(stack -> Discriminator.isMoment(stack.name) && !stack.localizer
                && first.isWhere(stack));
    }

    private boolean isWhere(Stack other) {
        if (slices.size() != other.slices.size() || !sameSize(slices.get(0).image(), other.slices.get(0).image())) {
            return false;
        }
        for (int i = 0; i < slices.size(); i++) {
            double[] here = slices.get(i).geometry().position();
            double[] there = other.slices.get(i).geometry().position();
            if (here == null || there == null || Math.hypot(Math.hypot(here[0] - there[0], here[1] - there[1]),
                    here[2] - there[2]) > SAME_PLACE) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameSize(DicomImage a, DicomImage b) {
        return a.rows() == b.rows() && a.columns() == b.columns() && a.pixel().isMonochrome()
                == b.pixel().isMonochrome() && a.rendering().isInverted() == b.rendering().isInverted();
    }
}
