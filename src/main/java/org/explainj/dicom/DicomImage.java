package org.explainj.dicom;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A DICOM image: its header is held, its pixels are read from the file when they are asked for. */
public final class DicomImage {
    /** VL Whole Slide Microscopy Image Storage. */
    private static final String WHOLE_SLIDE = "1.2.840.10008.5.1.4.1.1.77.1.6";

    private final DicomEngine engine;
    private final DicomFile file;
    private final ImagePixel pixel;
    private final boolean ownHeader;

    private DicomImage(DicomEngine engine, DicomFile file, ImagePixel pixel, boolean ownHeader) {
        this.engine = engine;
        this.file = file;
        this.pixel = pixel;
        this.ownHeader = ownHeader;
    }

    /**
     * @param path a DICOM file with pixels
     * @throws DicomException if it is not DICOM, is cut off, or has no pixels
     * @throws IOException if it cannot be read
     */
    public static DicomImage open(Path path) throws IOException {
        return open(path, DicomEngine.preferred());
    }

    /**
     * @param path a DICOM file with pixels
     * @param engine the engine that reads it
     * @throws DicomException if it is not DICOM, is cut off, or has no pixels
     * @throws IOException if it cannot be read
     */
    public static DicomImage open(Path path, DicomEngine engine) throws IOException {
        DicomImage image = inspect(path, engine);
        image.pixel.requireComplete(image.file);
        return image;
    }

    /** Opens an image that may lack the last of its pixels, which are then read as 0: to be looked at, no more. */
    static DicomImage inspect(Path path, DicomEngine engine) throws IOException {
        DicomFile file = engine.read(path);
        return new DicomImage(engine, file, ImagePixel.of(file), true);
    }

    /**
     * @param header a data set that says the same of the pixels, such as one without what identifies the patient
     * @return this image with that header; its pixels are read as before
     */
    public DicomImage withHeader(Dataset header) {
        return new DicomImage(engine, file.withDataset(header), pixel, false);
    }

    /**
     * @return this image without its header's private elements, which are most of it for some makers and of no account
     *     to {@link StudyAssembly}: for what keeps the headers of a whole study
     */
    public DicomImage withoutPrivateElements() {
        return new DicomImage(engine, file.withDataset(withoutPrivateElements(dataset())), pixel, false);
    }

    private static Dataset withoutPrivateElements(Dataset dataset) {
        Dataset rest = Dataset.empty();
        for (Element element : dataset) {
            if (!Tag.isPrivate(element.tag())) {
                rest.put(element.items().isEmpty() ? element : Element.ofItems(element.tag(),
                        element.items().stream().map(DicomImage::withoutPrivateElements).toList()));
            }
        }
        return rest;
    }

    /** @return whether the header is the file's own, and not one that was put in its place */
    public boolean hasOwnHeader() {
        return ownHeader;
    }

    /** @return what is wrong with the file and can be overlooked, in one sentence each */
    List<String> remarks() {
        long missing = file.pixels().map(pixel::missingBytes).orElse(0L);
        return missing == 0 ? List.of() : List.of(file.path() + " is cut off: the last " + missing
                + " bytes of its pixels are missing and read as 0; copy it again from its source.");
    }

    /** @return the file it was opened from */
    public Path file() {
        return file.path();
    }

    /** @return the File Meta Information; empty if the file has none */
    public Dataset meta() {
        return file.meta();
    }

    /** @return the data set without the pixels; to be copied, not changed */
    public Dataset dataset() {
        return file.dataset();
    }

    /** @return SOP Class UID, empty text if the file lacks it */
    public String sopClassUid() {
        return file.dataset().string(Tag.SOPClassUID)
                .or(() -> file.meta().string(Tag.MediaStorageSOPClassUID)).orElse("");
    }

    /** @return SOP Instance UID, empty text if the file lacks it */
    public String sopInstanceUid() {
        return file.dataset().string(Tag.SOPInstanceUID)
                .or(() -> file.meta().string(Tag.MediaStorageSOPInstanceUID)).orElse("");
    }

