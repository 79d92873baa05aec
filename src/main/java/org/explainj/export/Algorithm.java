package org.explainj.export;

import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/**
 * The algorithm behind a derived object, as the Algorithm Identification Macro (PS3.3 table 10-19) and TID 4019 name
 * it: the localisation method applied to the model.
 *
 * @param name such as {@code ExplainJ layercam of phantom-chest}
 * @param version of ExplainJ and of the model
 * @param parameters what else decides the result
 */
public record Algorithm(String name, String version, String parameters) {
    /** @return the algorithm of a derivation */
    public static Algorithm of(Derivation derivation) {
        String version = SoftwareVersion.VERSION + (derivation.modelVersion().isEmpty() ? ""
                : ", model " + derivation.modelVersion());
        return new Algorithm(
                AttributeText.longString(SoftwareVersion.NAME + " " + derivation.method() + " of "
                + derivation.model()),
                AttributeText.longString(version),
                "class=" + derivation.label() + "; target=" + derivation.target() + "; layers="
                        + String.join(",", derivation.layers())
                        + (derivation.parameters().isEmpty() ? "" : "; " + String.join("; ", derivation.parameters()))
                        + "; scale=" + derivation.scale() + "; "
                        + derivation.form() + "; model SHA-256=" + derivation.modelSha256()
                        + (derivation.cardSha256().isEmpty() ? "" : "; card SHA-256=" + derivation.cardSha256()));
    }

    /** @return an item of an algorithm identification sequence */
    public Dataset item() {
        return Dataset.empty()
                .setSequence(Tag.AlgorithmFamilyCodeSequence, Code.ARTIFICIAL_INTELLIGENCE.item())
                .set(Tag.AlgorithmName, VR.LO, name)
                .set(Tag.AlgorithmVersion, VR.LO, version)
                .set(Tag.AlgorithmParameters, VR.LT, AttributeText.cut(parameters, 10240))
                .set(Tag.AlgorithmSource, VR.LO, SoftwareVersion.NAME);
    }
}
