package org.explainj.cam;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What users are told of a method.
 *
 * @param name on the command line; a variant's follows a colon
 * @param title as papers spell it
 * @param paper where it comes from: authors, title, place, year, equations
 * @param formula what it computes, in the paper's symbols, on one line
 * @param difference of a variant, how it differs from the paper and who has it so; empty for the paper's own form
 * @param needs what it asks of the network
 * @param cost in passes of the network
 * @param parameters what can be set, in order
 */
public record MethodInfo(String name, String title, String paper, String formula, String difference, Set<Need> needs,
        Cost cost, List<Parameter> parameters) {
    private static final char COLON = ':';

    public MethodInfo {
        needs = java.util.Collections.unmodifiableSet(new TreeSet<>(needs));
        parameters = List.copyOf(parameters);
    }

    /**
     * A method that needs a layer and its gradient, has no parameters, and costs one backward a class.
     *
     * @param name on the command line
     * @param title as papers spell it
     * @param paper where it comes from
     * @param formula what it computes
     * @return that method
     */
    public static MethodInfo of(String name, String title, String paper, String formula) {
        return new MethodInfo(name, title, paper, formula, "", Set.of(Need.LAYER, Need.GRADIENTS), Cost.ONE_BACKWARD,
                List.of());
    }

    /**
     * @param what it asks of the network
     * @return the same with these needs
     */
    public MethodInfo needing(Need... what) {
        return new MethodInfo(name, title, paper, formula, difference, Set.of(what), cost, parameters);
    }

    /**
     * @param forwards forward passes
     * @param backwards backward passes
     * @return the same with this cost
     */
    public MethodInfo costing(String forwards, String backwards) {
        return new MethodInfo(name, title, paper, formula, difference, needs, new Cost(forwards, backwards),
                parameters);
    }

    /**
     * @param what can be set, in order
     * @return the same with these parameters
     */
    public MethodInfo with(Parameter... what) {
        return new MethodInfo(name, title, paper, formula, difference, needs, cost, List.of(what));
    }

    /**
     * @param variant what follows the colon
     * @param how how it differs, and who has it so
     * @return a variant of this method
     */
    public MethodInfo variant(String variant, String how) {
        return new MethodInfo(name + COLON + variant, title + " (" + variant + ")", paper, formula, how, needs, cost,
                parameters);
    }

    /** @return whether this is a variant */
    public boolean isVariant() {
        return name.indexOf(COLON) >= 0;
    }

    /** @return the name of the method that this is, or is a variant of */
    public String base() {
        return isVariant() ? name.substring(0, name.indexOf(COLON)) : name;
    }

    /** @return whether it draws random numbers; the same seed gives the same map */
    public boolean sampling() {
        return parameters.contains(Parameter.SEED);
    }
}
