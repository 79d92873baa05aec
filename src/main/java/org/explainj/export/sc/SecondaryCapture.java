package org.explainj.export.sc;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.explainj.Explanation;
import org.explainj.SoftwareVersion;
import org.explainj.UsageException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.export.Characters;
import org.explainj.export.Code;
import org.explainj.export.CreationTime;
import org.explainj.export.Equipment;
import org.explainj.export.FirstCreation;
import org.explainj.export.Identity;
import org.explainj.export.PatientStudy;
import org.explainj.export.SourceImage;
import org.explainj.export.SrgbProfile;
import org.explainj.frame.SourceFrame;
import org.explainj.heatmap.HeatmapRenderer;
import org.explainj.heatmap.Rendering;

/**
 * A Secondary Capture Image (PS3.3 A.8.1) of one explained frame: the picture in RGB, in the study of its source.
 *
 * <p>The UIDs are hashes of the source's UIDs and attributes, the frame and the {@link ScDescription}, not of the
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
    private static final int SOURCE_SERIES_NUMBERS = 1000;

    private final Dataset attributes;
    private final BufferedImage picture;

    private SecondaryCapture(Dataset attributes, BufferedImage picture) {
        this.attributes = attributes;
        this.picture = picture;
    }

    /**
     * The picture that a reader gets who opens the source with its own window: heat over it, legend beside it.
     *
     * @param explanation an explanation of a DICOM frame, with a heatmap
     * @param rendering how the heatmap is drawn
     * @param modality Modality (0008,0060): {@link #OTHER}, or the source's where a site's viewers hang by it
     * @return the capture
     * @throws DicomException if the source lacks the UIDs to refer to it or to join its study
     * @throws UsageException if the source is not DICOM
     */
    public static SecondaryCapture of(Explanation explanation, Rendering rendering, String modality)
            throws DicomException {
        SourceFrame frame = explanation.source();
        DicomImage image = frame.dicom().orElseThrow(() -> new UsageException(frame.file() + " is not DICOM, so there "
                + "is no study for a Secondary Capture: write a png instead."));
        BufferedImage picture = new HeatmapRenderer(rendering).picture(frame.display(),
                explanation.heatmap().orElseThrow(), explanation.legendFacts());
        ScDescription description =
                ScDescription.of(explanation, rendering, DisplayWindow.of(image, frame.frame()));
        return of(image, frame.frame(), picture, description, modality);
    }

    /**
     * @param image the source
     * @param frame its explained frame, 0-based
     * @param picture the source's pixels with the heat over them, one to one from the top left corner, and the legend
     *     outside of them, if any
     * @param description how it came to be
     * @return the capture, with Modality OT
     * @throws DicomException if the source lacks the UIDs to refer to it or to join its study
     */
    public static SecondaryCapture of(DicomImage image, int frame, BufferedImage picture, ScDescription description)
            throws DicomException {
        return of(image, frame, picture, description, OTHER);
    }

    /**
     * @param image the source
     * @param frame its explained frame, 0-based
     * @param picture the source's pixels with the heat over them, one to one from the top left corner, and the legend
     *     outside of them, if any
     * @param description how it came to be
     * @param modality Modality (0008,0060): OT, or the source's where a site's viewers hang by it
     * @return the capture
     * @throws DicomException if the source lacks the UIDs to refer to it or to join its study
     */
    public static SecondaryCapture of(DicomImage image, int frame, BufferedImage picture, ScDescription description,
            String modality) throws DicomException {
        SourceImage source = new SourceImage(image, frame);
        source.requireUids();
        if (picture.getWidth() < image.columns() || picture.getHeight() < image.rows()) {
            throw new IllegalArgumentException("a picture of " + picture.getWidth() + "×" + picture.getHeight()
                    + " cannot hold an image of " + image.columns() + "×" + image.rows());
        }
        boolean sameGrid = picture.getWidth() == image.columns() && picture.getHeight() == image.rows();
        Dataset attributes = PatientStudy.of(image.dataset());
        series(attributes, source, description, modality);
        Identity identity = new Identity("Secondary Capture series").withAttributes(attributes)
                .with(source.seriesUid());
        description.addSeriesParts(identity);
        attributes.set(Tag.SeriesInstanceUID, VR.UI, identity.uid());

        image(attributes, source, sameGrid, description);
        pixels(attributes, picture);
        identity = new Identity("Secondary Capture image").withAttributes(attributes).with(frame);
        description.addSeriesParts(identity);
        description.addInstanceParts(identity);
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        return new SecondaryCapture(attributes, picture);
    }

    private static void series(Dataset target, SourceImage source, ScDescription description, String modality) {
        int number = source.image().dataset().integer(Tag.SeriesNumber).orElse(0);
        target.set(Tag.Modality, VR.CS, modality)
                .set(Tag.SeriesDescription, VR.LO, description.seriesDescription())
                .setInts(Tag.SeriesNumber, VR.IS,
                        FIRST_SERIES_NUMBER + Math.floorMod(number, SOURCE_SERIES_NUMBERS));
        source.copyAnatomy(target);
        Equipment.describe(target);
        target.set(Tag.ConversionType, VR.CS, "WSD")
                .set(Tag.SecondaryCaptureDeviceManufacturer, VR.LO, SoftwareVersion.NAME)
                .set(Tag.SecondaryCaptureDeviceManufacturerModelName, VR.LO, SoftwareVersion.NAME)
                .set(Tag.SecondaryCaptureDeviceSoftwareVersions, VR.LO, SoftwareVersion.VERSION);
    }

    private static void image(Dataset target, SourceImage source, boolean sameGrid, ScDescription description) {
        int sourceNumber = source.image().dataset().integer(Tag.InstanceNumber).orElse(1);
        int frames = source.image().frames();
        String frame = frames > 1 ? " of frame " + (source.frame() + 1) + " of " + frames : "";
        target.set(Tag.SOPClassUID, VR.UI, SOP_CLASS)
                .set(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY", "OTHER")
                .setInts(Tag.InstanceNumber, VR.IS, frames > 1 ? source.frame() + 1 : sourceNumber)
                .set(Tag.DerivationDescription, VR.ST, description.derivation(frame))
                .setSequence(Tag.DerivationCodeSequence, Code.SPATIAL_RESAMPLING.item())
                .setSequence(Tag.SourceImageSequence, source.reference(sameGrid))
                .set(Tag.ImageComments, VR.LT, ScDescription.RESEARCH_USE);
        source.copyOrientation(target);
        source.copySpacing(target);
        source.copyHistory(target);
    }

    private static void pixels(Dataset target, BufferedImage picture) {
        target.setInts(Tag.SamplesPerPixel, VR.US, 3)
                .set(Tag.PhotometricInterpretation, VR.CS, "RGB")
                .setInts(Tag.PlanarConfiguration, VR.US, 0)
                .setInts(Tag.Rows, VR.US, picture.getHeight())
                .setInts(Tag.Columns, VR.US, picture.getWidth())
                .setInts(Tag.BitsAllocated, VR.US, 8)
                .setInts(Tag.BitsStored, VR.US, 8)
                .setInts(Tag.HighBit, VR.US, 7)
                .setInts(Tag.PixelRepresentation, VR.US, 0);
    }

    /** @return SOP Instance UID */
    public String sopInstanceUid() {
        return attributes.string(Tag.SOPInstanceUID).orElseThrow();
    }

    /** @return Series Instance UID */
    public String seriesInstanceUid() {
        return attributes.string(Tag.SeriesInstanceUID).orElseThrow();
    }

    /** @return the name of its file: the same for the same instance, and without anything of the patient's */
    public String fileName() {
        return "sc-" + sopInstanceUid() + ".dcm";
    }

    /**
     * Writes the object, or writes it again with the dates of its first creation.
     *
     * @param folder where to, made if it does not exist
     * @return the file, {@link #fileName()} in that folder
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    public Path write(Path folder) throws IOException {
        return write(folder, FirstCreation.ofUser());
    }

    /**
     * Writes the object, or writes it again with the dates of its first creation.
     *
     * @param folder where to, made if it does not exist
     * @param memory what remembers the first creation
     * @return the file, {@link #fileName()} in that folder
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    public Path write(Path folder, FirstCreation memory) throws IOException {
        Path file = folder.resolve(fileName());
        Files.createDirectories(folder);
        Dataset object = dataset(memory.of(sopInstanceUid(), file, attributes));
        DicomEngine.preferred().write(object, TransferSyntax.EXPLICIT_LITTLE, file);
        return file;
    }

    private Dataset dataset(CreationTime created) {
        Dataset object = attributes.copy();
        created.describe(object);
        object.set(Tag.DateOfSecondaryCapture, VR.DA, created.date())
                .set(Tag.TimeOfSecondaryCapture, VR.TM, created.time());
        SrgbProfile.describe(object);
        object.setBytes(Tag.PixelData, VR.OB, rgb());
        Characters.declare(object);
        return object;
    }

    private byte[] rgb() {
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
