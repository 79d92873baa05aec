package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A presentation state (PS3.3 A.33): how somebody wants images to be shown. Of it ExplainJ knows the spatial
 * transformation (PS3.3 C.10.6): a rotation, then a flip. Explained is always the image as it is stored.
 *
 * @param file where it is
 * @param images how many images it names
 * @param whole SOP Instance UIDs of those that it names with all their frames
 * @param created Presentation Creation Date and Time, as digits; may be empty
 * @param rotation clockwise, in degrees: 0, 90, 180 or 270
 * @param flipped whether left and right change places after the rotation
 */
public record PresentationState(Path file, int images, Set<String> whole, String created, int rotation,
        boolean flipped) {
    /** Grayscale, colour, pseudo-colour, blending and XA/XRF softcopy presentation states, and later ones. */
    private static final String SOP_CLASSES = "1.2.840.10008.5.1.4.1.1.11.";

    public PresentationState {
        whole = Set.copyOf(whole);
    }

    /**
     * @param file a file that can't be opened as an image
     * @return the presentation state that it is; empty for any other file
     */
    public static Optional<PresentationState> read(Path file) {
        try {
            return of(file, DicomEngine.preferred().read(file).dataset());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<PresentationState> of(Path file, Dataset dataset) {
        if (dataset.string(Tag.SOPClassUID).filter(uid -> uid.startsWith(SOP_CLASSES)).isEmpty()) {
            return Optional.empty();
        }
        int images = 0;
        Set<String> whole = new HashSet<>();
        for (Dataset series : dataset.sequence(Tag.ReferencedSeriesSequence)) {
            for (Dataset image : series.sequence(Tag.ReferencedImageSequence)) {
                images++;
                if (!image.contains(Tag.ReferencedFrameNumber)) {
                    image.string(Tag.ReferencedSOPInstanceUID).ifPresent(whole::add);
                }
            }
        }
        String created = dataset.string(Tag.PresentationCreationDate).orElse("")
                + dataset.string(Tag.PresentationCreationTime).orElse("");
        return Optional.of(new PresentationState(file, images, whole, created,
                Math.floorMod(dataset.integer(Tag.ImageRotation).orElse(0), 360),
                dataset.string(Tag.ImageHorizontalFlip).filter("Y"::equals).isPresent()));
    }

    /** @return whether images are to be shown otherwise than they are stored */
    public boolean turns() {
        return rotation != 0 || flipped;
    }

    /**
     * @param file a file that can't be opened as an image
     * @return if it is a presentation state, a sentence that says what of it is not applied; empty otherwise
     */
    public static Optional<String> announced(Path file) {
        return read(file).map(state -> state.sentence()
                + "; it is not applied: images are explained and shown as they are stored.");
    }

    /** @return what it is, and what it wants */
    public String sentence() {
        String turn = rotation == 0 ? "" : " rotated by " + rotation + "°";
        String flip = flipped ? (turn.isEmpty() ? "" : " and") + " flipped" : "";
        String wants = turns() ? "that wants them" + turn + flip : "without rotation or flip";
        return file + " is a presentation state of " + images + (images == 1 ? " image, " : " images, ") + wants;
    }
}
