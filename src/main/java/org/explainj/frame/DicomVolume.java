package org.explainj.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.FrameReader;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.Slice;
import org.explainj.dicom.Stack;
import org.explainj.dicom.Tag;

/**
 * The slices of a DICOM series, single images or frames of multi-frame ones, as a volume in the order of their places;
 * or the frames of a cine in the order of time. Only the headers are held.
 */
public final class DicomVolume implements SourceVolume {
    /** Pixel spacings that differ by this share of themselves are the same. */
    private static final double SAME_SPACING = 1e-3;
    /** Places nearer than this, in mm, are one. */
    private static final double SAME_PLACE = 0.01;
    /** Distances of slices that differ by this share of themselves are the same. */
    private static final double EVEN = 0.01;

    private final Path file;
    private final String name;
    private final List<Slice> slices;
    private final double[] positions;
    private final boolean spaced;
    private final List<String> remarks;

    private DicomVolume(Path file, String name, List<Slice> slices, double[] positions, boolean spaced,
            List<String> remarks) {
        this.file = file;
        this.name = name;
        this.slices = List.copyOf(slices);
        this.positions = positions;
        this.spaced = spaced;
        this.remarks = List.copyOf(remarks);
    }

    /**
     * @param stack parallel slices in the order of their places
     * @return them as a volume
     * @throws DicomException if they are none: without positions, of several frames of reference or spacings, several
     *     at one place, or with gaps
     */
    public static DicomVolume of(Stack stack) throws DicomException {
        List<Slice> slices = stack.slices();
        String what = describe(slices) + " is not explained as a volume: ";
        if (slices.size() < 2) {
            throw new DicomException(what + "it has one slice only.");
        }
        Slice first = slices.get(0);
        double[] normal = first.geometry().normal().orElseThrow(() -> new DicomException(what
                + "its slices have no place in the patient (Image Position and Image Orientation)."));
        double[] positions = slices.stream().mapToDouble(slice -> slice.along(normal)).toArray();
        if (Arrays.stream(positions).anyMatch(Double::isNaN)) {
            throw new DicomException(what + "its slices have no place in the patient (Image Position).");
        }
        if (!stack.remarks().isEmpty()) {
            throw new DicomException(what + lower(stack.remarks().get(0)));
        }
        for (Slice slice : slices) {
            if (!slice.image().dataset().string(Tag.FrameOfReferenceUID)
                    .equals(first.image().dataset().string(Tag.FrameOfReferenceUID))) {
                throw new DicomException(what + "its slices lie in several frames of reference.");
            }
            if (!same(slice.geometry().rowSpacing(), first.geometry().rowSpacing())
                    || !same(slice.geometry().columnSpacing(), first.geometry().columnSpacing())) {
                throw new DicomException(what + "its slices have different pixel spacings.");
            }
        }
        return new DicomVolume(file(slices), name(stack), slices, positions, true,
                remarks(slices, positions, normal));
    }

