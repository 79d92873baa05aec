package org.explainj.pacs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.explainj.Progress;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.Tag;
import org.explainj.export.ko.RejectionNote;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.pacs.dimse.LocalScp;
import org.explainj.pacs.dimse.ReceivedObject;
import org.explainj.pacs.dimse.StorageScp;
import org.explainj.pacs.net.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes studies that a site routes here, has each explained once it has gone quiet, queues the results, and withdraws
 * those that they supersede, and those of images that a rejection note names (IHE RAD, Imaging Object Change
 * Management).
 *
 * <p>What arrives is on disk until it has been worked on, so that a restart goes on where it was. A ledger knows which
 * image has been worked on in which way: the same image is not worked on in the same way twice, however often its study
 * is routed here. It also knows the results, which are withdrawn once others of the same images have been confirmed.
 */
public final class StudyListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StudyListener.class);
    /** So often a study is tried before it is put aside. */
    private static final int TRIALS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private final Path home;
    private final Path arriving;
    private final Path studies;
    private final Path failed;
    private final Path ledgers;
    private final Duration quiet;
    private final Work work;
    private final Outbox outbox;
    private final String node;
    private final String line;
    private final FileChannel channel;
    private final LocalScp scp;
    /** When the last object of each study arrived, by the clock that is never set. */
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final Map<String, Trial> trials = new HashMap<>();

    /** A study that could not be worked on, and when it is tried again. */
    private record Trial(int count, long notBeforeNanos) {
    }

    /** What is done with studies. */
    public interface Work {
        /**
         * @return what makes one way of working different from another: model, method, options, version
         */
        String way();

        /**
         * @return what older results must have in common with newer ones of the same images to be superseded by them
         */
        String line();

        /**
         * @return whether the images of a series become objects together, and not each its own
         */
        boolean bySeries();

        /**
         * @param object of a study
         * @param file where it is, for errors
         * @return the attributes of patient and study that results in it have
         * @throws IOException if it can't be said
         */
        default Dataset attributes(Dataset object, Path file) throws IOException {
            return object;
        }

        /**
         * @param images all source images that have arrived of a study
         * @return what explains them
         * @throws IOException if they can't be read
         */
        Explaining study(List<Path> images) throws IOException;
    }

    /** Explains images of one study. */
    @FunctionalInterface
    public interface Explaining {
        /**
         * @param images an image, or images of a series that become objects together
         * @param folder where the objects go that are made of them; exists, and is empty
         * @param progress cancels
         * @return those of the images that were explained, and not refused as none for the model
         * @throws IOException if they can't be explained now
         */
        List<Path> explain(List<Path> images, Path folder, Progress progress) throws IOException;
    }

    /** An object that has arrived. */
    private record Source(Path file, String uid, String seriesUid, Dataset dataset) {
    }

    /**
     * Opens the port.
     *
     * @param home the listener's folder; made if absent
     * @param local this side, with the port
     * @param quiet how long nothing must have arrived of a study
     * @param work what is done with it
     * @param outbox where results go
     * @param node the name of the PACS that they are for
     * @throws PacsException if the port can't be opened
     * @throws IOException if the folder can't be used, or another listener uses it
     */
    public StudyListener(Path home, LocalNode local, Duration quiet, Work work, Outbox outbox, String node)
            throws IOException {
        this.home = home;
        this.arriving = Files.createDirectories(home.resolve("arriving"));
        this.studies = Files.createDirectories(home.resolve("studies"));
        this.failed = home.resolve("failed");
        this.ledgers = Files.createDirectories(home.resolve("ledger"));
        this.quiet = quiet;
        this.work = work;
        this.outbox = outbox;
        this.node = node;
        // what one PACS has is not superseded by what another has
        this.line = node + " " + work.line();
        home.toFile().setReadable(false, false);
        home.toFile().setReadable(true, true);
        this.channel = lock();
        try {
            clear(arriving);
            this.scp = LocalScp.open(Network.preferred(), local, new StorageScp(arriving, this::arrived),
                    association -> { });
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private FileChannel lock() throws IOException {
        FileChannel opened = FileChannel.open(home.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = opened.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            opened.close();
            throw new IOException("Another listener uses " + home + ": end it, or give this one a home of its own "
                    + "(EXPLAINJ_HOME).");
        }
        return opened;
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
        String uid = object.instance().studyUid();
        arrivals.put(uid, System.nanoTime());
        try {
            Path study = Files.createDirectories(studies.resolve(uid));
            Files.move(object.file(), study.resolve(object.file().getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // it stays among the arriving ones, and the peer must not believe that it is safe here
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Works on the studies that have gone quiet.
     *
     * @param progress cancels between images
     * @return how many studies were worked on
     */
    public int workOnQuietStudies(Progress progress) throws IOException {
        int count = 0;
        for (Path study : children(studies)) {
            progress.checkCancelled();
            String uid = study.getFileName().toString();
            if (Files.isDirectory(study) && isQuiet(uid) && isDue(uid)) {
                tryToWorkOn(study, progress);
                count++;
            }
        }
        return count;
    }

    /** What an earlier run has left counts as just arrived. */
    private boolean isQuiet(String uid) {
        long now = System.nanoTime();
        return now - arrivals.computeIfAbsent(uid, unknown -> now) >= quiet.toNanos();
    }

    private boolean isDue(String uid) {
        Trial trial = trials.get(uid);
        return trial == null || System.nanoTime() - trial.notBeforeNanos() >= 0;
    }

    /** Whatever is wrong with one study, the others go on. */
    private void tryToWorkOn(Path study, Progress progress) throws IOException {
        String uid = study.getFileName().toString();
        List<Path> files = children(study);
        try {
            workOn(uid, files, progress);
            trials.remove(uid);
            arrivals.remove(uid);
            end(study, files);
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            int count = trials.containsKey(uid) ? trials.get(uid).count() + 1 : 1;
            String reason = e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.toString();
            if (count < TRIALS) {
                Duration pause = FIRST_PAUSE.multipliedBy(1L << (count - 1));
                LOG.error("A study can't be worked on now and is tried again in {} s: {}", pause.toSeconds(), reason);
                trials.put(uid, new Trial(count, System.nanoTime() + pause.toNanos()));
            } else {
                LOG.error("A study could not be worked on and was put into {}: {}", failed, reason);
                trials.remove(uid);
                arrivals.remove(uid);
                putAside(study, files);
            }
        }
    }

    private void workOn(String studyUid, List<Path> files, Progress progress) throws IOException {
        Ledger ledger = Ledger.read(ledgers.resolve(studyUid + ".json"));
        List<Source> all = read(files);
        for (Source note : all) {
            ledger = rejected(note, ledger);
        }
        List<Source> sources = all.stream().filter(source -> SourceCheck.isSource(source.dataset())).toList();
        Collection<List<Source>> units = sources.stream().collect(Collectors.groupingBy(
                source -> work.bySeries() ? source.seriesUid() : source.uid(), LinkedHashMap::new,
                Collectors.toList())).values();
        int images = 0;
        int results = 0;
        Optional<Explaining> explaining = Optional.empty();
        for (List<Source> unit : units) {
            List<Source> wanted = wanted(unit, ledger);
            if (wanted.isEmpty()) {
                continue;
            }
            progress.checkCancelled();
            if (explaining.isEmpty()) {
                explaining = Optional.of(work.study(sources.stream().map(Source::file).toList()));
            }
            images += wanted.size();
            results += explain(wanted, explaining.get(), ledger, progress);
        }
        if (!ledger.superseded().isEmpty() && !sources.isEmpty()) {
            withdraw(ledger, sources.get(0));
        }
        LOG.info("A study of {} objects went quiet: {} to explain, {} results queued.", files.size(), images, results);
    }

    private static List<Source> read(List<Path> files) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            try {
                Dataset dataset = DicomEngine.preferred().read(file).dataset();
                sources.add(new Source(file, dataset.string(Tag.SOPInstanceUID).orElse(""),
                        dataset.string(Tag.SeriesInstanceUID).orElse(""), dataset));
            } catch (DicomException e) {
                LOG.info("An object that arrived is left out: {}", e.getMessage());
            }
        }
        return sources;
    }

    /**
     * @return the images to explain: those that are new, or with them the others of their series too where all are here
     *     that its objects were made of
     */
    private List<Source> wanted(List<Source> unit, Ledger ledger) {
        List<Source> valid = unit.stream().filter(source -> !ledger.isRejected(source.uid())).toList();
        List<Source> fresh = valid.stream().filter(source -> !ledger.isDone(source.uid(), work.way())).toList();
        if (fresh.isEmpty() || fresh.size() == valid.size()) {
            return fresh;
        }
        return ledger.isWhole(valid.stream().map(Source::uid).collect(Collectors.toSet()), line) ? valid : fresh;
    }

    private int explain(List<Source> unit, Explaining explaining, Ledger ledger, Progress progress)
            throws IOException {
        Path folder = Files.createTempDirectory(home, "results-");
        try {
            Set<Path> explained = new HashSet<>(explaining.explain(unit.stream().map(Source::file).toList(), folder,
                    progress));
            List<Instance> results = new ArrayList<>();
            for (Path file : children(folder)) {
                results.add(outbox.add(node, file).instance());
            }
            ledger.add(line, work.way(), unit.stream().map(Source::uid).toList(), unit.stream()
                    .filter(source -> explained.contains(source.file())).map(Source::uid).collect(Collectors.toSet()),
                    results);
            ledger.write();
            return results.size();
        } finally {
            delete(folder);
        }
    }

    /** Withdraws what was made of images that a note of somebody else rejects; any other object is left alone. */
    private Ledger rejected(Source note, Ledger ledger) throws IOException {
        Optional<RejectionNote.Rejection> rejection = SourceCheck.isOwn(note.dataset()) ? Optional.empty()
                : RejectionNote.read(note.dataset());
        if (rejection.isEmpty()) {
            return ledger;
        }
        List<Instance> results = ledger.reject(rejection.get().sopInstanceUids());
        boolean queued = withdraw(results, List.of(), note, rejection.get().reason(), Withdrawal.OF_REJECTED,
                ledger.nextNote());
        Ledger after = queued ? ledger.noted() : ledger;
        after.write();
        LOG.info("A rejection note on {} objects came: {} results of them will be withdrawn.",
                rejection.get().sopInstanceUids().size(), results.size());
        return after;
    }

    /** Withdraws superseded results once those that supersede them are confirmed. */
    private void withdraw(Ledger ledger, Source inStudy) throws IOException {
        if (withdraw(ledger.superseded(), ledger.holding(), inStudy, RejectionNote.Reason.QUALITY,
                Withdrawal.SUPERSEDED, ledger.nextNote())) {
            LOG.info("Superseded results will be withdrawn once those that supersede them are confirmed.");
        }
        ledger.withdrawn().write();
    }

    /**
     * Queues a note behind the results that it withdraws and others that are on their way.
     *
     * @return whether there was anything that the PACS has, or will have
     */
    private boolean withdraw(List<Instance> results, List<Instance> behind, Source inStudy, RejectionNote.Reason reason,
            String description, int number) throws IOException {
        List<Instance> old = new ArrayList<>();
        Set<String> after = new HashSet<>();
        for (Instance instance : results) {
            Optional<Outbox.Entry> entry = outbox.entry(node, instance.sopInstanceUid());
            if (entry.isPresent() && entry.get().state() == Outbox.State.FAILED) {
                // the PACS never had it
                outbox.drop(entry.get().id());
                continue;
            }
            old.add(instance);
            entry.ifPresent(there -> after.add(there.id()));
        }
        for (Instance instance : behind) {
            outbox.entry(node, instance.sopInstanceUid()).ifPresent(there -> after.add(there.id()));
        }
        if (old.isEmpty()) {
            return false;
        }
        Path folder = Files.createTempDirectory(home, "note-");
        try {
            outbox.add(node, Withdrawal.note(work.attributes(inStudy.dataset(), inStudy.file()), old, reason,
                    description,
                    number, folder), List.copyOf(after));
        } finally {
            delete(folder);
        }
        return true;
    }

    private synchronized void end(Path study, List<Path> files) throws IOException {
        // what arrived meanwhile stays, and waits until it has gone quiet
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        if (children(study).isEmpty()) {
            Files.deleteIfExists(study);
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

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> below = Files.list(folder)) {
            return below.sorted(Comparator.naturalOrder()).toList();
        } catch (NotDirectoryException | NoSuchFileException e) {
            return List.of();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : children(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() {
        scp.close();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("The listener's lock: {}", e.getMessage());
        }
    }
}
