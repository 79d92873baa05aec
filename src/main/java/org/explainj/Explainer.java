package org.explainj;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.explainj.cam.RawMap;
import org.explainj.card.Applicability;
import org.explainj.card.AxisOrder;
import org.explainj.card.ModelCard;
import org.explainj.card.ModelSource;
import org.explainj.card.NetworkInput;
import org.explainj.card.Preprocessing;
import org.explainj.card.VolumeInput;
import org.explainj.card.VolumePreprocessing;
import org.explainj.frame.FieldOfView;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.SourceVolume;
import org.explainj.frame.TensorFrame;
import org.explainj.frame.TensorVolume;
import org.explainj.heatmap.DepthAxis;
import org.explainj.heatmap.Fusion;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Resampling;
import org.explainj.heatmap.Scale;
import org.explainj.heatmap.VolumeHeatmap;
import org.explainj.torch.Canvas;
import org.explainj.torch.Device;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;

/**
 * The facade of both front doors: one model, ready to explain frames.
 *
 * <p>A frame costs one call of the network, whatever the number of classes and layers. Not for use by several threads
 * at a time.
 */
public final class Explainer implements AutoCloseable {
    /** Of a volume, what part of the work reading is, as progress is reported. */
    private static final double READING_SHARE = 0.3;

    private final ModelSource source;
    private final Network network;
    private final ModelIdentity identity;
    private final Answers answers;
    private final TileAnswers tileAnswers;
    private final FrameAnswers frameAnswers;
    private final MapScales scales;

    private Explainer(ModelSource source, Network network) {
        this.source = source;
        this.network = network;
        this.identity = new ModelIdentity(source.name(), source.card().map(ModelCard::version).orElse(""),
                source.sha256(), source.card().map(ModelCard::sha256).orElse(""),
                source.card().map(ModelCard::researchUseOnly).orElse(true));
        this.answers = new Answers(source, network);
        this.tileAnswers = new TileAnswers(source, network, answers);
        this.frameAnswers = new FrameAnswers(network, answers);
        this.scales = new MapScales(source, network, tileAnswers);
    }