    /** @return whether this is a level of a whole-slide image (PS3.3 A.32.8), whose frames are tiles */
    public boolean isWholeSlide() {
        return sopClassUid().equals(WHOLE_SLIDE);
    }

    /**
     * @throws DicomException if this is a level of a whole-slide image
     */
    public void requireFrames() throws DicomException {
        if (isWholeSlide()) {
            throw new DicomException(file() + " is a level of a whole-slide image, whose frames are tiles and no "
                    + "images of their own; export the region of interest as an image and give that.");
        }
    }

    /** @return how the file is encoded */
    public TransferSyntax transferSyntax() {
        return file.transferSyntax();
    }

    /** @return the Transfer Syntax UID */
    public String transferSyntaxUid() {
        return file.transferSyntax().uid();
    }

    /** @return Modality, such as {@code DX}; empty text if the file lacks it */
    public String modality() {
        return file.dataset().string(Tag.Modality).orElse("");
    }

    /** @return the Image Pixel module: photometric interpretation, bits, sign */
    public ImagePixel pixel() {
        return pixel;
    }

    /** @return Number of Frames, 1 if the file doesn't say */
    public int frames() {
        return pixel.frames();
    }

    /** @return H */
    public int rows() {
        return pixel.rows();
    }

    /** @return W */
    public int columns() {
        return pixel.columns();
    }

    /**
     * Reads one frame; for many use {@link #reader()}.
     *
     * @param index the frame, 0-based
     * @return its stored values
     * @throws DicomException if the frame is missing, cut off or cannot be decoded
     * @throws IOException if the file cannot be read
     */
    public Frame frame(int index) throws IOException {
        try (FrameReader reader = reader()) {
            return reader.frame(index);
        }
    }

    /**
     * @return a reader of all frames, to be closed
     * @throws DicomException if the pixels are compressed in a way that can't be read
     * @throws IOException if the file cannot be read
     */
    public FrameReader reader() throws IOException {
        return engine.frames(file);
    }

    /**
     * @param frame the frame, 0-based
     * @param macro a functional group's sequence, such as {@link Tag#PixelMeasuresSequence}
     * @return the group's item for that frame, its own or the shared one (PS3.3 C.7.6.16); empty if there is none
     */
    public Optional<Dataset> functionalGroup(int frame, int macro) {
        return FunctionalGroups.of(dataset(), frame, macro);
    }

    /** @return what turns stored values of the frame into modality values (Hounsfield units, for CT) */
    public ModalityLut modalityLut(int frame) {
        return ModalityLut.of(dataset(), pixel, frame);
    }

    /** @return which stored values are padding and no image */
    public PixelPadding padding() {
        return PixelPadding.of(dataset(), pixel);
    }

    /**
     * @param frame a frame of this image with one sample per pixel
     * @return H×W values after the modality LUT or rescale; padding is NaN
     */
    public float[] modalityValues(Frame frame) {
        float[] values = modalityLut(frame.index()).apply(frame);
        PixelPadding padding = padding();
        for (int i = 0; i < values.length; i++) {
            if (padding.contains(frame.value(i))) {
                values[i] = Float.NaN;
            }
        }
        return values;
    }

    /**
     * @param frame a colour or palette frame of this image
     * @return 3×H×W: red, green and blue, 0 to 255
     */
    public float[] rgbValues(Frame frame) {
        return Colour.of(dataset(), pixel).planes(frame);
    }

    /** @return how a viewer shows the frames of this image */
    public DisplayRendering rendering() {
        return new DisplayRendering(this);
    }

    /**
     * @param frame a frame of this image
     * @return H×W: the frame as a viewer shows it, 8-bit grey or RGB, with the file's first window or VOI LUT
     */
    public BufferedImage display(Frame frame) {
        return rendering().render(frame);
    }

    /** @return where the frame's pixels are in the patient, and how big */
    public Geometry geometry(int frame) {
        return Geometry.of(dataset(), frame);
    }
}
