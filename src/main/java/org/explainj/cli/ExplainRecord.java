package org.explainj.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.explainj.Comparison;
import org.explainj.Ensemble;
import org.explainj.Explained;
import org.explainj.ExplainedVolume;
import org.explainj.Explanation;
import org.explainj.Likeness;
import org.explainj.ModelIdentity;
import org.explainj.Prediction;
import org.explainj.PriorComparison;
import org.explainj.PriorImages;
import org.explainj.Tiles;
import org.explainj.VolumeExplanation;
import org.explainj.cam.RawMap;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.export.DicomOutputs;
import org.explainj.export.OutputKind;
import org.explainj.export.Outputs;
import org.explainj.frame.SourceFrame;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Mark;
import org.explainj.heatmap.Probability;

/** One line of {@code explain}: an image, frame and class. */
record ExplainRecord(SourceFrame source, ModelIdentity model, Prediction prediction, List<String> unverified,
        Optional<Explanation> explanation, boolean evidence, List<Likeness> likenesses, Map<OutputKind, Path> outputs,
        Optional<Ensemble> ensemble, Map<String, Path> more, Optional<PriorComparison> prior) {
    private ExplainRecord(SourceFrame source, ModelIdentity model, Prediction prediction, List<String> unverified,
            Optional<Explanation> explanation, boolean evidence, List<Likeness> likenesses,
            Map<OutputKind, Path> outputs) {
        this(source, model, prediction, unverified, explanation, evidence, likenesses, outputs, Optional.empty(),
                Map.of(), Optional.empty());
    }

    /** For several methods or models together; {@code more} are the files of their disagreement. */
    static ExplainRecord of(Ensemble ensemble, Map<OutputKind, Path> outputs, Map<String, Path> more) {
        Explanation mean = ensemble.mean();
        return new ExplainRecord(mean.source(), mean.model(), mean.prediction(), mean.unverified(), Optional.of(mean),
                mean.hasEvidence(), List.of(), outputs, Optional.of(ensemble), more,
                Optional.empty());
    }

    static ExplainRecord of(Explanation explanation, Map<OutputKind, Path> outputs) {
        return new ExplainRecord(explanation.source(), explanation.model(), explanation.prediction(),
                explanation.unverified(), Optional.of(explanation), explanation.hasEvidence(), List.of(), outputs);
    }

    /** For a volume as a whole; its slice is the one with the greatest value. */
    static ExplainRecord of(VolumeExplanation volume, Outputs.OfVolume outputs) throws IOException {
        Explanation peak = volume.heatmap().isPresent() ? volume.slice(volume.heatmap().get().peak())
                : volume.common();
        return new ExplainRecord(peak.source(), peak.model(), peak.prediction(), peak.unverified(), Optional.of(peak),
                volume.hasEvidence(), List.of(), outputs.files(), Optional.empty(), outputs.folders(),
                Optional.empty());
    }

    /** For an image without a positive class when only such were asked for. */
    static ExplainRecord withoutClass(Explained result) {
        return new ExplainRecord(result.source(), result.model(), result.prediction(), result.unverified(),
                Optional.empty(), false, List.of(), Map.of());
    }

    /** For a volume without a positive class when only such were asked for. */
    static ExplainRecord withoutClass(ExplainedVolume result) throws IOException {
        return new ExplainRecord(result.source().slice(0), result.model(), result.prediction(), result.unverified(),
                Optional.empty(), false, List.of(), Map.of());
    }

    /** @return this, compared with the other results of its image, which the pictures show side by side */
    ExplainRecord comparedWith(Comparison all, Map<String, Path> pictures) {
        return explanation.isEmpty() ? this : new ExplainRecord(source, model, prediction, unverified, explanation,
                evidence, all.likenesses(explanation.get()), outputs, ensemble, with(pictures), prior);
    }

    /** @return this, compared with an earlier image, which the pictures show beside this one */
    ExplainRecord besides(PriorComparison comparison, Map<String, Path> pictures) {
        return new ExplainRecord(source, model, prediction, unverified, explanation, evidence, likenesses, outputs,
                ensemble, with(pictures), Optional.of(comparison));
    }

    private Map<String, Path> with(Map<String, Path> pictures) {
        Map<String, Path> all = new LinkedHashMap<>(more);
        all.putAll(pictures);
        return all;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("file", source.file().toString());
        json.addProperty("sopInstanceUid", source.dicom().map(DicomImage::sopInstanceUid).orElse(null));
        json.addProperty("frame", source.frame() + 1);
        json.add("model", json(model));
        JsonObject logits = new JsonObject();
        JsonObject probabilities = new JsonObject();
        for (int i = 0; i < prediction.logits().length; i++) {
            logits.addProperty(prediction.labels().get(i), prediction.logits()[i]);
            if (prediction.probabilities().length > 0) {
                probabilities.addProperty(prediction.labels().get(i), prediction.probabilities()[i]);
            }
        }
        json.add("logits", logits);
        json.add("probabilities", probabilities);
        explanation.ifPresentOrElse(e -> add(json, e), () -> {
            json.add("class", JsonNull.INSTANCE);
            json.addProperty("evidence", "none");
        });
        json.add("unverified", strings(unverified));
        JsonObject files = new JsonObject();
        outputs.forEach((kind, file) -> files.addProperty(kind.keyword(), file.toString()));
        more.forEach((name, file) -> files.addProperty(name, file.toString()));
        json.add("outputs", files);
        return json;
    }

    private static JsonObject json(ModelIdentity model) {
        JsonObject json = new JsonObject();
        json.addProperty("name", model.name());
        json.addProperty("version", model.version());
        json.addProperty("sha256", model.sha256());
        return json;
    }

    private static void add(JsonObject json, Ensemble ensemble) {
        JsonArray members = new JsonArray();
        for (Explanation member : ensemble.members()) {
            JsonObject one = new JsonObject();
            one.add("model", json(member.model()));
            one.addProperty("method", member.method().name());
            one.add("parameters", parameters(member));
            one.addProperty("layer", String.join(",", member.layers()));
            one.addProperty("targetValue", member.subject().score());
            members.add(one);
        }
        json.add("ensemble", members);
        JsonObject disagreement = new JsonObject();
        Heatmap map = ensemble.disagreement();
        disagreement.addProperty("mean", map.statistics().seen() == 0 ? 0
                : map.statistics().positiveSum() / map.statistics().seen());
        disagreement.addProperty("max", map.statistics().max());
        json.add("disagreement", disagreement);
    }

    private static JsonObject parameters(Explanation explanation) {
        JsonObject parameters = new JsonObject();
        explanation.parameters().forEach(parameters::addProperty);
        return parameters;
    }

    private void add(JsonObject json, Explanation explanation) {
        json.addProperty("class", explanation.label());
        json.addProperty("classIndex", explanation.classIndex());
        json.addProperty("target", explanation.target().keyword());
        json.addProperty("targetValue", explanation.subject().score());
        if (explanation.target().keyword().startsWith("box:")) {
            json.add("box", explanation.subject().marks().isEmpty() ? JsonNull.INSTANCE
                    : box(explanation.subject().marks().get(0)));
        }
        json.addProperty("method", explanation.method().name());
        json.add("parameters", parameters(explanation));
        json.addProperty("layer", String.join(",", explanation.layers()));
        json.addProperty("scale", explanation.heatmap().map(map -> map.scale().option()).orElse(null));
        if (ensemble.isEmpty()) {
            addRaw(json, explanation.raw());
        }
        json.addProperty("evidence", evidence ? "positive" : "none");
        json.addProperty("gated", explanation.heatmap().flatMap(Heatmap::gate).isPresent());
        json.addProperty("activationInput", explanation.activationInput());
        explanation.place().ifPresent(place -> {
            json.addProperty("slice", place.slice() + 1);
            json.addProperty("slices", place.slices());
            explanation.source().dicom().flatMap(image -> image.dataset().string(Tag.SeriesInstanceUID))
                    .ifPresent(uid -> json.addProperty("seriesInstanceUid", uid));
        });
        explanation.tiles().ifPresent(tiles -> json.add("tiles", json(tiles)));
        if (!likenesses.isEmpty()) {
            JsonArray comparison = new JsonArray();
            likenesses.forEach(likeness -> comparison.add(json(likeness)));
            json.add("comparison", comparison);
        }
        prior.ifPresent(comparison -> json.add("prior", json(comparison)));
        json.add("notes", strings(explanation.notes()));
        json.addProperty("device", explanation.device());
        ensemble.ifPresent(together -> add(json, together));
    }

    private static void addRaw(JsonObject json, RawMap raw) {
        JsonArray shape = new JsonArray();
        for (int extent : raw.shape()) {
            shape.add(extent);
        }
        json.add("rawShape", shape);
        json.addProperty("rawMin", raw.min());
        json.addProperty("rawMax", raw.max());
    }

    /** A line after those of the images: an object that holds several of them. */
    static JsonObject toJson(DicomOutputs.Gathered gathered) {
        JsonObject json = new JsonObject();
        json.addProperty("seriesInstanceUid", gathered.seriesInstanceUid());
        json.addProperty("frames", gathered.frames());
        json.addProperty("class", gathered.label());
        JsonObject files = new JsonObject();
        files.addProperty(gathered.kind().keyword(), gathered.file().toString());
        json.add("outputs", files);
        return json;
    }

    static String toText(DicomOutputs.Gathered gathered) {
        return gathered.label() + ", " + gathered.frames() + (gathered.frames() == 1 ? " frame" : " frames")
                + System.lineSeparator() + "    " + gathered.kind().keyword() + "  " + gathered.file();
    }

    private static JsonObject json(PriorComparison comparison) {
        Explanation earlier = comparison.prior();
        JsonObject json = new JsonObject();
        json.addProperty("file", earlier.source().file().toString());
        json.addProperty("sopInstanceUid", earlier.source().dicom().map(DicomImage::sopInstanceUid).orElse(null));
        json.addProperty("date", PriorImages.Dates.text(comparison.dates().prior()));
        json.addProperty("currentDate", PriorImages.Dates.text(comparison.dates().current()));
        json.addProperty("targetValue", earlier.subject().score());
        json.addProperty("targetValueChange", comparison.current().subject().score() - earlier.subject().score());
        json.addProperty("probability", earlier.probability().isPresent()
                ? (Double) earlier.probability().getAsDouble() : null);
        json.addProperty("probabilityChange", comparison.change().isPresent()
                ? (Double) comparison.change().getAsDouble() : null);
        json.addProperty("evidence", earlier.hasEvidence() ? "positive" : "none");
        json.add("unverified", strings(earlier.unverified()));
        json.addProperty("sameSize", comparison.sameSize());
        json.addProperty("aligned", false);
        return json;
    }

    private static JsonObject json(Likeness likeness) {
        JsonObject json = new JsonObject();
        json.addProperty("class", likeness.other().label());
        json.addProperty("target", likeness.other().target().keyword());
        json.addProperty("method", likeness.other().method().name());
        json.addProperty("layer", String.join(",", likeness.other().layers()));
        json.addProperty("rankCorrelation", likeness.rankCorrelation().isPresent()
                ? (Double) likeness.rankCorrelation().getAsDouble() : null);
        json.addProperty("nearlySame", likeness.nearlySame());
        return json;
    }

    private static JsonObject json(Tiles tiles) {
        JsonObject json = new JsonObject();
        json.addProperty("rows", tiles.rows());
        json.addProperty("columns", tiles.columns());
        json.addProperty("overlap", tiles.overlap());
        json.addProperty("aggregate", tiles.aggregate().name().toLowerCase(Locale.ROOT));
        return json;
    }

    /** In pixels of the image, from its upper left corner. */
    private static JsonObject box(Mark mark) {
        JsonObject json = new JsonObject();
        json.addProperty("x", mark.left());
        json.addProperty("y", mark.top());
        json.addProperty("width", mark.right() - mark.left());
        json.addProperty("height", mark.bottom() - mark.top());
        return json;
    }

    private static JsonArray strings(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(new JsonPrimitive(value)));
        return array;
    }

    String toText() {
        StringBuilder text = new StringBuilder(source.file().toString());
        if (source.frames() > 1) {
            text.append(" frame ").append(source.frame() + 1);
        }
        if (explanation.isEmpty()) {
            return text.append(": no class is positive").toString();
        }
        Explanation e = explanation.get();
        e.place().ifPresent(place -> text.append(" slice ").append(place.slice() + 1).append(" of ")
                .append(place.slices()));
        text.append(": ").append(e.subject().title());
        e.probability().ifPresent(p -> text.append(' ').append(Probability.text(p)));
        text.append(evidence ? "" : ", no positive evidence");
        text.append(unverified.isEmpty() ? "" : ", unverified input (" + String.join("; ", unverified) + ")");
        for (String note : e.notes()) {
            text.append(System.lineSeparator()).append("    note: ").append(note);
        }
        for (Likeness likeness : likenesses) {
            text.append(System.lineSeparator()).append("    ")
                    .append(likeness.nearlySame() ? "NEARLY THE SAME MAP as " : "compared with ")
                    .append(likeness.other().subject().title()).append(", ").append(likeness.other().method().name())
                    .append(" at ").append(String.join(", ", likeness.other().layers())).append(": rank correlation ")
                    .append(likeness.rankCorrelation().isPresent()
                            ? String.format(Locale.ROOT, "%.3f", likeness.rankCorrelation().getAsDouble())
                            : "undefined, one map is the same everywhere");
        }
        prior.ifPresent(comparison -> text.append(System.lineSeparator()).append("    prior of ")
                .append(PriorImages.Dates.text(comparison.dates().prior())).append(comparison.changeSentence()
                        .map(sentence -> ": " + sentence).orElse("")));
        outputs.forEach((kind, file) -> text.append(System.lineSeparator()).append("    ").append(kind.keyword())
                .append("  ").append(file));
        more.forEach((name, file) -> text.append(System.lineSeparator()).append("    ").append(name).append("  ")
                .append(file));
        return text.toString();
    }
}
