package org.explainj.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.io.FileInfo;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import ij.process.LUT;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.explainj.Progress;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.FrameReader;
import org.explainj.dicom.FrameVectors;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.ModalityLut;
import org.explainj.dicom.Slice;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VoiLut;

/** Slices of one size and kind as an ImageJ image: calibrated in space and value, windowed, with their header. */
final class StackImage {
    /** Of SUVbw. */
    private static final String GRAMS_PER_MILLILITRE = "g/ml";

    private final String title;
    private final List<Slice> slices;
    private final int moments;
    private final int bitDepth;
    private final OptionalDouble uptake;

    /**
     * @param title the image's name
     * @param slices in order; of several moments one after the other
     * @param moments how many points in time there are, each with as many slices; 1 for a plain stack
     */
    StackImage(String title, List<Slice> slices, int moments) {
        this.title = title;
        this.slices = slices;
        this.moments = moments;
        this.bitDepth = DicomPixels.bitDepth(slices);
        this.uptake = DicomPixels.uptake(slices);
    }

    /** @return how many bytes the pixels take in memory */
    long bytes() {
        DicomImage first = slices.get(0).image();
        int perPixel = bitDepth == 24 ? 4 : bitDepth / 8;
        return (long) slices.size() * first.rows() * first.columns() * perPixel;
    }

    /** @return how many slices there are */
    int size() {
        return slices.size();
    }

    /**
     * @param streamed whether slices are read only when they are shown
     * @throws IOException if a slice that is read now cannot be
     */
    ImagePlus open(boolean streamed, Progress progress) throws IOException {
        ImageStack stack = streamed ? new StreamedStack(slices, bitDepth, uptake.orElse(1)) : read(progress);
        if (bitDepth != 24) {
            stack.setColorModel(grey(slices.get(0).image().rendering().isInverted()));
        }
        images().forEach(OpenedFiles::remember);
        ImagePlus opened = new ImagePlus(title, stack);
        opened.setProperty("Info", HeaderText.of(slices.get(0).image(), slices.get(0).frame()));
        opened.setFileInfo(fileInfo(opened));
        calibrate(opened);
        if (bitDepth != 24) {
            window(opened);
        }
        if (moments > 1) {
            opened.setDimensions(1, slices.size() / moments, moments);
            opened.setOpenAsHyperStack(true);
        }
        return opened;
    }

    /** @return SOP Instance UIDs of the images that the slices are of */
    List<String> instances() {
        return images().stream().map(DicomImage::sopInstanceUid).toList();
    }

    private ImageStack read(Progress progress) throws IOException {
        DicomImage first = slices.get(0).image();
        ImageStack stack = new ImageStack(first.columns(), first.rows());
        boolean several = images().size() > 1;
        DicomImage image = null;
        FrameReader reader = null;
        try {
            for (Slice slice : slices) {
                progress.checkCancelled();
                progress.update((double) stack.size() / slices.size(), "Opening " + title);
                if (slice.image() != image) {
                    if (reader != null) {
                        reader.close();
                    }
                    image = slice.image();
                    reader = image.reader();
                }
                stack.addSlice(label(slice, several),
                        DicomPixels.pixels(image, reader.frame(slice.frame()), bitDepth, uptake.orElse(1)));
            }
        } finally {
            if (reader != null) {
                reader.close();
            }
        }
        return stack;
    }

    private List<DicomImage> images() {
        return slices.stream().map(Slice::image).distinct().toList();
    }

    /** @return what the slice is called; with the header where slices are of several images */
    static String label(Slice slice, boolean several) {
        DicomImage image = slice.image();
        if (several) {
            return slice.label() + "\n" + HeaderText.of(image, slice.frame());
        }
        String vectors = FrameVectors.describe(image.dataset(), slice.frame());
        return image.frames() > 1 ? "frame " + (slice.frame() + 1) + (vectors.isEmpty() ? "" : " (" + vectors + ")")
                : null;
    }

    private static IndexColorModel grey(boolean inverted) {
        byte[] ramp = new byte[256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (inverted ? 255 - i : i);
        }
        return new LUT(8, 256, ramp, ramp, ramp);
    }

    private FileInfo fileInfo(ImagePlus opened) {
        List<DicomImage> images = images();
        Path file = slices.get(0).image().file().toAbsolutePath();
        FileInfo info = opened.getFileInfo();
        info.directory = file.getParent() + java.io.File.separator;
        // ImageJ's Revert reads a file of format DICOM with its own reader, which knows no compression, series or order
        boolean revertible = images.size() == 1 && slices.equals(Slice.of(images.get(0)))
                && !opened.getStack().isVirtual() && !images.get(0).transferSyntax().encapsulated();
        info.fileFormat = revertible ? FileInfo.DICOM : FileInfo.UNKNOWN;
        info.fileName = images.size() == 1 ? file.getFileName().toString() : "";
        return info;
    }

