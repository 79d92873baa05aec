package org.explainj;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.explainj.cam.Job;
import org.explainj.cam.LayerMap;
import org.explainj.cam.Method;
import org.explainj.cam.MethodResult;
import org.explainj.cam.Need;
import org.explainj.cam.Outcome;
import org.explainj.cam.RawMap;
import org.explainj.card.Activation;
import org.explainj.card.Applicability;
import org.explainj.card.AxisOrder;
import org.explainj.card.ModelCard;
import org.explainj.card.ModelSource;
import org.explainj.card.NetworkInput;
import org.explainj.card.Output;
import org.explainj.card.Preprocessing;
import org.explainj.card.Reference;
import org.explainj.card.Tiling;
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
import org.explainj.heatmap.ReferenceDistribution;
import org.explainj.heatmap.Resampling;
import org.explainj.heatmap.Scale;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.heatmap.VolumeHeatmap;
import org.explainj.torch.Canvas;
import org.explainj.torch.Detection;
import org.explainj.torch.Device;
import org.explainj.torch.Layer;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Stages;

/**
 * The facade of both front doors: one model, ready to explain frames.
 *
 * <p>A frame costs one call of the network, whatever the number of classes and layers. Not for use by several threads
 * at a time.
 */
public final class Explainer implements AutoCloseable {
    /** How far Σ map may be from logit − bias, relative to the latter (or 1), to be called a sum of contributions. */
    private static final double SUM_TOLERANCE = 1e-3;
    /** Of tiles and frames, what part of the work their scores are, as progress is reported. */
    private static final double SCORES_SHARE = 0.2;
    /** Of a volume, what part of the work reading is, as progress is reported. */
    private static final double READING_SHARE = 0.3;

    private final ModelSource source;
    private final Network network;
    private final ModelIdentity identity;

    private Explainer(ModelSource source, Network network) {
        this.source = source;
        this.network = network;
        this.identity = new ModelIdentity(source.name(), source.card().map(ModelCard::version).orElse(""),
                source.sha256(), source.card().map(ModelCard::sha256).orElse(""),
                source.card().map(ModelCard::researchUseOnly).orElse(true));
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
        return source.card().map(card -> card.output().labels()).orElse(List.of());
    }

