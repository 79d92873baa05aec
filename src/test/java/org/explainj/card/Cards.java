package org.explainj.card;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.explainj.torch.ModelException;

/** Cards for tests, changed place by place. */
final class Cards {
    /** Every section is there; nothing is left to a default but what a test changes. */
    private static final String CHEST = """
            {"name": "chest", "version": "1", "description": "d", "intendedUse": "tests", "licence": "CC0-1.0",
             "training": "none",
             "weights": {"file": "model.pt", "sha256": "%064d"},
             "input": {"channels": 1, "rows": 8, "columns": 8},
             "output": {"kind": "classification", "labels": ["nodule", "effusion"], "activation": "sigmoid",
                        "operatingPoints": {"nodule": 0.25}, "calibration": {"temperature": 2}},
             "intensity": {"mapping": {"kind": "range", "low": 0, "high": 100}, "monochrome1": "invert"},
             "geometry": {"steps": [{"step": "resize", "size": "exact", "rows": 8, "columns": 8,
                                     "interpolation": "bilinear"}]},
             "layers": ["layer4"],
             "appliesTo": {"modality": ["DX", "CR"], "bodyPart": ["CHEST"], "view": ["PA"]},
             "reference": {"cohort": "phantoms", "size": 10, "entries": [
                {"weightsSha256": "%064d", "class": "nodule", "target": "logit", "layers": ["layer4"],
                 "preprocessing": "0123456789abcdef", "method": "layercam", "parameters": {"samples": "8"},
                 "images": 9, "pixels": {"probabilities": [0, 0.5, 1], "values": [0, 0, 3.5]},
                 "maxima": {"probabilities": [0, 1], "values": [1, 4]}}]}}
            """.formatted(1, 2);

    private Cards() {
    }

    /** @return a chest radiograph card that takes 0–100 to 0–1 and resizes to 8×8 */
    static JsonObject chest() {
        return JsonParser.parseString(CHEST).getAsJsonObject();
    }

    static ModelCard card(JsonObject json) throws ModelException {
        return ModelCard.of(json, "test.json");
    }

    /** A chest card without a size, with other geometry steps, to see what each does. */
    static ModelCard withSteps(String steps) throws ModelException {
        JsonObject json = chest();
        set(json, "input", "{\"channels\": 1}");
        set(json, "geometry.steps", steps);
        return card(json);
    }

    /**
     * @param place such as {@code geometry.steps[0].rows}
     * @param value JSON, or {@code -} to remove the property
     */
    static void set(JsonObject json, String place, String value) {
        String[] names = place.replace("[", ".[").split("\\.");
        JsonElement parent = json;
        for (int i = 0; i < names.length - 1; i++) {
            parent = child(parent, names[i]);
        }
        String last = names[names.length - 1];
        if (last.startsWith("[")) {
            ((JsonArray) parent).set(index(last), JsonParser.parseString(value));
        } else if (value.equals("-")) {
            ((JsonObject) parent).remove(last);
        } else {
            ((JsonObject) parent).add(last, JsonParser.parseString(value));
        }
    }

    private static JsonElement child(JsonElement parent, String name) {
        if (name.startsWith("[")) {
            return ((JsonArray) parent).get(index(name));
        }
        JsonObject object = (JsonObject) parent;
        if (!object.has(name)) {
            object.add(name, new JsonObject());
        }
        return object.get(name);
    }

    private static int index(String name) {
        return Integer.parseInt(name.substring(1, name.length() - 1));
    }
}
