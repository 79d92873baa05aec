package org.explainj.card;

import java.util.List;
import java.util.Optional;
import org.explainj.frame.SourceFrame;

/**
 * Whether a model was made for such an image.
 *
 * @param refusal why it was not, as one sentence for the user; empty if nothing speaks against it
 * @param unverified what the image does not say, such as {@code the view is not known}: every output is then marked
 *     'unverified input'; empty if everything that the card demands is known
 */
public record Applicability(Optional<String> refusal, List<String> unverified) {
    public Applicability {
        unverified = List.copyOf(unverified);
    }

    /** @return true if something speaks against it: the model must not be run */
    public boolean refused() {
        return refusal.isPresent();
    }

    /** @return true if all that the card demands is known and fulfilled */
    public boolean verified() {
        return refusal.isEmpty() && unverified.isEmpty();
    }

    /**
     * Compares a frame with a card: modality, body part, view, presentation intent, photometric interpretation, SOP
     * class, age, orientation and polarity.
     */
    public static Applicability of(SourceFrame frame, ModelCard card) {
        return frame.dicom().map(image -> new DicomCheck(frame, image, card).result())
                .orElseGet(() -> new Applicability(Optional.empty(),
                        List.of("the input is no DICOM image and does not say what it shows")));
    }
}