    /**
     * @param inputShape N×C×H×W that the network is given
     * @return the layers explained when none is named: the card's, else the automatic choice
     * @throws ModelException if the network can't run on that shape
     */
    public List<String> defaultLayers(long... inputShape) throws ModelException {
        List<String> layers = source.card().map(ModelCard::layers).orElse(List.of());
        return layers.isEmpty() ? List.of(network.defaultLayer(inputShape).name()) : layers;
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
        Optional<Tiles> tiles = tiles(input, options);
        Answer answer = tiles.isPresent() ? tiled(input, tiles.get(), options, progress)
                : answer(input.values(), new InputGrid(input.shape(), input.sourceToInput(), input.sourceArea()),
                        options, progress);
        List<Explanation> explanations = new ArrayList<>();
        for (SubjectMaps maps : answer.maps()) {
            Optional<Heatmap> heatmap = Optional.empty();
            if (options.scale().isPresent()) {
                Scale scale = scale(input.shape(), options, answer, maps);
                heatmap = Optional.of(shown(options, answer, maps.subject()).apply(
                        Heatmap.fused(maps.raw(), under(maps, grid, input.channels()), scale, fusion(options),
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
        Answer answer = answer(axes.toNetwork(input.values(), input.slices(), input.rows(), input.columns()), grid,
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
            answer = answer(volume.values(), new InputGrid(shape, PixelTransform.IDENTITY,
                    Region.of(volume.rows(), volume.columns())), options, progress);
        } else {
            answer = averaged(volume.slices(), t -> input(volume.slice(t), options), options, progress);
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
        Answer answer = averaged(cine.slices(), t -> {
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

    /** Gives the network's input for one frame of a sequence. */
    @FunctionalInterface
    private interface FrameInputs {
        NetworkInput of(int frame) throws IOException;
    }

    /** Each frame by itself: the mean of the logits, and the maps of each frame's own, over their number. */
    private Answer averaged(int count, FrameInputs inputs, ExplainOptions options, Progress progress)
            throws IOException {
        float[] mean = new float[0];
        for (int t = 0; t < count; t++) {
            progress.checkCancelled();
            NetworkInput input = inputs.of(t);
            float[] logits = network.predict(input.values(), input.shape())[0];
            mean = t == 0 ? new float[logits.length] : mean;
            for (int c = 0; c < mean.length; c++) {
                mean[c] += logits[c] / count;
            }
            progress.update(SCORES_SHARE * (t + 1) / count, "Scores of frame " + (t + 1) + " of " + count);
        }
        Prediction prediction = prediction(mean);
        List<Integer> chosen = ClassChoice.parse(options.classes(), labels()).of(prediction);
        if (chosen.isEmpty() && !options.target().namesClass()) {
            return new Answer(prediction, null, false, List.of(), List.of(), Optional.empty(), true);
        }
        ExplainOptions same = options.target().namesClass() ? options : options.withClasses(
                chosen.stream().map(String::valueOf).collect(Collectors.joining(",")));
        List<Answer> frames = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            progress.checkCancelled();
            NetworkInput input = inputs.of(t);
            double from = SCORES_SHARE + (1 - SCORES_SHARE) * t / count;
            frames.add(answer(input.values(), new InputGrid(input.shape(), input.sourceToInput(), input.sourceArea()),
                    same, progress.part(from, from + (1 - SCORES_SHARE) / count)));
        }
        List<SubjectMaps> maps = new ArrayList<>();
        for (int i = 0; i < frames.get(0).maps().size(); i++) {
            int at = i;
            maps.add(stacked(frames.stream().map(frame -> frame.maps().get(at)).toList(), frames.get(0).scoring()));
        }
        Answer first = frames.get(0);
        List<String> remarks = new ArrayList<>(first.remarks());
        remarks.add("Each of " + count + " frames by itself; logits are their mean, and maps are divided by "
                + count + ".");
        return new Answer(prediction, first.scoring(), first.activationInput(), remarks, maps, Optional.empty(), true);
    }

    /** One subject's maps of every frame as one of the sequence. */
    private static SubjectMaps stacked(List<SubjectMaps> frames, Scoring scoring) {
        int count = frames.size();
        List<LayerMap> layers = new ArrayList<>();
        for (int layer = 0; layer < frames.get(0).layers().size(); layer++) {
            LayerMap first = frames.get(0).layers().get(layer);
            int size = first.map().values().length;
            float[] values = new float[count * size];
            for (int t = 0; t < count; t++) {
                float[] own = frames.get(t).layers().get(layer).map().values();
                for (int i = 0; i < size; i++) {
                    values[t * size + i] = own[i] / count;
                }
            }
            layers.add(new LayerMap(first.layers(),
                    new RawMap(new int[] {count, first.map().rows(), first.map().columns()}, values)));
        }
        double score = frames.stream().mapToDouble(frame -> frame.subject().score()).average().orElseThrow();
        return new SubjectMaps(scoring.ofWhole(frames.get(0).subject(), score), layers);
    }

    /** Empty if the network sees the prepared image at once. */
    private Optional<Tiles> tiles(NetworkInput input, ExplainOptions options) throws ModelException {
        Optional<ModelCard> card = tiledCard(options);
        if (card.isEmpty()) {
            return Optional.empty();
        }
        int height = card.get().input().rows().orElseThrow();
        int width = card.get().input().columns().orElseThrow();
        if (input.rows() < height || input.columns() < width) {
            throw new ModelException("An input of " + input.rows() + "×" + input.columns() + " is smaller than the "
                    + "tiles of " + height + "×" + width + " that " + source.name() + " takes: pad it to that size.");
        }
        if (input.rows() == height && input.columns() == width) {
            return Optional.empty();
        }
        Tiling tiling = card.get().input().tiling().orElseThrow();
        int overlap = tiling.pixels(height, width);
        TileGrid grid = new TileGrid(input.rows(), input.columns(), height, width, overlap);
        return Optional.of(new Tiles(grid.rows(), grid.columns(), height, width, overlap, tiling.aggregate()));
    }

    /** The card with what it says of tiles, or is asked to say; empty if there shall be none. */
    private Optional<ModelCard> tiledCard(ExplainOptions options) {
        Optional<ModelCard> card = source.card();
        if (!options.tiled() || card.flatMap(known -> known.input().tiling()).isPresent()) {
            return card.filter(known -> known.input().tiling().isPresent());
        }
        if (card.flatMap(known -> known.input().shape()).isEmpty()) {
            throw new UsageException("Tiles need a model card that says what size the network takes: give input.rows "
                    + "and input.columns in model.json, or leave out tile.");
        }
        Output.Kind kind = card.get().output().kind();
        if (kind != Output.Kind.CLASSIFICATION && kind != Output.Kind.REGRESSION) {
            throw new UsageException("Tiles are for a classification or a regression, and " + source.name()
                    + " is neither: leave out tile.");
        }
        return card.map(known -> known.withTiling(Tiling.STANDARD));
    }

    /**
     * Tile by tile: first all scores, which say which classes are explained, then the maps, blended as they come, so
     * that beside the blends there are never more than one tile's maps.
     */
    private Answer tiled(NetworkInput input, Tiles tiles, ExplainOptions options, Progress progress)
            throws ModelException {
        requireBlendable(tiles, options);
        TileGrid grid = new TileGrid(input.rows(), input.columns(), tiles.height(), tiles.width(), tiles.overlap());
        boolean mean = tiles.aggregate() == Tiling.Aggregate.MEAN;
        int count = grid.count();
        InputGrid place = new InputGrid(new long[] {1, input.channels(), tiles.height(), tiles.width()},
                PixelTransform.IDENTITY, Region.of(tiles.height(), tiles.width()));
        double[][] logits = new double[count][];
        for (int t = 0; t < count; t++) {
            progress.checkCancelled();
            float[] own = network.predict(grid.cut(input.values(), t), place.shape())[0];
            logits[t] = IntStream.range(0, own.length).mapToDouble(c -> own[c]).toArray();
            progress.update(SCORES_SHARE * (t + 1) / count, "Scores of tile " + (t + 1) + " of " + count);
        }
        float[] together = new float[logits[0].length];
        for (int c = 0; c < together.length; c++) {
            int at = c;
            together[c] = (float) aggregated(mean, Arrays.stream(logits).mapToDouble(own -> own[at]).toArray());
        }
        Prediction prediction = prediction(together);
        List<Integer> chosen = ClassChoice.parse(options.classes(), labels()).of(prediction);
        if (chosen.isEmpty() && !options.target().namesClass()) {
            return new Answer(prediction, null, false, List.of(), List.of(), Optional.of(tiles),
                    false);
        }
        ExplainOptions same = options.target().namesClass() ? options : options.withClasses(
                chosen.stream().map(String::valueOf).collect(Collectors.joining(",")));
        Answer first = null;
        List<SubjectMaps> blends = new ArrayList<>();
        double[][] scores = new double[0][];
        for (int t = 0; t < count; t++) {
            progress.checkCancelled();
            double from = SCORES_SHARE + (1 - SCORES_SHARE) * t / count;
            Answer own = answer(grid.cut(input.values(), t), place, same,
                    progress.part(from, from + (1 - SCORES_SHARE) / count));
            if (first == null) {
                first = own;
                own.maps().forEach(maps -> blends.add(new SubjectMaps(maps.subject(), maps.layers().stream()
                        .map(layer -> new LayerMap(layer.layers(), grid.blank())).toList())));
                scores = new double[blends.size()][count];
            }
            for (int i = 0; i < blends.size(); i++) {
                SubjectMaps maps = own.maps().get(i);
                scores[i][t] = maps.subject().score();
                for (int layer = 0; layer < maps.layers().size(); layer++) {
                    grid.add(blends.get(i).layers().get(layer).map(), t, maps.layers().get(layer).map(),
                            mean ? 1.0 / count : 1);
                }
            }
            progress.update(from + (1 - SCORES_SHARE) / count, "Tile " + (t + 1) + " of " + count);
        }
        List<SubjectMaps> maps = new ArrayList<>();
        for (int i = 0; i < blends.size(); i++) {
            maps.add(new SubjectMaps(first.scoring().ofWhole(blends.get(i).subject(), aggregated(mean, scores[i])),
                    blends.get(i).layers()));
        }
        return new Answer(prediction, first.scoring(), first.activationInput(), first.remarks(), maps,
                Optional.of(tiles), false);
    }

    private static double aggregated(boolean mean, double[] tiles) {
        return (mean ? Arrays.stream(tiles).average() : Arrays.stream(tiles).max()).orElseThrow();
    }

    /** What is a sum over the image, or a place in it, can't be put together of tiles that overlap. */
    private static void requireBlendable(Tiles tiles, ExplainOptions options) {
        if (options.scale().filter(ScaleChoice.Evidence.class::isInstance).isPresent()) {
            throw new UsageException("The scale 'evidence' has no meaning here: maps of overlapping tiles are blended "
                    + "and do not sum to the logit. Use another scale.");
        }
        TargetChoice target = options.target();
        if (target instanceof TargetChoice.Mask || target instanceof TargetChoice.Roi
                || target instanceof TargetChoice.Box) {
            throw new UsageException("An image that is seen in tiles has no mask, roi or box target: use logit, "
                    + "contrast, against or output.");
        }
        if (tiles.aggregate() == Tiling.Aggregate.MAX && (target instanceof TargetChoice.Contrast
                || target instanceof TargetChoice.Against)) {
            throw new UsageException("A contrast and evidence against a class have no meaning where each class's score "
                    + "is the greatest of all tiles: use logit, or the aggregate \"mean\" in the card's input.tiling.");
        }
    }

    private ExplainedVolume explained(SourceVolume volume, Answer answer, long[] shape, ExplainOptions options,
            Applicability applicability, DepthAxis depth, VolumeHeatmap.Grids grids) throws IOException {
        List<VolumeExplanation> explanations = new ArrayList<>();
        SourceFrame first = volume.slice(0);
        for (SubjectMaps maps : answer.maps()) {
            Optional<VolumeHeatmap> heatmap = Optional.empty();
            if (options.scale().isPresent()) {
                Scale scale = ofWhole(scale(shape, options, answer, maps), answer);
                heatmap = Optional.of(new VolumeHeatmap(maps.raw(), depth, grids, scale, fusion(options),
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

    /** What the network says of one input, and the maps of every subject; on the layers' own grids. */
    private record Answer(Prediction prediction, Scoring scoring, boolean activationInput, List<String> remarks,
            List<SubjectMaps> maps, Optional<Tiles> tiles, boolean averaged) {
    }

    /** One subject's maps at the layers that are fused. */
    private record SubjectMaps(Subject subject, List<LayerMap> layers) {
        List<RawMap> raw() {
            return layers.stream().map(LayerMap::map).toList();
        }

        List<String> layerNames() {
            return layers.stream().flatMap(map -> map.layers().stream()).toList();
        }
    }

    private Answer answer(float[] values, InputGrid grid, ExplainOptions options, Progress progress)
            throws ModelException {
        Method method = options.method();
        // what the method does not take is said before any work
        options.parameters().recorded(method.info());
        List<String> layers = layers(grid.shape(), options);
        boolean sums = options.scale().filter(ScaleChoice.Evidence.class::isInstance).isPresent();
        Scoring scoring = new Scoring(source.name(), source.card().map(ModelCard::output), network, options, sums,
                values, grid);
        MethodResult result = method.explain(new Job(network, values, grid.shape(), layers, scoring.asked(),
                options.parameters(), progress));
        Outcome outcome = result.outcome();
        Prediction prediction = outcome.detections().isEmpty() ? prediction(outcome.logits())
                : prediction(outcome.detections());
        List<SubjectMaps> maps = new ArrayList<>();
        for (int rank = 0; rank < result.maps().size(); rank++) {
            Subject subject = scoring.subject(outcome, rank, prediction);
            if (scoring.onlyPositive() && !prediction.positive().contains(subject.classIndex())) {
                continue;
            }
            List<LayerMap> all = requireFinite(result.maps().get(rank), method).stream()
                    .map(layer -> new LayerMap(layer.layers(), grid.fromNetwork(layer.map()))).toList();
            if (options.fusion() == LayerFusion.NONE || options.sweep() && all.size() > 1) {
                all.forEach(one -> maps.add(new SubjectMaps(subject, List.of(one))));
            }
            if (options.fusion() != LayerFusion.NONE) {
                maps.add(new SubjectMaps(subject, all));
            }
        }
        return new Answer(prediction, scoring, outcome.activationInput(), result.remarks(), maps,
                Optional.empty(), false);
    }

    private List<String> layers(long[] shape, ExplainOptions options) throws ModelException {
        boolean chosen = options.sweep() || !options.layers().isEmpty();
        boolean takes = options.method().info().needs().contains(Need.LAYER)
                || options.method().info().needs().contains(Need.LAYERS);
        if (chosen && !takes) {
            throw new UsageException("The method '" + options.method().name() + "' makes its map on the network's "
                    + "input: leave out layers and sweep.");
        }
        return options.sweep() ? stages(shape)
                : options.layers().isEmpty() ? defaultLayers(shape) : options.layers();
    }

    /**
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return one layer for each of the network's stages, the finest first
     * @throws ModelException if the network can't run on that shape
     */
    public List<String> stages(long... inputShape) throws ModelException {
        return Stages.of(network.layers(inputShape), network.defaultLayer(inputShape)).stream().map(Layer::name)
                .toList();
    }

    private Explanation explanation(SourceFrame frame, Answer answer, SubjectMaps maps, ExplainOptions options,
            Applicability applicability, Optional<Heatmap> heatmap) {
        List<String> notes = new ArrayList<>();
        if (maps.layers().size() > 1) {
            notes.add("Layers fused: " + fusion(options).keyword() + ".");
        }
        notes.addAll(answer.remarks());
        return new Explanation(frame, identity(), answer.prediction(), maps.subject(), options.method().info(),
                options.parameters().recorded(options.method().info()), maps.layerNames(),
                fused(maps.raw(), fusion(options)), heatmap, answer.activationInput(), notes,
                applicability.unverified(), Optional.empty(), answer.tiles(), network.device());
    }

    /** Of results that are not fused there is one layer each, and how is of no consequence. */
    private static Fusion fusion(ExplainOptions options) {
        return options.fusion().fusion().orElse(Fusion.MEAN);
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
        return Preprocessing.apply(frame, tiledCard(options).orElse(card));
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

    private Prediction prediction(float[] logits) throws ModelException {
        if (source.card().isEmpty()) {
            List<String> indices = IntStream.range(0, logits.length).mapToObj(Integer::toString).toList();
            Activation own = network.endsInSoftmax() ? Activation.SOFTMAX : Activation.SIGMOID;
            double[] probabilities = network.endsInActivation()
                    ? own.apply(IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).toArray())
                    : new double[0];
            return new Prediction(indices, logits, probabilities, false, List.of());
        }
        Output output = source.card().get().output();
        if (!output.labels().isEmpty() && output.labels().size() != logits.length) {
            throw new ModelException("The card of " + source.name() + " names " + output.labels().size()
                    + " labels, but the model gives " + logits.length + " outputs: correct output.labels.");
        }
        List<String> labels = IntStream.range(0, logits.length).mapToObj(output::label).toList();
        double[] values = output.probabilities(logits);
        double[] probabilities = output.activation() == Activation.NONE ? new double[0] : values;
        return new Prediction(labels, logits, probabilities, output.calibration().isPresent(),
                output.positive(values));
    }

    /** A detector's classes are its boxes. */
    private Prediction prediction(List<Detection> boxes) {
        float[] scores = new float[boxes.size()];
        double[] probabilities = new double[boxes.size()];
        List<String> labels = new ArrayList<>();
        List<Integer> positive = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Detection box = boxes.get(i);
            scores[i] = box.score();
            probabilities[i] = box.score();
            labels.add(source.card().map(card -> card.output().label(box.label()))
                    .orElse(Integer.toString(box.label())) + ", box " + i);
            OptionalDouble point = source.card().map(card -> card.output().operatingPoint(box.label()))
                    .orElse(OptionalDouble.empty());
            if (point.isPresent() && box.score() >= point.getAsDouble()) {
                positive.add(i);
            }
        }
        return new Prediction(labels, scores, probabilities, false, positive);
    }

    private static List<LayerMap> requireFinite(List<LayerMap> layers, Method method) throws ModelException {
        for (LayerMap layer : layers) {
            for (float value : layer.map().values()) {
                if (!Float.isFinite(value)) {
                    throw new ModelException("The " + method.title() + " map at " + String.join(", ", layer.layers())
                            + " is not finite: the model gives infinite or undefined numbers on this input.");
                }
            }
        }
        return layers;
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

    private Scale scale(long[] shape, ExplainOptions options, Answer answer, SubjectMaps maps) throws ModelException {
        ScaleChoice choice = options.scale().orElseThrow();
        boolean several = maps.layers().size() > 1;
        if (choice instanceof ScaleChoice.Evidence && several && fusion(options) == Fusion.MAX) {
            throw new UsageException("The scale 'evidence' has no meaning here: the greatest of several layers' values "
                    + "do not sum to the logit. Fuse them by their mean, or not at all.");
        }
        List<ReferenceDistribution> distributions = choice instanceof ScaleChoice.Reference
                ? distributions(answer, maps, options) : List.of();
        OptionalDouble bias = choice instanceof ScaleChoice.Evidence
                ? OptionalDouble.of(bias(shape, answer, maps, options.method())) : OptionalDouble.empty();
        return choice.with(distributions, fusion(options), bias);
    }

    /** Empty unless the card has a distribution for every layer. */
    private List<ReferenceDistribution> distributions(Answer answer, SubjectMaps maps,
            ExplainOptions options) {
        // of a mean over frames each map is divided by their number: another thing than what was measured
        Optional<Reference> reference = answer.averaged() ? Optional.empty()
                : source.card().flatMap(ModelCard::reference);
        // maps of tiles are another thing than maps of whole images, unless the card itself has tiles
        String preprocessing = (answer.tiles().isPresent() ? tiledCard(options) : source.card())
                .map(ModelCard::preprocessingKey).orElse("");
        List<ReferenceDistribution> found = new ArrayList<>();
        for (LayerMap layer : maps.layers()) {
            Reference.Key key = new Reference.Key(source.sha256(), maps.subject().label(),
                    maps.subject().target().keyword(), layer.layers(),
                    preprocessing, options.method().name(),
                    options.parameters().recorded(options.method().info()));
            Optional<Reference.Entry> entry = reference.flatMap(measured -> measured.entry(key));
            if (entry.isEmpty()) {
                return List.of();
            }
            found.add(new ReferenceDistribution(entry.get().pixels(), entry.get().maxima(), reference.get().cohort(),
                    entry.get().images()));
        }
        return found;
    }

    /** The bias of what is explained, when each layer's map sums to it without that. */
    private double bias(long[] shape, Answer answer, SubjectMaps maps, Method method) throws ModelException {
        double bias = 0;
        for (LayerMap explained : maps.layers()) {
            String layer = String.join(", ", explained.layers());
            if (explained.layers().size() > 1 || layer.equals(Network.INPUT) || !answer.scoring().ofTheTable()) {
                throw noSum(method, layer);
            }
            float[] biases = network.bias(layer, answer.scoring().asked().target(), shape)
                    .orElseThrow(() -> noSum(method, layer));
            double own = answer.scoring().combined(biases, maps.subject());
            double expected = maps.subject().score() - own;
            double sum = 0;
            for (float value : explained.map().values()) {
                sum += value;
            }
            if (Math.abs(sum - expected) > SUM_TOLERANCE * Math.max(1, Math.abs(expected))) {
                throw noSum(method, layer);
            }
            bias += own / maps.layers().size();
        }
        return bias;
    }

    private static UsageException noSum(Method method, String layer) {
        return new UsageException("The scale 'evidence' has no meaning here: a " + method.title() + " map at " + layer
                + " does not sum to the logit without its bias. Use hirescam at a layer that only global average "
                + "pooling and a linear layer follow, or another scale.");
    }

    @Override
    public void close() throws IOException {
        network.close();
        source.close();
    }
}
