package org.explainj.export.sc;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.explainj.Comparison;
import org.explainj.Explanation;
import org.explainj.PriorComparison;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Code;
import org.explainj.export.Compression;
import org.explainj.export.CreationTime;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.DerivedSeries;
import org.explainj.export.DisplayWindow;
import org.explainj.export.ExportOptions;
import org.explainj.export.Identity;
import org.explainj.export.SourceImage;
import org.explainj.export.SrgbProfile;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.HeatmapRenderer;
import org.explainj.heatmap.Rendering;

/**
 * A Secondary Capture Image (PS3.3 A.8.1) of one explained frame: the picture in RGB, in the study of its source.
 *
 * <p>The UIDs are hashes of the source's UIDs and attributes, the frame and the {@link Derivation}, not of the
 * pixels, whose last bit depends on threads. So the same result is the same instance wherever and whenever it is made,
 * and whatever a reader could tell apart is another one. The images of one source series that are explained in the same
 * way form one series.
 */
public final class SecondaryCapture {
    /** SOP Class UID of Secondary Capture Image Storage. */
    public static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.7";
    /** Modality (0008,0060) unless a site chooses another: kept apart from the images that a radiologist reads. */
    public static final String OTHER = "OT";

    private static final int FIRST_SERIES_NUMBER = 9000;

    private SecondaryCapture() {
    }

    /**
     * The picture that a reader gets who opens the source with its own window: heat over it, legend beside it.
     *
     * @param explanation an explanation of a DICOM frame, with a heatmap
     * @param rendering how the heatmap is drawn
     * @param modality Modality (0008,0060): {@link #OTHER}, or the source's where a site's viewers hang by it
     * @return the capture
     * @throws IOException if the source is not DICOM, or lacks the UIDs to refer to it or to join its study
     */
    public static DerivedObject of(Explanation explanation, Rendering rendering, String modality)
            throws IOException {
        ExportOptions defaults = ExportOptions.DEFAULT;
        return of(explanation, rendering, new ExportOptions(false, modality, defaults.legend(), defaults.sideBySide(),
                defaults.compression(), defaults.maximumBytes()));
    }

    /**
     * @param explanation an explanation of a DICOM frame, with a heatmap
     * @param rendering how the heatmap is drawn
     * @param options Modality, layout and compression
     * @return the capture
     * @throws IOException if the source is not DICOM, or lacks the UIDs to refer to it or to join its study
     */
    public static DerivedObject of(Explanation explanation, Rendering rendering, ExportOptions options)
            throws IOException {
        SourceImage source = SourceImage.of(explanation, "secondary capture");
        Derivation derivation = Derivation.of(explanation,
                form(rendering, explanation.heatmap().orElseThrow(), options),
                DisplayWindow.of(source.image(), source.frame()));
        return of(source.image(), source.frame(), picture(explanation, rendering, options), derivation,
                options.modality(), options.compression());
    }

    /**
     * @param comparison maps of one DICOM frame
     * @param rendering how each is drawn
     * @param options Modality, layout and compression
     * @return one capture of all maps side by side
     * @throws IOException if the source is not DICOM, or lacks the UIDs to refer to it or to join its study
     */
    public static DerivedObject of(Comparison comparison, Function<Explanation, Rendering> rendering,
            ExportOptions options) throws IOException {
        Explanation first = comparison.maps().get(0);
        SourceImage source = SourceImage.of(first, "secondary capture");
        Derivation derivation = Derivation.ofAll(comparison.maps(), comparison.maps().size() + " maps side by side. "
                + comparison.maps().stream().map(map -> form(rendering.apply(map), map.heatmap().orElseThrow(),
                        options)).distinct().collect(Collectors.joining("; ")),
                DisplayWindow.of(source.image(), source.frame()));
        return of(source.image(), source.frame(),
                comparison.picture(rendering, options.sideBySide()).draw(options.legend()), derivation,
                options.modality(), options.compression());
    }

