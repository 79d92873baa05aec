package org.explainj.pacs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.explainj.UsageException;

/** An object of nodes.json, read strictly: what is misspelt or of the wrong kind is named. */
record JsonReader(JsonObject json, String place) {
    JsonReader only(String... members) {
        for (String member : json.keySet()) {
            if (!Set.of(members).contains(member)) {
                throw wrong("has no member \"" + member + "\": use " + String.join(", ", members));
            }
        }
        return this;
    }

    UsageException wrong(String what) {
        return new UsageException(place + " " + what + ".");
    }

    private <T> Optional<T> get(String member, Predicate<JsonPrimitive> kind, String wanted,
            Function<JsonPrimitive, T> value) {
        JsonElement element = json.get(member);
        if (element == null || element.isJsonNull()) {
            return Optional.empty();
        }
        if (!element.isJsonPrimitive() || !kind.test(element.getAsJsonPrimitive())) {
            throw wrong("has a \"" + member + "\" that is not " + wanted);
        }
        return Optional.of(value.apply(element.getAsJsonPrimitive()));
    }

    Optional<String> text(String member) {
        return get(member, JsonPrimitive::isString, "a text", JsonPrimitive::getAsString);
    }

    Optional<Boolean> flag(String member) {
        return get(member, JsonPrimitive::isBoolean, "true or false", JsonPrimitive::getAsBoolean);
    }

    Optional<Integer> number(String member, int least, int most) {
        return get(member, p -> p.isNumber() && p.getAsDouble() == p.getAsInt() && p.getAsInt() >= least
                && p.getAsInt() <= most, "a whole number from " + least + " to " + most, JsonPrimitive::getAsInt);
    }

    Optional<JsonReader> object(String member) {
        JsonElement element = json.get(member);
        if (element == null || element.isJsonNull()) {
            return Optional.empty();
        }
        if (!element.isJsonObject()) {
            throw wrong("has a \"" + member + "\" that is not an object {…}");
        }
        return Optional.of(new JsonReader(element.getAsJsonObject(), place + " " + member));
    }

    List<String> texts(String member) {
        JsonElement element = json.get(member);
        if (element == null || element.isJsonNull()) {
            return List.of();
        }
        if (!element.isJsonArray()) {
            throw wrong("has a \"" + member + "\" that is not a list […]");
        }
        List<String> texts = new ArrayList<>();
        element.getAsJsonArray().forEach(item -> texts.add(item.getAsString()));
        return texts;
    }
}
