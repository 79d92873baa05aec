package org.explainj.card;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.explainj.torch.ModelException;

/**
 * An object of a card that is being read. It knows where it is, so that an error names the place, and which of its
 * properties were asked for, so that a misspelt one is found.
 */
final class CardNode {
    private final String source;
    private final String path;
    private final JsonObject json;
    private final Set<String> known = new HashSet<>();

    /**
     * @param source names the card in error messages
     * @param path where the object is in the card; empty for the card itself
     */
    CardNode(String source, String path, JsonObject json) {
        this.source = source;
        this.path = path;
        this.json = json;
    }

    /** @return an error at a property of this object; {@code complaint} follows its path */
    ModelException error(String property, String complaint) {
        return at(pathOf(property), complaint);
    }

    private ModelException at(String place, String complaint) {
        return new ModelException("The model card " + source + " is not valid: " + place + " " + complaint + ".");
    }

    private String pathOf(String property) {
        return path.isEmpty() ? property : path + "." + property;
    }

    boolean has(String property) {
        known.add(property);
        return json.has(property);
    }

    boolean isArray(String property) {
        return has(property) && json.get(property).isJsonArray();
    }

    CardNode object(String property) throws ModelException {
        return objectAt(pathOf(property), required(property, "an object"));
    }

    Optional<CardNode> optionalObject(String property) throws ModelException {
        return has(property) ? Optional.of(object(property)) : Optional.empty();
    }

    List<CardNode> objects(String property) throws ModelException {
        List<CardNode> result = new ArrayList<>();
        int index = 0;
        for (JsonElement element : array(property)) {
            result.add(objectAt(pathOf(property) + "[" + index++ + "]", element));
        }
        return result;
    }

    private CardNode objectAt(String place, JsonElement element) throws ModelException {
        if (!element.isJsonObject()) {
            throw at(place, "must be an object, not " + nameOf(element));
        }
        return new CardNode(source, place, element.getAsJsonObject());
    }

    String string(String property) throws ModelException {
        return stringAt(pathOf(property), required(property, "a string"));
    }

    String string(String property, String otherwise) throws ModelException {
        return has(property) ? string(property) : otherwise;
    }

    Optional<String> optionalString(String property) throws ModelException {
        return has(property) ? Optional.of(string(property)) : Optional.empty();
    }

    /** @return empty if the property is absent */
    List<String> strings(String property) throws ModelException {
        List<String> result = new ArrayList<>();
        int index = 0;
        for (JsonElement element : array(property)) {
            String place = pathOf(property) + "[" + index++ + "]";
            String value = stringAt(place, element);
            if (result.contains(value)) {
                throw at(place, "repeats \"" + value + "\"");
            }
            result.add(value);
        }
        return result;
    }

    private String stringAt(String place, JsonElement element) throws ModelException {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
            throw at(place, "must be a string, not " + nameOf(element));
        }
        if (element.getAsString().isBlank()) {
            throw at(place, "must not be empty");
        }
        return element.getAsString();
    }

    /** Values are written in lower case, with hyphens. */
    <E extends Enum<E>> E oneOf(Class<E> type, String property) throws ModelException {
        String value = string(property);
        for (E constant : type.getEnumConstants()) {
            if (nameOf(constant).equals(value)) {
                return constant;
            }
        }
        throw error(property, "must be " + listed(Arrays.stream(type.getEnumConstants())
                .map(CardNode::nameOf).collect(Collectors.toList())) + ", not \"" + value + "\"");
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String property, E otherwise) throws ModelException {
        return has(property) ? oneOf(type, property) : otherwise;
    }

    /** @return how a card writes a constant */
    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ModelException notOneOf(String property, String value, String... allowed) {
        return error(property, "must be " + listed(List.of(allowed)) + ", not \"" + value + "\"");
    }

    private static String listed(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(" or "));
    }

    boolean flag(String property, boolean otherwise) throws ModelException {
        if (!has(property)) {
            return otherwise;
        }
        JsonElement element = json.get(property);
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) {
            throw error(property, "must be true or false, not " + nameOf(element));
        }
        return element.getAsBoolean();
    }

    double number(String property) throws ModelException {
        return numberAt(pathOf(property), required(property, "a number"));
    }

    OptionalDouble optionalNumber(String property) throws ModelException {
        return has(property) ? OptionalDouble.of(number(property)) : OptionalDouble.empty();
    }

    /** @return empty if the property is absent */
    List<Double> numbers(String property) throws ModelException {
        List<Double> result = new ArrayList<>();
        int index = 0;
        for (JsonElement element : array(property)) {
            result.add(numberAt(pathOf(property) + "[" + index++ + "]", element));
        }
        return result;
    }

    /** @return by property, in the card's order */
    Map<String, Double> numbersByName() throws ModelException {
        Map<String, Double> result = new LinkedHashMap<>();
        for (String property : json.keySet()) {
            result.put(property, number(property));
        }
        return result;
    }

    /** @return by property, in the card's order */
    Map<String, String> stringsByName() throws ModelException {
        Map<String, String> result = new LinkedHashMap<>();
        for (String property : json.keySet()) {
            result.put(property, string(property));
        }
        return result;
    }

    /** @return by property, in the card's order */
    Map<String, CardNode> objectsByName() throws ModelException {
        Map<String, CardNode> result = new LinkedHashMap<>();
        for (String property : json.keySet()) {
            result.put(property, object(property));
        }
        return result;
    }

    private double numberAt(String place, JsonElement element) throws ModelException {
        if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isNumber()) {
            throw at(place, "must be a number, not " + nameOf(element));
        }
        double value = element.getAsDouble();
        if (!Double.isFinite(value)) {
            throw at(place, "must be a finite number");
        }
        return value;
    }

    int integer(String property, int least) throws ModelException {
        double value = number(property);
        if (value != Math.rint(value) || value < least || value > Integer.MAX_VALUE) {
            throw error(property, "must be a whole number of at least " + least + ", not " + json.get(property));
        }
        return (int) value;
    }

    OptionalInt optionalInteger(String property, int least) throws ModelException {
        return has(property) ? OptionalInt.of(integer(property, least)) : OptionalInt.empty();
    }

    private JsonArray array(String property) throws ModelException {
        if (!has(property)) {
            return new JsonArray();
        }
        JsonElement element = json.get(property);
        if (!element.isJsonArray()) {
            throw error(property, "must be an array, not " + nameOf(element));
        }
        return element.getAsJsonArray();
    }

    private JsonElement required(String property, String what) throws ModelException {
        if (!has(property)) {
            throw error(property, "is missing: " + what + " is expected there");
        }
        return json.get(property);
    }

    /**
     * Ends the reading of this object.
     *
     * @throws ModelException if it has a property that nobody asked for
     */
    void nothingElse() throws ModelException {
        for (String property : json.keySet()) {
            if (!known.contains(property)) {
                throw error(property, "is not a property of a model card; here there can be "
                        + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    private static String nameOf(JsonElement element) {
        if (element.isJsonNull()) {
            return "null";
        }
        if (element.isJsonObject()) {
            return "an object";
        }
        return element.isJsonArray() ? "an array" : element.toString();
    }
}
