package org.explainj;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.explainj.cam.Job;
import org.explainj.cam.LayerMap;
import org.explainj.cam.Method;
import org.explainj.cam.MethodResult;
import org.explainj.cam.Need;
import org.explainj.cam.Outcome;
import org.explainj.card.Activation;
import org.explainj.card.ModelCard;
import org.explainj.card.ModelSource;
import org.explainj.card.NetworkInput;
import org.explainj.card.Output;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.torch.Detection;
import org.explainj.torch.Layer;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Stages;

/** Asks the network about one input: the prediction, and a method's maps of the chosen classes. */
final class Answers {
    /** Of tiles and frames, what part of the work their scores are, as progress is reported. */
    static final double SCORES_SHARE = 0.2;

    private final ModelSource source;
    private final Network network;

    Answers(ModelSource source, Network network) {
        this.source = source;
        this.network = network;
    }

    /** As {@link #of(float[], InputGrid, ExplainOptions, Progress)}, of a prepared image. */
    Answer of(NetworkInput input, ExplainOptions options, Progress progress) throws ModelException {
        return of(input.values(), new InputGrid(input.shape(), input.sourceToInput(), input.sourceArea()), options,
                progress);
    }

    /**
     * @param values the network's input, row by row
     * @param grid its shape, and how it lies on the source
     * @param options what to explain, and how
     * @param progress told as the method goes
     * @return the answer
     * @throws ModelException if the network can't be run on it
     * @throws UsageException if the model has no such class or layer
     */
    Answer of(float[] values, InputGrid grid, ExplainOptions options, Progress progress) throws ModelException {
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
        return new Answer(prediction, scoring, outcome.activationInput(), remarks(result, grid.shape()), maps,
                Optional.empty(), false);
    }

    /** The method's remarks, and what is to be said of an output that was explained as it is, but looks not like logits. */
    private List<String> remarks(MethodResult result, long[] shape) throws ModelException {
        List<String> remarks = new ArrayList<>(result.remarks());
        String explained = ", and were explained as they are: their gradients fade where the model is sure. Export the "
                + "model without its last activation, so that its logits are explained.";
        switch (network.outputValues(result.outcome().logits(), shape)) {
            case SHARES -> remarks.add("The model's outputs always sum to 1 and so are probabilities"
                    + explained);
            case PROBABILITIES -> remarks.add("The model's outputs lie between 0 and 1 whatever the input, as "
                    + "probabilities do" + explained);
            case LOG_SHARES -> remarks.add("The model's outputs are logarithms of probabilities that sum to 1"
                    + explained);
            case LABELS -> remarks.add("The model's outputs are whole numbers, as labels are, and no scores: the map "
                    + "shows only where a label changes. Export the model so that it returns the logits.");
            case SCORES -> { }
        }
        return remarks;
    }

    private List<String> layers(long[] shape, ExplainOptions options) throws ModelException {
        boolean chosen = options.sweep() || !options.layers().isEmpty();
        boolean takes = options.method().info().needs().contains(Need.LAYER)
                || options.method().info().needs().contains(Need.LAYERS);
        if (chosen && !takes) {
            throw new UsageException("The method '" + options.method().name() + "' makes its map on the network's "
                    + "input: leave out layers and sweep.");
        }
        if (!takes) {
            // a network without a layer that has a map still has an input
            return List.of();
        }
        return options.sweep() ? stages(shape)
                : options.layers().isEmpty() ? defaultLayers(shape) : options.layers();
    }

    /** As {@link Explainer#defaultLayers}. */
    List<String> defaultLayers(long... inputShape) throws ModelException {
        List<String> layers = source.card().map(ModelCard::layers).orElse(List.of());
        return layers.isEmpty() ? List.of(network.defaultLayer(inputShape).name()) : layers;
    }

    /** As {@link Explainer#stages}. */
    List<String> stages(long... inputShape) throws ModelException {
        return Stages.of(network.layers(inputShape), network.defaultLayer(inputShape)).stream().map(Layer::name)
                .toList();
    }

    /** As {@link Explainer#labels}. */
    List<String> labels() {
        return source.card().map(card -> card.output().labels()).orElse(List.of());
    }

    /**
     * Of parts that are asked one by one, so that each is asked for the classes of the whole.
     *
     * @param options what was asked of the whole
     * @param prediction of the whole
     * @return what is to be asked of each part; empty if no class was chosen
     */
    Optional<ExplainOptions> ofParts(ExplainOptions options, Prediction prediction) {
        List<Integer> chosen = ClassChoice.parse(options.classes(), labels()).of(prediction);
        if (options.target().namesClass()) {
            return Optional.of(options);
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(options.withClasses(
                chosen.stream().map(String::valueOf).collect(Collectors.joining(","))));
    }

    /**
     * @param logits K, one for each class
     * @return the prediction, by the card's labels, calibration and operating points
     * @throws ModelException if the card has another number of labels
     */
    Prediction prediction(float[] logits) throws ModelException {
        if (source.card().isEmpty()) {
            List<String> indices = IntStream.range(0, logits.length).mapToObj(Integer::toString).toList();
            Activation own = network.endsInSoftmax() ? Activation.SOFTMAX : Activation.SIGMOID;
            double[] probabilities = network.endsInSoftmax() || network.endsInSigmoid()
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
}
