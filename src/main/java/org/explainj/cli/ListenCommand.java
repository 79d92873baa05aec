package org.explainj.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.explainj.ExplainOptions;
import org.explainj.Explainer;
import org.explainj.Explanation;
import org.explainj.LayerFusion;
import org.explainj.Progress;
import org.explainj.RefusedException;
import org.explainj.SoftwareVersion;
import org.explainj.UsageException;
import org.explainj.VolumeExplanation;
import org.explainj.cam.Methods;
import org.explainj.deidentify.DeidentifiedHeaders;
import org.explainj.deidentify.Deidentifier;
import org.explainj.deidentify.Pseudonyms;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.export.DicomOutputs;
import org.explainj.export.ExportOptions;
import org.explainj.export.OutputKind;
import org.explainj.export.OutputNames;
import org.explainj.export.Outputs;
import org.explainj.export.SourceHeader;
import org.explainj.export.StudyConflicts;
import org.explainj.heatmap.Opacity;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.Rendering;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.pacs.Nodes;
import org.explainj.pacs.Outbox;
import org.explainj.pacs.OutboxSender;
import org.explainj.pacs.StudyListener;
import org.explainj.torch.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explainj pacs listen}. */
@Command(name = "listen", mixinStandardHelpOptions = true, description = "Takes studies that are routed here, explains "
        + "each once it has gone quiet, and sends the results back.")
final class ListenCommand extends PacsCommand.Common {
    private static final long TICK_MILLIS = 250;
    private static final long TROUBLE_MILLIS = 10_000;

    @Option(names = "--model", required = true, paramLabel = "M", description = "As for explain.")
    private String model;

    @Option(names = "--send", required = true, paramLabel = "NODE", description = "The PACS that gets the results.")
    private String node;

    @Option(names = "--port", paramLabel = "PORT",
            description = "The port to listen on. Default: that of nodes.json, else 11112.")
    private Integer port;

    @Option(names = "--quiet", paramLabel = "SECONDS", defaultValue = "30",
            description = "How long nothing must have arrived of a study. Default: 30.")
    private int quiet;