    /**
     * @param comparison an image's map and that of an earlier image of the same patient
     * @param rendering how both are drawn
     * @param options Modality, layout and compression
     * @return one capture of both side by side, in the study of the newer image, that refers to both
     * @throws IOException if either lacks the UIDs to refer to it
     */
    public static DerivedObject of(PriorComparison comparison, Rendering rendering, ExportOptions options)
            throws IOException {
        SourceImage source = SourceImage.of(comparison.current(), "secondary capture");
        PriorSource prior = new PriorSource(SourceImage.of(comparison.prior(), "secondary capture"), comparison);
        Derivation derivation = Derivation.ofAll(List.of(comparison.current(), comparison.prior()),
                "Beside a prior image. " + form(rendering, comparison.current().heatmap().orElseThrow(), options),
                DisplayWindow.of(source.image(), source.frame())).withWarning(prior.sentence());
        return of(source.image(), source.frame(), comparison.picture(rendering, options.sideBySide())
                .draw(options.legend()), derivation, options.modality(), options.compression(), prior::addTo);
    }

    static BufferedImage picture(Explanation explanation, Rendering rendering, ExportOptions options) {
        HeatmapRenderer renderer = new HeatmapRenderer(rendering);
        BufferedImage display = explanation.source().display();
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        BufferedImage picture = options.legend() ? renderer.picture(display, heatmap, explanation.legendFacts())
                : renderer.overlay(display, heatmap);
        return options.sideBySide() ? renderer.beside(display, picture) : picture;
    }

    /**
     * @param image the source
     * @param frame its explained frame, 0-based
     * @param picture the source's pixels with the heat over them, one to one from the top left corner, and the legend
     *     outside of them, if any
     * @param derivation how it came to be
     * @return the capture, with Modality OT
     * @throws DicomException if the source lacks the UIDs to refer to it or to join its study
     */
    public static DerivedObject of(DicomImage image, int frame, BufferedImage picture, Derivation derivation)
            throws DicomException {
        return of(image, frame, picture, derivation, OTHER, Compression.NONE);
    }

    /**
     * @param image the source
     * @param frame its explained frame, 0-based
     * @param picture the source's pixels with the heat over them, one to one from the top left corner, and the legend
     *     outside of them, if any
     * @param derivation how it came to be
     * @param modality Modality (0008,0060): OT, or the source's where a site's viewers hang by it
     * @return the capture
     * @throws DicomException if the source lacks the UIDs to refer to it or to join its study
     */
    public static DerivedObject of(DicomImage image, int frame, BufferedImage picture, Derivation derivation,
            String modality) throws DicomException {
        return of(image, frame, picture, derivation, modality, Compression.NONE);
    }

    private static DerivedObject of(DicomImage image, int frame, BufferedImage picture, Derivation derivation,
            String modality, Compression compression) throws DicomException {
        return of(image, frame, picture, derivation, modality, compression, attributes -> { });
    }

    private static DerivedObject of(DicomImage image, int frame, BufferedImage picture, Derivation derivation,
            String modality, Compression compression, Consumer<Dataset> more) throws DicomException {
        SourceImage source = new SourceImage(image, frame);
        source.requireUids();
        if (picture.getWidth() < image.columns() || picture.getHeight() < image.rows()) {
            throw new IllegalArgumentException("a picture of " + picture.getWidth() + "×" + picture.getHeight()
                    + " cannot hold an image of " + image.columns() + "×" + image.rows());
        }
        boolean sameGrid = picture.getWidth() == image.columns() && picture.getHeight() == image.rows();
        Dataset attributes = series(source, derivation, modality);
        image(attributes, source, sameGrid, derivation);
        more.accept(attributes);
        pixels(attributes, picture.getHeight(), picture.getWidth());
        Identity identity = new Identity("Secondary Capture image").withAttributes(attributes).with(frame);
        derivation.addSeriesParts(identity);
        derivation.addInstanceParts(identity);
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        PixelSource pixels = PixelSource.of(Tag.PixelData, VR.OB, rgb(picture));
        return new DerivedObject("sc", attributes, compression.syntax(),
                Optional.of(compression.apply(attributes, pixels)),
                SecondaryCapture::stamp);
    }

    /** @return patient, study, series and devices */
    static Dataset series(SourceImage source, Derivation derivation, String modality) {
        return series(source, derivation, new DerivedSeries(modality, FIRST_SERIES_NUMBER, ""), "Secondary Capture");
    }

