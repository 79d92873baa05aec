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
}
