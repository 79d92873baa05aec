package org.explainj.card;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.explainj.heatmap.Quantiles;

/** {@link ModelCard} to JSON, the reverse of {@link CardReader}: every property is written, defaults too. */
final class CardWriter {
    private CardWriter() {
    }

    static JsonObject json(ModelCard card) {
        JsonObject json = new JsonObject();
        json.addProperty("name", card.name());
        json.addProperty("version", card.version());
        addUnlessEmpty(json, "description", card.description());
        json.addProperty("intendedUse", card.intendedUse());
        json.addProperty("researchUseOnly", card.researchUseOnly());
        addUnlessEmpty(json, "licence", card.licence());
        addUnlessEmpty(json, "training", card.training());
        JsonObject weights = new JsonObject();
        weights.addProperty("file", card.weights().file());
        weights.addProperty("sha256", card.weights().sha256());
        json.add("weights", weights);
        json.add("input", json(card.input()));
        json.add("output", json(card.output()));
        json.add("intensity", json(card.intensity()));
        json.add("geometry", json(card.geometry()));
        json.add("layers", strings(card.layers()));
        json.add("appliesTo", json(card.appliesTo()));
        card.reference().ifPresent(reference -> json.add("reference", json(reference)));
        return json;
    }

    /** @return what decides what the network sees of an image */
    static JsonObject preprocessing(ModelCard card) {
        JsonObject json = new JsonObject();
        json.add("input", json(card.input()));
        json.add("intensity", json(card.intensity()));
        json.add("geometry", json(card.geometry()));
        return json;
    }

    private static JsonObject json(ModelCard.Input input) {
        JsonObject json = new JsonObject();
        json.addProperty("channels", input.channels());
        input.rows().ifPresent(rows -> json.addProperty("rows", rows));
        input.columns().ifPresent(columns -> json.addProperty("columns", columns));
        input.tiling().ifPresent(tiling -> {
            JsonObject tiles = new JsonObject();
            tiles.addProperty("overlap", tiling.overlap());
            tiles.addProperty("aggregate", CardNode.nameOf(tiling.aggregate()));
            json.add("tiling", tiles);
        });
        // a card of images keeps the key of its preprocessing, which what it does not say is no part of
        if (input.kind() != ModelCard.InputKind.IMAGE) {
            json.addProperty("kind", CardNode.nameOf(input.kind()));
            input.slices().ifPresent(slices -> json.addProperty("slices", slices));
            json.addProperty("axes", input.axes().toString());
        } else if (input.frames() != ModelCard.Frames.EACH) {
            json.addProperty("frames", CardNode.nameOf(input.frames()));
        }
        return json;
    }

