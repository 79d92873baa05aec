package org.explainj.imagej;

import ij.IJ;
import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Slice;

/**
 * A stack whose slices are read from their files when they are shown; a few are kept. As in every virtual stack of
 * ImageJ, an edit lasts until another slice is shown: slices that are not shown are as in their files.
 */
final class StreamedStack extends VirtualStack {
    /** Enough to go back and forth, and for a montage of neighbours. */
    private static final int KEPT = 16;

    private final List<Slice> slices;
    private final int bitDepth;
    private final double uptake;
    private final boolean several;
    private final Map<Slice, SlicePixels> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final Map<Slice, Fingerprint> fingerprints = new HashMap<>();
    private final Map<Slice, String> labels = new HashMap<>();
    private final Set<Slice> unread = new HashSet<>();
    /** Which slice ImageJ's arrays were read from; arrays are compared by identity. */
    private final Map<Object, Slice> given = new WeakHashMap<>();

    /**
     * @param bitDepth as {@link DicomPixels#bitDepth} gives it
     * @param uptake by what real values are multiplied, as {@link DicomPixels#uptake} gives it; else 1
     */
    StreamedStack(List<Slice> slices, int bitDepth, double uptake) {
        super(slices.get(0).image().columns(), slices.get(0).image().rows());
        this.slices = new ArrayList<>(slices);
        this.bitDepth = bitDepth;
        this.uptake = uptake;
        this.several = slices.stream().map(Slice::image).distinct().count() > 1;
        setBitDepth(bitDepth);
    }

    @Override
    public synchronized ImageProcessor getProcessor(int n) {
        Slice slice = at(n);
        Object pixels = stored(slice).copy().pixels();
        given.put(pixels, slice);
        ImageProcessor processor = switch (bitDepth) {
            case 8 -> new ByteProcessor(getWidth(), getHeight(), (byte[]) pixels);
            case 16 -> new ShortProcessor(getWidth(), getHeight(), (short[]) pixels, null);
            case 32 -> new FloatProcessor(getWidth(), getHeight(), (float[]) pixels);
            default -> new ColorProcessor(getWidth(), getHeight(), (int[]) pixels);
        };
        if (bitDepth != 24) {
            processor.setColorModel(getColorModel());
        }
        return processor;
    }

    @Override
    public Object getPixels(int n) {
        return getProcessor(n).getPixels();
    }

    /** @return the pixels of a slice as in its file; read only when they are asked for */
    synchronized SlicePixels stored(int n) {
        Slice slice = at(n);
        Fingerprint known = fingerprints.get(slice);
        if (known == null) {
            SlicePixels pixels = stored(slice);
            if (kept.containsKey(slice)) {
                fingerprints.put(slice, pixels.fingerprint());
            }
            return pixels;
        }
        return new SlicePixels(() -> stored(slice).pixels(), getWidth(), getHeight(), known);
    }

    private synchronized SlicePixels stored(Slice slice) {
        SlicePixels pixels = kept.get(slice);
        if (pixels != null) {
            return pixels;
        }
        try {
            DicomImage image = slice.image();
            pixels = new SlicePixels(DicomPixels.pixels(image, image.frame(slice.frame()), bitDepth, uptake),
                    getWidth(),
                    getHeight());
        } catch (IOException e) {
            if (unread.add(slice)) {
                IJ.log(SoftwareVersion.NAME + ": " + slice.label() + " is shown empty: " + e.getMessage());
            }
            return new SlicePixels(empty(), getWidth(), getHeight());
        }
        kept.put(slice, pixels);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return pixels;
    }

    private Object empty() {
        int size = getWidth() * getHeight();
        return switch (bitDepth) {
            case 8 -> new byte[size];
            case 16 -> new short[size];
            case 32 -> new float[size];
            default -> new int[size];
        };
    }

    /** @return the slice, 1-based, that shows a frame, 0-based, of an instance; empty if it was deleted */
    synchronized Optional<Integer> find(String sopInstanceUid, int frame) {
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            if (slice.frame() == frame && slice.image().sopInstanceUid().equals(sopInstanceUid)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** @return whether ImageJ, on its way to slice {@code n}, still holds the pixels of the one before */
    synchronized boolean isOfAnother(Object pixels, int n) {
        Slice slice = given.get(pixels);
        return slice != null && slice != at(n);
    }

    private Slice at(int n) {
        if (n < 1 || n > slices.size()) {
            throw new IllegalArgumentException("There is no slice " + n + ".");
        }
        return slices.get(n - 1);
    }

    @Override
    public synchronized String getSliceLabel(int n) {
        Slice slice = at(n);
        return labels.containsKey(slice) ? labels.get(slice) : StackImage.label(slice, several);
    }

    @Override
    public synchronized void setSliceLabel(String label, int n) {
        labels.put(at(n), label);
    }

    @Override
    public synchronized String[] getSliceLabels() {
        String[] all = new String[slices.size()];
        for (int n = 1; n <= all.length; n++) {
            all[n - 1] = getSliceLabel(n);
        }
        return all;
    }

    @Override
    public synchronized void deleteSlice(int n) {
        slices.remove(at(n));
    }

    @Override
    public void deleteLastSlice() {
        deleteSlice(size());
    }

    @Override
    public synchronized void reduce(int factor) {
        for (int i = slices.size() - 1; i >= 0; i--) {
            if (i % factor != 0) {
                slices.remove(i);
            }
        }
    }

    @Override
    public synchronized int size() {
        // ImageStack asks before the list is there
        return slices == null ? 0 : slices.size();
    }

    @Override
    public int getSize() {
        return size();
    }

    @Override
    public int getBitDepth() {
        return bitDepth;
    }

    @Override
    public String getDirectory() {
        return slices.get(0).image().file().toAbsolutePath().getParent().toString();
    }

    @Override
    public String getFileName(int n) {
        return at(n).image().file().getFileName().toString();
    }
}