    private void calibrate(ImagePlus opened) {
        DicomImage first = slices.get(0).image();
        Calibration calibration = opened.getCalibration();
        Geometry geometry = slices.get(0).geometry();
        if (geometry.columnSpacing() > 0 && geometry.rowSpacing() > 0
                && (geometry.spacingKind() != Geometry.SpacingKind.NONE
                || geometry.columnSpacing() != geometry.rowSpacing())) {
            calibration.pixelWidth = geometry.columnSpacing();
            calibration.pixelHeight = geometry.rowSpacing();
            calibration.setUnit(unit(geometry.spacingKind()));
        }
        sliceSpacing().ifPresent(depth -> {
            calibration.pixelDepth = depth;
            calibration.setZUnit("mm");
        });
        if (opened.getStackSize() > 1) {
            first.dataset().decimal(Tag.FrameTime).ifPresent(milliseconds -> {
                calibration.frameInterval = milliseconds / 1000;
                calibration.fps = milliseconds > 0 ? 1000 / milliseconds : 0;
            });
        }
        ModalityLut rescale = first.modalityLut(slices.get(0).frame());
        boolean signed = bitDepth == 16 && first.pixel().signed();
        if ((bitDepth == 8 || bitDepth == 16) && (signed || !rescale.isIdentity() || uptake.isPresent())) {
            double offset = signed ? -DicomPixels.SIGNED_OFFSET : 0;
            calibration.setFunction(Calibration.STRAIGHT_LINE,
                    new double[] {
                (rescale.slope() * offset + rescale.intercept()) * uptake.orElse(1),
                rescale.slope() * uptake.orElse(1)}, valueUnit(rescale));
        } else if (bitDepth == 32) {
            calibration.setValueUnit(valueUnit(rescale));
        }
    }

    private static String unit(Geometry.SpacingKind kind) {
        return switch (kind) {
            case PATIENT, CALIBRATED -> "mm";
            case DETECTOR -> "mm at detector";
            case FILM -> "mm on film";
            case NONE -> "pixel";
        };
    }

    private String valueUnit(ModalityLut rescale) {
        return uptake.isPresent() ? GRAMS_PER_MILLILITRE : rescale.isIdentity() || rescale.units().isEmpty()
                || rescale.units().equals("US")
                ? Calibration.DEFAULT_VALUE_UNIT : rescale.units();
    }

    /** @return the mean distance of slices along their normal, mm; else what the file says; empty if nothing does */
    private Optional<Double> sliceSpacing() {
        DicomImage first = slices.get(0).image();
        int depth = slices.size() / moments;
        Geometry start = slices.get(0).geometry();
        Geometry end = slices.get(depth - 1).geometry();
        if (depth > 1 && start.position() != null && end.position() != null && start.normal().isPresent()) {
            double[] normal = start.normal().get();
            double distance = 0;
            for (int axis = 0; axis < 3; axis++) {
                distance += normal[axis] * (end.position()[axis] - start.position()[axis]);
            }
            if (distance != 0) {
                return Optional.of(Math.abs(distance) / (depth - 1));
            }
        }
        return first.dataset().decimal(Tag.SpacingBetweenSlices).stream().boxed().findFirst()
                .or(() -> first.dataset().decimal(Tag.SliceThickness).stream().boxed().findFirst())
                .map(Math::abs).filter(distance -> distance > 0);
    }

    /** Sets the file's first window as the display range; ImageJ has straight ramps only. */
    private void window(ImagePlus opened) {
        DicomImage image = slices.get(0).image();
        List<VoiLut> offered = VoiLut.of(image.dataset(), image.pixel(), slices.get(0).frame());
        if (offered.isEmpty()) {
            opened.resetDisplayRange();
            return;
        }
        double low;
        double high;
        VoiLut voi = offered.get(0);
        if (voi instanceof VoiLut.Window window && window.function() != VoiLut.Function.SIGMOID) {
            boolean exact = window.function() == VoiLut.Function.LINEAR_EXACT;
            low = exact ? window.center() - window.width() / 2 : window.center() - 0.5 - (window.width() - 1) / 2;
            high = exact ? window.center() + window.width() / 2 : window.center() - 0.5 + (window.width() - 1) / 2;
        } else {
            double[] ramp = ramp(voi, opened);
            low = ramp[0] / uptake.orElse(1);
            high = ramp[1] / uptake.orElse(1);
        }
        // windows are in modality values
        low *= uptake.orElse(1);
        high *= uptake.orElse(1);
        Calibration calibration = opened.getCalibration();
        opened.setDisplayRange(bitDepth == 32 ? low : calibration.getRawValue(low),
                bitDepth == 32 ? high : calibration.getRawValue(high));
    }

    /** @return the modality values at which a curve leaves black and reaches white, within the slice's own */
    private double[] ramp(VoiLut voi, ImagePlus opened) {
        ImageProcessor pixels = opened.getProcessor();
        Calibration calibration = opened.getCalibration();
        double low = pixels.getStats().min;
        double high = pixels.getStats().max;
        double first = low;
        double last = high;
        int steps = 4096;
        for (int i = 0; i <= steps; i++) {
            double raw = low + (high - low) * i / steps;
            double display = voi.apply((bitDepth == 32 ? raw : calibration.getCValue(raw)) / uptake.orElse(1));
            first = display <= 0.02 ? raw : first;
            last = display < 0.98 ? raw : last;
        }
        return new double[] {bitDepth == 32 ? first : calibration.getCValue(first),
            bitDepth == 32 ? last : calibration.getCValue(last)};
    }
}