    private static JsonObject json(Output output) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", CardNode.nameOf(output.kind()));
        json.add("labels", strings(output.labels()));
        json.addProperty("activation", CardNode.nameOf(output.activation()));
        JsonObject points = new JsonObject();
        new TreeMap<>(output.operatingPoints()).forEach(points::addProperty);
        json.add("operatingPoints", points);
        output.calibration().ifPresent(calibration -> json.add("calibration", json(calibration)));
        output.unit().ifPresent(unit -> json.addProperty("unit", unit));
        return json;
    }

    private static JsonObject json(Calibration calibration) {
        JsonObject json = new JsonObject();
        if (calibration instanceof Calibration.Temperature temperature) {
            json.addProperty("temperature", temperature.temperature());
        } else if (calibration instanceof Calibration.Platt platt) {
            JsonObject classes = new JsonObject();
            new TreeMap<>(platt.classes()).forEach((label, line) -> {
                JsonObject entry = new JsonObject();
                entry.addProperty("slope", line.slope());
                entry.addProperty("intercept", line.intercept());
                classes.add(label, entry);
            });
            json.add("platt", classes);
        }
        return json;
    }

    private static JsonObject json(Intensity intensity) {
        JsonObject json = new JsonObject();
        if (intensity.mapping() instanceof Mapping.Channels several) {
            JsonArray channels = new JsonArray();
            several.channels().forEach(channel -> channels.add(json(channel)));
            json.add("mapping", channels);
        } else {
            json.add("mapping", json(intensity.mapping()));
        }
        json.addProperty("monochrome1", CardNode.nameOf(intensity.monochrome1()));
        if (!(intensity.mapping() instanceof Mapping.Unchanged)) {
            JsonArray range = new JsonArray();
            range.add(intensity.outputLow());
            range.add(intensity.outputHigh());
            json.add("outputRange", range);
        }
        json.addProperty("clip", intensity.clip());
        json.addProperty("grey", CardNode.nameOf(intensity.grey()));
        json.addProperty("colour", CardNode.nameOf(intensity.colour()));
        json.add("mean", numbers(intensity.mean()));
        json.add("std", numbers(intensity.std()));
        return json;
    }

    private static JsonObject json(Mapping mapping) {
        JsonObject json = new JsonObject();
        if (mapping instanceof Mapping.Window window) {
            json.addProperty("kind", "window");
            json.addProperty("center", window.center());
            json.addProperty("width", window.width());
            json.addProperty("function", CardNode.nameOf(window.function()));
        } else if (mapping instanceof Mapping.DicomWindow window) {
            json.addProperty("kind", "dicom-window");
            window.otherwise().ifPresent(otherwise -> json.add("otherwise", json(otherwise)));
        } else if (mapping instanceof Mapping.Range range) {
            json.addProperty("kind", "range");
            json.addProperty("low", range.low());
            json.addProperty("high", range.high());
        } else if (mapping instanceof Mapping.Percentiles percentiles) {
            json.addProperty("kind", "percentiles");
            json.addProperty("low", percentiles.low());
            json.addProperty("high", percentiles.high());
        } else {
            json.addProperty("kind", mapping instanceof Mapping.BitsStored ? "bits-stored" : "unchanged");
        }
        return json;
    }

    private static JsonObject json(Geometry geometry) {
        JsonObject json = new JsonObject();
        geometry.orientation().ifPresent(orientation -> json.addProperty("orientation", orientation.toString()));
        json.addProperty("pixelAspect", geometry.respectPixelAspect() ? "respect" : "ignore");
        geometry.pixelSpacing().ifPresent(spacing -> {
            JsonArray both = new JsonArray();
            both.add(spacing.row());
            both.add(spacing.column());
            json.add("pixelSpacing", both);
        });
        JsonArray steps = new JsonArray();
        for (GeometryStep step : geometry.steps()) {
            if (step instanceof GeometryStep.Crop crop) {
                steps.add(json(crop));
            } else if (step instanceof GeometryStep.Pad pad) {
                steps.add(json(pad));
            } else if (step instanceof GeometryStep.Resize resize) {
                steps.add(json(resize));
            }
        }
        json.add("steps", steps);
        if (!geometry.depth().equals(DepthGeometry.NONE)) {
            json.add("depth", DepthJson.write(geometry.depth()));
        }
        return json;
    }

    private static JsonObject json(GeometryStep.Crop crop) {
        JsonObject json = new JsonObject();
        json.addProperty("step", "crop");
        if (crop.area() instanceof GeometryStep.Area.Centre centre) {
            json.addProperty("area", "centre");
            addSize(json, centre.rows(), centre.columns());
        } else if (crop.area() instanceof GeometryStep.Area.Box box) {
            json.addProperty("area", "box");
            json.addProperty("left", box.left());
            json.addProperty("top", box.top());
            addSize(json, box.rows(), box.columns());
        } else {
            json.addProperty("area", "centre-square");
        }
        return json;
    }

    private static JsonObject json(GeometryStep.Pad pad) {
        JsonObject json = new JsonObject();
        json.addProperty("step", "pad");
        if (pad.extent() instanceof GeometryStep.Extent.AtLeast least) {
            json.addProperty("extent", "at-least");
            addSize(json, least.rows(), least.columns());
        } else if (pad.extent() instanceof GeometryStep.Extent.MultipleOf multiple) {
            json.addProperty("extent", "multiple-of");
            json.addProperty("pixels", multiple.pixels());
        } else {
            json.addProperty("extent", "square");
        }
        json.addProperty("where", CardNode.nameOf(pad.where()));
        pad.value().ifPresent(value -> json.addProperty("value", value));
        return json;
    }

    private static JsonObject json(GeometryStep.Resize resize) {
        JsonObject json = new JsonObject();
        json.addProperty("step", "resize");
        if (resize.size() instanceof GeometryStep.Size.Exact exact) {
            json.addProperty("size", "exact");
            addSize(json, exact.rows(), exact.columns());
        } else if (resize.size() instanceof GeometryStep.Size.ShortestSide side) {
            json.addProperty("size", "shortest-side");
            json.addProperty("pixels", side.pixels());
        } else if (resize.size() instanceof GeometryStep.Size.LongestSide side) {
            json.addProperty("size", "longest-side");
            json.addProperty("pixels", side.pixels());
        }
        json.addProperty("interpolation", CardNode.nameOf(resize.interpolation()));
        json.addProperty("antialias", resize.antialias());
        return json;
    }

    private static JsonObject json(AppliesTo appliesTo) {
        JsonObject json = new JsonObject();
        json.add("modality", strings(appliesTo.modality()));
        json.add("bodyPart", strings(appliesTo.bodyPart()));
        json.add("view", strings(appliesTo.view()));
        json.add("presentationIntent", strings(appliesTo.presentationIntent()));
        json.add("photometricInterpretation", strings(appliesTo.photometricInterpretation()));
        json.add("sopClass", strings(appliesTo.sopClass()));
        appliesTo.ageYears().ifPresent(age -> {
            JsonObject years = new JsonObject();
            age.min().ifPresent(min -> years.addProperty("min", min));
            age.max().ifPresent(max -> years.addProperty("max", max));
            json.add("ageYears", years);
        });
        return json;
    }

    private static JsonObject json(Reference reference) {
        JsonObject json = new JsonObject();
        json.addProperty("cohort", reference.cohort());
        json.addProperty("size", reference.size());
        JsonArray entries = new JsonArray();
        for (Reference.Entry entry : reference.entries()) {
            entries.add(json(entry));
        }
        json.add("entries", entries);
        return json;
    }

    private static JsonObject json(Reference.Entry entry) {
        Reference.Key key = entry.key();
        JsonObject json = new JsonObject();
        json.addProperty("weightsSha256", key.weightsSha256());
        json.addProperty("class", key.label());
        json.addProperty("target", key.target());
        json.add("layers", strings(key.layers()));
        json.addProperty("preprocessing", key.preprocessing());
        json.addProperty("method", key.method());
        JsonObject parameters = new JsonObject();
        for (Map.Entry<String, String> parameter : new TreeMap<>(key.parameters()).entrySet()) {
            parameters.addProperty(parameter.getKey(), parameter.getValue());
        }
        json.add("parameters", parameters);
        json.addProperty("images", entry.images());
        json.add("pixels", json(entry.pixels()));
        json.add("maxima", json(entry.maxima()));
        return json;
    }

    private static JsonObject json(Quantiles quantiles) {
        JsonObject json = new JsonObject();
        json.add("probabilities", numbers(quantiles.probabilities()));
        json.add("values", numbers(quantiles.values()));
        return json;
    }

    private static void addSize(JsonObject json, int rows, int columns) {
        json.addProperty("rows", rows);
        json.addProperty("columns", columns);
    }

    private static void addUnlessEmpty(JsonObject json, String property, String value) {
        if (!value.isEmpty()) {
            json.addProperty(property, value);
        }
    }

    private static JsonArray strings(Collection<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static JsonArray numbers(Collection<Double> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static JsonArray numbers(double[] values) {
        JsonArray array = new JsonArray();
        for (double value : values) {
            array.add(value);
        }
        return array;
    }
}