    /**
     * @param frames of a multi-frame image, or images of one place at several moments; in any order
     * @return them as a cine, in the order of time
     * @throws DicomException if they are none: one frame only, frames at several places, as an enhanced CT has them, or
     *     images that nothing tells to be moments
     */
    public static DicomVolume cine(List<Slice> frames) throws DicomException {
        String what = describe(frames) + " is not explained as a cine: ";
        if (frames.size() < 2) {
            throw new DicomException(what + "it has one frame only.");
        }
        boolean one = frames.stream().map(Slice::image).distinct().count() == 1;
        List<Slice> order = frames.stream().sorted(Comparator.comparingInt(Slice::frame)).toList();
        if (!one) {
            List<Stack> moments = Stack.of(frames);
            if (!Stack.areMomentsOfOneVolume(moments) || moments.get(0).slices().size() > 1) {
                throw new DicomException(what + "its images do not show one place at several moments.");
            }
            order = moments.stream().map(moment -> moment.slices().get(0)).toList();
        }
        double[] normal = order.get(0).geometry().normal().orElse(new double[3]);
        double[] places = order.stream().mapToDouble(slice -> slice.along(normal)).filter(place -> !Double.isNaN(place))
                .sorted().toArray();
        if (places.length > 1 && places[places.length - 1] - places[0] > SAME_PLACE) {
            throw new DicomException(what + "its frames lie at different places.");
        }
        double[] indices = IntStream.range(0, order.size()).asDoubleStream().toArray();
        return new DicomVolume(file(order), one ? "" : series(order.get(0).image()), order, indices, false, List.of());
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String describe(List<Slice> slices) {
        return slices.stream().map(Slice::image).distinct().count() == 1 ? file(slices).toString()
                : "The series of " + slices.get(0).image().file();
    }

    private static Path file(List<Slice> slices) {
        Path first = slices.get(0).image().file();
        boolean one = slices.stream().allMatch(slice -> slice.image().file().equals(first));
        return one ? first : first.toAbsolutePath().normalize().getParent();
    }

    private static String name(Stack stack) {
        Slice first = stack.slices().get(0);
        boolean one = stack.slices().stream().allMatch(slice -> slice.image() == first.image());
        String moment = stack.name().replaceAll("[^\\p{L}\\p{N}.]+", "_");
        return one ? moment : series(first.image()) + (moment.isEmpty() ? "" : "-" + moment);
    }

    private static String series(DicomImage image) {
        return image.dataset().string(Tag.SeriesNumber).map(number -> "series-" + number.strip()).orElse("series");
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME_SPACING * Math.max(Math.abs(a), Math.abs(b))
                || Double.isNaN(a) && Double.isNaN(b);
    }

    private static List<String> remarks(List<Slice> slices, double[] positions, double[] normal) {
        List<String> remarks = new ArrayList<>();
        double[] steps = steps(positions);
        double least = Arrays.stream(steps).min().orElseThrow();
        double most = Arrays.stream(steps).max().orElseThrow();
        if (most - least > EVEN * most) {
            remarks.add(String.format(Locale.ROOT, "the slices are %.2f to %.2f mm apart", least, most));
        }
        double sideways = 0;
        double[] start = slices.get(0).geometry().position();
        for (int i = 1; i < positions.length; i++) {
            double[] position = slices.get(i).geometry().position();
            double along = positions[i] - positions[0];
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                double rest = position[axis] - start[axis] - along * normal[axis];
                square += rest * rest;
            }
            sideways = Math.max(sideways, Math.sqrt(square));
        }
        Geometry geometry = slices.get(0).geometry();
        if (sideways > Math.min(geometry.rowSpacing(), geometry.columnSpacing())) {
            remarks.add(String.format(Locale.ROOT, "the slices are shifted in their plane by up to %.1f mm, as with a "
                    + "tilted gantry, and the model sees them one upon the other", sideways));
        }
        return remarks;
    }

    private static double[] steps(double[] positions) {
        double[] steps = new double[positions.length - 1];
        Arrays.setAll(steps, i -> positions[i + 1] - positions[i]);
        return steps;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int slices() {
        return slices.size();
    }

    /** @return the slices, or frames, in order */
    public List<Slice> order() {
        return slices;
    }

    @Override
    public DicomFrame slice(int index) throws IOException {
        Slice slice = slices.get(index);
        return DicomFrame.read(slice.image(), slice.frame());
    }

    /** A file that several slices are in is opened once for all that follow each other. */
    @Override
    public void stream(SliceVisitor visitor) throws IOException {
        DicomImage open = null;
        FrameReader reader = null;
        try {
            for (int index = 0; index < slices.size(); index++) {
                Slice slice = slices.get(index);
                if (slice.image() != open) {
                    if (reader != null) {
                        reader.close();
                    }
                    open = slice.image();
                    reader = open.reader();
                }
                visitor.visit(index, new DicomFrame(open, reader.frame(slice.frame())));
            }
        } finally {
            if (reader != null) {
                reader.close();
            }
        }
    }

    @Override
    public double[] positions() {
        return positions.clone();
    }

    @Override
    public boolean spaced() {
        return spaced;
    }

    @Override
    public boolean isCine() {
        return !spaced;
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public List<String> identity() {
        return slices.stream().map(slice -> slice.image().sopInstanceUid() + " " + (slice.frame() + 1)).toList();
    }
}