    @Option(names = "--class", paramLabel = "C", defaultValue = "positive", description = "Default: positive.")
    private String classes;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = "layercam", description = "Default: layercam.")
    private String method;

    @Option(names = "--layer", paramLabel = "NAME", defaultValue = "auto", description = "Default: auto.")
    private String layer;

    @Option(names = "--scale", paramLabel = "S", defaultValue = "reference", description = "Default: reference.")
    private String scale;

    @Option(names = "--palette", paramLabel = "P", defaultValue = "cividis", description = "Default: cividis.")
    private String palette;

    @Option(names = "--device", paramLabel = "D", defaultValue = "auto", description = "auto, cpu or gpu.")
    private String device;

    @Option(names = "--write", paramLabel = "LIST", defaultValue = "sc",
            description = "The DICOM objects that are sent. Default: sc.")
    private String write;

    @Mixin
    private ObjectOptions objects;

    @Option(names = "--deidentify", description = "Send results without what identifies the patient, as explain does.")
    private boolean deidentify;

    @Option(names = "--secret", paramLabel = "FILE",
            description = "For --deidentify: the secret by which UIDs, pseudonyms "
            + "and dates are made; made if it is not there.")
    private Path secret;

    @Override
    public Integer call() throws IOException {
        Nodes nodes = Nodes.ofUser();
        nodes.node(node);
        Set<OutputKind> kinds = EnumSet.copyOf(OutputKind.parse(write));
        if (kinds.stream().anyMatch(kind -> !kind.isDicom())) {
            throw new UsageException("Only DICOM objects can be sent to a PACS: --write takes no png, raw or map "
                    + "here.");
        }
        if (deidentify != (secret != null)) {
            throw new UsageException(deidentify ? "--deidentify needs --secret FILE here: results of one study must "
                    + "agree over days and restarts." : "--secret is for --deidentify: add that, or leave it out.");
        }
        Optional<Deidentifier> deidentifier = deidentify ? Optional.of(new Deidentifier(Pseudonyms.of(secret)))
                : Optional.empty();
        Path home = Nodes.home().resolve("listener");
        Outbox outbox = Outbox.ofUser();
        int where = port != null ? port : nodes.local().port().orElse(Nodes.LISTENING_PORT);
        try (Explainer explainer = Explainer.open(model, Device.named(device));
                ConsoleProgress progress = new ConsoleProgress(System.err);
                StudyListener listener = new StudyListener(home, nodes.localNode(where), Duration.ofSeconds(quiet),
                        new ExplainStudies(explainer, kinds, deidentifier), outbox, node)) {
            JsonObject ready = new JsonObject();
            ready.addProperty("listening", listener.scp().port());
            ready.addProperty("aeTitle", nodes.local().aeTitle());
            print(ready, nodes.local().aeTitle() + " listens on port " + listener.scp().port()
                    + "; Ctrl-C ends it. Research use only.");
            Thread sender = new Thread(() -> send(outbox, nodes, listener, progress), "explainj-outbox");
            sender.start();
            try {
                while (!progress.cancelled()) {
                    listener.workOnQuietStudies(progress);
                    TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
                }
            } catch (InterruptedException | CancellationException e) {
                // the end that was asked for
            } finally {
                sender.interrupt();
                join(sender);
            }
        }
        return ExitCode.DONE;
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Outbox outbox, Nodes nodes, StudyListener listener, Progress progress) {
        Optional<OutboxSender> sender = Optional.empty();
        Progress quietly = new Progress() {
            @Override
            public void update(double fraction, String what) {
                // the log says what happened
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled() || Thread.currentThread().isInterrupted();
            }
        };
        String complaint = "";
        try {
            while (!quietly.cancelled()) {
                try {
                    if (sender.isEmpty()) {
                        sender = OutboxSender.open(outbox, OutboxSender.clients(nodes, Optional.of(listener.scp())),
                                OutboxSender.Backoff.DEFAULT);
                    }
                    if (sender.isPresent()) {
                        sender.get().work(quietly, this::tell);
                    }
                    complaint = "";
                    TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
                } catch (IOException | UsageException e) {
                    // a full disk, or a node that nodes.json does not have any more: it may be put right
                    String now = "The outbox can't be worked now: "
                            + (e instanceof IOException io ? Failure.sentence(io) : e.getMessage());
                    if (!now.equals(complaint)) {
                        complain(now);
                    }
                    complaint = now;
                    TimeUnit.MILLISECONDS.sleep(TROUBLE_MILLIS);
                }
            }
        } catch (InterruptedException | CancellationException e) {
            // the end that was asked for
        } finally {
            close(sender);
        }
    }

    private void close(Optional<OutboxSender> sender) {
        try {
            if (sender.isPresent()) {
                sender.get().close();
            }
        } catch (IOException e) {
            complain(Failure.sentence(e));
        }
    }

    private synchronized void tell(OutboxSender.Change change) {
        JsonObject object = PacsCommand.Queue.json(change.entry());
        object.addProperty("state", change.confirmed() ? "confirmed" : "failed");
        print(object, change.confirmed() ? change.entry().instance().sopInstanceUid() + ": stored by "
                + change.entry().node() : change.entry().reason());
    }

    /** Explains the images that the card applies to. */
    private final class ExplainStudies implements StudyListener.Work {
        private final Explainer explainer;
        private final Set<OutputKind> kinds;
        private final Optional<Deidentifier> deidentifier;
        private final ExportOptions export;
        private final ExplainOptions options;
        private final Rendering rendering;
        private final Inputs.Together together;

        ExplainStudies(Explainer explainer, Set<OutputKind> kinds, Optional<Deidentifier> deidentifier) {
            this.deidentifier = deidentifier;
            this.explainer = explainer;
            this.kinds = kinds;
            this.export = objects.parse();
            this.together = Inputs.Together.of(explainer);
            this.options = ExplainOptions.of(classes, Methods.named(method))
                    .withLayers(layer.equals("auto") ? List.of() : List.of(layer.split(",")), LayerFusion.MEAN)
                    .withScale(ScaleChoice.parse(scale), Palette.parse(palette).equals(Palette.DIVERGING));
            this.rendering = new Rendering(Palette.parse(palette), Opacity.DEFAULT, OptionalDouble.empty(), List.of());
        }

        @Override
        public String way() {
            return String.join(" ", SoftwareVersion.VERSION, explainer.identity().sha256(),
                    explainer.identity().cardSha256(), classes, method, layer, scale, palette, kinds.toString(),
                    export.toString(), node) + (deidentify ? " deidentified" : "");
        }

        @Override
        public Dataset attributes(Dataset object, Path file) throws IOException {
            return deidentifier.isPresent() ? deidentifier.get().deidentify(object, file) : object;
        }

        @Override
        public String line() {
            return explainer.identity().name();
        }

        @Override
        public boolean bySeries() {
            return export.multiframe() || together == Inputs.Together.VOLUMES || together == Inputs.Together.CINES;
        }

        @Override
        public StudyListener.Explaining study(List<Path> images) {
            StudyConflicts conflicts = StudyConflicts.among(images);
            conflicts.sentences().forEach(sentence -> complain("A study that arrived yields no results: " + sentence));
            return (some, folder, progress) -> explain(some, folder, conflicts, progress);
        }

        private List<Path> explain(List<Path> images, Path folder, StudyConflicts conflicts, Progress progress)
                throws IOException {
            Set<Path> explained = new HashSet<>();
            Set<String> evident = new HashSet<>();
            Optional<SourceHeader> headers = deidentifier.map(
                    one -> new DeidentifiedHeaders(one, ListenCommand.this::complain));
            try (Outputs outputs = new Outputs(folder, kinds, rendering, OutputNames.standard(), export, conflicts,
                    headers)) {
                List<String> left = new ArrayList<>();
                // what can't be made a volume of is said; what the model was not made for is not
                for (Inputs.Source source : Inputs.sources(images, together, conflicts, left, new ArrayList<>())) {
                    if (explain(source, outputs, evident, progress)) {
                        explained.addAll(source.file().map(List::of).orElse(images));
                    }
                }
                left.forEach(ListenCommand.this::complain);
                for (DicomOutputs.Gathered gathered : outputs.finish()) {
                    // frames without evidence are wanted beside those with some, and not alone
                    if (!evident.contains(gathered.label())) {
                        Files.delete(gathered.file());
                    }
                }
            }
            return List.copyOf(explained);
        }

        private boolean explain(Inputs.Source source, Outputs outputs, Set<String> evident, Progress progress)
                throws IOException {
            boolean explained = false;
            try {
                Inputs.Items items = source.opener().open();
                for (int i = 0; i < items.count(); i++) {
                    progress.checkCancelled();
                    explain(items.reader().item(i), outputs, evident, progress);
                    explained = true;
                }
            } catch (RefusedException e) {
                // the model was not made for it: a localiser, another modality
            } catch (DicomException e) {
                complain("An object that arrived can't be explained: " + e.getMessage());
            }
            return explained;
        }

        private void explain(Inputs.Item item, Outputs outputs, Set<String> evident, Progress progress)
                throws IOException {
            if (item instanceof Inputs.Item.Volume several) {
                for (VolumeExplanation explanation
                        : explainer.explain(several.volume(), options, progress).explanations()) {
                    if (explanation.hasEvidence()) {
                        outputs.write(explanation, true, progress);
                    }
                }
            } else if (item instanceof Inputs.Item.Image frame) {
                for (Explanation explanation : explainer.explain(frame.frame(), options, progress).explanations()) {
                    if (explanation.hasEvidence()) {
                        evident.add(explanation.label());
                    }
                    if (explanation.hasEvidence() || export.multiframe()) {
                        outputs.write(explanation, true);
                    }
                }
            }
        }
    }
}
