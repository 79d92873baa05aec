package org.explainj.card;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.explainj.dicom.VoiLut;
import org.explainj.heatmap.Quantiles;
import org.explainj.torch.ModelException;

/** JSON to {@link ModelCard}, section by section; {@code docs/model-card.schema.json} says the same as a schema. */
final class CardReader {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private CardReader() {
    }

    static ModelCard card(JsonObject json, String source) throws ModelException {
        CardNode node = new CardNode(source, "", json);
        node.has("$schema");
        String name = node.string("name");
        String version = node.string("version");
        String description = node.string("description", "");
        String intendedUse = node.string("intendedUse");
        boolean researchUseOnly = node.flag("researchUseOnly", true);
        String licence = node.string("licence", "");
        String training = node.string("training", "");
        ModelCard.Weights weights = weights(node.object("weights"));
        ModelCard.Input input = input(node.object("input"));
        Output output = output(node.object("output"));
        if (input.tiling().isPresent()) {
            checkTiled(node.object("input"), input.tiling().get(), output);
        }
        boolean together = input.kind() != ModelCard.InputKind.IMAGE || input.frames() == ModelCard.Frames.MEAN;
        if (together && output.kind() == Output.Kind.DETECTION) {
            throw node.error("output.kind", "cannot be \"detection\" where slices or frames are seen together: boxes "
                    + "are on images");
        }
        Intensity intensity = intensity(node.object("intensity"), input);
        Optional<CardNode> geometryNode = node.optionalObject("geometry");
        Geometry geometry = geometryNode.isPresent() ? geometry(geometryNode.get(), input) : Geometry.NONE;
        List<String> layers = node.strings("layers");
        Optional<CardNode> scope = node.optionalObject("appliesTo");
        AppliesTo appliesTo = scope.isPresent() ? appliesTo(scope.get()) : AppliesTo.ANYTHING;
        Optional<CardNode> cohort = node.optionalObject("reference");
        Optional<Reference> reference = cohort.isPresent() ? Optional.of(reference(cohort.get())) : Optional.empty();
        node.nothingElse();
        return new ModelCard(name, version, description, intendedUse, researchUseOnly, licence, training, weights,
                input, output, intensity, geometry, layers, appliesTo, reference);
    }

    private static ModelCard.Weights weights(CardNode node) throws ModelException {
        String file = node.string("file");
        if (file.contains("/") || file.contains("\\") || file.equals("..")) {
            throw node.error("file", "must be the name of a file in the card's folder, not \"" + file + "\"");
        }
        String sha256 = sha256(node, "sha256");
        node.nothingElse();
        return new ModelCard.Weights(file, sha256);
    }

    private static String sha256(CardNode node, String property) throws ModelException {
        String value = node.string(property);
        if (!SHA256.matcher(value).matches()) {
            throw node.error(property, "must be 64 hexadecimal digits in lower case, as sha256sum prints them");
        }
        return value;
    }

    private static ModelCard.Input input(CardNode node) throws ModelException {
        int channels = node.integer("channels", 1);
        OptionalInt rows = node.optionalInteger("rows", 1);
        OptionalInt columns = node.optionalInteger("columns", 1);
        if (rows.isPresent() != columns.isPresent()) {
            throw node.error(rows.isPresent() ? "columns" : "rows",
                    "is missing: rows and columns are given both, or neither if the network takes any size");
        }
        Optional<CardNode> tilingNode = node.optionalObject("tiling");
        Optional<Tiling> tiling = Optional.empty();
        if (tilingNode.isPresent()) {
            if (rows.isEmpty()) {
                throw node.error("tiling", "needs rows and columns: they are the size of a tile");
            }
            tiling = Optional.of(tiling(tilingNode.get(), rows.getAsInt(), columns.getAsInt()));
        }
        ModelCard.InputKind kind = node.oneOf(ModelCard.InputKind.class, "kind", ModelCard.InputKind.IMAGE);
        boolean images = kind == ModelCard.InputKind.IMAGE;
        for (String property : new String[] {"slices", "axes"}) {
            if (images && node.has(property)) {
                throw node.error(property, "is only for the kinds \"volume\" and \"cine\"");
            }
        }
        for (String property : new String[] {"tiling", "frames"}) {
            if (!images && node.has(property)) {
                throw node.error(property, "is only for the kind \"image\"");
            }
        }
        OptionalInt slices = node.optionalInteger("slices", 1);
        AxisOrder axes = AxisOrder.DHW;
        if (node.has("axes")) {
            String letters = node.string("axes");
            axes = AxisOrder.parse(letters).orElseThrow(() ->
                    node.error("axes", "must be the letters D, H and W in the "
                    + "network's order, such as \"DHW\", not \"" + letters + "\""));
        }
        ModelCard.Frames frames = node.oneOf(ModelCard.Frames.class, "frames", ModelCard.Frames.EACH);
        node.nothingElse();
        return new ModelCard.Input(channels, rows, columns, tiling, kind, slices, axes, frames);
    }

