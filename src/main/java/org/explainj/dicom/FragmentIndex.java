package org.explainj.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** Which fragments make which frame (PS3.5 annex A.4). */
final class FragmentIndex {
    private static final int ITEM_HEAD = 8;

    private final PixelData.Fragments fragments;
    /** The first fragment of each frame, and the number of fragments. */
    private final int[] starts;

    private FragmentIndex(PixelData.Fragments fragments, int[] starts) {
        this.fragments = fragments;
        this.starts = starts;
    }

    /**
     * One frame has all fragments; else the offset table decides if it is sound, else the number of fragments if it is
     * that of the frames, else where a JPEG or JPEG 2000 stream starts.
     *
     * @throws EOFException if there are fewer frames than the data set says
     */
    static FragmentIndex of(PixelData pixels, int frames, ByteSource source) throws IOException {
        PixelData.Fragments fragments = pixels.fragments();
        int count = fragments.positions().length;
        if (count == 0) {
            throw new EOFException();
        }
        if (frames == 1) {
            return new FragmentIndex(fragments, new int[] {0, count});
        }
        int[] starts = byOffsets(pixels, frames);
        if (starts == null && count == frames) {
            starts = new int[frames + 1];
            Arrays.setAll(starts, i -> i);
        }
        if (starts == null) {
            starts = byStreamStarts(fragments, frames, source);
        }
        return new FragmentIndex(fragments, starts);
    }

    private static int[] byOffsets(PixelData pixels, int frames) {
        long[] positions = pixels.fragments().positions();
        long[] offsets = pixels.offsets();
        if (offsets.length < frames || offsets[0] != 0) {
            return null;
        }
        int[] starts = new int[frames + 1];
        int fragment = 0;
        for (int f = 0; f < frames; f++) {
            while (fragment < positions.length && positions[fragment] - positions[0] < offsets[f]) {
                fragment++;
            }
            boolean sound = fragment < positions.length && positions[fragment] - positions[0] == offsets[f]
                    && (f == 0 || fragment > starts[f - 1]);
            if (!sound) {
                return null;
            }
            starts[f] = fragment;
        }
        starts[frames] = positions.length;
        return starts;
    }

    private static int[] byStreamStarts(PixelData.Fragments fragments, int frames, ByteSource source)
            throws IOException {
        int[] starts = new int[frames + 1];
        int found = 0;
        byte[] head = new byte[2];
        for (int i = 0; i < fragments.positions().length; i++) {
            if (fragments.lengths()[i] < 2 || source.read(fragments.positions()[i], head, 0, 2) < 2) {
                continue;
            }
            boolean start = head[0] == (byte) 0xFF && (head[1] == (byte) 0xD8 || head[1] == (byte) 0x4F);
            if (start && found < frames) {
                starts[found++] = i;
            }
        }
        if (found < frames) {
            throw new EOFException();
        }
        starts[frames] = fragments.positions().length;
        return starts;
    }

    byte[] frame(int index, ByteSource source) throws IOException {
        long total = 0;
        for (int i = starts[index]; i < starts[index + 1]; i++) {
            total += fragments.lengths()[i];
        }
        if (total > Integer.MAX_VALUE - ITEM_HEAD) {
            throw new IOException("has a compressed frame of " + total + " bytes");
        }
        if (starts[index + 1] == starts[index] + 1) {
            return source.bytes(fragments.positions()[starts[index]], total);
        }
        byte[] frame = new byte[(int) total];
        int at = 0;
        for (int i = starts[index]; i < starts[index + 1]; i++) {
            byte[] part = source.bytes(fragments.positions()[i], fragments.lengths()[i]);
            System.arraycopy(part, 0, frame, at, part.length);
            at += part.length;
        }
        return frame;
    }
}
