package org.explainj.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds DICOM files below folders and puts images together to series. */
public final class DicomFolder {
    private static final int PREAMBLE = 128;

    private DicomFolder() {
    }

    /**
     * @param path a file, a folder, a DICOMDIR or a ZIP
     * @param remarks takes a sentence for what is missing though the rest can be used
     * @return the file itself; the DICOM files in the folder or ZIP and below, sorted by path, without DICOMDIRs and
     *     other files; the files that the DICOMDIR refers to. A ZIP's are unpacked into a folder that ends with the run
     * @throws IOException if the folder, DICOMDIR or ZIP cannot be read
     */
    public static List<Path> files(Path path, Consumer<String> remarks) throws IOException {
        if (Files.isRegularFile(path) && ZippedStudy.isZip(path)) {
            return files(ZippedStudy.unpacked(path), remarks);
        }
        if (Files.isRegularFile(path) && DicomDirectory.isNamed(path)) {
            return DicomDirectory.files(path, remarks);
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> candidates;
        try (Stream<Path> below = Files.walk(path)) {
            candidates = below.filter(Files::isRegularFile)
                    .filter(file -> !DicomDirectory.isNamed(file))
                    .sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<Path> found = new ArrayList<>();
        for (Path file : candidates) {
            if (Files.isReadable(file) && isDicom(file)) {
                found.add(file);
            }
        }
        return found;
    }

    /**
     * @return whether a path is a folder, a ZIP or a DICOMDIR, which may hold several images
     * @throws IOException if it is not there or cannot be read
     */
    public static boolean isCollection(Path path) throws IOException {
        return Files.isDirectory(path) || DicomDirectory.isNamed(path) || ZippedStudy.isZip(path);
    }

    /**
     * @param text what is said of files to people
     * @return the text; a file that was unpacked from a ZIP is named as {@code archive.zip!path/in/zip}
     */
    public static String named(String text) {
        return ZippedStudy.named(text);
    }

    /** Likewise, without remarks. */
    public static List<Path> files(Path path) throws IOException {
        return files(path, remark -> { });
    }

    private static boolean isDicom(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(PREAMBLE + 4);
        }
        return hasPrefix(start, PREAMBLE) || hasPrefix(start, 0) || startsWithElement(start, Files.size(file));
    }

    private static boolean hasPrefix(byte[] bytes, int at) {
        return bytes.length >= at + 4 && bytes[at] == 'D' && bytes[at + 1] == 'I' && bytes[at + 2] == 'C'
                && bytes[at + 3] == 'M';
    }

    /** Files without preamble begin with an element of group 0002 or 0008, in explicit or implicit VR. */
    private static boolean startsWithElement(byte[] start, long size) {
        if (start.length < 8) {
            return false;
        }
        boolean big = start[0] == 0;
        int group = big ? word(start, 1, 0) : word(start, 0, 1);
        int element = big ? word(start, 3, 2) : word(start, 2, 3);
        boolean known = (group == 2 || group == 8)
                && (element == 0 || Dictionary.entry(group << 16 | element).isPresent());
        long length = word(start, 4, 5) | (long) word(start, 6, 7) << 16;
        boolean explicit = VR.of(start[4], start[5]) != null;
        return known && (explicit || !big && length <= size - 8);
    }

    private static int word(byte[] bytes, int low, int high) {
        return bytes[low] & 0xFF | (bytes[high] & 0xFF) << 8;
    }

    /**
     * @param images images of any series
     * @return the series, in the order in which they were first met; an image without Series Instance UID is its own
     */
    public static List<Series> series(List<DicomImage> images) {
        Map<String, List<DicomImage>> bySeries = new LinkedHashMap<>();
        for (DicomImage image : images) {
            String key = image.dataset().string(Tag.SeriesInstanceUID).orElseGet(() -> "file " + image.file());
            bySeries.computeIfAbsent(key, k -> new ArrayList<>()).add(image);
        }
        return bySeries.values().stream()
                .map(members -> new Series(members.get(0).dataset().string(Tag.SeriesInstanceUID).orElse(""),
                        SliceOrder.sorted(members, DicomImage::dataset)))
                .toList();
    }
}
