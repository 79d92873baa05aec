package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The directory of a medium (PS3.10 section 8.6, PS3.3 annex F). */
final class DicomDirectory {
    private DicomDirectory() {
    }

    static boolean isNamed(Path file) {
        return file.getFileName().toString().equalsIgnoreCase("DICOMDIR");
    }

    /**
     * @param directory a DICOMDIR
     * @param remarks takes a sentence if some are not there
     * @return the files of images that it refers to and that are there, in its order
     * @throws DicomException if it refers to none, or none is there
     */
    static List<Path> files(Path directory, Consumer<String> remarks) throws IOException {
        Dataset dataset = DicomEngine.preferred().read(directory).dataset();
        List<Path> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Dataset record : dataset.sequence(Tag.DirectoryRecordSequence)) {
            List<String> names = record.strings(Tag.ReferencedFileID);
            if (names.isEmpty() || record.string(Tag.DirectoryRecordType).filter("IMAGE"::equals).isEmpty()) {
                continue;
            }
            Optional<Path> file = resolved(directory.toAbsolutePath().getParent(), names);
            file.ifPresentOrElse(found::add, () -> missing.add(String.join("/", names)));
        }
        if (found.isEmpty()) {
            throw new DicomException(directory + (missing.isEmpty()
                    ? " refers to no image; give the folder of the images."
                    : " refers to " + missing.size() + " images of which none is there; copy the whole medium."));
        }
        if (!missing.isEmpty()) {
            String first = missing.get(0).replaceAll("[^A-Za-z0-9_/]", "?");
            remarks.accept(directory + " refers to " + (missing.size() == 1 ? "an image that is not there, " + first
                    : missing.size() + " images that are not there, the first " + first) + "; copy the whole medium.");
        }
        return found;
    }

    /** Media mounted by some systems have their names in lower case. A name never leads out of the medium's folder. */
    private static Optional<Path> resolved(Path folder, List<String> names) throws IOException {
        Path at = folder;
        for (String name : names) {
            if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("/") || name.contains("\0")) {
                return Optional.empty();
            }
            Path next = at.resolve(name);
            if (!Files.exists(next)) {
                if (!Files.isDirectory(at)) {
                    return Optional.empty();
                }
                try (Stream<Path> entries = Files.list(at)) {
                    Optional<Path> alike = entries.filter(entry -> entry.getFileName().toString()
                            .equalsIgnoreCase(name)).findFirst();
                    if (alike.isEmpty()) {
                        return Optional.empty();
                    }
                    next = alike.get();
                }
            }
            at = next;
        }
        return Files.isRegularFile(at) ? Optional.of(at) : Optional.empty();
    }
}
