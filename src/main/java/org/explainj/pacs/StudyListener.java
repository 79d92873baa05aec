package org.explainj.pacs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.explainj.AtomicFile;
import org.explainj.Progress;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.Tag;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.pacs.dimse.LocalScp;
import org.explainj.pacs.dimse.ReceivedObject;
import org.explainj.pacs.dimse.StorageScp;
import org.explainj.pacs.net.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes studies that a site routes here, and hands each to the work once it has gone quiet.
 *
 * <p>What arrives is on disk until it has been worked on, so that a restart goes on where it was. A ledger knows which
 * image has been worked on in which way: the same image is not worked on in the same way twice, however often its study
 * is routed here.
 */
public final class StudyListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StudyListener.class);
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path arriving;
    private final Path studies;
    private final Path failed;
    private final Path ledger;
    private final Duration quiet;
    private final Work work;
    private final LocalScp scp;

    /** What is done with a study. */
    public interface Work {
        /**
         * @return what makes one way of working different from another: model, method, options, version
         */
        String key();

        /**
         * @param images the study's source images that have not been worked on in this way
         * @param progress cancels
         * @return how many results were queued
         * @throws IOException if the study can't be worked on at all; it is then put aside
         */
        int study(List<Path> images, Progress progress) throws IOException;
    }

    /**
     * Opens the port.
     *
     * @param home the listener's folder; made if absent
     * @param local this side, with the port
     * @param quiet how long nothing must have arrived of a study
     * @param work what is done with it
     * @throws PacsException if the port can't be opened
     */
    public StudyListener(Path home, LocalNode local, Duration quiet, Work work) throws IOException {
        this.arriving = Files.createDirectories(home.resolve("arriving"));
        this.studies = Files.createDirectories(home.resolve("studies"));
        this.failed = home.resolve("failed");
        this.ledger = Files.createDirectories(home.resolve("ledger"));
        this.quiet = quiet;
        this.work = work;
        home.toFile().setReadable(false, false);
        home.toFile().setReadable(true, true);
        clear(arriving);
        this.scp = LocalScp.open(Network.preferred(), local, new StorageScp(arriving, this::arrived),
                association -> { });
    }

    private static void clear(Path folder) throws IOException {
        // what was cut short was not acknowledged either: its sender will send it again
        for (Path file : children(folder)) {
            Files.deleteIfExists(file);
        }
    }

    /** @return the open port, for reports of storage commitment too */
    public LocalScp scp() {
        return scp;
    }

    private synchronized void arrived(ReceivedObject object) {
        try {
            Path study = Files.createDirectories(studies.resolve(object.instance().studyUid()));
            Files.move(object.file(), study.resolve(object.file().getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // it stays among the arriving ones, and the peer must not believe that it is safe here
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Works on the studies that have gone quiet.
     *
     * @param progress cancels between studies
     * @return how many studies were worked on
     */
    public int workOnQuietStudies(Progress progress) throws IOException {
        int count = 0;
        for (Path study : children(studies)) {
            progress.checkCancelled();
            List<Path> files = children(study);
            if (Files.isDirectory(study) && isQuiet(files)) {
                workOn(study, files, progress);
                count++;
            }
        }
        return count;
    }

    private boolean isQuiet(List<Path> files) throws IOException {
        long last = 0;
        for (Path file : files) {
            last = Math.max(last, Files.getLastModifiedTime(file).toMillis());
        }
        return System.currentTimeMillis() - last >= quiet.toMillis();
    }

    private void workOn(Path study, List<Path> files, Progress progress) throws IOException {
        Ledger done = readLedger(study.getFileName().toString());
        List<Path> images = new ArrayList<>();
        List<String> uids = new ArrayList<>();
        for (Path file : files) {
            Dataset dataset;
            try {
                dataset = DicomEngine.preferred().read(file).dataset();
            } catch (DicomException e) {
                continue;
            }
            String uid = dataset.string(Tag.SOPInstanceUID).orElse("");
            if (SourceCheck.isSource(dataset) && !work.key().equals(done.images().get(uid))) {
                images.add(file);
                uids.add(uid);
            }
        }
        int results = 0;
        if (!images.isEmpty()) {
            try {
                results = work.study(images, progress);
            } catch (IOException e) {
                LOG.error("A study could not be explained and was put into {}: {}", failed, e.getMessage());
                putAside(study, files);
                return;
            }
            uids.forEach(uid -> done.images().put(uid, work.key()));
            AtomicFile.write(ledger.resolve(study.getFileName() + ".json"),
                    temporary -> Files.writeString(temporary, GSON.toJson(done)));
        }
        LOG.info("A study of {} objects went quiet: {} to explain, {} results queued.", files.size(), images.size(),
                results);
        synchronized (this) {
            // what arrived meanwhile stays, and waits until it has gone quiet
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            if (children(study).isEmpty()) {
                Files.deleteIfExists(study);
            }
        }
    }

    private synchronized void putAside(Path study, List<Path> files) throws IOException {
        Path folder = Files.createDirectories(failed.resolve(study.getFileName()));
        for (Path file : files) {
            Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (children(study).isEmpty()) {
            Files.deleteIfExists(study);
        }
    }

    /** @param images the way in which each image of a study was worked on last, by SOP Instance UID */
    private record Ledger(Map<String, String> images) {
    }

    private Ledger readLedger(String study) throws IOException {
        try {
            Ledger read = GSON.fromJson(Files.readString(ledger.resolve(study + ".json")), Ledger.class);
            return read == null || read.images() == null ? new Ledger(new TreeMap<>()) : read;
        } catch (NoSuchFileException | JsonParseException e) {
            return new Ledger(new TreeMap<>());
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> below = Files.list(folder)) {
            return below.sorted(Comparator.naturalOrder()).toList();
        } catch (NotDirectoryException e) {
            return List.of();
        }
    }

    @Override
    public void close() {
        scp.close();
    }
}