    private static Tiling tiling(CardNode node, int rows, int columns) throws ModelException {
        double overlap = node.has("overlap") ? node.number("overlap") : Tiling.STANDARD.overlap();
        double greatest = Tiling.GREATEST_SHARE * Math.min(rows, columns);
        boolean share = overlap >= 0 && overlap <= Tiling.GREATEST_SHARE;
        boolean pixels = overlap >= 1 && overlap <= greatest && overlap == Math.rint(overlap);
        if (!share && !pixels) {
            throw node.error("overlap", "must be a share of the tile's shorter side from 0 to " + Tiling.GREATEST_SHARE
                    + ", or a whole number of pixels from 1 to " + (int) greatest + ", not " + overlap);
        }
        Tiling.Aggregate aggregate = node.oneOf(Tiling.Aggregate.class, "aggregate", Tiling.STANDARD.aggregate());
        node.nothingElse();
        return new Tiling(overlap, aggregate);
    }

    private static void checkTiled(CardNode input, Tiling tiling, Output output) throws ModelException {
        if (output.kind() != Output.Kind.CLASSIFICATION && output.kind() != Output.Kind.REGRESSION) {
            throw input.error("tiling", "is only for a classification or a regression");
        }
        if (tiling.aggregate() == Tiling.Aggregate.MAX && output.activation() == Activation.SOFTMAX) {
            throw input.error("tiling", "cannot have the aggregate \"max\" with a softmax: its logits are known up to "
                    + "a shift only, which differs from tile to tile; use \"mean\"");
        }
    }

    private static Output output(CardNode node) throws ModelException {
        Output.Kind kind = node.oneOf(Output.Kind.class, "kind");
        List<String> labels = node.strings("labels");
        Activation activation = node.oneOf(Activation.class, "activation");
        if (kind == Output.Kind.REGRESSION && activation == Activation.SOFTMAX) {
            throw node.error("activation", "must be \"none\" or \"sigmoid\" for a regression");
        }
        Map<String, Double> operatingPoints = operatingPoints(node, labels, activation);
        Optional<CardNode> calibrationNode = node.optionalObject("calibration");
        Optional<Calibration> calibration = Optional.empty();
        if (calibrationNode.isPresent()) {
            if (activation == Activation.NONE) {
                throw node.error("calibration", "needs an activation: without one there is no probability");
            }
            calibration = Optional.of(calibration(calibrationNode.get(), labels, activation));
        }
        Optional<String> unit = node.optionalString("unit");
        if (unit.isPresent() && kind != Output.Kind.REGRESSION) {
            throw node.error("unit", "is only for a regression");
        }
        node.nothingElse();
        return new Output(kind, labels, activation, operatingPoints, calibration, unit);
    }

    private static Map<String, Double> operatingPoints(CardNode output, List<String> labels, Activation activation)
            throws ModelException {
        Optional<CardNode> node = output.optionalObject("operatingPoints");
        if (node.isEmpty()) {
            return Map.of();
        }
        Map<String, Double> points = node.get().numbersByName();
        for (Map.Entry<String, Double> point : points.entrySet()) {
            checkLabel(node.get(), point.getKey(), labels);
            boolean probability = point.getValue() > 0 && point.getValue() < 1;
            if (activation != Activation.NONE && !probability) {
                throw node.get().error(point.getKey(), "must be a probability between 0 and 1, not "
                        + point.getValue());
            }
        }
        return points;
    }

