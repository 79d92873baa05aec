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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explainj.Progress;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.DicomFolder;
import org.explainj.dicom.Frame;
import org.explainj.dicom.FrameReader;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.ModalityLut;
import org.explainj.dicom.Series;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VoiLut;

/** DICOM images as ImageJ images: stored values, calibrated in space and value, windowed, with their header. */
final class DicomOpener {
    private final Progress progress;

    DicomOpener(Progress progress) {
        this.progress = progress;
    }

    /** @return one image of one file: a stack if the file has several frames */
    ImagePlus openFile(Path file) throws IOException {
        return open(List.of(DicomImage.open(file)), file.getFileName().toString());
    }

    /**
     * @param path a file, or a folder with files
     * @return the series of that file, or every series in the folder, each as a stack in the order of the slices'
     *     positions; images of another size or kind than the rest of their series apart
     */
    List<ImagePlus> openSeries(Path path) throws IOException {
        Path folder = path.toFile().isDirectory() ? path : path.toAbsolutePath().getParent();
        Optional<String> wanted = path.toFile().isDirectory() ? Optional.empty()
                : DicomImage.open(path).dataset().string(Tag.SeriesInstanceUID);
        List<DicomImage> found = new ArrayList<>();
        for (Path file : DicomFolder.files(folder)) {
            progress.checkCancelled();
            DicomImage image = DicomImage.open(file);
            if (wanted.isEmpty() || image.dataset().string(Tag.SeriesInstanceUID).equals(wanted)) {
                found.add(image);
            }
        }
        if (found.isEmpty()) {
            throw new IOException("There is no DICOM image in " + folder + ".");
        }
        List<ImagePlus> opened = new ArrayList<>();
        for (Series series : DicomFolder.series(found)) {
            for (List<DicomImage> stack : alike(series.images())) {
                opened.add(open(stack, title(stack)));
            }
        }
        return opened;
    }

    private static String title(List<DicomImage> images) {
        if (images.size() == 1) {
            return images.get(0).file().getFileName().toString();
        }
        DicomImage first = images.get(0);
        String number = first.dataset().string(Tag.SeriesNumber).map(n -> " series " + n).orElse(" series");
        return first.file().toAbsolutePath().getParent().getFileName() + " (" + first.modality() + number + ")";
    }

    private static List<List<DicomImage>> alike(List<DicomImage> series) {
        Map<List<Object>, List<DicomImage>> stacks = new LinkedHashMap<>();
        for (DicomImage image : series) {
            List<Object> kind = List.of(image.rows(), image.columns(), image.pixel().isMonochrome(),
                    image.rendering().isInverted());
            stacks.computeIfAbsent(kind, key -> new ArrayList<>()).add(image);
        }
        return List.copyOf(stacks.values());
    }

    private ImagePlus open(List<DicomImage> images, String title) throws IOException {
        DicomImage first = images.get(0);
        int bitDepth = DicomPixels.bitDepth(images);
        ImageStack stack = new ImageStack(first.columns(), first.rows());
        int slices = images.stream().mapToInt(DicomImage::frames).sum();
        for (DicomImage image : images) {
            try (FrameReader reader = image.reader()) {
                for (int n = 0; n < image.frames(); n++) {
                    progress.checkCancelled();
                    progress.update((double) stack.size() / slices, "Opening " + title);
                    stack.addSlice(label(images, image, n), DicomPixels.pixels(image, reader.frame(n), bitDepth));
                }
            }
            OpenedFiles.remember(image);
        }
        if (bitDepth != 24) {
            stack.setColorModel(grey(first.rendering().isInverted()));
        }
        ImagePlus opened = new ImagePlus(title, stack);
        opened.setProperty("Info", HeaderText.of(first, 0));
        opened.setFileInfo(fileInfo(images, opened));
        calibrate(opened, images, bitDepth);
        if (bitDepth != 24) {
            window(opened, first, bitDepth);
        }
        return opened;
    }

    private static String label(List<DicomImage> images, DicomImage image, int frame) {
        if (images.size() > 1) {
            String name = image.file().getFileName().toString() + (image.frames() > 1 ? " frame " + (frame + 1) : "");
            return name + "\n" + HeaderText.of(image, frame);
        }
        return image.frames() > 1 ? "frame " + (frame + 1) : null;
    }

