package org.explainj;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.explainj.cam.Outcome;
import org.explainj.card.Activation;
import org.explainj.card.Output;
import org.explainj.heatmap.Mark;
import org.explainj.heatmap.Probability;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Combination;
import org.explainj.torch.Detection;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Pooling;
import org.explainj.torch.Score;
import org.explainj.torch.Target;

/** The chosen classes and target in the network's terms, and the network's answer in the user's. */
final class Scoring {
    private final String model;
    private final Optional<Output> output;
    private final Network network;
    private final ClassChoice classes;
    private final TargetChoice choice;
    private final InputGrid grid;
    private final Target target;
    private final int[] contrasted;
    private final Score score;

    /**
     * @param model its name
     * @param output what its card says that it gives
     * @param network it
     * @param options classes and target
     * @param sums whether a sum of contributions is wanted, for which a softmax's logits need a difference
     * @param values the input
     * @param grid how the input lies on the source
     * @throws ModelException if the network can't be run on the input
     * @throws UsageException if there is no such class, or it has no such target
     */
    Scoring(String model, Optional<Output> output, Network network, ExplainOptions options, boolean sums,
            float[] values, InputGrid grid) throws ModelException {
        this.model = model;
        this.output = output;
        this.network = network;
        this.classes = ClassChoice.parse(options.classes(), labels());
        this.choice = options.target() instanceof TargetChoice.Classes && is(Output.Kind.SEGMENTATION)
                ? new TargetChoice.Mask() : options.target();
        this.grid = grid;
        requireOutput();
        boolean softmax = output.filter(card -> card.activation() == Activation.SOFTMAX).isPresent();
        this.target = sums && softmax && !choice.namesClass() ? Target.LOGIT_MINUS_OTHERS : Target.LOGIT;
        this.contrasted = contrasted(values);
        this.score = score(values);
    }

    /** A target that the model's kind of output does not have would be a map of something else. */
    private void requireOutput() throws ModelException {
        if (network.isDetector()) {
            if (!(choice instanceof TargetChoice.Box || choice instanceof TargetChoice.Classes)) {
                throw new UsageException(model + " is a detector, whose boxes are explained each by itself: use "
                        + "box:i, or choose boxes as classes.");
            }
        } else if (choice instanceof TargetChoice.Box) {
            throw new UsageException(model + " is no detector, so it has no boxes: use logit.");
        } else if ((choice instanceof TargetChoice.Mask || choice instanceof TargetChoice.Roi)
                && !network.isDense(grid.shape())) {
            throw new UsageException(model + " gives one number for each class, not one for each pixel, so it has no "
                    + "mask or region: use logit.");
        }
    }

    private List<String> labels() {
        return output.map(Output::labels).orElse(List.of());
    }

    private boolean is(Output.Kind kind) {
        return output.filter(card -> card.kind() == kind).isPresent();
    }

    /** @return what the network is asked */
    Score asked() {
        return score;
    }

    /** @return whether only classes at or above their operating point are wanted */
    boolean onlyPositive() {
        return classes instanceof ClassChoice.Positive && !choice.namesClass();
    }

    /** @return whether the explained number is a sum of the class table's own numbers, of whole images */
    boolean ofTheTable() {
        return !(choice instanceof TargetChoice.Mask || choice instanceof TargetChoice.Roi
                || choice instanceof TargetChoice.Box);
    }

    /**
     * @param numbers one for each class
     * @param subject one of the explained subjects
     * @return what they are together in what was explained
     */
    double combined(float[] numbers, Subject subject) {
        if (choice instanceof TargetChoice.Against) {
            return -numbers[contrasted[0]];
        }
        return choice instanceof TargetChoice.Contrast ? numbers[contrasted[0]] - numbers[contrasted[1]]
                : numbers[subject.classIndex()];
    }

    private int[] contrasted(float[] values) throws ModelException {
        if (choice instanceof TargetChoice.Against against) {
            return named(List.of(against.name()), values);
        }
        if (!(choice instanceof TargetChoice.Contrast contrast)) {
            return new int[0];
        }
        // a label may itself hold a comma
        for (int comma = contrast.names().indexOf(','); comma >= 0; comma = contrast.names().indexOf(',', comma + 1)) {
            List<String> pair = List.of(contrast.names().substring(0, comma).strip(),
                    contrast.names().substring(comma + 1).strip());
            if (labels().containsAll(pair)) {
                return different(named(pair, values));
            }
        }
        String[] pair = contrast.names().split(",");
        if (pair.length != 2) {
            throw new UsageException("A contrast is of two classes, contrast:A,B, not '" + contrast.names() + "'.");
        }
        return different(named(List.of(pair[0].strip(), pair[1].strip()), values));
    }

    private static int[] different(int[] pair) {
        if (pair.length < 2) {
            throw new UsageException("A contrast is of two different classes, contrast:A,B.");
        }
        return pair;
    }

    private int[] named(List<String> names, float[] values) throws ModelException {
        return new ClassChoice.Named(names).indices(labels(), count(values));
    }

    private int count(float[] values) throws ModelException {
        return labels().isEmpty() || is(Output.Kind.DETECTION)
                ? network.predict(values, grid.shape())[0].length : labels().size();
    }