    private static void checkLabel(CardNode node, String label, List<String> labels) throws ModelException {
        boolean exists = labels.isEmpty() ? label.matches("0|[1-9][0-9]*") : labels.contains(label);
        if (!exists) {
            throw node.error(label, labels.isEmpty()
                    ? "must be the index of an output, since output.labels is empty"
                    : "is none of output.labels");
        }
    }

    private static Calibration calibration(CardNode node, List<String> labels, Activation activation)
            throws ModelException {
        if (node.has("temperature") == node.has("platt")) {
            throw node.error("temperature", "or platt must be given, and not both");
        }
        if (node.has("temperature")) {
            double temperature = positive(node, "temperature");
            node.nothingElse();
            return new Calibration.Temperature(temperature);
        }
        if (activation != Activation.SIGMOID) {
            throw node.error("platt", "is for \"sigmoid\" outputs; for \"softmax\" give a temperature");
        }
        CardNode classes = node.object("platt");
        Map<String, Calibration.Line> lines = new LinkedHashMap<>();
        for (Map.Entry<String, CardNode> line : classes.objectsByName().entrySet()) {
            checkLabel(classes, line.getKey(), labels);
            double slope = positive(line.getValue(), "slope");
            lines.put(line.getKey(), new Calibration.Line(slope, line.getValue().number("intercept")));
            line.getValue().nothingElse();
        }
        node.nothingElse();
        return new Calibration.Platt(lines);
    }

    private static double positive(CardNode node, String property) throws ModelException {
        double value = node.number(property);
        if (!(value > 0)) {
            throw node.error(property, "must be above 0, not " + value);
        }
        return value;
    }

    private static Intensity intensity(CardNode node, ModelCard.Input input) throws ModelException {
        Mapping mapping = node.isArray("mapping") ? channels(node, input) : mapping(node.object("mapping"));
        if (!(mapping instanceof Mapping.Channels) && input.channels() != 1 && input.channels() != 3) {
            throw node.error("mapping", "must be an array of one mapping for each of the " + input.channels()
                    + " channels, since input.channels is neither 1 nor 3");
        }
        Intensity.Monochrome1 monochrome1 = node.oneOf(Intensity.Monochrome1.class, "monochrome1");
        boolean unchanged = mapping instanceof Mapping.Unchanged;
        List<Double> range = node.numbers("outputRange");
        if (unchanged && !range.isEmpty()) {
            throw node.error("outputRange", "has no meaning when the mapping is \"unchanged\"");
        }
        if (range.isEmpty()) {
            range = List.of(0.0, 1.0);
        }
        if (range.size() != 2 || !(range.get(0) < range.get(1))) {
            throw node.error("outputRange", "must be two numbers, the low end and the high end above it");
        }
        boolean clip = node.flag("clip", !unchanged);
        if (unchanged && clip) {
            throw node.error("clip", "cannot be true when the mapping is \"unchanged\": there are no ends to cut to");
        }
        boolean rgb = input.channels() == 3;
        Intensity.Grey grey = node.oneOf(Intensity.Grey.class, "grey", Intensity.Grey.REFUSE);
        if (!rgb && grey == Intensity.Grey.REPLICATE) {
            throw node.error("grey", "cannot be \"replicate\" when input.channels is 1");
        }
        Intensity.Colour colour = node.oneOf(Intensity.Colour.class, "colour",
                rgb ? Intensity.Colour.KEEP : Intensity.Colour.REFUSE);
        if (!rgb && colour == Intensity.Colour.KEEP) {
            throw node.error("colour", "cannot be \"keep\" when input.channels is 1");
        }
        if (rgb && colour == Intensity.Colour.LUMA && grey == Intensity.Grey.REFUSE) {
            throw node.error("colour", "cannot be \"luma\" unless grey is \"replicate\": input.channels is 3");
        }
        List<Double> mean = perChannel(node, "mean", input);
        List<Double> std = perChannel(node, "std", input);
        for (double value : std) {
            if (!(value > 0)) {
                throw node.error("std", "must be above 0, not " + value);
            }
        }
        node.nothingElse();
        return new Intensity(mapping, monochrome1, range.get(0), range.get(1), clip, grey, colour, mean, std);
    }

