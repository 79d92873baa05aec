package org.explainj.card;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What the network gives.
 *
 * @param kind what its outputs stand for
 * @param labels one name per output, in the network's order; empty if the classes are known by index only
 * @param activation what turns logits into probabilities
 * @param operatingPoints by label: the value (a calibrated probability, or without activation the output itself) from
 *     which the class counts as found; a class that is not listed has none
 * @param calibration applied to the logits before the activation
 * @param unit the unit of a regression's outputs, in UCUM notation, such as {@code a} for years
 */
public record Output(Kind kind, List<String> labels, Activation activation, Map<String, Double> operatingPoints,
        Optional<Calibration> calibration, Optional<String> unit) {
    /** What a network's outputs stand for. */
    public enum Kind {
        /** One logit per class and image. */
        CLASSIFICATION,
        /** One number per output and image. */
        REGRESSION,
        /** One logit per class and pixel. */
        SEGMENTATION,
        /** A list of boxes with a class and a score each. */
        DETECTION
    }

    public Output {
        labels = List.copyOf(labels);
        operatingPoints = Map.copyOf(operatingPoints);
    }

    /** @return the label of an output, or its index where the card has no labels */
    public String label(int index) {
        return index < labels.size() ? labels.get(index) : Integer.toString(index);
    }

    /**
     * Calibrates the logits and applies the activation.
     *
     * @param logits the network's outputs for one image
     * @return as many values, 0 to 1; without an activation the outputs as they are
     */
    public double[] probabilities(float[] logits) {
        double[] result = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            result[i] = calibrated(i, logits[i]);
        }
        return activation.apply(result);
    }

    private double calibrated(int index, double logit) {
        Calibration.Line line = line(index);
        return line.slope() * logit + line.intercept();
    }

    private Calibration.Line line(int index) {
        if (calibration.isPresent()) {
            if (calibration.get() instanceof Calibration.Temperature temperature) {
                return new Calibration.Line(1 / temperature.temperature(), 0);
            }
            if (calibration.get() instanceof Calibration.Platt platt && platt.classes().containsKey(label(index))) {
                return platt.classes().get(label(index));
            }
        }
        return new Calibration.Line(1, 0);
    }

    /**
     * @param probabilities as {@link #probabilities} gives them
     * @return the classes at or above their operating point, the most probable first; a class without an operating
     *     point is never among them
     */
    public List<Integer> positive(double[] probabilities) {
        return IntStream.range(0, probabilities.length).boxed()
                .filter(index -> probabilities[index] >= operatingPoint(index).orElse(Double.POSITIVE_INFINITY))
                .sorted(Comparator.comparingDouble((Integer index) -> probabilities[index]).reversed())
                .toList();
    }

    /** @return the operating point of an output, if it has one */
    public OptionalDouble operatingPoint(int index) {
        Double point = operatingPoints.get(label(index));
        return point == null ? OptionalDouble.empty() : OptionalDouble.of(point);
    }

    /**
     * The operating points as logits, so that a network can select its positive classes without going back and forth:
     * the inverse of calibration and activation. Under softmax there is no such number, for a class's probability
     * depends on all logits: see {@link #positiveAtMost}.
     *
     * @param outputs how many the network has
     * @return for each output the greatest float that is not yet positive, +∞ without an operating point; empty under
     *     softmax
     */
    public Optional<float[]> logitThresholds(int outputs) {
        if (activation == Activation.SOFTMAX) {
            return Optional.empty();
        }
        float[] thresholds = new float[outputs];
        for (int i = 0; i < outputs; i++) {
            thresholds[i] = operatingPoint(i).isPresent()
                    ? Math.nextDown((float) logit(i, operatingPoint(i).getAsDouble()))
                    : Float.POSITIVE_INFINITY;
        }
        return Optional.of(thresholds);
    }

    private double logit(int index, double point) {
        Calibration.Line line = line(index);
        double calibrated = activation == Activation.SIGMOID ? Math.log(point / (1 - point)) : point;
        return (calibrated - line.intercept()) / line.slope();
    }

    /**
     * Under softmax the probabilities sum to 1, so that no more than ⌊1 / least operating point⌋ classes can reach
     * any operating point, and those have the greatest logits: explain that many, then keep the {@link #positive}.
     *
     * @param outputs how many the network has
     * @return how many of the greatest logits hold all positive classes
     */
    public int positiveAtMost(int outputs) {
        double least = IntStream.range(0, outputs).mapToObj(this::operatingPoint).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).min().orElse(Double.POSITIVE_INFINITY);
        return activation == Activation.SOFTMAX ? (int) Math.min(outputs, Math.floor(1 / least)) : outputs;
    }
}
