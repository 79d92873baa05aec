package org.explainj.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A study in a ZIP: frames are read at random, so it is unpacked into a folder of the user's own, for this run only. */
final class ZippedStudy {
    private static final int MOST_ENTRIES = 200_000;
    /** What file systems take of a name at the least, less the number. */
    private static final int LONGEST_NAME = 200;
    /** More than this many times its size is no study. */
    private static final long MOST_GROWTH = 500;

    private ZippedStudy() {
    }

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    /**
     * @return a folder with the entries, numbered; deleted when the run ends
     * @throws DicomException if the ZIP is broken, or grows beyond measure
     */
    static Path unpacked(Path zip) throws IOException {
        Path folder = Files.createTempDirectory("explainj-zip");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        try (ZipFile in = new ZipFile(zip.toFile())) {
            if (in.size() > MOST_ENTRIES) {
                throw new DicomException(zip + " has " + in.size() + " entries; unpack it and give the folder.");
            }
            long left = Files.size(zip) * MOST_GROWTH;
            Enumeration<? extends ZipEntry> entries = in.entries();
            for (int n = 1; entries.hasMoreElements(); n++) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().replace('\\', '/');
                name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
                name = name.substring(Math.max(0, name.length() - LONGEST_NAME));
                if (entry.isDirectory() || name.equalsIgnoreCase("DICOMDIR")) {
                    continue;
                }
                try (InputStream bytes = in.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(folder.resolve(String.format("%06d-%s", n, name)))) {
                    left -= copied(bytes, out, left);
                }
                if (left <= 0) {
                    throw new DicomException(zip + " unpacks to far more than a study; unpack it and give the folder.");
                }
            }
        } catch (ZipException | EOFException e) {
            throw new DicomException(zip + " is a broken ZIP; copy it again from its source.", e);
        }
        return folder;
    }

    private static long copied(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int n = in.read(buffer); n >= 0 && total <= most; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            total += n;
        }
        return total;
    }

    private static void delete(Path folder) {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // nothing more can be done when the run ends
        }
    }
}