    private static List<Double> perChannel(CardNode node, String property, ModelCard.Input input)
            throws ModelException {
        List<Double> values = node.numbers(property);
        if (!values.isEmpty() && values.size() != input.channels()) {
            throw node.error(property, "must have one number for each of the " + input.channels() + " channel(s), not "
                    + values.size());
        }
        return values;
    }

    private static Mapping channels(CardNode node, ModelCard.Input input) throws ModelException {
        List<Mapping> channels = new ArrayList<>();
        for (CardNode channel : node.objects("mapping")) {
            Mapping mapping = mapping(channel);
            if (mapping instanceof Mapping.Unchanged) {
                throw node.error("mapping", "must not hold \"unchanged\" among several");
            }
            channels.add(mapping);
        }
        if (channels.size() != input.channels()) {
            throw node.error("mapping", "must have one mapping for each of the " + input.channels()
                    + " channel(s), not " + channels.size());
        }
        return new Mapping.Channels(channels);
    }

    private static Mapping mapping(CardNode node) throws ModelException {
        String kind = node.string("kind");
        Mapping mapping = switch (kind) {
            case "window" -> window(node);
            case "dicom-window" -> {
                Optional<CardNode> otherwise = node.optionalObject("otherwise");
                yield new Mapping.DicomWindow(
                        otherwise.isPresent() ? Optional.of(otherwise(node, otherwise.get())) : Optional.empty());
            }
            case "range" -> {
                double low = node.number("low");
                yield new Mapping.Range(low, above(node, "high", low));
            }
            case "percentiles" -> {
                double low = within(node, "low", 0, 100);
                double high = within(node, "high", 0, 100);
                above(node, "high", low);
                yield new Mapping.Percentiles(low, high);
            }
            case "bits-stored" -> new Mapping.BitsStored();
            case "unchanged" -> new Mapping.Unchanged();
            default -> throw node.notOneOf("kind", kind, "window", "dicom-window", "range", "percentiles",
                    "bits-stored", "unchanged");
        };
        node.nothingElse();
        return mapping;
    }

    private static Mapping otherwise(CardNode parent, CardNode node) throws ModelException {
        Mapping mapping = mapping(node);
        if (mapping instanceof Mapping.DicomWindow || mapping instanceof Mapping.Unchanged) {
            throw parent.error("otherwise",
                    "must be a \"window\", \"range\", \"percentiles\" or \"bits-stored\" mapping");
        }
        return mapping;
    }

    private static Mapping window(CardNode node) throws ModelException {
        VoiLut.Function function = node.oneOf(VoiLut.Function.class, "function", VoiLut.Function.LINEAR);
        double width = positive(node, "width");
        if (function == VoiLut.Function.LINEAR && width < 1) {
            throw node.error("width", "must be at least 1 for the \"linear\" function (PS3.3 C.11.2.1.2.1)");
        }
        return new Mapping.Window(node.number("center"), width, function);
    }

    private static double above(CardNode node, String property, double low) throws ModelException {
        double value = node.number(property);
        if (!(value > low)) {
            throw node.error(property, "must be above low, which is " + low);
        }
        return value;
    }

    private static double within(CardNode node, String property, double least, double greatest)
            throws ModelException {
        double value = node.number(property);
        if (!(value >= least && value <= greatest)) {
            throw node.error(property, "must be from " + least + " to " + greatest + ", not " + value);
        }
        return value;
    }

