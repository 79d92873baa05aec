package org.explainj.card;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which images the model was made for. An empty list or value makes no demand, except for {@code presentationIntent}.
 *
 * @param modality Modality (0008,0060): such as {@code DX}
 * @param bodyPart Body Part Examined (0018,0015): such as {@code CHEST}; Anatomic Region Sequence is read as well
 * @param view View Position (0018,5101): such as {@code PA}; View Code Sequence is read as well
 * @param presentationIntent Presentation Intent Type (0008,0068); only {@code FOR PRESENTATION} unless said otherwise
 * @param photometricInterpretation Photometric Interpretation (0028,0004)
 * @param sopClass SOP Class UIDs (0008,0016)
 * @param ageYears Patient's Age (0010,1010), or Study Date less Patient's Birth Date
 */
public record AppliesTo(List<String> modality, List<String> bodyPart, List<String> view,
        List<String> presentationIntent, List<String> photometricInterpretation, List<String> sopClass,
        Optional<AgeYears> ageYears) {
    /** Makes no demand, but that an image is for presentation. */
    public static final AppliesTo ANYTHING = new AppliesTo(List.of(), List.of(), List.of(),
            List.of("FOR PRESENTATION"), List.of(), List.of(), Optional.empty());

    public AppliesTo {
        modality = List.copyOf(modality);
        bodyPart = List.copyOf(bodyPart);
        view = List.copyOf(view);
        presentationIntent = List.copyOf(presentationIntent);
        photometricInterpretation = List.copyOf(photometricInterpretation);
        sopClass = List.copyOf(sopClass);
    }

    /**
     * An age in years.
     *
     * @param min the least age, inclusive
     * @param max the age from which it no longer applies: a patient of 17 years and 11 months is below 18
     */
    public record AgeYears(OptionalDouble min, OptionalDouble max) {
    }
}
