package org.explainj;

/**
 * Where a slice is in the volume, or a frame in the sequence, that it was explained with.
 *
 * @param slice 0-based
 * @param slices how many there are
 * @param name what one is called: {@code Slice} or {@code Frame}
 */
public record VolumePlace(int slice, int slices, String name) {
}
