package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.explainj.UsageException;

/**
 * A model's layers: their order, shapes and numbers, as one forward of zeros shows them; where there are tokens, two
 * forwards of noise show which of them are patches.
 */
final class LayerTable {
    private static final int SUGGESTIONS = 4;
    /** Modules, and a frozen model's operations, whose features are on the last axis of their output. */
    private static final Pattern OF_LAST_AXIS = Pattern.compile("Linear|LayerNorm|linear|layer_norm");
    /** Those that have them on the axis after the batch's. */
    private static final Pattern OF_SECOND_AXIS = Pattern.compile("Conv[23]d|BatchNorm[23]d|GroupNorm|InstanceNorm[23]d"
            + "|_?convolution|conv[23]d|batch_norm|group_norm|instance_norm");

    /**
     * What is found of an input's shape.
     *
     * @param layers in the order in which they finish, those that did not run last
     * @param calls how often each ran, by its name
     * @param output the shape of the output that is usually asked for
     * @param canvas the padded image, of a detector that pads
     * @param patches which tokens are patches
     */
    record Shapes(List<Layer> layers, Map<String, Long> calls, long[] output, Optional<Canvas> canvas,
            PatchTokens patches) { }

    private final Runs runs;
    private final Instrumentation instrumentation;
    private final PerShape<Shapes> shapes = new PerShape<>(this::measured);
    /** Whether the activation that the source ends in is really applied: a flag of the module may switch it off. */
    private boolean endsInActivation;

    LayerTable(Runs runs, Instrumentation instrumentation) {
        this.runs = runs;
        this.instrumentation = instrumentation;
        this.endsInActivation = instrumentation.endsInActivation();
    }

    /** As {@link Network#endsInActivation}. */
    boolean endsInActivation() {
        return endsInActivation;
    }

    /**
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return what forwards of that shape show
     * @throws ModelException if the model cannot take such an input
     */
    Shapes shapes(long... inputShape) throws ModelException {
        return shapes.of(inputShape);
    }

    private Shapes measured(long[] inputShape) throws ModelException {
        return runs.readOfZeros(Instrumentation.SHAPES, inputShape, tensors -> read(tensors, inputShape));
    }

