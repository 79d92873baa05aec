package org.explainj.imagej;

import ij.IJ;
import ij.Prefs;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.explainj.Progress;
import org.explainj.SoftwareVersion;
import org.explainj.TemporaryFolder;
import org.explainj.UsageException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomFolder;
import org.explainj.dicom.Tag;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Node;
import org.explainj.pacs.Nodes;
import org.explainj.pacs.Outbox;
import org.explainj.pacs.OutboxSender;
import org.explainj.pacs.Query;
import org.explainj.pacs.Retrieved;
import org.explainj.pacs.Secret;

/** <i>Plugins ▸ ExplainJ ▸ PACS…</i>: finds studies, retrieves and opens them, and sends results. */
public final class Pacs implements PlugIn {
    private static final String[] ACTIONS = {"find", "retrieve", "send", "echo", "add"};
    private static final String LAST_NODE = "explainj.node";
    private static final int MOST_MATCHES = 200;
    private static final int SEND_SECONDS = 30;
    private static final int DIMSE_PORT = 104;

    /** Called by ImageJ. */
    public Pacs() {
        // ImageJ makes its plugins by name
    }

    @Override
    public void run(String argument) {
        MacroOptions macro = MacroOptions.ofMacro();
        Task.command(progress -> {
            MacroOptions options = macro == null ? ask() : macro;
            if (options == null) {
                return "";
            }
            if (options.value("action", "").equals("add")) {
                return add(macro == null ? askForNode() : options);
            }
            String result = act(options, progress);
            if (macro == null && options.value("action", "").equals("find")) {
                return retrieveOneOf(options, result, progress);
            }
            IJ.log(SoftwareVersion.NAME + ": " + result);
            return result;
        });
    }

