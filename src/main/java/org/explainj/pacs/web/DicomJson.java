package org.explainj.pacs.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.VR;

/** Reads the DICOM JSON model (PS3.18 annex F); bulk data that is only referred to is left out. */
final class DicomJson {
    private static final int DEEPEST = 32;

    private DicomJson() {
    }

    /**
     * @param json an object of attributes
     * @throws IllegalStateException if it is something else
     */
    static Dataset dataset(JsonObject json) {
        return dataset(json, 0);
    }

    private static Dataset dataset(JsonObject json, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("sequences are nested too deep");
        }
        Dataset dataset = Dataset.empty();
        for (Map.Entry<String, JsonElement> member : json.entrySet()) {
            if (member.getKey().matches("[0-9A-Fa-f]{8}") && member.getValue().isJsonObject()) {
                int tag = Integer.parseUnsignedInt(member.getKey(), 16);
                put(dataset, tag, member.getValue().getAsJsonObject(), depth);
            }
        }
        return dataset;
    }

    private static void put(Dataset dataset, int tag, JsonObject attribute, int depth) {
        VR vr = vr(tag, attribute);
        if (attribute.has("InlineBinary") && !vr.isText() && vr != VR.SQ) {
            dataset.setBytes(tag, vr, Base64.getDecoder().decode(attribute.get("InlineBinary").getAsString()));
            return;
        }
        JsonArray values = attribute.has("Value") ? attribute.getAsJsonArray("Value") : new JsonArray();
        if (vr == VR.SQ) {
            List<Dataset> items = new ArrayList<>();
            values.forEach(value -> items.add(value.isJsonObject() ? dataset(value.getAsJsonObject(), depth + 1)
                    : Dataset.empty()));
            dataset.setSequence(tag, items.toArray(Dataset[]::new));
        } else if (vr.isText()) {
            List<String> texts = new ArrayList<>();
            values.forEach(value -> texts.add(text(value)));
            dataset.set(tag, vr, texts.toArray(String[]::new));
        } else if (vr == VR.FL || vr == VR.FD) {
            dataset.setDecimals(tag, vr, numbers(values));
        } else if (vr == VR.AT) {
            dataset.setInts(tag, vr, values.asList().stream()
                    .mapToInt(value -> Integer.parseUnsignedInt(value.getAsString(), 16)).toArray());
        } else if (vr == VR.US || vr == VR.SS || vr == VR.UL || vr == VR.SL) {
            double[] numbers = numbers(values);
            int[] ints = new int[numbers.length];
            for (int i = 0; i < ints.length; i++) {
                ints[i] = (int) (long) numbers[i];
            }
            dataset.setInts(tag, vr, ints);
        }
    }

    private static VR vr(int tag, JsonObject attribute) {
        JsonElement vr = attribute.get("vr");
        try {
            return vr == null ? Dictionary.vr(tag, false) : VR.valueOf(vr.getAsString());
        } catch (IllegalArgumentException e) {
            return VR.UN;
        }
    }

    private static double[] numbers(JsonArray values) {
        return values.asList().stream().filter(JsonElement::isJsonPrimitive).mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    /** A person's name is an object of its representations. */
    private static String text(JsonElement value) {
        if (value.isJsonNull()) {
            return "";
        }
        if (value.isJsonPrimitive()) {
            JsonPrimitive primitive = value.getAsJsonPrimitive();
            return primitive.getAsString();
        }
        if (!value.isJsonObject()) {
            return "";
        }
        JsonObject name = value.getAsJsonObject();
        String groups = group(name, "Alphabetic") + "=" + group(name, "Ideographic") + "=" + group(name, "Phonetic");
        return groups.replaceAll("=+$", "");
    }

    private static String group(JsonObject name, String representation) {
        return name.has(representation) && name.get(representation).isJsonPrimitive()
                ? name.get(representation).getAsString() : "";
    }
}