    /**
     * @param model a built-in name, a folder with a card and weights, or a TorchScript file
     * @param device where to run
     * @return the model, loaded
     * @throws ModelException if the model can't be used
     * @throws IOException if a bundled model can't be unpacked
     * @throws UsageException if there is no such model
     */
    public static Explainer open(String model, Device device) throws IOException {
        ModelSource source = ModelSource.resolve(model);
        try {
            return new Explainer(source, Network.load(source.weights(), device));
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** @return which model this is */
    public ModelIdentity identity() {
        return identity;
    }

    /** @return the model's card; empty for a bare TorchScript file */
    public Optional<ModelCard> card() {
        return source.card();
    }

    /** @return the loaded network */
    public Network network() {
        return network;
    }

    /** @return the classes' names by index; empty if only the indices are known */
    public List<String> labels() {
        return answers.labels();
    }

    /**
     * @param inputShape N×C×H×W that the network is given
     * @return the layers explained when none is named: the card's, else the automatic choice
     * @throws ModelException if the network can't run on that shape
     */
    public List<String> defaultLayers(long... inputShape) throws ModelException {
        return answers.defaultLayers(inputShape);
    }

    /**
     * @return 1×C×H×W that the card prescribes; empty without a card, or if it leaves the size free
     */
    public Optional<long[]> cardShape() {
        return source.card().flatMap(card -> card.input().shape());
    }

    /**
     * Explains one frame.
     *
     * @param frame a DICOM frame or a picture, brought to the network as the card says; or a tensor, given as it is
     * @param options what to explain, and how
     * @return the prediction and one explanation per chosen class; none if no class is positive and only those were
     *     asked for
     * @throws RefusedException if the model was not made for such a frame
     * @throws ModelException if the network can't be run on it
     * @throws UsageException if the model has no such class or layer, or the scale has no meaning here
     */
    public Explained explain(SourceFrame frame, ExplainOptions options) throws IOException {
        return explain(frame, options, Progress.NONE);
    }

    /**
     * As {@link #explain(SourceFrame, ExplainOptions)}, for methods that take their time.
     *
     * @param progress told as it goes, and asked whether to go on
     */
    public Explained explain(SourceFrame frame, ExplainOptions options, Progress progress) throws IOException {
        Applicability applicability = applicability(frame);
        if (applicability.refused()) {
            throw new RefusedException(applicability.refusal().get());
        }
        NetworkInput input = input(frame, options);
        Resampling grid = new Resampling(input.rows(), input.columns(), input.sourceToInput(), input.fieldOfView());
        Optional<Tiles> tiles = tileAnswers.tiles(input, options);
        Answer answer = tiles.isPresent() ? tileAnswers.of(input, tiles.get(), options, progress)
                : answers.of(input, options, progress);
        List<Explanation> explanations = new ArrayList<>();
        for (SubjectMaps maps : answer.maps()) {
            Optional<Heatmap> heatmap = Optional.empty();
            if (options.scale().isPresent()) {
                Scale scale = scales.of(input.shape(), options, answer, maps);
                heatmap = Optional.of(shown(options, answer, maps.subject()).apply(
                        Heatmap.fused(maps.raw(), under(maps, grid, input.channels()), scale, options.fusing(),
                                options.signed())));
            }
            explanations.add(explanation(frame, answer, maps, options, applicability, heatmap));
        }
        return new Explained(frame, identity(), answer.prediction(), explanations, applicability.unverified());
    }

    /** @return what one input of the network is, as the card says; an image without a card */
    public ModelCard.InputKind inputKind() {
        return source.card().map(card -> card.input().kind()).orElse(ModelCard.InputKind.IMAGE);
    }

    /** @return whether the card says that the frames of a multi-frame image are one result together */
    public boolean averagesFrames() {
        return source.card().filter(card -> card.input().frames() == ModelCard.Frames.MEAN).isPresent();
    }

    /** A detector's layers lie over the image that it has scaled and padded, not over its input. */
    private Resampling under(SubjectMaps maps, Resampling grid, int channels) throws ModelException {
        Optional<Canvas> canvas = maps.layerNames().contains(Network.INPUT) ? Optional.empty()
                : network.canvas(1, channels, grid.inputRows(), grid.inputColumns());
        return canvas.map(padded -> {
            PixelTransform scaling = new PixelTransform((double) padded.columns() / grid.inputColumns(), 0, 0, 0,
                    (double) padded.rows() / grid.inputRows(), 0);
            return new Resampling(padded.paddedRows(), padded.paddedColumns(), grid.sourceToInput().then(scaling),
                    grid.fieldOfView());
        }).orElse(grid);
    }

    /**
     * Explains a volume or a sequence. A network that takes volumes or cines sees all of it at once. One that takes
     * images sees each frame by itself: the prediction is then the mean of the frames' logits, and each frame's map
     * that of its own logit, divided by their number, so that the maps together belong to the mean.
     *
     * @param volume a tensor, given as it is; or DICOM slices or frames, brought to the network as the card says
     * @param options what to explain, and how
     * @param progress told as it goes, and asked whether to go on
     * @return the prediction and one explanation per chosen class; none if no class is positive and only those were
     *     asked for
     * @throws RefusedException if the model was not made for such a volume
     * @throws ModelException if the network can't be run on it
     * @throws UsageException if the model has no such class or layer, or the scale has no meaning here
     */
    public ExplainedVolume explain(SourceVolume volume, ExplainOptions options, Progress progress)
            throws IOException {
        if (options.tiled()) {
            throw new UsageException("Tiles are for images; a volume or sequence is not seen in tiles: leave out "
                    + "tile.");
        }
        Applicability applicability = applicability(volume);
        if (applicability.refused()) {
            throw new RefusedException(applicability.refusal().get());
        }
        if (volume instanceof TensorVolume tensor) {
            return explain(tensor, options, applicability, progress);
        }
        if (inputKind() == ModelCard.InputKind.IMAGE) {
            return explainFrames(volume, options, applicability, progress);
        }
        VolumeInput input = VolumePreprocessing.apply(volume, source.card().orElseThrow(),
                progress.part(0, READING_SHARE));
        AxisOrder axes = source.card().get().input().axes();
        requireNoFlips(axes, options);
        InputGrid grid = new InputGrid(new long[] {1, input.channels(), input.slices(), input.rows(),
            input.columns()}, axes, input.sourceToInput(), input.sourceArea(), input.firstPlane(), input.endPlane());
        Answer answer = answers.of(axes.toNetwork(input.values(), input.slices(), input.rows(), input.columns()), grid,
                options, progress.part(READING_SHARE, 1));
        return explained(volume, answer, grid.shape(), options, applicability,
                new DepthAxis(input.slices(), input.centres(), input.seen()), slice -> new Resampling(input.rows(),
                        input.columns(), input.sourceToInput(), input.fieldsOfView().get(slice)));
    }

    private static void requireNoFlips(AxisOrder axes, ExplainOptions options) {
        if (!axes.isIdentity() && options.parameters().recorded(options.method().info()).containsKey("flips")) {
            throw new UsageException("Averages over flips are for networks that take D×H×W; this one takes " + axes
                    + ": leave out --flips.");
        }
    }

    private ExplainedVolume explain(TensorVolume volume, ExplainOptions options, Applicability applicability,
            Progress progress) throws IOException {
        long[] shape = {1, volume.channels(), volume.slices(), volume.rows(), volume.columns()};
        Resampling grid = new Resampling(volume.rows(), volume.columns(), PixelTransform.IDENTITY, volume.rows(),
                volume.columns());
        Answer answer;
        if (takes(shape)) {
            answer = answers.of(volume.values(), new InputGrid(shape, PixelTransform.IDENTITY,
                    Region.of(volume.rows(), volume.columns())), options, progress);
        } else {
            answer = frameAnswers.of(volume.slices(), t -> input(volume.slice(t), options), options, progress);
            shape = new long[] {1, volume.channels(), volume.rows(), volume.columns()};
        }
        return explained(volume, answer, shape, options, applicability, DepthAxis.identity(volume.slices()),
                slice -> grid);
    }

    private ExplainedVolume explainFrames(SourceVolume cine, ExplainOptions options, Applicability applicability,
            Progress progress) throws IOException {
        if (source.card().flatMap(card -> card.input().tiling()).isPresent()) {
            throw new UsageException("Frames that are seen in tiles are not averaged: leave out tile, or explain each "
                    + "frame by itself.");
        }
        List<Resampling> grids = new ArrayList<>();
        long[][] shapes = new long[1][];
        Answer answer = frameAnswers.of(cine.slices(), t -> {
            NetworkInput input = input(cine.slice(t), options);
            if (t == grids.size()) {
                grids.add(new Resampling(input.rows(), input.columns(), input.sourceToInput(), input.fieldOfView()));
            }
            if (shapes[0] != null && !Arrays.equals(shapes[0], input.shape())) {
                throw new ModelException("The frames of " + cine.file() + " become inputs of different sizes.");
            }
            shapes[0] = input.shape();
            return input;
        }, options, progress);
        return explained(cine, answer, shapes[0], options, applicability, DepthAxis.identity(cine.slices()),
                grids::get);
    }

    /** A network of images refuses five dimensions; whatever else is wrong comes out with four. */
    private boolean takes(long[] shape) {
        try {
            network.layers(shape);
            return true;
        } catch (ModelException e) {
            return false;
        }
    }

    private ExplainedVolume explained(SourceVolume volume, Answer answer, long[] shape, ExplainOptions options,
            Applicability applicability, DepthAxis depth, VolumeHeatmap.Grids grids) throws IOException {
        List<VolumeExplanation> explanations = new ArrayList<>();
        SourceFrame first = volume.slice(0);
        for (SubjectMaps maps : answer.maps()) {
            Optional<VolumeHeatmap> heatmap = Optional.empty();
            if (options.scale().isPresent()) {
                Scale scale = ofWhole(scales.of(shape, options, answer, maps), answer);
                heatmap = Optional.of(new VolumeHeatmap(maps.raw(), depth, grids, scale, options.fusing(),
                        options.signed()));
            }
            explanations.add(new VolumeExplanation(volume,
                    explanation(first, answer, maps, options, applicability, Optional.empty()), heatmap,
                    shown(options, answer, maps.subject())));
        }
        return new ExplainedVolume(volume, identity(), answer.prediction(), explanations, applicability.unverified());
    }

    /** What a map is relative to is the whole, not the slice that shows it. */
    private Scale ofWhole(Scale scale, Answer answer) {
        boolean frames = answer.averaged() || inputKind() == ModelCard.InputKind.CINE;
        return scale instanceof Scale.Image ? new Scale.Image(frames ? "sequence" : "volume") : scale;
    }

    /**
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return one layer for each of the network's stages, the finest first
     * @throws ModelException if the network can't run on that shape
     */
    public List<String> stages(long... inputShape) throws ModelException {
        return answers.stages(inputShape);
    }

    private Explanation explanation(SourceFrame frame, Answer answer, SubjectMaps maps, ExplainOptions options,
            Applicability applicability, Optional<Heatmap> heatmap) {
        List<String> notes = new ArrayList<>();
        if (maps.layers().size() > 1) {
            notes.add("Layers fused: " + options.fusing().keyword() + ".");
        }
        notes.addAll(answer.remarks());
        return new Explanation(frame, identity(), answer.prediction(), maps.subject(), options.method().info(),
                options.parameters().recorded(options.method().info()), maps.layerNames(),
                fused(maps.raw(), options.fusing()), heatmap, answer.activationInput(), notes,
                applicability.unverified(), Optional.empty(), answer.tiles(), network.device());
    }

    /** A map as it is shown: with the subject's marks, and hidden where a class's probability demands it. */
    private UnaryOperator<Heatmap> shown(ExplainOptions options, Answer answer, Subject subject) {
        int classIndex = subject.classIndex();
        OptionalDouble operatingPoint = source.card().map(card -> card.output().operatingPoint(classIndex))
                .orElse(OptionalDouble.empty());
        double[] probabilities = answer.prediction().probabilities();
        boolean gated = options.gated() && operatingPoint.isPresent() && classIndex < probabilities.length;
        return heatmap -> {
            Heatmap marked = heatmap.withMarks(subject.marks());
            return gated ? marked.gatedBy(probabilities[classIndex], operatingPoint.getAsDouble()) : marked;
        };
    }

    private NetworkInput input(SourceFrame frame, ExplainOptions options) throws IOException {
        if (frame instanceof TensorFrame tensor) {
            return new NetworkInput(tensor.values(), tensor.channels(), tensor.rows(), tensor.columns(),
                    PixelTransform.IDENTITY, FieldOfView.whole(tensor.rows(), tensor.columns()),
                    Region.of(tensor.rows(), tensor.columns()));
        }
        ModelCard card = source.card().orElseThrow(() -> new RefusedException(frame.file() + " can't be given to "
                + source.name() + ": a model without a card takes only a tensor (.npy, float32, N×C×H×W); put the "
                + "model into a folder with a " + ModelCard.FILE_NAME + " that says how to prepare an image."));
        return Preprocessing.apply(frame, tileAnswers.card(options).orElse(card));
    }

    /** By the first slice, and by how the slices lie; each other slice is looked at when it is read. */
    private Applicability applicability(SourceVolume volume) throws IOException {
        Applicability ofFirst = applicability(volume.slice(0));
        List<String> unverified = new ArrayList<>(ofFirst.unverified());
        unverified.addAll(volume.remarks());
        return new Applicability(ofFirst.refusal(), unverified);
    }

    private Applicability applicability(SourceFrame frame) {
        if (source.card().isEmpty()) {
            return new Applicability(Optional.empty(), List.of("the model has no card"));
        }
        if (frame instanceof TensorFrame) {
            return new Applicability(Optional.empty(), List.of("the input is a tensor, prepared outside ExplainJ"));
        }
        return Applicability.of(frame, source.card().get());
    }

    /** The layers' maps together, on the finest of their grids. */
    private static RawMap fused(List<RawMap> maps, Fusion fusion) {
        if (maps.size() == 1) {
            return maps.get(0);
        }
        RawMap finest = maps.get(0);
        for (RawMap map : maps) {
            finest = map.values().length > finest.values().length ? map : finest;
        }
        return fusion.onGrid(maps, finest.shape());
    }

    @Override
    public void close() throws IOException {
        network.close();
        source.close();
    }
}