    /** @return what was chosen, null if the dialog was cancelled */
    private static MacroOptions ask() throws IOException {
        String[] nodes = Nodes.ofUser().nodes().keySet().toArray(String[]::new);
        if (nodes.length == 0) {
            // the page that records the action is not shown
            if (Recorder.record) {
                Recorder.recordOption("action", "add");
            }
            return new MacroOptions("action=add");
        }
        String last = Prefs.get(LAST_NODE, nodes[0]);
        GenericDialog dialog = new GenericDialog("PACS");
        dialog.addChoice("Node:", nodes, List.of(nodes).contains(last) ? last : nodes[0]);
        dialog.addChoice("Action:", ACTIONS, ACTIONS[0]);
        dialog.addMessage("find: look for studies, then retrieve and open one.\n"
                + "retrieve: a study whose UID is known. send: DICOM objects in a folder.\n"
                + "echo: find out whether the PACS answers. add: describe another PACS.");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return null;
        }
        String node = dialog.getNextChoice();
        Prefs.set(LAST_NODE, node);
        String action = dialog.getNextChoice();
        Optional<String> more = action.equals("echo") || action.equals("add") ? Optional.of("") : askFor(action, node);
        return more.map(options -> new MacroOptions("node=[" + node + "] action=" + action + options)).orElse(null);
    }

    /** @return the options of one action; empty if the dialog was cancelled */
    private static Optional<String> askFor(String action, String node) {
        GenericDialog dialog = new GenericDialog("PACS " + node + ": " + action);
        List<String> keys = new ArrayList<>();
        if (action.equals("find")) {
            dialog.addStringField("Name of the patient:", "", 24);
            dialog.addStringField("ID of the patient:", "", 24);
            dialog.addStringField("Date of the study:", "", 24);
            dialog.addStringField("Accession number:", "", 24);
            keys.addAll(List.of("name", "id", "date", "accession"));
        }
        if (action.equals("retrieve")) {
            dialog.addStringField("Study UID:", "", 40);
            keys.add("study");
        }
        dialog.addDirectoryField("Folder:", "", 30);
        keys.add("folder");
        dialog.addMessage(switch (action) {
            case "find" -> "* and ? are wildcards. Date: YYYYMMDD, or a range such as 20260101-20260131.\n"
                    + "Folder: where the study is kept; if empty, until ImageJ ends.";
            case "retrieve" -> "Folder: where the study is kept; if empty, until ImageJ ends.";
            default -> "Every DICOM object in the folder is sent, and waits in the outbox until the PACS has it.";
        });
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return Optional.empty();
        }
        StringBuilder options = new StringBuilder();
        for (String key : keys) {
            options.append(' ').append(key).append("=[").append(dialog.getNextString().strip()).append(']');
        }
        return Optional.of(options.toString());
    }

    /** @return what came of it */
    static String act(MacroOptions options, Progress progress) throws IOException {
        Nodes nodes = Nodes.ofUser();
        String node = options.value("node", "");
        return switch (options.value("action", "find")) {
            case "echo" -> nodes.client(node).echo();
            case "find" -> find(nodes, node, options);
            case "retrieve" -> retrieve(nodes, node, options, progress);
            case "send" -> send(nodes, node, options, progress);
            default -> throw new UsageException("The option action is one of echo, find, retrieve and send.");
        };
    }

    /** @return a study a line: UID, date, ID, name, modalities, description, with tabs between them */
    private static String find(Nodes nodes, String node, MacroOptions options) throws IOException {
        Map<Integer, String> keys = new HashMap<>();
        put(keys, Tag.PatientID, options.value("id", ""));
        put(keys, Tag.PatientName, options.value("name", ""));
        put(keys, Tag.StudyDate, options.value("date", ""));
        put(keys, Tag.AccessionNumber, options.value("accession", ""));
        put(keys, Tag.StudyInstanceUID, options.value("study", ""));
        List<String> lines = new ArrayList<>();
        nodes.client(node).find(new Query(Query.Level.STUDY, keys, MOST_MATCHES), match -> lines.add(line(match)));
        return String.join("\n", lines);
    }

    private static void put(Map<Integer, String> keys, int tag, String value) {
        if (!value.isEmpty()) {
            keys.put(tag, value);
        }
    }

    private static String line(Dataset match) {
        List<String> cells = new ArrayList<>();
        for (int tag : new int[] {Tag.StudyInstanceUID, Tag.StudyDate, Tag.PatientID, Tag.PatientName,
            Tag.ModalitiesInStudy, Tag.StudyDescription}) {
            cells.add(String.join(" ", match.strings(tag)).replaceAll("\\p{Cntrl}", " "));
        }
        return String.join("\t", cells);
    }

    /** Lets the user choose among the matches, and retrieves that study. */
    private static String retrieveOneOf(MacroOptions options, String matches, Progress progress) throws IOException {
        if (matches.isEmpty()) {
            throw new UsageException("The PACS has no such study.");
        }
        String[] lines = matches.split("\n");
        String[] shown = Stream.of(lines).map(line -> line.substring(line.indexOf('\t') + 1).replace("\t", "  "))
                .toArray(String[]::new);
        for (int i = 0; i < shown.length; i++) {
            shown[i] = (i + 1) + ":  " + shown[i];
        }
        GenericDialog dialog = new GenericDialog("PACS " + options.value("node", "") + ": studies found");
        dialog.addMessage(lines.length + (lines.length == 1 ? " study" : " studies")
                + (lines.length >= MOST_MATCHES ? ", and perhaps more: narrow the search." : ".")
                + " Date, patient's ID and name, modalities, description:");
        dialog.addChoice("Match:", shown, shown[0]);
        dialog.setOKLabel("Retrieve and open");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return "";
        }
        MacroOptions chosen = new MacroOptions("node=[" + options.value("node", "") + "] action=retrieve study="
                + lines[dialog.getNextChoiceIndex()].split("\t")[0] + " folder=[" + options.value("folder", "") + "]");
        record(chosen);
        return act(chosen, progress);
    }

    /**
     * A macro retrieves the study that was chosen: what was looked for may find others tomorrow, and names patients.
     */
    private static void record(MacroOptions chosen) {
        if (Recorder.record) {
            Recorder.setCommand("PACS...");
            for (String key : List.of("node", "action", "study", "folder")) {
                if (!chosen.value(key, "").isEmpty()) {
                    Recorder.recordOption(key, chosen.value(key, ""));
                }
            }
        }
    }

    private static String retrieve(Nodes nodes, String node, MacroOptions options, Progress progress)
            throws IOException {
        String study = options.value("study", "");
        if (!Instance.isUid(study)) {
            throw new UsageException("No study is named: give study=UID.");
        }
        String named = options.value("folder", "");
        Path folder = named.isEmpty() ? TemporaryFolder.untilExit()
                : Files.createDirectories(Headless.path(named));
        Retrieved retrieved = nodes.client(node).retrieve(study, Optional.empty(), folder, progress);
        if (retrieved.missing() > 0) {
            IJ.log(SoftwareVersion.NAME + ": " + retrieved.missing() + " objects did not arrive: "
                    + retrieved.reason());
        }
        return Headless.show(new DicomOpener(progress).openSeries(folder));
    }

    private static String send(Nodes nodes, String node, MacroOptions options, Progress progress) throws IOException {
        nodes.node(node);
        Outbox outbox = Outbox.ofUser();
        List<Path> files = DicomFolder.files(Headless.path(options.value("folder", "")));
        if (files.isEmpty()) {
            throw new UsageException("There is no DICOM file in " + options.value("folder", "") + ".");
        }
        List<String> ids = new ArrayList<>();
        for (Path file : files) {
            ids.add(outbox.add(node, file).id());
        }
        Optional<OutboxSender> sender = OutboxSender.open(outbox, OutboxSender.clients(nodes, Optional.empty()),
                OutboxSender.Backoff.DEFAULT);
        if (sender.isPresent()) {
            try (OutboxSender open = sender.get()) {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SEND_SECONDS);
                while (open.work(progress, change -> { }).isPresent() && System.nanoTime() < end) {
                    progress.checkCancelled();
                    IJ.wait(500);
                }
            }
        }
        List<Outbox.Entry> left = outbox.entries().stream().filter(entry -> ids.contains(entry.id())).toList();
        return files.size() - left.size() + " of " + files.size() + " objects are stored by " + node
                + (left.isEmpty() ? "." : "; the others wait in the outbox: " + left.get(0).reason());
    }

    /** @return what describes the PACS, null if the dialog was cancelled */
    private static MacroOptions askForNode() {
        GenericDialog dialog = new GenericDialog("Add a PACS");
        dialog.addStringField("Name:", "pacs", 16);
        dialog.addMessage("By DICOM (DIMSE):");
        dialog.addStringField("AE title:", "", 16);
        dialog.addStringField("Host:", "", 30);
        dialog.addNumericField("Port:", DIMSE_PORT, 0);
        dialog.addChoice("Retrieve by C-:", new String[] {"get", "move"}, "get");
        dialog.addMessage("Or by DICOMweb:");
        dialog.addStringField("URL:", "", 40);
        dialog.addStringField("Environment variable with the token:", "", 24);
        dialog.addMessage("TLS and certificates are described in nodes.json: see docs/pacs.md.");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return null;
        }
        StringBuilder options = new StringBuilder("action=add");
        for (String key : List.of("name", "ae", "host")) {
            options.append(' ').append(key).append("=[").append(dialog.getNextString().strip()).append(']');
        }
        options.append(" port=").append((int) dialog.getNextNumber()).append(" retrieve=")
                .append(dialog.getNextChoice());
        for (String key : List.of("url", "environment")) {
            options.append(' ').append(key).append("=[").append(dialog.getNextString().strip()).append(']');
        }
        return new MacroOptions(options.toString());
    }

    private static String add(MacroOptions options) throws IOException {
        if (options == null) {
            return "";
        }
        String url = options.value("url", "");
        String token = options.value("environment", "");
        Optional<Node.Dimse> dimse = url.isEmpty() ? Optional.of(new Node.Dimse(options.value("ae", ""),
                options.value("host", ""), port(options.value("port", Integer.toString(DIMSE_PORT))),
                options.value("retrieve", "get").equals("move"))) : Optional.empty();
        Optional<Node.Web> web = url.isEmpty() ? Optional.empty() : Optional.of(new Node.Web(uri(url),
                token.isEmpty() ? Optional.empty() : Optional.of(new Secret(Secret.Kind.ENV, token)), Optional.empty(),
                Optional.empty()));
        String name = options.value("name", "pacs");
        Path file = Nodes.home().resolve(Nodes.FILE_NAME);
        Nodes before = Nodes.ofUser();
        before.with(new Node(name, dimse, web, Optional.empty(), Node.Confirm.QUERY, Node.TIMEOUT_SECONDS)).write(file);
        try {
            Nodes.read(file);
        } catch (UsageException e) {
            before.write(file);
            throw e;
        }
        String added = "Added " + name + " to " + file;
        IJ.log(SoftwareVersion.NAME + ": " + added);
        return added;
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new UsageException("'" + url + "' is no URL: give that of the DICOMweb service, such as "
                    + "https://pacs.example.org/dicom-web.");
        }
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new UsageException("'" + text + "' is no port: give a number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }
}
