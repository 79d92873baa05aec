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

    /**
     * @param place names the image and frame
     * @param number counts the parts there, from 1
     * @return one part of it
     */
    public Tracking part(String place, int number) {
        return new Tracking(identifier + " " + number,
                new Identity("tracking part").with(uid).with(place).with(number).uid());
    }
}