    private Score score(float[] values) throws ModelException {
        if (choice instanceof TargetChoice.Contrast) {
            return Score.of(Combination.contrast(contrasted[0], contrasted[1]));
        }
        if (choice instanceof TargetChoice.Against) {
            return Score.of(Combination.against(contrasted[0]));
        }
        if (choice instanceof TargetChoice.Box box) {
            return Score.of(ClassSelection.of(box.index()));
        }
        if (choice instanceof TargetChoice.Output number) {
            return Score.of(ClassSelection.of(number.index()));
        }
        Score ofClasses = Score.of(selection(values), target);
        if (choice instanceof TargetChoice.Roi roi) {
            return ofClasses.with(grid.over(roi));
        }
        if (choice instanceof TargetChoice.Mask) {
            boolean independent = output.filter(card -> card.activation() == Activation.SIGMOID).isPresent();
            return ofClasses.with(new Pooling.Predicted(independent, true));
        }
        return ofClasses;
    }

    private ClassSelection selection(float[] values) throws ModelException {
        if (classes instanceof ClassChoice.Top top) {
            return ClassSelection.top(top.count());
        }
        if (classes instanceof ClassChoice.All) {
            return ClassSelection.all();
        }
        if (classes instanceof ClassChoice.Named named) {
            return ClassSelection.of(named.indices(labels(), count(values)));
        }
        Output card = output.filter(known -> !known.operatingPoints().isEmpty())
                .orElseThrow(() -> new UsageException(model + " has no operating points, so no class can be "
                        + "called positive: name the class, or use top or all."));
        if (is(Output.Kind.DETECTION)) {
            return ClassSelection.all();
        }
        int count = card.labels().size();
        return card.logitThresholds(count).map(ClassSelection::above)
                .orElseGet(() -> ClassSelection.top(card.positiveAtMost(count)));
    }

    /**
     * @param outcome the network's answer
     * @param rank which of the explained scores
     * @param prediction the answer, by label
     * @return what that map is of
     */
    Subject subject(Outcome outcome, int rank, Prediction prediction) {
        int index = outcome.classes()[rank];
        double value = outcome.scores()[rank];
        if (!outcome.detections().isEmpty()) {
            return box(outcome.detections().get(index), index, value);
        }
        if (choice instanceof TargetChoice.Against) {
            String label = prediction.labels().get(contrasted[0]);
            return new Subject(contrasted[0], label, "Against " + label, new ExplainedTarget("against:" + label,
                    "Positive: speaks against " + label + "; negative: in favour."), value);
        }
        if (choice instanceof TargetChoice.Contrast) {
            String first = prediction.labels().get(contrasted[0]);
            String second = prediction.labels().get(contrasted[1]);
            return new Subject(contrasted[0], first, first + " rather than " + second,
                    new ExplainedTarget("contrast:" + first + "," + second,
                            "Positive: for " + first + " rather than " + second + "; negative: the reverse."), value);
        }
        String label = prediction.labels().get(index);
        if (choice instanceof TargetChoice.Roi roi) {
            String place = number(roi.x()) + "," + number(roi.y()) + "," + number(roi.width()) + ","
                    + number(roi.height());
            Mark mark = new Mark(roi.x(), roi.y(), roi.x() + roi.width(), roi.y() + roi.height(), "ROI");
            return new Subject(index, label, label, new ExplainedTarget("roi:" + place,
                    "Sum of the logits in the region of interest " + place + " (x, y, width, height)."), value, "",
                    List.of(mark));
        }
        if (choice instanceof TargetChoice.Mask) {
            return new Subject(index, label, label, new ExplainedTarget("mask",
                    "Sum of the logits where the model predicts " + label + "."), value);
        }
        if (choice instanceof TargetChoice.Output) {
            return new Subject(index, label, label, new ExplainedTarget("output:" + index,
                    "The model's output " + index + "."), value,
                    reading(value), List.of());
        }
        return new Subject(index, label, label, new ExplainedTarget(target.toString(), ""), value);
    }

    private String reading(double value) {
        String unit = output.flatMap(Output::unit).map(known -> " " + known).orElse("");
        return "Output " + String.format(Locale.ROOT, "%.4g", value) + unit;
    }

    /**
     * @param subject one part's, such as a frame's of a sequence or a tile's
     * @param value the explained number of all parts together
     * @return the same of the whole
     */
    Subject ofWhole(Subject subject, double value) {
        return new Subject(subject.classIndex(), subject.label(), subject.title(), subject.target(), value,
                choice instanceof TargetChoice.Output ? reading(value) : subject.reading(), subject.marks());
    }

    private Subject box(Detection box, int index, double value) {
        String name = output.map(card -> card.label(box.label())).orElse(Integer.toString(box.label()));
        String score = Probability.text(box.score());
        List<Mark> marks = grid.toSource(box.left(), box.top(), box.right(), box.bottom()).map(region -> new Mark(
                region.left(), region.top(), region.right(), region.bottom(), name + ", box " + index + ": " + score))
                .stream()
                .toList();
        return new Subject(index, name, name + ", box " + index, new ExplainedTarget("box:" + index,
                "The detector's score of box " + index + "."), value,
                "Score " + score + (marks.isEmpty() ? ", box outside the image" : ""), marks);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