    private static Geometry geometry(CardNode node, ModelCard.Input input) throws ModelException {
        Optional<Orientation> orientation = Optional.empty();
        if (node.has("orientation")) {
            String text = node.string("orientation");
            orientation = Orientation.parse(text);
            if (orientation.isEmpty()) {
                throw node.error("orientation", "must be two of the letters L, R, A, P, H and F for two axes, as in "
                        + "\"L\\\\F\", not \"" + text + "\"");
            }
        }
        String aspect = node.string("pixelAspect", "ignore");
        if (!aspect.equals("respect") && !aspect.equals("ignore")) {
            throw node.notOneOf("pixelAspect", aspect, "respect", "ignore");
        }
        Optional<Geometry.PixelSpacing> spacing = Optional.empty();
        if (node.has("pixelSpacing")) {
            spacing = Optional.of(pixelSpacing(node));
            if (aspect.equals("respect")) {
                throw node.error("pixelSpacing", "makes pixels of one size: leave out pixelAspect");
            }
        }
        List<GeometryStep> steps = new ArrayList<>();
        for (CardNode step : node.objects("steps")) {
            steps.add(step(step));
        }
        checkFinalSize(node, steps, input);
        Optional<CardNode> depthNode = node.optionalObject("depth");
        if (depthNode.isPresent() && input.kind() == ModelCard.InputKind.IMAGE) {
            throw node.error("depth", "is only for the input kinds \"volume\" and \"cine\"");
        }
        DepthGeometry depth = depthNode.isPresent() ? DepthJson.read(depthNode.get(), input, orientation)
                : DepthGeometry.NONE;
        node.nothingElse();
        return new Geometry(orientation, aspect.equals("respect"), spacing, steps, depth);
    }

    private static Geometry.PixelSpacing pixelSpacing(CardNode node) throws ModelException {
        List<Double> values = node.numbers("pixelSpacing");
        if (values.size() != 2 || values.stream().anyMatch(value -> !(value > 0))) {
            throw node.error("pixelSpacing", "must be two numbers above 0, the distances of rows and of columns in mm");
        }
        return new Geometry.PixelSpacing(values.get(0), values.get(1));
    }

    /** What the last step makes must fit the network; where that depends on the image it is checked on the image. */
    private static void checkFinalSize(CardNode node, List<GeometryStep> steps, ModelCard.Input input)
            throws ModelException {
        if (steps.isEmpty() || input.rows().isEmpty()) {
            return;
        }
        int rows = input.rows().getAsInt();
        int columns = input.columns().getAsInt();
        if (!(steps.get(steps.size() - 1) instanceof GeometryStep.Resize resize
                && resize.size() instanceof GeometryStep.Size.Exact exact)) {
            return;
        }
        boolean fits = input.tiling().isPresent() ? exact.rows() >= rows && exact.columns() >= columns
                : exact.rows() == rows && exact.columns() == columns;
        if (!fits) {
            throw node.error("steps", "end in " + exact.rows() + "×" + exact.columns() + " pixels, but input is "
                    + rows + "×" + columns);
        }
    }

    private static GeometryStep step(CardNode node) throws ModelException {
        String kind = node.string("step");
        GeometryStep step = switch (kind) {
            case "crop" -> new GeometryStep.Crop(area(node));
            case "pad" -> new GeometryStep.Pad(extent(node),
                    node.oneOf(GeometryStep.Where.class, "where", GeometryStep.Where.CENTRE),
                    node.optionalNumber("value"));
            case "resize" -> resize(node);
            default -> throw node.notOneOf("step", kind, "crop", "pad", "resize");
        };
        node.nothingElse();
        return step;
    }

    private static GeometryStep.Area area(CardNode node) throws ModelException {
        String area = node.string("area");
        return switch (area) {
            case "centre-square" -> new GeometryStep.Area.CentreSquare();
            case "centre" -> new GeometryStep.Area.Centre(node.integer("rows", 1), node.integer("columns", 1));
            case "box" -> new GeometryStep.Area.Box(node.integer("left", 0), node.integer("top", 0),
                    node.integer("rows", 1), node.integer("columns", 1));
            default -> throw node.notOneOf("area", area, "centre-square", "centre", "box");
        };
    }

    private static GeometryStep.Extent extent(CardNode node) throws ModelException {
        String extent = node.string("extent");
        return switch (extent) {
            case "square" -> new GeometryStep.Extent.Square();
            case "at-least" -> new GeometryStep.Extent.AtLeast(node.integer("rows", 1), node.integer("columns", 1));
            case "multiple-of" -> new GeometryStep.Extent.MultipleOf(node.integer("pixels", 1));
            default -> throw node.notOneOf("extent", extent, "square", "at-least", "multiple-of");
        };
    }