    static Dataset series(SourceImage source, Derivation derivation, DerivedSeries series, String kind) {
        Dataset attributes = series.of(source, derivation);
        device(attributes);
        DerivedSeries.identify(attributes, kind, source, derivation);
        return attributes;
    }

    static String form(Rendering rendering, Heatmap heatmap, ExportOptions options) {
        StringBuilder text = new StringBuilder("Drawn with palette ").append(rendering.palette().keyword())
                .append(heatmap.signed() ? " signed" : "")
                .append(", opacity ").append(rendering.opacity().least());
        if (rendering.opacity().most() != rendering.opacity().least()) {
            text.append(" to ").append(rendering.opacity().most());
        }
        text.append(", threshold ").append(rendering.threshold().isPresent()
                ? Double.toString(rendering.threshold().getAsDouble()) : "of the scale");
        if (!rendering.contours().isEmpty()) {
            text.append(", contours ");
            text.append(rendering.contours().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        return text.append(options.legend() ? "" : ", without a legend")
                .append(options.sideBySide() ? ", beside the image without heat" : "").toString();
    }

    private static void device(Dataset target) {
        target.set(Tag.ConversionType, VR.CS, "WSD")
                .set(Tag.SecondaryCaptureDeviceManufacturer, VR.LO, SoftwareVersion.NAME)
                .set(Tag.SecondaryCaptureDeviceManufacturerModelName, VR.LO, SoftwareVersion.NAME)
                .set(Tag.SecondaryCaptureDeviceSoftwareVersions, VR.LO, SoftwareVersion.VERSION);
    }

    static void image(Dataset target, SourceImage source, boolean sameGrid, Derivation derivation) {
        int sourceNumber = source.image().dataset().integer(Tag.InstanceNumber).orElse(1);
        int frames = source.image().frames();
        String frame = frames > 1 ? " of frame " + (source.frame() + 1) + " of " + frames : "";
        target.set(Tag.SOPClassUID, VR.UI, SOP_CLASS)
                .set(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY", "OTHER")
                .setInts(Tag.InstanceNumber, VR.IS, frames > 1 ? source.frame() + 1 : sourceNumber)
                .set(Tag.DerivationDescription, VR.ST, derivation.derivation(frame))
                .setSequence(Tag.DerivationCodeSequence, Code.SPATIAL_RESAMPLING.item())
                .setSequence(Tag.SourceImageSequence, source.reference(sameGrid))
                .set(Tag.ImageComments, VR.LT, Derivation.RESEARCH_USE);
        source.copyOrientation(target);
        source.copySpacing(target);
        source.copyHistory(target);
    }

    static void pixels(Dataset target, int rows, int columns) {
        target.setInts(Tag.SamplesPerPixel, VR.US, 3)
                .set(Tag.PhotometricInterpretation, VR.CS, "RGB")
                .setInts(Tag.PlanarConfiguration, VR.US, 0)
                .setInts(Tag.Rows, VR.US, rows)
                .setInts(Tag.Columns, VR.US, columns)
                .setInts(Tag.BitsAllocated, VR.US, 8)
                .setInts(Tag.BitsStored, VR.US, 8)
                .setInts(Tag.HighBit, VR.US, 7)
                .setInts(Tag.PixelRepresentation, VR.US, 0);
    }

    static void stamp(Dataset object, CreationTime created) {
        stampDates(object, created);
        SrgbProfile.describe(object);
    }

    static void stampDates(Dataset object, CreationTime created) {
        object.set(Tag.DateOfSecondaryCapture, VR.DA, created.date())
                .set(Tag.TimeOfSecondaryCapture, VR.TM, created.time());
    }

    static byte[] rgb(BufferedImage picture) {
        int columns = picture.getWidth();
        byte[] rgb = new byte[picture.getHeight() * columns * 3];
        int[] line = new int[columns];
        int i = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, columns, 1, line, 0, columns);
            for (int pixel : line) {
                rgb[i++] = (byte) (pixel >> 16);
                rgb[i++] = (byte) (pixel >> 8);
                rgb[i++] = (byte) pixel;
            }
        }
        return rgb;
    }
}
