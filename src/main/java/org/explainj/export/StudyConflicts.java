package org.explainj.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.explainj.RefusedException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Study;
import org.explainj.dicom.StudyAssembly;
import org.explainj.dicom.Tag;

/**
 * Which of the files that are explained together belong to a study that contradicts itself, such as one with images of
 * two patients: a result could join the wrong patient's record, so none is made of them.
 */
public final class StudyConflicts {
    /** For images that are not looked at together. */
    public static final StudyConflicts NONE = new StudyConflicts(Map.of(), new HashMap<>());

    private final Map<Path, String> sentences;
    private final Map<Path, DicomImage> opened;

    private StudyConflicts(Map<Path, String> sentences, Map<Path, DicomImage> opened) {
        this.sentences = sentences;
        this.opened = opened;
    }

    /**
     * @param files DICOM images of any studies; those that are none, or can't be read, are of no account
     * @return their conflicts
     */
    public static StudyConflicts among(Collection<Path> files) {
        if (files.size() < 2) {
            return NONE;
        }
        List<DicomImage> images = new ArrayList<>();
        for (Path file : files) {
            try {
                images.add(DicomImage.open(file));
            } catch (IOException e) {
                // said when it is explained
            }
        }
        Map<String, String> ofStudies = new HashMap<>();
        for (Study study : StudyAssembly.assemble(images)) {
            if (!study.mayExport()) {
                ofStudies.putIfAbsent(study.uid(), study.conflicts().get(0));
            }
        }
        // by file, and not by the study's images, of which each instance is there only once
        Map<Path, String> sentences = new HashMap<>();
        for (DicomImage image : images) {
            String sentence = ofStudies.get(image.dataset().string(Tag.StudyInstanceUID).orElse(""));
            if (sentence != null) {
                sentences.put(key(image.file()), sentence);
            }
        }
        Map<Path, DicomImage> opened = new HashMap<>();
        images.forEach(image -> opened.put(key(image.file()), image));
        return new StudyConflicts(sentences, opened);
    }

    /**
     * Hands over an image that was opened to look for conflicts, so that its header is not read again.
     *
     * @param file a DICOM image
     * @return it; opened now if it was not before, or was handed over already
     * @throws IOException if it can't be read
     */
    public DicomImage open(Path file) throws IOException {
        DicomImage image = opened.remove(key(file));
        return image != null ? image : DicomImage.open(file);
    }

    /** @return what contradicts itself, one sentence for each study */
    public List<String> sentences() {
        return sentences.values().stream().distinct().sorted().toList();
    }

    /** @throws RefusedException if the file's study contradicts itself */
    void requireNone(Path file) throws RefusedException {
        String sentence = sentences.get(key(file));
        if (sentence != null) {
            throw new RefusedException("No DICOM object is made of " + file + ": " + sentence);
        }
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
