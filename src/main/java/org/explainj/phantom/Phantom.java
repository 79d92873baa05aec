package org.explainj.phantom;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Every parameter of one phantom radiograph. Rendering it again gives the same image.
 *
 * @param seed of all that is random below these parameters: vessels, texture, outlines, noise
 * @param thorax the anatomy without findings
 * @param nodule if any
 * @param consolidation if any
 * @param effusion if any
 * @param enlargedHeart the cardiothoracic ratio of an enlarged heart, if it is
 * @param acquisition how the image was taken
 */
public record Phantom(
        long seed, Thorax thorax, Optional<Nodule> nodule, Optional<Consolidation> consolidation,
        Optional<Effusion> effusion, OptionalDouble enlargedHeart, Acquisition acquisition) {

    /** @return what this phantom has */
    public Set<Finding> findings() {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        for (Finding finding : Finding.values()) {
            if (has(finding)) {
                findings.add(finding);
            }
        }
        return findings;
    }

    /** @return whether this phantom has the finding */
    public boolean has(Finding finding) {
        return switch (finding) {
            case NODULE -> nodule.isPresent();
            case CONSOLIDATION -> consolidation.isPresent();
            case EFFUSION -> effusion.isPresent();
            case CARDIOMEGALY -> enlargedHeart.isPresent();
        };
    }

    /** @return the same person, image and noise without one of the findings */
    public Phantom without(Finding finding) {
        return new Phantom(seed, thorax,
                finding == Finding.NODULE ? Optional.empty() : nodule,
                finding == Finding.CONSOLIDATION ? Optional.empty() : consolidation,
                finding == Finding.EFFUSION ? Optional.empty() : effusion,
                finding == Finding.CARDIOMEGALY ? OptionalDouble.empty() : enlargedHeart,
                acquisition);
    }
}
