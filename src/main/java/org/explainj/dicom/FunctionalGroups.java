package org.explainj.dicom;

import java.util.List;
import java.util.Optional;

/** The functional groups of multi-frame images (PS3.3 C.7.6.16). */
final class FunctionalGroups {
    private FunctionalGroups() {
    }

    static Optional<Dataset> of(Dataset dataset, int frame, int macro) {
        List<Dataset> frames = dataset.sequence(Tag.PerFrameFunctionalGroupsSequence);
        Optional<Dataset> own = frame < frames.size() ? frames.get(frame).item(macro) : Optional.empty();
        return own.or(() -> dataset.item(Tag.SharedFunctionalGroupsSequence).flatMap(shared -> shared.item(macro)));
    }
}