    private static IndexColorModel grey(boolean inverted) {
        byte[] ramp = new byte[256];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (inverted ? 255 - i : i);
        }
        return new LUT(8, 256, ramp, ramp, ramp);
    }

    private static FileInfo fileInfo(List<DicomImage> images, ImagePlus opened) {
        Path file = images.get(0).file().toAbsolutePath();
        FileInfo info = opened.getFileInfo();
        info.directory = file.getParent() + java.io.File.separator;
        // ImageJ's Revert reads a file of format DICOM with its own reader, which knows no compression and no series
        boolean revertible = images.size() == 1 && !images.get(0).transferSyntax().encapsulated();
        info.fileFormat = revertible ? FileInfo.DICOM : FileInfo.UNKNOWN;
        info.fileName = images.size() == 1 ? file.getFileName().toString() : "";
        return info;
    }

    private static void calibrate(ImagePlus opened, List<DicomImage> images, int bitDepth) {
        DicomImage first = images.get(0);
        Calibration calibration = opened.getCalibration();
        Geometry geometry = first.geometry(0);
        if (geometry.columnSpacing() > 0 && geometry.rowSpacing() > 0
                && (geometry.spacingKind() != Geometry.SpacingKind.NONE
                || geometry.columnSpacing() != geometry.rowSpacing())) {
            calibration.pixelWidth = geometry.columnSpacing();
            calibration.pixelHeight = geometry.rowSpacing();
            calibration.setUnit(unit(geometry.spacingKind()));
        }
        sliceSpacing(images, opened.getStackSize()).ifPresent(depth -> {
            calibration.pixelDepth = depth;
            calibration.setZUnit("mm");
        });
        if (opened.getStackSize() > 1) {
            first.dataset().decimal(Tag.FrameTime).ifPresent(milliseconds -> {
                calibration.frameInterval = milliseconds / 1000;
                calibration.fps = milliseconds > 0 ? 1000 / milliseconds : 0;
            });
        }
        ModalityLut rescale = first.modalityLut(0);
        boolean signed = bitDepth == 16 && first.pixel().signed();
        if ((bitDepth == 8 || bitDepth == 16) && (signed || !rescale.isIdentity())) {
            double offset = signed ? -DicomPixels.SIGNED_OFFSET : 0;
            calibration.setFunction(Calibration.STRAIGHT_LINE,
                    new double[] {rescale.slope() * offset + rescale.intercept(), rescale.slope()}, valueUnit(rescale));
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

    private static String valueUnit(ModalityLut rescale) {
        return rescale.isIdentity() || rescale.units().isEmpty() || rescale.units().equals("US")
                ? Calibration.DEFAULT_VALUE_UNIT : rescale.units();
    }

    /** @return the mean distance of slices along their normal, mm; else what the file says; empty if nothing does */
    private static Optional<Double> sliceSpacing(List<DicomImage> images, int slices) {
        DicomImage first = images.get(0);
        DicomImage last = images.get(images.size() - 1);
        Geometry start = first.geometry(0);
        Geometry end = last.geometry(last.frames() - 1);
        if (slices > 1 && start.position() != null && end.position() != null && start.normal().isPresent()) {
            double[] normal = start.normal().get();
            double distance = 0;
            for (int axis = 0; axis < 3; axis++) {
                distance += normal[axis] * (end.position()[axis] - start.position()[axis]);
            }
            if (distance != 0) {
                return Optional.of(Math.abs(distance) / (slices - 1));
            }
        }
        return first.dataset().decimal(Tag.SpacingBetweenSlices).stream().boxed().findFirst()
                .or(() -> first.dataset().decimal(Tag.SliceThickness).stream().boxed().findFirst())
                .map(Math::abs).filter(depth -> depth > 0);
    }

    /** Sets the file's first window as the display range; ImageJ has straight ramps only. */
    private static void window(ImagePlus opened, DicomImage image, int bitDepth) {
        List<VoiLut> offered = VoiLut.of(image.dataset(), image.pixel(), 0);
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
            double[] ramp = ramp(voi, opened, bitDepth);
            low = ramp[0];
            high = ramp[1];
        }
        Calibration calibration = opened.getCalibration();
        opened.setDisplayRange(bitDepth == 32 ? low : calibration.getRawValue(low),
                bitDepth == 32 ? high : calibration.getRawValue(high));
    }

    /** @return the modality values at which a curve leaves black and reaches white, within the slice's own */
    private static double[] ramp(VoiLut voi, ImagePlus opened, int bitDepth) {
        ImageProcessor pixels = opened.getProcessor();
        Calibration calibration = opened.getCalibration();
        double low = pixels.getStats().min;
        double high = pixels.getStats().max;
        double first = low;
        double last = high;
        int steps = 4096;
        for (int i = 0; i <= steps; i++) {
            double raw = low + (high - low) * i / steps;
            double display = voi.apply(bitDepth == 32 ? raw : calibration.getCValue(raw));
            first = display <= 0.02 ? raw : first;
            last = display < 0.98 ? raw : last;
        }
        return new double[] {bitDepth == 32 ? first : calibration.getCValue(first),
            bitDepth == 32 ? last : calibration.getCValue(last)};
    }
}
