package org.explainj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.explainj.Comparison;
import org.explainj.Ensemble;
import org.explainj.ExplainOptions;
import org.explainj.Explained;
import org.explainj.ExplainedVolume;
import org.explainj.Explainer;
import org.explainj.Explanation;
import org.explainj.LayerFusion;
import org.explainj.PriorComparison;
import org.explainj.PriorImages;
import org.explainj.Progress;
import org.explainj.RefusedException;
import org.explainj.TargetChoice;
import org.explainj.UsageException;
import org.explainj.VolumeComparison;
import org.explainj.VolumeExplanation;
import org.explainj.cam.Averaged;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.card.ModelCard;
import org.explainj.deidentify.DeidentifiedHeaders;
import org.explainj.deidentify.Deidentifier;
import org.explainj.deidentify.Pseudonyms;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.PresentationState;
import org.explainj.export.OutputKind;
import org.explainj.export.OutputNames;
import org.explainj.export.Outputs;
import org.explainj.export.SourceHeader;
import org.explainj.export.StudyConflicts;
import org.explainj.frame.Npy;
import org.explainj.frame.SourceFrame;
import org.explainj.heatmap.Opacity;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.Rendering;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.pacs.RetrievedStudies;
import org.explainj.torch.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explainj explain}. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "Explains images: DICOM files, folders, PNG, JPEG, TIFF, or a float32 .npy, N×C×H×W or "
                + "N×C×D×H×W, that goes to the network unchanged.")
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files and folders; pacs:NODE/STUDYUID for a study "
            + "in a PACS of nodes.json.")
    private List<String> inputs;

    @Option(names = "--model", required = true, paramLabel = "M",
            description = "A built-in model (phantom-chest), a folder with model.pt and model.json, or a .pt file; "
                    + "again for each further one of an ensemble.")
    private List<String> models;

    @Option(names = "--class", paramLabel = "C", defaultValue = "top",
            description = "A label, an index, several with commas between them, top, top:K, positive or all. "
                    + "Default: top.")
    private String classes;

    @Option(names = "--target", paramLabel = "T", defaultValue = "logit",
            description = "What of the class: logit; contrast:A,B, why A rather than B; against:A; mask, the pixels "
                    + "where a segmentation predicts the class; roi:x,y,w,h, a region in pixels of the image; box:i "
                    + "of a detector; output:i of a regression. Counted from 0. Default: logit (mask for a "
                    + "segmentation).")
    private String target;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = "layercam",
            description = "A method, or several with commas between them, each once; explainj model methods lists "
                    + "them. Default: layercam.")
    private String method;

    @Option(names = "--samples", paramLabel = "N",
            description = "How many samples a sampling method draws, or of how many "
            + "noisy copies of the image another one is the mean.")
    private Integer samples;

    @Option(names = "--sigma", paramLabel = "X", description = "The deviation of a sampling method's noise, or of "
            + "that of another's copies.")
    private Double sigma;

    @Option(names = "--seed", paramLabel = "N", description = "Where random numbers begin.")
    private Long seed;

    @Option(names = "--flips", paramLabel = "AXES",
            description = "Average over the image and its copies flipped along x, y and, of volumes, z, such as xy.")
    private String flips;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Any other parameter of a method.")
    private List<String> set = List.of();

    @Option(names = "--noise", paramLabel = "FILE",
            description = "Random numbers or masks in place of the seed's, float32 .npy, one sample a row.")
    private Path noise;

    @Option(names = "--layer", paramLabel = "NAME", defaultValue = "auto",
            description = "Layers by PyTorch's names with commas between them, or auto. Default: auto.")
    private String layer;

    @Option(names = "--fuse", paramLabel = "F", defaultValue = "auto",
            description = "What becomes of several layers: mean, max, or none for a result of each; auto is mean, and "
                    + "none in a sweep, where mean or max add one map of all stages. Default: auto.")
    private String fuse;

    @Option(names = "--sweep",
            description = "Explain every stage of the network in one pass, from fine to coarse, each by itself.")
    private boolean sweep;

    @Option(names = "--ensemble",
            description = "Of several methods or models, the mean of their maps and how far these lie apart.")
    private boolean ensemble;

    @Option(names = "--tile",
            description = "Explain an image larger than the network's input in overlapping tiles of that size, as the "
                    + "card's input.tiling says; without it with an overlap of half a tile and the mean of the scores.")
    private boolean tile;

    @Option(names = "--frames", paramLabel = "F", defaultValue = "auto",
            description = "What a model of images makes of a multi-frame DICOM image: each, a result for each frame; "
                    + "mean, one result for all, the mean of the frames' logits; auto, as the card's input.frames "
                    + "says, or each. Default: auto.")
    private String frames;

    @Option(names = "--compare",
            description = "Say how alike the maps of an image's classes, methods and layers are: their rank "
                    + "correlation; nearly the same from 0.95. Where pictures are written, show them side by side.")
    private boolean compare;

    @Option(names = "--prior", paramLabel = "PATH", description = "Compare each image with an earlier one of the same "
            + "patient: a file, a folder, or pacs:NODE/STUDYUID. The image of the same kind that is nearest in view, "
            + "then newest, is explained too and shown beside it.")
    private String prior;

    @Option(names = "--scale", paramLabel = "S",
            description = "What a colour means: reference, evidence, fixed:LO,HI or image. Default: reference.")
    private String scale;

    @Option(names = "--palette", paramLabel = "P", defaultValue = "auto",
            description = "cividis, viridis, inferno, magma, gray or diverging. Default: auto, that is cividis, and "
                    + "diverging for a contrast or evidence against a class.")
    private String palette;

    @Option(names = "--opacity", paramLabel = "X", description = "0 to 1, or value:X to grow with the value.")
    private String opacity;

    @Option(names = "--threshold", paramLabel = "X", description = "Nothing below is drawn; in the colour bar's units.")
    private Double threshold;

    @Option(names = "--contours", paramLabel = "X", split = ",", description = "Levels of iso-contours.")
    private List<Double> contours = List.of();

    @Option(names = "--gate", description = "Draw nothing for a class below its operating point.")
    private boolean gate;

    @Option(names = "--device", paramLabel = "D", defaultValue = "auto", description = "auto, cpu or gpu.")
    private String device;

    @Option(names = "--write", paramLabel = "LIST",
            description = "DICOM: sc, seg, pm, pr, bpr, heat, sr; files: png, raw, map. Default: sc,png (png alone for "
            + "what is no DICOM).")
    private String write;

    @Mixin
    private ObjectOptions objects;

    @Option(names = "--deidentify", description = "Write results without what identifies the patient, as dicom "
            + "deidentify does; they belong to the images that it makes by the same secret.")
    private boolean deidentify;

    @Option(names = "--secret", paramLabel = "FILE",
            description = "For --deidentify: the study's secret, by which UIDs, "
            + "pseudonyms and dates are made; made if it is not there. Default: a new one for this run alone.")
    private Path secret;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "explainj-out",
            description = "Where to write. Default: explainj-out.")
    private Path out;

    @Option(names = "--json", description = "One JSON object a line for each image, frame and class; one for each "
            + "volume or cine and class.")
    private boolean json;

    private PrintWriter stdout;
    private PrintWriter stderr;
    private Optional<PriorImages> priors = Optional.empty();
    private final List<String> failures = new ArrayList<>();
    private int explained;
    private int failedInputs;

    @Override
    public Integer call() throws IOException {
        stdout = spec.commandLine().getOut();
        stderr = spec.commandLine().getErr();
        Set<OutputKind> kinds = write == null ? EnumSet.of(OutputKind.SC, OutputKind.PNG) : OutputKind.parse(write);
        List<ExplainOptions> options = options(kinds);
        requireEnsemble(kinds, options);
        if (secret != null && !deidentify) {
            throw new UsageException("--secret is for --deidentify: add that, or leave it out.");
        }
        Rendering rendering = rendering();
        requireComparable(options);
        Device where = Device.named(device);
        try (RetrievedStudies studies = new RetrievedStudies()) {
            List<Path> paths = Inputs.paths(inputs, studies);
            priors = prior == null ? Optional.empty() : Optional.of(Inputs.priors(prior, studies, stderr::println));
            return explain(paths, kinds, options, rendering, where);
        }
    }

    private void requireComparable(List<ExplainOptions> options) {
        if (prior == null) {
            return;
        }
        if (ensemble || options.get(0).scale().isEmpty()) {
            throw new UsageException("--prior compares the maps of one model on one scale: leave out "
                    + (ensemble ? "--ensemble." : "--prior, or write png or sc."));
        }
        options.forEach(PriorComparison::requireComparable);
    }

    private int explain(List<Path> paths, Set<OutputKind> kinds, List<ExplainOptions> options, Rendering rendering,
            Device where) throws IOException {
        List<Path> files = Inputs.files(paths, failures);
        failures.forEach(stderr::println);
        failedInputs = failures.size();
        if (files.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        StudyConflicts conflicts = kinds.stream().anyMatch(OutputKind::isDicom) ? StudyConflicts.among(files)
                : StudyConflicts.NONE;
        try (Explainers explainers = Explainers.open(models, where);
                Outputs outputs = new Outputs(out, kinds, rendering, names(),
                        objects.parse(), conflicts, headers());
                ConsoleProgress progress = new ConsoleProgress(System.err)) {
            List<Inputs.Source> sources = sources(files, together(explainers.all().get(0)), conflicts);
            for (int i = 0; i < sources.size(); i++) {
                progress.update((double) i / sources.size(), sources.get(i).name());
                explainSource(sources.get(i), explainers.all(), options, outputs, progress);
            }
            progress.clear();
            outputs.finish().forEach(gathered -> stdout.println(json
                    ? Json.GSON.toJson(ExplainRecord.toJson(gathered)) : ExplainRecord.toText(gathered)));
        }
        return finish();
    }

    /** What de-identifies the headers of the sources. */
    private Optional<SourceHeader> headers() throws IOException {
        if (!deidentify) {
            return Optional.empty();
        }
        return Optional.of(new DeidentifiedHeaders(
                new Deidentifier(secret == null ? Pseudonyms.random() : Pseudonyms.of(secret)), stderr::println));
    }

    private List<Inputs.Source> sources(List<Path> files, Inputs.Together together, StudyConflicts studies) {
        List<String> left = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<Inputs.Source> sources = Inputs.sources(files, together, studies, left, remarks);
        remarks.forEach(stderr::println);
        left.forEach(stderr::println);
        stderr.flush();
        failures.addAll(left);
        failedInputs += left.size();
        return sources;
    }

    private Inputs.Together together(Explainer explainer) {
        if (!List.of("auto", "each", "mean").contains(frames)) {
            throw new UsageException("Unknown --frames '" + frames + "': use auto, each or mean.");
        }
        ModelCard.InputKind kind = explainer.inputKind();
        if (kind != ModelCard.InputKind.IMAGE && !frames.equals("auto")) {
            throw new UsageException("--frames is for a model of images; " + explainer.identity().name() + " takes "
                    + (kind == ModelCard.InputKind.CINE ? "cines" : "volumes") + ", all frames at once.");
        }
        return switch (frames) {
            case "each" -> Inputs.Together.NOT;
            case "mean" -> Inputs.Together.FRAMES;
            default -> Inputs.Together.of(explainer);
        };
    }

    private void explainSource(Inputs.Source source, List<Explainer> explainers, List<ExplainOptions> options,
            Outputs outputs, ConsoleProgress progress) {
        try {
            Inputs.Items items = source.opener().open();
            for (int index = 0; index < items.count(); index++) {
                progress.checkCancelled();
                Inputs.Item item = items.reader().item(index);
                List<ExplainRecord> records = new ArrayList<>();
                try {
                    List<VolumeExplanation> volumes = new ArrayList<>();
                    if (ensemble) {
                        records.addAll(explainTogether(item, explainers, options, outputs, progress));
                    }
                    for (ExplainOptions one : ensemble ? List.<ExplainOptions>of() : options) {
                        records.addAll(explainItem(item, explainers.get(0), one, outputs, volumes, progress));
                    }
                    if (compare) {
                        List<ExplainRecord> compared = compared(records, volumes, outputs, progress);
                        records.clear();
                        records.addAll(compared);
                    }
                } finally {
                    // what one method has written is told of, also where the next is refused
                    progress.clear();
                    records.forEach(this::print);
                    outputs.takeNotes().forEach(stderr::println);
                    stderr.flush();
                    explained += records.isEmpty() ? 0 : 1;
                }
            }
        } catch (IOException e) {
            progress.clear();
            Optional<String> state = source.file().flatMap(PresentationState::announced);
            if (state.isPresent()) {
                stderr.println(state.get());
                stderr.flush();
                return;
            }
            failedInputs++;
            failures.add(Failure.sentence(e));
            stderr.println(Failure.sentence(e));
            stderr.flush();
        }
    }

    /** @param volumes the same where a volume was explained, each slice of which can be shown */
    private static List<ExplainRecord> compared(List<ExplainRecord> records, List<VolumeExplanation> volumes,
            Outputs outputs, ConsoleProgress progress) throws IOException {
        List<Explanation> all = records.stream().flatMap(record -> record.explanation().stream()).toList();
        if (all.isEmpty()) {
            return records;
        }
        Comparison comparison = new Comparison(all);
        boolean pictured = all.size() > 1 && all.stream().allMatch(map -> map.heatmap().isPresent());
        Map<String, Path> pictures = !pictured ? Map.of()
                : volumes.isEmpty() ? outputs.write(comparison)
                : outputs.write(new VolumeComparison(volumes), progress);
        progress.clear();
        return records.stream().map(record -> record.comparedWith(comparison, pictures)).toList();
    }

    private List<ExplainRecord> explainItem(Inputs.Item item, Explainer explainer, ExplainOptions options,
            Outputs outputs, List<VolumeExplanation> volumes, Progress progress) throws IOException {
        List<ExplainRecord> records = new ArrayList<>();
        if (item instanceof Inputs.Item.Volume several) {
            if (priors.isPresent()) {
                throw new RefusedException(several.volume().file() + " is explained as a volume or sequence, and only "
                        + "single images are compared with a prior: leave out --prior.");
            }
            ExplainedVolume result = explainer.explain(several.volume(), options, progress);
            for (VolumeExplanation explanation : result.explanations()) {
                records.add(ExplainRecord.of(explanation, outputs.write(explanation, write == null,
                        progress)));
                volumes.add(explanation);
            }
            if (records.isEmpty()) {
                records.add(ExplainRecord.withoutClass(result));
            }
            return records;
        }
        SourceFrame frame = ((Inputs.Item.Image) item).frame();
        // whose prior it is must be known before anything is written
        Optional<DicomImage> earlier = Optional.empty();
        if (priors.isPresent()) {
            earlier = Optional.of(priors.get().of(frame.dicom().orElseThrow(() -> new RefusedException(frame.file()
                    + " is no DICOM image, so that nobody knows whose it is: leave out --prior."))));
        }
        Explained result = explainer.explain(frame, options, progress);
        List<PriorComparison> comparisons = earlier.isEmpty() ? List.of()
                : PriorComparison.of(result.explanations(), earlier.get(), explainer, options, progress);
        for (int i = 0; i < result.explanations().size(); i++) {
            Explanation explanation = result.explanations().get(i);
            ExplainRecord record = ExplainRecord.of(explanation, outputs.write(explanation, write == null));
            records.add(comparisons.isEmpty() ? record
                    : record.besides(comparisons.get(i), outputs.write(comparisons.get(i))));
        }
        if (records.isEmpty()) {
            records.add(ExplainRecord.withoutClass(result));
        }
        return records;
    }

    /** The members' explanations of one subject after the other, each by every model and method, as one. */
    private List<ExplainRecord> explainTogether(Inputs.Item item, List<Explainer> explainers,
            List<ExplainOptions> options, Outputs outputs, Progress progress) throws IOException {
        if (!(item instanceof Inputs.Item.Image image)) {
            throw new UsageException("An ensemble explains images, no volumes or sequences: leave out --ensemble.");
        }
        List<Explained> results = new ArrayList<>();
        for (Explainer explainer : explainers) {
            for (ExplainOptions one : options) {
                progress.checkCancelled();
                results.add(explainer.explain(image.frame(), one, progress));
            }
        }
        List<ExplainRecord> records = new ArrayList<>();
        for (Ensemble together : Ensemble.ofEach(results)) {
            records.add(ExplainRecord.of(together, outputs.write(together.mean(), write == null),
                    outputs.writeDisagreement(together)));
        }
        if (records.isEmpty()) {
            records.add(ExplainRecord.withoutClass(results.get(0)));
        }
        return records;
    }

    private void requireEnsemble(Set<OutputKind> kinds, List<ExplainOptions> options) {
        boolean several = models.size() > 1;
        if (!ensemble) {
            if (several) {
                throw new UsageException("Several models are explained together: add --ensemble, or name one model.");
            }
            return;
        }
        if (models.size() * options.size() < 2) {
            throw new UsageException("--ensemble needs several methods or several models: name them with --method A,B, "
                    + "or give --model for each.");
        }
        if (kinds.contains(OutputKind.RAW)) {
            throw new UsageException("An ensemble has no raw map, for its members' raw values have no common unit: "
                    + "leave raw out of --write, or leave out --ensemble.");
        }
        if (compare || sweep || fusion() == LayerFusion.NONE) {
            throw new UsageException("--ensemble gives one map of each class: leave out "
                    + (compare ? "--compare." : "--sweep and --fuse none."));
        }
        boolean chosenByModel = TargetChoice.parse(target) instanceof TargetChoice.Classes
                && List.of("top", "positive").contains(classes.strip().toLowerCase(Locale.ROOT).replaceFirst(
                        "[: ]?[0-9]+$", ""));
        if (several && (chosenByModel || gate)) {
            throw new UsageException("Models may differ on " + (chosenByModel ? "which classes are on top or positive: "
                    + "name the classes of the ensemble with --class." : "what lies below the operating point: leave "
                    + "out --gate."));
        }
    }

    private void print(ExplainRecord record) {
        stdout.println(json ? Json.GSON.toJson(record.toJson()) : record.toText());
        stdout.flush();
    }

    private int finish() {
        if (!json && explained > 0) {
            stdout.println("Explained " + explained + (explained == 1 ? " input" : " inputs") + "; pictures and DICOM "
                    + "objects are in " + out.toAbsolutePath().normalize() + ". Research use only.");
        }
        stdout.flush();
        if (failedInputs == 0) {
            // presentation states alone are nothing to explain
            return explained == 0 ? ExitCode.UNUSABLE : ExitCode.DONE;
        }
        stderr.println(failedInputs + (failedInputs == 1 ? " input" : " inputs") + " could not be explained"
                + (explained == 0 ? "." : "; the rest are done."));
        if (failures.size() > 1) {
            failures.forEach(sentence -> stderr.println("  " + sentence));
        }
        stderr.flush();
        return explained == 0 ? ExitCode.UNUSABLE : ExitCode.SOME_FAILED;
    }

    /** One for each method. */
    private List<ExplainOptions> options(Set<OutputKind> kinds) throws IOException {
        // a raw map has no scale: nothing needs to be chosen for it
        boolean scaleNeeded = scale != null || !kinds.equals(EnumSet.of(OutputKind.RAW));
        Optional<ScaleChoice> choice = scaleNeeded
                ? Optional.of(ScaleChoice.parse(scale == null ? "reference" : scale)) : Optional.empty();
        List<String> layers = layer.equals("auto") ? List.of()
                : Arrays.stream(layer.split(",")).distinct().toList();
        boolean signed = colours().equals(Palette.DIVERGING);
        TargetChoice subject = TargetChoice.parse(target);
        List<Method> methods = Arrays.stream(method.split(",")).map(String::strip).map(Methods::named).distinct()
                .toList();
        MethodParameters parameters = parameters();
        List<ExplainOptions> options = new ArrayList<>();
        for (Method one : methods) {
            options.add(new ExplainOptions(classes, subject, Averaged.asked(one, parameters), parameters, layers,
                    sweep, fusion(), choice, signed, gate, tile));
        }
        return options;
    }

    private MethodParameters parameters() throws IOException {
        MethodParameters parameters = MethodParameters.STANDARD;
        if (samples != null) {
            parameters = parameters.with("samples", samples);
        }
        if (sigma != null) {
            parameters = parameters.with("sigma", sigma);
        }
        if (seed != null) {
            parameters = parameters.with("seed", seed);
        }
        if (flips != null) {
            parameters = parameters.with("flips", flips.toLowerCase(Locale.ROOT));
        }
        for (String pair : set) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--set takes NAME=VALUE, once for each parameter, not '" + pair + "'.");
            }
            parameters = parameters.with(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return noise == null ? parameters : parameters.with(Npy.read(noise));
    }

    /** What is as it is by default has no place in a name. */
    private OutputNames names() {
        List<String> way = new ArrayList<>();
        if (fusion() == LayerFusion.MAX) {
            way.add("max");
        }
        if (tile) {
            way.add("tiles");
        }
        if (scale != null && !scale.equals("reference")) {
            way.add(scale);
        }
        List<String> look = new ArrayList<>();
        if (objects.parse().sideBySide()) {
            look.add("side-by-side");
        }
        if (gate) {
            look.add("gated");
        }
        if (!palette.equals("auto")) {
            look.add(palette);
        }
        if (opacity != null) {
            look.add("opacity=" + opacity);
        }
        if (threshold != null) {
            look.add("threshold=" + threshold);
        }
        if (!contours.isEmpty()) {
            look.add("contours=" + contours.stream().map(String::valueOf).collect(Collectors.joining("+")));
        }
        return new OutputNames(sweep || fusion() == LayerFusion.NONE || !layer.equals("auto"), way, look);
    }

    private Palette colours() {
        return Palette.parse(palette.equals("auto") ? TargetChoice.parse(target).palette(scale) : palette);
    }

    private LayerFusion fusion() {
        return LayerFusion.parse(fuse, sweep);
    }

    private Rendering rendering() {
        if (threshold != null && !Double.isFinite(threshold)) {
            throw new UsageException("--threshold is a number in the colour bar's units, such as 0.99 under the scale "
                    + "reference, not "
                    + threshold + ".");
        }
        return new Rendering(colours(), opacity == null ? Opacity.DEFAULT : Opacity.parse(opacity),
                threshold == null ? OptionalDouble.empty() : OptionalDouble.of(threshold), contours);
    }
}
