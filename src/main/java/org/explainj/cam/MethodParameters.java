package org.explainj.cam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.explainj.UsageException;
import org.explainj.frame.Npy;

/**
 * What a user has set of a method.
 *
 * @param values by the parameter's name, as text; the others have their standard values
 * @param noise random numbers or masks given from outside in place of the seed's, one sample a row
 * @param batch how many images at most go through the network at once; empty to let memory and speed decide. It does
 *     not change a map beyond rounding and is not recorded
 */
public record MethodParameters(Map<String, String> values, Optional<Npy> noise, OptionalInt batch) {
    /** Everything as the method has it. */
    public static final MethodParameters STANDARD =
            new MethodParameters(Map.of(), Optional.empty(), OptionalInt.empty());

    /** The name under which noise from outside is recorded, in place of the seed. */
    private static final String NOISE = "noise";
    /** As many as noise from outside has rows. */
    private static final String SAMPLES = "samples";

    public MethodParameters {
        values = Map.copyOf(values);
        Objects.requireNonNull(noise);
        Objects.requireNonNull(batch);
        if (batch.isPresent() && batch.getAsInt() < 1) {
            throw new UsageException("A batch holds at least one image, not " + batch.getAsInt() + ".");
        }
    }

    /**
     * @param name of a parameter
     * @param value its value
     * @return these, with that value
     */
    public MethodParameters with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return new MethodParameters(more, noise, batch);
    }

    /**
     * @param samples one a row
     * @return these, with random numbers or masks from outside
     */
    public MethodParameters with(Npy samples) {
        return new MethodParameters(values, Optional.of(samples), batch);
    }

    /**
     * @param parameter of a method
     * @return its value: the one set, or the standard one
     */
    public String text(Parameter parameter) {
        return values.getOrDefault(parameter.name(), parameter.standard());
    }

    /**
     * @param parameter of a method
     * @return its value
     * @throws UsageException if it is not a finite number
     */
    public double number(Parameter parameter) {
        try {
            double value = Double.parseDouble(text(parameter));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("'" + text(parameter) + "' is no number for " + parameter.name() + ": "
                + parameter.meaning() + ".");
    }

    /**
     * @param parameter of a method
     * @return its value
     * @throws UsageException if it is not a finite number of at least 0
     */
    public double deviation(Parameter parameter) {
        double value = number(parameter);
        if (value < 0) {
            throw new UsageException("'" + text(parameter) + "' is no " + parameter.name() + ": " + parameter.meaning()
                    + ", at least 0.");
        }
        return value;
    }

    /**
     * @param parameter of a method
     * @return its value
     * @throws UsageException if it is not an integer
     */
    public long integer(Parameter parameter) {
        try {
            return Long.parseLong(text(parameter));
        } catch (NumberFormatException e) {
            throw new UsageException("'" + text(parameter) + "' is no integer for " + parameter.name() + ": "
                    + parameter.meaning() + ".");
        }
    }

    /**
     * @param parameter of a method
     * @return its value
     * @throws UsageException if it is not an integer of at least 1
     */
    public int count(Parameter parameter) {
        long value = integer(parameter);
        if (value < 1 || value > Integer.MAX_VALUE) {
            throw new UsageException("'" + text(parameter) + "' is no count for " + parameter.name() + ": "
                    + parameter.meaning() + ".");
        }
        return (int) value;
    }

    /**
     * What is to be recorded with a map: every parameter of the method with its value, the standard ones too.
     *
     * @param method the method
     * @return the values by name, in the method's order; of noise from outside its hash in
     *     place of what says how random numbers are drawn, and its rows as the samples
     * @throws UsageException if a parameter was set that the method does not have, or that is of no effect because of
     *     noise from outside
     */
    public Map<String, String> recorded(MethodInfo method) {
        List<String> names = method.parameters().stream().map(Parameter::name).toList();
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw new UsageException("The method '" + method.name() + "' has no parameter '" + name + "'"
                        + (names.isEmpty() ? ": it has none" : ": it has "
                        + names.stream().collect(Collectors.joining(", "))) + ".");
            }
        }
        boolean given = noise.isPresent() && method.sampling();
        Map<String, String> recorded = new LinkedHashMap<>();
        for (Parameter parameter : method.parameters()) {
            if (given && parameter.drawing()) {
                requireUnset(parameter.name(), "is used as it is");
                if (parameter.equals(Parameter.SEED)) {
                    recorded.put(NOISE, noise.get().sha256());
                }
            } else if (given && parameter.name().equals(SAMPLES)) {
                String rows = Integer.toString(noise.get().shape().length == 0 ? 0 : noise.get().shape()[0]);
                if (!text(parameter).equals(rows)) {
                    requireUnset(SAMPLES, "has a sample in each of its " + rows + " rows");
                }
                recorded.put(SAMPLES, rows);
            } else {
                recorded.put(parameter.name(), text(parameter));
            }
        }
        return recorded;
    }

    private void requireUnset(String name, String why) {
        if (values.containsKey(name)) {
            throw new UsageException("Noise from outside " + why + ": leave out " + name + ".");
        }
    }
}