    private static GeometryStep resize(CardNode node) throws ModelException {
        String kind = node.string("size");
        GeometryStep.Size size = switch (kind) {
            case "exact" -> new GeometryStep.Size.Exact(node.integer("rows", 1), node.integer("columns", 1));
            case "shortest-side" -> new GeometryStep.Size.ShortestSide(node.integer("pixels", 1));
            case "longest-side" -> new GeometryStep.Size.LongestSide(node.integer("pixels", 1));
            default -> throw node.notOneOf("size", kind, "exact", "shortest-side", "longest-side");
        };
        Interpolation interpolation = node.oneOf(Interpolation.class, "interpolation");
        boolean smooth = interpolation == Interpolation.BILINEAR || interpolation == Interpolation.BICUBIC;
        boolean antialias = node.flag("antialias", smooth);
        if (antialias && !smooth) {
            throw node.error("antialias", "can only be true for \"bilinear\" and \"bicubic\"");
        }
        return new GeometryStep.Resize(size, interpolation, antialias);
    }

    private static AppliesTo appliesTo(CardNode node) throws ModelException {
        List<String> intent = List.of("FOR PRESENTATION");
        if (node.has("presentationIntent")) {
            intent = node.strings("presentationIntent");
            if (intent.isEmpty()) {
                throw node.error("presentationIntent", "must name one at least: no image has none");
            }
            for (String value : intent) {
                if (!value.equals("FOR PRESENTATION") && !value.equals("FOR PROCESSING")) {
                    throw node.notOneOf("presentationIntent", value, "FOR PRESENTATION", "FOR PROCESSING");
                }
            }
        }
        Optional<CardNode> age = node.optionalObject("ageYears");
        AppliesTo appliesTo = new AppliesTo(node.strings("modality"), node.strings("bodyPart"), node.strings("view"),
                intent, node.strings("photometricInterpretation"), node.strings("sopClass"),
                age.isPresent() ? Optional.of(ageYears(age.get())) : Optional.empty());
        node.nothingElse();
        return appliesTo;
    }

    private static AppliesTo.AgeYears ageYears(CardNode node) throws ModelException {
        OptionalDouble min = node.optionalNumber("min");
        OptionalDouble max = node.optionalNumber("max");
        if (min.isPresent() && max.isPresent() && !(min.getAsDouble() < max.getAsDouble())) {
            throw node.error("max", "must be above min, which is " + min.getAsDouble());
        }
        node.nothingElse();
        return new AppliesTo.AgeYears(min, max);
    }

    private static Reference reference(CardNode node) throws ModelException {
        String cohort = node.string("cohort");
        int size = node.integer("size", 1);
        List<Reference.Entry> entries = new ArrayList<>();
        Set<Reference.Key> keys = new HashSet<>();
        int index = 0;
        for (CardNode entry : node.objects("entries")) {
            Reference.Entry read = entry(entry);
            if (!keys.add(read.key())) {
                throw node.error("entries", "has two entries for the same key, the second at index " + index);
            }
            entries.add(read);
            index++;
        }
        node.nothingElse();
        return new Reference(cohort, size, entries);
    }

    private static Reference.Entry entry(CardNode node) throws ModelException {
        Optional<CardNode> parameters = node.optionalObject("parameters");
        Reference.Key key = new Reference.Key(sha256(node, "weightsSha256"), node.string("class"),
                node.string("target"), node.strings("layers"), node.string("preprocessing"), node.string("method"),
                parameters.isPresent() ? parameters.get().stringsByName() : Map.of());
        if (key.layers().isEmpty()) {
            throw node.error("layers", "must name at least one layer");
        }
        Reference.Entry entry = new Reference.Entry(key, node.integer("images", 1),
                quantiles(node, "pixels"), quantiles(node, "maxima"));
        node.nothingElse();
        return entry;
    }

    private static Quantiles quantiles(CardNode parent, String property) throws ModelException {
        CardNode node = parent.object(property);
        double[] probabilities = node.numbers("probabilities").stream().mapToDouble(Double::doubleValue).toArray();
        double[] values = node.numbers("values").stream().mapToDouble(Double::doubleValue).toArray();
        node.nothingElse();
        try {
            return new Quantiles(probabilities, values);
        } catch (IllegalArgumentException e) {
            throw parent.error(property, "is no distribution: " + e.getMessage());
        }
    }
}