    private Shapes read(NDList tensors, long[] inputShape) {
        List<Instrumentation.Site> sites = instrumentation.sites();
        NDArray padded = tensors.get(sites.size() + 1);
        Optional<Canvas> canvas = padded.size() == 0 ? Optional.empty() : Canvas.of(padded.toLongArray());
        long[] under = canvas.map(image -> image.over(inputShape)).orElse(inputShape);
        record Finished(long order, int site, long[] shape) { }
        List<Finished> finished = new ArrayList<>();
        Map<String, Long> calls = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            NDArray tensor = tensors.get(i + 1);
            boolean ran = tensor.size() > 0;
            // its place in the order, how often it ran, its shape
            long[] values = ran ? tensor.toLongArray() : new long[] {Long.MAX_VALUE, 0};
            finished.add(new Finished(values[0], i, Arrays.copyOfRange(values, 2, values.length)));
            calls.put(sites.get(i).name(), values[1]);
        }
        endsInActivation = tensors.size() > sites.size() + 2;
        finished.sort(Comparator.comparingLong(Finished::order));
        List<long[]> found = finished.stream().map(Finished::shape).toList();
        Set<List<Long>> channelsLast = new HashSet<>();
        Set<List<Long>> channelsFirst = new HashSet<>();
        for (Finished one : finished) {
            String type = sites.get(one.site()).type();
            if (OF_LAST_AXIS.matcher(type).matches()) {
                channelsLast.add(Arrays.stream(one.shape()).boxed().toList());
            } else if (OF_SECOND_AXIS.matcher(type).matches()) {
                channelsFirst.add(Arrays.stream(one.shape()).boxed().toList());
            }
        }
        Map<Long, Integer> firstOfTokens = new LinkedHashMap<>();
        finished.stream().filter(one -> one.shape().length == LayerGrid.TOKEN_AXES && one.shape()[0] == inputShape[0]
                && one.shape()[1] > 1 && !LayerGrid.isRow(one.shape(), inputShape, found))
                .forEach(one -> firstOfTokens.putIfAbsent(one.shape()[1], one.site()));
        PatchTokens patches = instrumentation.isDetector() || firstOfTokens.isEmpty() ? PatchTokens.UNKNOWN
                : patches(firstOfTokens, inputShape);
        List<Layer> layers = finished.stream().map(one -> new Layer(sites.get(one.site()).name(),
                sites.get(one.site()).type(), one.shape(),
                LayerGrid.of(one.shape(), under, found,
                        order(one.shape(), channelsLast, channelsFirst), patches).extents())).toList();
        return new Shapes(layers, calls, tensors.get(0).toLongArray(), canvas, patches);
    }

    /** What differs between two images, at the first layer of each number of tokens. */
    private PatchTokens patches(Map<Long, Integer> firstOfTokens, long[] inputShape) {
        try (NDManager scope = runs.newManager()) {
            long[] one = InputShape.ofOne(inputShape);
            if (!Arrays.equals(one, inputShape)) {
                return shapes(one).patches();
            }
            long[] numbers = firstOfTokens.values().stream().mapToLong(Integer::longValue).toArray();
            NDArray noise = Probe.noise(scope, one);
            List<NDArray> some = outputs(numbers, noise);
            List<NDArray> others = outputs(numbers, noise.neg());
            Map<Long, int[]> places = new HashMap<>();
            int i = 0;
            for (long count : firstOfTokens.keySet()) {
                float[] change = some.get(i).toType(DataType.FLOAT32, false)
                        .sub(others.get(i).toType(DataType.FLOAT32, false)).abs().max(new int[] {2}).toFloatArray();
                int[] patches = IntStream.range(0, change.length).filter(token -> change[token] != 0).toArray();
                if (patches.length > 0 && patches.length < count) {
                    places.put(count, patches);
                }
                i++;
            }
            return new PatchTokens(places);
        } catch (ModelException | UsageException e) {
            // it takes no noise, or no single image
            return PatchTokens.UNKNOWN;
        }
    }

    private List<NDArray> outputs(long[] numbers, NDArray image) throws ModelException {
        NDList tensors = runs.call(Instrumentation.EXPLAIN, false, image, Runs.LOGITS, 0,
                host -> new NDList(host.create(numbers), host.create(new long[] {Derivatives.NONE.ordinal()})));
        return tensors.subList(Evidence.FIRST_ACTIVATION, Evidence.FIRST_ACTIVATION + numbers.length);
    }

    /**
     * @param explained layers of the model, or the input
     * @param inputShape N×C×H×W or N×C×D×H×W, of which they were found
     * @return which of their tokens are patches
     * @throws ModelException if the model cannot take such an input
     */
    PatchTokens patches(List<Layer> explained, long[] inputShape) throws ModelException {
        return explained.stream().anyMatch(layer -> layer.outputShape().length == LayerGrid.TOKEN_AXES)
                ? shapes(inputShape).patches() : PatchTokens.UNKNOWN;
    }

    /** Where the channels of an output are, as the layers with outputs of its shape tell. */
    private static LayerGrid.Order order(long[] shape, Set<List<Long>> channelsLast, Set<List<Long>> channelsFirst) {
        List<Long> key = Arrays.stream(shape).boxed().toList();
        return channelsLast.contains(key) == channelsFirst.contains(key) ? LayerGrid.Order.NONE
                : channelsLast.contains(key) ? LayerGrid.Order.CHANNELS_LAST : LayerGrid.Order.CHANNELS_FIRST;
    }

    /** As {@link Network#canvas}. */
    Optional<Canvas> canvas(long... inputShape) throws ModelException {
        return instrumentation.isDetector() ? shapes(inputShape).canvas() : Optional.empty();
    }

    /** As {@link Network#layer}. */
    Layer layer(String name, long... inputShape) throws ModelException {
        List<Layer> layers = shapes(inputShape).layers();
        return layers.stream().filter(candidate -> candidate.name().equals(name)).findFirst()
                .orElseThrow(() -> new UsageException("There is no layer '" + name + "' in the model: "
                        + layers.stream().filter(Layer::hasGrid).map(Layer::name)
                                .sorted(Comparator.comparingInt(other -> distance(name, other))).limit(SUGGESTIONS)
                                .collect(Collectors.joining(", ", "the nearest are ", "")) + "."));
    }

    /**
     * @param name PyTorch's name of a layer, or {@link Network#INPUT}
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return the layer, which has a grid
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is none, or it has no spatial extent
     */
    Layer withGrid(String name, long[] inputShape) throws ModelException {
        Layer layer = layerOrInput(name, inputShape);
        if (!name.equals(Network.INPUT) && !layer.hasGrid()) {
            throw new UsageException("The layer '" + name + "' has no spatial extent (its output is "
                    + layer.shapeText() + "), so no map can be made of it.");
        }
        return layer;
    }

    /**
     * @param name PyTorch's name of a layer, or {@link Network#INPUT}
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return the layer, or the input as one
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such layer
     */
    Layer layerOrInput(String name, long[] inputShape) throws ModelException {
        return name.equals(Network.INPUT)
                ? new Layer(Network.INPUT, "input", inputShape, LayerGrid.of(inputShape, inputShape).extents())
                : layer(name, inputShape);
    }

    /**
     * @param names of layers, or {@link Network#INPUT}
     * @param inputShape N×C×H×W or N×C×D×H×W
     * @return the layers, in that order
     * @throws ModelException if the model cannot take such an input
     * @throws UsageException if there is no such layer
     */
    List<Layer> layersOrInput(List<String> names, long[] inputShape) throws ModelException {
        List<Layer> found = new ArrayList<>();
        for (String name : names) {
            found.add(layerOrInput(name, inputShape));
        }
        return found;
    }

    /** @return the numbers of layers, or of the input, among the taps */
    long[] numbers(List<Layer> layers) {
        return layers.stream().mapToLong(layer -> layer.name().equals(Network.INPUT) ? Instrumentation.INPUT
                : instrumentation.number(layer.name()).orElseThrow()).toArray();
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
