package org.explainj.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.explainj.TemporaryFolder;

/**
 * A study in a ZIP: frames are read at random, so it is unpacked into a folder of the user's own, for this run only.
 */
final class ZippedStudy {
    private static final int MOST_ENTRIES = 200_000;
    /** What file systems take of a name at the least, less the number. */
    private static final int LONGEST_NAME = 200;
    /** More than this many times its size is no study. */
    private static final long MOST_GROWTH = 500;

    /** By the folders of this run. */
    private static final Map<Path, Names> UNPACKED = new ConcurrentHashMap<>();

    /**
     * What files are called by people who know the ZIP.
     *
     * @param zip the ZIP's path
     * @param entries its entries' names, by what the unpacked files are called
     */
    private record Names(String zip, Map<String, String> entries) {
        /** A name that a text goes on after, such as by a full stop, is the longest that is one. */
        String of(String found) {
            int end = found.length();
            while (end > 0 && !entries.containsKey(found.substring(0, end))) {
                end--;
            }
            return zip + "!" + entries.getOrDefault(found.substring(0, end), "") + found.substring(end);
        }
    }

    private ZippedStudy() {
    }

    /**
     * @param text a sentence, or several
     * @return the text with unpacked files named as {@code archive.zip!path/in/zip}
     */
    static String named(String text) {
        String named = text;
        for (Map.Entry<Path, Names> one : UNPACKED.entrySet()) {
            String folder = one.getKey().toString();
            // in JSON a path of Windows has each backslash twice
            String path = Pattern.quote(folder) + "|" + Pattern.quote(folder.replace("\\", "\\\\"));
            named = Pattern.compile("(?:" + path + ")[/\\\\]+(\\d{6}-[A-Za-z0-9._-]*)").matcher(named)
                    .replaceAll(match -> Matcher.quoteReplacement(one.getValue().of(match.group(1))))
                    .replace(folder, one.getValue().zip());
        }
        return named;
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
        Path folder = TemporaryFolder.untilExit();
        Map<String, String> names = new ConcurrentHashMap<>();
        UNPACKED.put(folder, new Names(zip.toString(), names));
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
                String unpacked = String.format("%06d-%s", n, name);
                // without what would end a line, or a text in JSON
                names.put(unpacked, entry.getName().replaceAll("[\\p{Cntrl}\"\\\\]", "_"));
                try (InputStream bytes = in.getInputStream(entry);
                        OutputStream out = Files.newOutputStream(folder.resolve(unpacked))) {
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
}
