package org.explainj.imagej;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.explainj.dicom.DicomImage;

/** The files behind the slices that ExplainJ opened in this session, by SOP Instance UID. Nothing of it is kept. */
final class OpenedFiles {
    private static final Map<String, Path> FILES = new ConcurrentHashMap<>();

    private OpenedFiles() {
    }

    static void remember(DicomImage image) {
        if (!image.sopInstanceUid().isEmpty()) {
            FILES.put(image.sopInstanceUid(), image.file().toAbsolutePath());
        }
    }

    static Optional<Path> file(String sopInstanceUid) {
        return Optional.ofNullable(FILES.get(sopInstanceUid));
    }
}
