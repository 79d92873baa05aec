package org.explainj.export;

/**
 * Names one thing across objects, so that a segmentation and a report on the same finding can be told to belong
 * together.
 *
 * @param identifier for people, without anything of the patient's
 * @param uid for programs
 */
public record Tracking(String identifier, String uid) {
    /** @return of the evidence for one class in one series, found in one way */
    public static Tracking of(Derivation derivation, SourceImage source) {
        Identity identity = new Identity("tracking").with(source.seriesUid());
        derivation.addSeriesParts(identity);
        return new Tracking("ExplainJ " + derivation.method() + " evidence for '" + derivation.label() + "'",
                identity.uid());
    }
}
