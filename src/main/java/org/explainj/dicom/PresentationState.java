package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A presentation state (PS3.3 A.33): how somebody wants images to be shown. ExplainJ tells of it and doesn't apply it. */
public final class PresentationState {
    /** Grayscale, colour, pseudo-colour, blending and XA/XRF softcopy presentation states, and later ones. */
    private static final String SOP_CLASSES = "1.2.840.10008.5.1.4.1.1.11.";

    private PresentationState() {
    }

    /**
     * @param file a file that can't be opened as an image
     * @return if it is a presentation state, a sentence that says what of it is not applied; empty otherwise
     */
    public static Optional<String> announced(Path file) {
        try {
            return announced(file, DicomEngine.preferred().read(file).dataset());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> announced(Path file, Dataset dataset) {
        if (dataset.string(Tag.SOPClassUID).filter(uid -> uid.startsWith(SOP_CLASSES)).isEmpty()) {
            return Optional.empty();
        }
        // the sum of the images that its series name
        long images = dataset.sequence(Tag.ReferencedSeriesSequence).stream()
                .mapToLong(series -> series.sequence(Tag.ReferencedImageSequence).size()).sum();
        int rotation = dataset.integer(Tag.ImageRotation).orElse(0);
        boolean flipped = dataset.string(Tag.ImageHorizontalFlip).filter("Y"::equals).isPresent();
        String turn = rotation == 0 ? "" : " rotated by " + rotation + "°";
        String flip = flipped ? (turn.isEmpty() ? "" : " and") + " flipped" : "";
        String wants = turn.isEmpty() && flip.isEmpty() ? "without rotation or flip"
                : "that wants them" + turn + flip;
        return Optional.of(file + " is a presentation state of " + images + (images == 1 ? " image, " : " images, ")
                + wants + "; it is not applied: images are explained and shown as they are stored.");
    }
}
