package org.explainj.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An overlay plane (PS3.3 C.9.2, C.9.3): a bitmap of its own, in Overlay Data or in a bit of the pixels' cells that no
 * stored value uses. It is shown and never is a part of the stored values.
 */
final class OverlayPlane {
    /** The groups are 6000 to 601E. */
    private static final int PLANES = 16;

    private static final int ROWS = 0x60000010;
    private static final int COLUMNS = 0x60000011;
    private static final int NUMBER_OF_FRAMES = 0x60000015;
    private static final int ORIGIN = 0x60000050;
    private static final int IMAGE_FRAME_ORIGIN = 0x60000051;
    private static final int BITS_ALLOCATED = 0x60000100;
    private static final int BIT_POSITION = 0x60000102;
    private static final int DATA = 0x60003000;

    private final int group;
    private final int rows;
    private final int columns;
    private final int top;
    private final int left;
    /** From here on the plane's bits are in {@link #bits}, or they are in one bit of {@link #cells}. */
    private final long firstBit;
    private final byte[] bits;
    private final int[] cells;
    private final int position;

    private OverlayPlane(int group, int rows, int columns, int[] origin, long firstBit, byte[] bits, int[] cells,
            int position) {
        this.group = group;
        this.rows = rows;
        this.columns = columns;
        this.top = origin.length == 2 ? origin[0] - 1 : 0;
        this.left = origin.length == 2 ? origin[1] - 1 : 0;
        this.firstBit = firstBit;
        this.bits = bits;
        this.cells = cells;
        this.position = position;
    }

    /**
     * @param dataset the image
     * @param frame a frame of it
     * @return the planes that lie over that frame, in the order of their groups; planes that lack their attributes or
     *     their bits are none
     */
    static List<OverlayPlane> of(Dataset dataset, Frame frame) {
        List<OverlayPlane> planes = new ArrayList<>();
        for (int plane = 0; plane < PLANES; plane++) {
            of(dataset, frame, plane).ifPresent(planes::add);
        }
        return planes;
    }

    private static Optional<OverlayPlane> of(Dataset dataset, Frame frame, int plane) {
        int group = Tag.group(Tag.overlay(DATA, plane));
        int[] origin = dataset.ints(Tag.overlay(ORIGIN, plane));
        if (isEmbedded(dataset, plane)) {
            int position = dataset.integer(Tag.overlay(BIT_POSITION, plane)).orElse(0);
            // a bit of each cell, so the plane is as large as the image, whatever its own rows and columns are
            return frame.cells() == null ? Optional.empty() : Optional.of(new OverlayPlane(group, frame.rows(),
                    frame.columns(), origin, 0, null, frame.cells(), position));
        }
        byte[] bits = dataset.bytes(Tag.overlay(DATA, plane));
        int rows = dataset.integer(Tag.overlay(ROWS, plane)).orElse(0);
        int columns = dataset.integer(Tag.overlay(COLUMNS, plane)).orElse(0);
        // without the Multi-frame Overlay module, one bitmap lies over every frame
        int frames = Math.max(1, dataset.integer(Tag.overlay(NUMBER_OF_FRAMES, plane)).orElse(1));
        boolean every = !dataset.contains(Tag.overlay(NUMBER_OF_FRAMES, plane));
        int own = every ? 0 : frame.index() + 1 - dataset.integer(Tag.overlay(IMAGE_FRAME_ORIGIN, plane)).orElse(1);
        long size = (long) rows * columns;
        boolean there = rows > 0 && columns > 0 && own >= 0 && own < frames && (own + 1) * size <= 8L * bits.length;
        return there ? Optional.of(new OverlayPlane(group, rows, columns, origin, own * size, bits, null, 0))
                : Optional.empty();
    }

    /** @return the groups of all planes */
    static List<Integer> groups(Dataset dataset) {
        List<Integer> groups = new ArrayList<>();
        for (int plane = 0; plane < PLANES; plane++) {
            if (dataset.contains(Tag.overlay(DATA, plane)) || isEmbedded(dataset, plane)) {
                groups.add(Tag.group(Tag.overlay(DATA, plane)));
            }
        }
        return groups;
    }

    /** @return whether any plane lies in the unused bits of the pixels' cells */
    static boolean anyEmbedded(Dataset dataset) {
        for (int plane = 0; plane < PLANES; plane++) {
            if (isEmbedded(dataset, plane)) {
                return true;
            }
        }
        return false;
    }

    /** A bit that stored values use is none of an overlay, whatever the file says. */
    private static boolean isEmbedded(Dataset dataset, int plane) {
        int cell = dataset.integer(Tag.BitsAllocated).orElse(0);
        int position = dataset.integer(Tag.overlay(BIT_POSITION, plane)).orElse(-1);
        int highBit = dataset.integer(Tag.HighBit).orElse(cell);
        int lowBit = highBit - dataset.integer(Tag.BitsStored).orElse(cell) + 1;
        return !dataset.contains(Tag.overlay(DATA, plane))
                && dataset.integer(Tag.overlay(BITS_ALLOCATED, plane)).orElse(0) == cell && cell > 1
                && position >= 0 && position < cell && (position > highBit || position < lowBit);
    }

    /** @return the group number, 6000 to 601E hexadecimal */
    int group() {
        return group;
    }

    /**
     * @param row the image's row, 0-based
     * @param column its column, 0-based
     * @return whether the plane is set there
     */
    boolean covers(int row, int column) {
        int y = row - top;
        int x = column - left;
        if (y < 0 || y >= rows || x < 0 || x >= columns) {
            return false;
        }
        if (cells != null) {
            return (cells[y * columns + x] >>> position & 1) == 1;
        }
        // the first pixel is the least significant bit (PS3.5 8.1.2)
        long bit = firstBit + (long) y * columns + x;
        return (bits[(int) (bit >> 3)] >> (bit & 7) & 1) == 1;
    }
}
