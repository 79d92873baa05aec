package org.explainj.imagej;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.Opener;
import ij.plugin.DICOM;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.FrameReader;
import org.explainj.dicom.Slice;
import org.explainj.frame.DicomFrame;
import org.explainj.frame.PictureFrame;
import org.explainj.frame.SourceFrame;

/**
 * The stored frame behind a slice, read again from its file: what is explained is never what is displayed.
 *
 * @param frame the stored frame
 * @param pixels what ImageJ holds of that frame when it has just been opened
 * @param site where those pixels are in the image now
 */
record SliceSource(SourceFrame frame, SlicePixels pixels, Site site) {
    private static final Pattern FRAME = Pattern.compile("\\bframe (\\d{1,9})(?: \\([^)]*\\))?$");

    /**
     * @param image an image opened by ExplainJ or by ImageJ
     * @param n the slice, 1-based
     * @throws IOException if there is no file to read, it cannot be read, or the slice no longer shows what is in it
     */
    static SliceSource of(ImagePlus image, int n) throws IOException {
        return of(image, n, new HashMap<>());
    }

    /**
     * As {@link #of(ImagePlus, int)}, for many slices.
     *
     * @param opened the DICOM files that were opened for slices before, which is added to
     */
    static SliceSource of(ImagePlus image, int n, Map<Path, DicomImage> opened) throws IOException {
        Path file = file(image, n);
        SlicePixels slice = new Slices(image).at(n);
        Optional<SliceSource> found;
        if (PictureFrame.isPicture(file)) {
            found = ofPicture(file, slice, n);
        } else {
            if (!opened.containsKey(file)) {
                opened.put(file, open(image, n, file));
            }
            found = ofDicom(opened.get(file), slice, n, frame(image, n));
        }
        return found.orElseThrow(() -> new IOException(image.getTitle() + " no longer shows what is stored in "
                + file.getFileName() + " (it was edited, scaled or cropped): open the file again, or use File > "
                + "Revert."));
    }

    private static DicomImage open(ImagePlus image, int n, Path file) throws IOException {
        DicomImage dicom = DicomImage.open(file);
        Optional<String> uid = SliceTags.sopInstanceUid(image, n);
        if (uid.isPresent() && !uid.get().equals(dicom.sopInstanceUid())) {
            throw new IOException(file + " now holds another image than " + image.getTitle() + ": open it again.");
        }
        return dicom;
    }

    private static Optional<SliceSource> ofDicom(DicomImage dicom, SlicePixels slice, int n, int likely)
            throws IOException {
        int depth = Fingerprint.bitDepth(slice.pixels());
        double uptake = DicomPixels.uptake(Slice.of(dicom)).orElse(1);
        try (FrameReader reader = dicom.reader()) {
            for (int index : likelyFirst(dicom.frames(), likely)) {
                DicomFrame frame = new DicomFrame(dicom, reader.frame(index));
                for (int stored : new int[] {DicomPixels.bitDepth(Slice.of(dicom)), depth}) {
                    // of PET, the stack may hold SUV or, with slices that have none, the modality's values
                    for (double factor : new double[] {uptake, 1}) {
                        Optional<SliceSource> found = DicomPixels.fits(frame, stored) ? match(frame,
                                DicomPixels.pixels(dicom, frame.stored(), stored, factor), slice, n) : Optional.empty();
                        if (found.isPresent()) {
                            return found;
                        }
                        if (factor == 1) {
                            break;
                        }
                    }
                }
            }
            // ImageJ's own reader rounds a rescale in its own way
            DICOM byImageJ = new DICOM();
            byImageJ.open(dicom.file().toString());
            for (int index : likelyFirst(Math.min(dicom.frames(), byImageJ.getStackSize()), likely)) {
                DicomFrame frame = new DicomFrame(dicom, reader.frame(index));
                Optional<SliceSource> found = match(frame, pixels(byImageJ, index), slice, n);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<SliceSource> ofPicture(Path file, SlicePixels slice, int n) throws IOException {
        List<PictureFrame> frames = PictureFrame.read(file);
        ImagePlus byImageJ = new Opener().openImage(file.toString());
        if (byImageJ == null || byImageJ.getStackSize() != frames.size()) {
            return Optional.empty();
        }
        for (int index : likelyFirst(frames.size(), n - 1)) {
            Optional<SliceSource> found = match(frames.get(index), pixels(byImageJ, index), slice, n);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Object pixels(ImagePlus image, int index) {
        if (image.getProcessor() == null) {
            return new byte[0];
        }
        return image.getStackSize() == 1 ? image.getProcessor().getPixels() : image.getStack().getPixels(index + 1);
    }

    /** @return where the slice shows a stored frame: as it is, turned, or converted to another type */
    private static Optional<SliceSource> match(SourceFrame frame, Object pixels, SlicePixels slice, int n) {
        if (Array.getLength(pixels) != frame.rows() * frame.columns()) {
            return Optional.empty();
        }
        SlicePixels stored = new SlicePixels(pixels, frame.columns(), frame.rows());
        Optional<Orientation> orientation = stored.fingerprint().orientationOf(slice);
        if (orientation.isPresent()) {
            return Optional.of(new SliceSource(frame, stored,
                    new Site(n, new Placement(orientation.get(), 0, 0))));
        }
        boolean converted = new Appearance(stored.fingerprint(), stored).convertedTo(slice, Placement.HOME).isPresent();
        return converted ? Optional.of(new SliceSource(frame, stored, new Site(n, Placement.HOME))) : Optional.empty();
    }

    private static List<Integer> likelyFirst(int count, int likely) {
        List<Integer> order = new ArrayList<>();
        if (likely < count) {
            order.add(likely);
        }
        for (int i = 0; i < count; i++) {
            if (i != likely) {
                order.add(i);
            }
        }
        return order;
    }

    /** @return the file that a slice was opened from */
    private static Path file(ImagePlus image, int n) throws IOException {
        Optional<Path> opened = SliceTags.sopInstanceUid(image, n).flatMap(OpenedFiles::file);
        if (opened.filter(Files::isReadable).isPresent()) {
            return opened.get();
        }
        FileInfo info = image.getOriginalFileInfo();
        if (info != null && info.directory != null) {
            for (String name : new String[] {label(image, n), info.fileName}) {
                Path file = name == null || name.isEmpty() ? null : Path.of(info.directory, name);
                if (file != null && Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        throw new IOException(image.getTitle() + " has no file behind it, and ExplainJ explains stored pixels only: "
                + "open the DICOM file with Plugins > ExplainJ > Open DICOM...");
    }

    /** @return the frame, 0-based, that the slice's label names; else that of the slice's number */
    private static int frame(ImagePlus image, int n) {
        String label = label(image, n);
        Matcher frame = FRAME.matcher(label == null ? "" : label);
        return frame.find() ? Integer.parseInt(frame.group(1)) - 1 : n - 1;
    }

    /** @return the first line of a slice's label: the file's name, where ImageJ imported a sequence */
    private static String label(ImagePlus image, int n) {
        String label = image.getStack().getSliceLabel(n);
        return label == null ? null : label.split("\n", 2)[0];
    }
}
