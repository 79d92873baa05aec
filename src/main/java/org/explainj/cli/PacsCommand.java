package org.explainj.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.explainj.SoftwareVersion;
import org.explainj.TemporaryFolder;
import org.explainj.UsageException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomFolder;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.Element;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.ko.RejectionNote;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Nodes;
import org.explainj.pacs.Outbox;
import org.explainj.pacs.OutboxSender;
import org.explainj.pacs.Query;
import org.explainj.pacs.Retrieved;
import org.explainj.pacs.RetrievedStudies;
import org.explainj.pacs.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explainj pacs}: the PACS of nodes.json. */
@Command(name = "pacs", mixinStandardHelpOptions = true,
        description = "Queries, retrieves from and sends to the PACS named in nodes.json (docs/pacs.md).",
        subcommands = {PacsCommand.Echo.class, PacsCommand.Find.class, PacsCommand.Get.class, PacsCommand.Send.class,
            PacsCommand.Reject.class, PacsCommand.Queue.class, ListenCommand.class})
final class PacsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: pacs echo, find, get, send, reject, queue or listen.");
    }

    /** What the subcommands have in common. */
    abstract static class Common implements Callable<Integer> {
        @Spec
        protected CommandSpec spec;

        @Option(names = "--json", description = "One JSON object a line.")
        protected boolean json;

        protected void print(JsonObject object, String text) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? Json.GSON.toJson(object) : text);
            out.flush();
        }

        protected void complain(String sentence) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(sentence);
            err.flush();
        }
    }

    /** {@code explainj pacs echo}. */
    @Command(name = "echo", mixinStandardHelpOptions = true, description = "Finds out whether a PACS answers.")
    static final class Echo extends Common {
        @Option(names = "--node", required = true, paramLabel = "NAME", description = "The PACS, as in nodes.json.")
        private String node;

        @Override
        public Integer call() throws IOException {
            long start = System.nanoTime();
            String answer = Nodes.ofUser().client(node).echo();
            JsonObject object = new JsonObject();
            object.addProperty("node", node);
            object.addProperty("answer", answer);
            object.addProperty("milliseconds", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            print(object, answer + ".");
            return ExitCode.DONE;
        }
    }

    /** {@code explainj pacs find}. */
    @Command(name = "find", mixinStandardHelpOptions = true, description = "Looks for studies, series or objects.")
    static final class Find extends Common {
        @Option(names = "--node", required = true, paramLabel = "NAME", description = "The PACS, as in nodes.json.")
        private String node;

        @Option(names = "--level", paramLabel = "L", defaultValue = "study",
                description = "study, series or image. Default: study.")
        private Query.Level level;

        @Option(names = "--study", paramLabel = "UID", description = "Study Instance UID.")
        private String study;

        @Option(names = "--series", paramLabel = "UID", description = "Series Instance UID.")
        private String series;

        @Option(names = "--patient-id", paramLabel = "ID", description = "Patient ID.")
        private String patientId;

        @Option(names = "--patient-name", paramLabel = "NAME", description = "Patient's name; * and ? are wildcards.")
        private String patientName;

        @Option(names = "--study-date", paramLabel = "DATE", description = "YYYYMMDD, or a range YYYYMMDD-YYYYMMDD.")
        private String studyDate;

        @Option(names = "--accession", paramLabel = "NUMBER", description = "Accession number.")
        private String accession;

        @Option(names = "--modality", paramLabel = "M", description = "Modality, such as CR.")
        private String modality;

        @Option(names = "--key", paramLabel = "KEYWORD=VALUE",
                description = "Any other key; with an empty value it is only asked for. May be repeated.")
        private List<String> more = List.of();

        @Option(names = "--limit", paramLabel = "N", defaultValue = "0",
                description = "Stop after so many matches. Default: no limit.")
        private int limit;

        @Override
        public Integer call() throws IOException {
            Map<Integer, String> keys = new HashMap<>();
            more.stream().map(Query::key).forEach(key -> keys.put(key.getKey(), key.getValue()));
            put(keys, Tag.StudyInstanceUID, study);
            put(keys, Tag.SeriesInstanceUID, series);
            put(keys, Tag.PatientID, patientId);
            put(keys, Tag.PatientName, patientName);
            put(keys, Tag.StudyDate, studyDate);
            put(keys, Tag.AccessionNumber, accession);
            put(keys, level == Query.Level.STUDY ? Tag.ModalitiesInStudy : Tag.Modality, modality);
            int[] count = {0};
            Nodes.ofUser().client(node).find(new Query(level, keys, limit), match -> {
                if (limit == 0 || count[0] < limit) {
                    count[0]++;
                    print(json(match), text(match));
                }
                return true;
            });
            if (!json) {
                complain(count[0] + (count[0] == 1 ? " match." : " matches."));
            }
            return ExitCode.DONE;
        }

        private static void put(Map<Integer, String> keys, int tag, String value) {
            if (value != null) {
                keys.put(tag, value);
            }
        }

        /** Keywords and values; several values as a list. */
        static JsonObject json(Dataset match) {
            JsonObject object = new JsonObject();
            for (Element element : match) {
                String keyword = Dictionary.keyword(element.tag());
                if (keyword.isEmpty() || element.vr() == VR.SQ || element.tag() == Tag.SpecificCharacterSet) {
                    continue;
                }
                List<String> values = element.strings();
                if (values.size() > 1) {
                    JsonArray array = new JsonArray();
                    values.forEach(array::add);
                    object.add(keyword, array);
                } else {
                    object.addProperty(keyword, values.isEmpty() ? "" : values.get(0));
                }
            }
            return object;
        }

        private String text(Dataset match) {
            int[] columns = switch (level) {
                case STUDY -> new int[] {Tag.StudyInstanceUID, Tag.StudyDate, Tag.PatientID, Tag.PatientName,
                    Tag.ModalitiesInStudy, Tag.StudyDescription, Tag.AccessionNumber};
                case SERIES -> new int[] {Tag.SeriesInstanceUID, Tag.SeriesNumber, Tag.Modality, Tag.SeriesDescription,
                    Tag.NumberOfSeriesRelatedInstances};
                default -> new int[] {Tag.SOPInstanceUID, Tag.InstanceNumber, Tag.SOPClassUID};
            };
            List<String> cells = new ArrayList<>();
            for (int tag : columns) {
                cells.add(String.join("\\", match.strings(tag)).replaceAll("\\p{Cntrl}", " "));
            }
            return String.join("\t", cells);
        }
    }

    /** {@code explainj pacs get}. */
    @Command(name = "get", mixinStandardHelpOptions = true,
            description = "Retrieves a study or series into a folder, a file an object.")
    static final class Get extends Common {
        @Option(names = "--node", required = true, paramLabel = "NAME", description = "The PACS, as in nodes.json.")
        private String node;

        @Option(names = "--study", required = true, paramLabel = "UID", description = "Study Instance UID.")
        private String study;

        @Option(names = "--series", paramLabel = "UID", description = "One series of it. Default: all.")
        private String series;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder; made if absent.")
        private Path out;

        @Override
        public Integer call() throws IOException {
            requireUid(study, "--study");
            if (series != null) {
                requireUid(series, "--series");
            }
            Files.createDirectories(out);
            Retrieved retrieved;
            try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
                retrieved = Nodes.ofUser().client(node).retrieve(study, Optional.ofNullable(series), out, progress);
            }
            for (Path file : retrieved.files()) {
                JsonObject object = new JsonObject();
                object.addProperty("file", file.toString());
                print(object, file.toString());
            }
            if (retrieved.missing() > 0) {
                complain(retrieved.missing() + " of the objects did not arrive: " + retrieved.reason() + ".");
                return ExitCode.SOME_FAILED;
            }
            return ExitCode.DONE;
        }
    }

    static void requireUid(String text, String option) {
        if (!Instance.isUid(text)) {
            throw new UsageException("'" + text + "' is no UID: give " + option + " digits and dots, such as "
                    + "1.2.840.113619.2.5.");
        }
    }

    /** {@code explainj pacs send}. */
    @Command(name = "send", mixinStandardHelpOptions = true, description = "Sends objects by way of the outbox: what "
            + "can't be sent now stays there, and is sent by the next send, queue --send or listen.")
    static final class Send extends Common {
        @Option(names = "--node", required = true, paramLabel = "NAME", description = "The PACS, as in nodes.json.")
        private String node;

        @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "30",
                description = "How long to go on trying. Default: 30.")
        private int seconds;

        @Option(names = "--supersedes", paramLabel = "FILE", description = "Earlier results of ExplainJ, "
                + "files and folders, that are withdrawn by a rejection note once these are confirmed. May be "
                + "repeated.")
        private List<Path> superseded = List.of();

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "DICOM files and folders.")
        private List<Path> paths;

        @Override
        public Integer call() throws IOException {
            Nodes nodes = Nodes.ofUser();
            nodes.node(node);
            List<String> failures = new ArrayList<>();
            List<Path> files = Inputs.files(paths, failures);
            List<Path> old = Inputs.files(superseded, failures);
            Outbox outbox = Outbox.ofUser();
            Map<String, Path> queued = new HashMap<>();
            Set<String> uids = new HashSet<>();
            for (Path file : files) {
                try {
                    Outbox.Entry entry = outbox.add(node, file);
                    queued.put(entry.id(), file);
                    uids.add(entry.instance().sopInstanceUid());
                } catch (IOException e) {
                    failures.add(Failure.sentence(e));
                }
            }
            if (!old.isEmpty() && failures.isEmpty()) {
                queued.putAll(withdraw(outbox, old, uids, List.copyOf(queued.keySet())));
            } else if (!old.isEmpty()) {
                failures.add("Nothing is withdrawn, since not all of the new objects are on their way.");
            }
            failures.forEach(this::complain);
            if (queued.isEmpty()) {
                return ExitCode.UNUSABLE;
            }
            int left = new Sending(this, nodes, outbox, seconds).send(queued);
            return left == queued.size() ? ExitCode.PACS_FAILED
                    : left > 0 || !failures.isEmpty() ? ExitCode.SOME_FAILED : ExitCode.DONE;
        }

        /** What is the same as before is not withdrawn. */
        private Map<String, Path> withdraw(Outbox outbox, List<Path> old, Set<String> sent, List<String> after)
                throws IOException {
            List<Path> gone = new ArrayList<>();
            for (Path file : old) {
                if (!sent.contains(Instance.of(file).sopInstanceUid())) {
                    gone.add(file);
                }
            }
            return Reject.queue(outbox, node, gone, RejectionNote.Reason.QUALITY, Withdrawal.SUPERSEDED, after);
        }
    }

    /** {@code explainj pacs reject}. */
    @Command(name = "reject", mixinStandardHelpOptions = true,
            description = "Withdraws results of ExplainJ from a PACS by a "
            + "rejection note (IHE Imaging Object Change Management), which goes through the outbox.")
    static final class Reject extends Common {
        @Option(names = "--node", required = true, paramLabel = "NAME", description = "The PACS, as in nodes.json.")
        private String node;

        @Option(names = "--study", paramLabel = "UID",
                description = "Withdraw what the PACS has of ExplainJ's results in this study.")
        private String study;

        @Option(names = "--series", paramLabel = "UID", description = "Only those of this series of the study.")
        private String series;

        @Option(names = "--reason", paramLabel = "R", defaultValue = "quality",
                description = "quality, patient_safety, incorrect_worklist_entry or retention_expired. "
                        + "Default: quality.")
        private RejectionNote.Reason reason;

        @Option(names = "--description", paramLabel = "TEXT", defaultValue = "",
                description = "Why, for people; without anything of the patient's.")
        private String description;

        @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "30",
                description = "How long to go on trying. Default: 30.")
        private int seconds;

        @Parameters(paramLabel = "FILE", arity = "0..*", description = "The results: DICOM files and folders.")
        private List<Path> paths = List.of();

        @Override
        public Integer call() throws IOException {
            Nodes nodes = Nodes.ofUser();
            nodes.node(node);
            if (paths.isEmpty() == (study == null) || series != null && study == null) {
                throw new UsageException("Name what is to be withdrawn: files, or --study UID, with --series UID if "
                        + "only one of its series.");
            }
            List<String> failures = new ArrayList<>();
            Outbox outbox = Outbox.ofUser();
            Map<String, Path> queued;
            try (RetrievedStudies studies = new RetrievedStudies()) {
                List<Path> files = study == null ? Inputs.files(paths, failures) : results(nodes, studies);
                if (!failures.isEmpty() || files.isEmpty()) {
                    failures.forEach(this::complain);
                    complain(study == null ? "Nothing is withdrawn." : "There is no result of ExplainJ to withdraw in "
                            + "study " + study + ".");
                    return ExitCode.UNUSABLE;
                }
                queued = queue(outbox, node, files, reason, description, List.of());
            }
            return new Sending(this, nodes, outbox, seconds).send(queued) == 0 ? ExitCode.DONE : ExitCode.PACS_FAILED;
        }

        /** Only series that are called as ExplainJ calls its own are retrieved. */
        private List<Path> results(Nodes nodes, RetrievedStudies studies) throws IOException {
            requireUid(study, "--study");
            List<String> own = new ArrayList<>();
            if (series != null) {
                requireUid(series, "--series");
                own.add(series);
            } else {
                nodes.client(node).find(Query.of(Query.Level.SERIES, Map.of(Tag.StudyInstanceUID, study)), match -> {
                    if (match.string(Tag.SeriesDescription).filter(text -> text.startsWith(SoftwareVersion.NAME))
                            .isPresent()) {
                        match.string(Tag.SeriesInstanceUID).ifPresent(own::add);
                    }
                    return true;
                });
            }
            List<Path> results = new ArrayList<>();
            for (String uid : own) {
                try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
                    for (Path file : DicomFolder.files(studies.get(RetrievedStudies.PREFIX + node + "/" + study + "/"
                            + uid, progress))) {
                        if (Withdrawal.isResult(DicomEngine.preferred().read(file).dataset())) {
                            results.add(file);
                        }
                    }
                }
            }
            return results;
        }

        /** Queues the notes on results, each behind others and behind what it withdraws. */
        static Map<String, Path> queue(Outbox outbox, String node, List<Path> files, RejectionNote.Reason reason,
                String description, List<String> others) throws IOException {
            Map<String, Path> queued = new HashMap<>();
            if (files.isEmpty()) {
                return queued;
            }
            Set<String> uids = new HashSet<>();
            for (Path file : files) {
                uids.add(Instance.of(file).sopInstanceUid());
            }
            List<String> after = new ArrayList<>(others);
            outbox.entries().stream().filter(entry -> entry.node().equals(node)
                    && uids.contains(entry.instance().sopInstanceUid())).map(Outbox.Entry::id).forEach(after::add);
            try (TemporaryFolder folder = TemporaryFolder.make()) {
                for (Path note : Withdrawal.notes(files, reason, description, folder.path())) {
                    queued.put(outbox.add(node, note, after).id(), null);
                }
            }
            return queued;
        }
    }

    /** Works the outbox until it is empty or time is over, and prints what becomes of its entries. */
    private static final class Sending {
        private final Common command;
        private final Nodes nodes;
        private final Outbox outbox;
        private final int seconds;

        Sending(Common command, Nodes nodes, Outbox outbox, int seconds) {
            this.command = command;
            this.nodes = nodes;
            this.outbox = outbox;
            this.seconds = seconds;
        }

        /**
         * @param wanted the entries that are waited for, and the files that they came from
         * @return how many of them are left in the outbox
         */
        int send(Map<String, Path> wanted) throws IOException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            Optional<OutboxSender> sender = OutboxSender.open(outbox, OutboxSender.clients(nodes, Optional.empty()),
                    OutboxSender.Backoff.DEFAULT);
            try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
                if (sender.isEmpty()) {
                    command.complain("Another ExplainJ works the outbox, and sends this too.");
                }
                Set<String> left = left(wanted);
                while (!left.isEmpty()) {
                    Optional<Long> next = Optional.of(System.currentTimeMillis() + 500);
                    if (sender.isPresent()) {
                        next = sender.get().work(progress, change -> {
                            progress.clear();
                            print(change, wanted.get(change.entry().id()));
                        });
                    }
                    left = left(wanted);
                    long wait = next.orElse(Long.MAX_VALUE) - System.currentTimeMillis();
                    if (left.isEmpty() || next.isEmpty()
                            || System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.max(0, wait)) > end) {
                        break;
                    }
                    pause(wait);
                    progress.checkCancelled();
                }
            } finally {
                if (sender.isPresent()) {
                    sender.get().close();
                }
            }
            return report(wanted.keySet());
        }

        private static void pause(long millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(Math.max(1, Math.min(millis, 1000)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private Set<String> left(Map<String, Path> wanted) throws IOException {
            return outbox.entries().stream().filter(entry -> entry.state() != Outbox.State.FAILED)
                    .map(Outbox.Entry::id).filter(wanted::containsKey).collect(Collectors.toSet());
        }

        private void print(OutboxSender.Change change, Path file) {
            JsonObject object = Queue.json(change.entry());
            object.addProperty("state", change.confirmed() ? "confirmed" : "failed");
            object.addProperty("file", file == null ? null : file.toString());
            String what = file == null ? change.entry().instance().sopInstanceUid() : file.toString();
            command.print(object, change.confirmed() ? what + ": stored by " + change.entry().node()
                    : what + ": " + change.entry().reason());
        }

        private int report(Set<String> wanted) throws IOException {
            int count = 0;
            Set<String> reasons = new LinkedHashSet<>();
            for (Outbox.Entry entry : outbox.entries()) {
                if (wanted.contains(entry.id())) {
                    count++;
                    reasons.add(entry.reason());
                    if (command.json && entry.state() != Outbox.State.FAILED) {
                        command.print(Queue.json(entry), "");
                    }
                }
            }
            reasons.stream().filter(reason -> !reason.isEmpty()).forEach(command::complain);
            if (count > 0) {
                command.complain(count + (count == 1 ? " object waits" : " objects wait")
                        + " in the outbox: see explainj pacs queue.");
            }
            return count;
        }
    }

    /** {@code explainj pacs queue}. */
    @Command(name = "queue", mixinStandardHelpOptions = true, description = "Shows the outbox.")
    static final class Queue extends Common {
        @Option(names = "--node", paramLabel = "NAME", description = "Only what goes to this PACS.")
        private String node;

        @Option(names = "--retry", paramLabel = "ID", split = ",",
                description = "Try these again now, or all; refused ones too.")
        private List<String> retry = List.of();

        @Option(names = "--drop", paramLabel = "ID", split = ",", description = "Take these out unsent, or all.")
        private List<String> drop = List.of();

        @Option(names = "--send", description = "Work the outbox now.")
        private boolean send;

        @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "30",
                description = "How long --send goes on trying. Default: 30.")
        private int seconds;

        @Override
        public Integer call() throws IOException {
            Nodes nodes = Nodes.ofUser();
            if (node != null) {
                nodes.node(node);
            }
            Outbox outbox = Outbox.ofUser();
            for (String id : ids(outbox, drop)) {
                outbox.drop(id);
            }
            for (String id : ids(outbox, retry)) {
                outbox.retry(id);
            }
            if (send) {
                Map<String, Path> wanted = new HashMap<>();
                entries(outbox).forEach(entry -> wanted.put(entry.id(), null));
                return new Sending(this, nodes, outbox, seconds).send(wanted) == 0 ? ExitCode.DONE
                        : ExitCode.PACS_FAILED;
            }
            List<Outbox.Entry> entries = entries(outbox);
            Map<String, Outbox.Pause> pauses = outbox.pauses();
            for (Outbox.Entry entry : entries) {
                List<String> awaited = outbox.awaited(entry);
                print(json(entry, awaited, Optional.ofNullable(pauses.get(entry.node()))), text(entry, awaited));
            }
            List<String> damaged = node == null ? outbox.damaged() : List.of();
            for (String id : damaged) {
                complain("The entry " + id + " of the outbox is damaged: send its object again, or drop it.");
            }
            if (!json) {
                complain(entries.isEmpty() ? "The outbox is empty." : entries.size() + " in the outbox.");
            }
            return damaged.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }

        private List<Outbox.Entry> entries(Outbox outbox) throws IOException {
            return outbox.entries().stream().filter(entry -> node == null || entry.node().equals(node)).toList();
        }

        private List<String> ids(Outbox outbox, List<String> named) throws IOException {
            List<String> all = new ArrayList<>(entries(outbox).stream().map(Outbox.Entry::id).toList());
            if (node == null) {
                all.addAll(outbox.damaged());
            }
            if (named.equals(List.of("all"))) {
                return all;
            }
            for (String id : named) {
                if (!all.contains(id)) {
                    throw new UsageException("There is no entry '" + id + "' in the outbox: explainj pacs queue lists "
                            + "them.");
                }
            }
            return named;
        }

        /** With what only the whole outbox knows: what the entry waits for, and whether its PACS can't be reached. */
        static JsonObject json(Outbox.Entry entry, List<String> awaited, Optional<Outbox.Pause> pause) {
            JsonObject object = json(entry);
            JsonArray ids = new JsonArray();
            awaited.forEach(ids::add);
            object.add("after", ids);
            pause.ifPresent(there -> {
                long until = Math.max(entry.notBeforeMillis(), there.notBeforeMillis());
                object.addProperty("notBefore", Instant.ofEpochMilli(until).toString());
                object.addProperty("nodeAttempts", there.attempts());
            });
            return object;
        }

        static JsonObject json(Outbox.Entry entry) {
            JsonObject object = new JsonObject();
            object.addProperty("id", entry.id());
            object.addProperty("node", entry.node());
            object.addProperty("state", entry.state().name().toLowerCase(Locale.ROOT));
            object.addProperty("attempts", entry.attempts());
            object.addProperty("queued", Instant.ofEpochMilli(entry.queuedMillis()).toString());
            object.addProperty("notBefore", entry.notBeforeMillis() == 0 ? null
                    : Instant.ofEpochMilli(entry.notBeforeMillis()).toString());
            object.addProperty("reason", entry.reason());
            object.addProperty("studyInstanceUid", entry.instance().studyUid());
            object.addProperty("sopClassUid", entry.instance().sopClassUid());
            object.addProperty("sopInstanceUid", entry.instance().sopInstanceUid());
            return object;
        }

        private static String text(Outbox.Entry entry, List<String> awaited) {
            return String.join("\t", entry.id(), entry.node(), entry.state().name().toLowerCase(Locale.ROOT),
                    Instant.ofEpochMilli(entry.queuedMillis()).toString(), entry.instance().sopInstanceUid(),
                    awaited.isEmpty() || !entry.reason().isEmpty() ? entry.reason()
                            : "waits for " + String.join(", ", awaited));
        }
    }
}
