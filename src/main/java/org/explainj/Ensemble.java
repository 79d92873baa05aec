package org.explainj;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.explainj.cam.Cost;
import org.explainj.cam.MethodInfo;
import org.explainj.cam.Need;
import org.explainj.cam.RawMap;
import org.explainj.heatmap.EnsembleMaps;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.LegendFacts;
import org.explainj.heatmap.Scale;

/**
 * What several methods or models say together of one subject in one frame.
 *
 * @param mean the mean of the members' maps, each on the scale first
 * @param members two or more
 * @param disagreement their standard deviation, place by place, in the units of the members' maps
 */
public record Ensemble(Explanation mean, List<Explanation> members, Heatmap disagreement) {
    public Ensemble {
        members = List.copyOf(members);
    }

    /**
     * @param results of the same frame, each with the same subjects in the same order
     * @return an ensemble of each subject
     * @throws UsageException as of {@link #of}
     */
    public static List<Ensemble> ofEach(List<Explained> results) {
        List<Ensemble> ensembles = new ArrayList<>();
        for (int i = 0; i < results.get(0).explanations().size(); i++) {
            List<Explanation> members = new ArrayList<>();
            for (Explained result : results) {
                if (result.explanations().size() != results.get(0).explanations().size()) {
                    throw new UsageException("The models " + results.get(0).model().name() + " and "
                            + result.model().name() + " have different classes, so they are no ensemble: use models "
                            + "with the same labels.");
                }
                members.add(result.explanations().get(i));
            }
            ensembles.add(of(members));
        }
        return ensembles;
    }

    /**
     * @param members explanations of the same subject of the same frame, two or more, with heatmaps of one scale
     * @return the ensemble
     * @throws UsageException if the members are of models with different labels, explain different things, or their
     *     maps have no common unit
     */
    public static Ensemble of(List<Explanation> members) {
        Explanation first = members.get(0);
        for (Explanation member : members) {
            requireAlike(first, member);
        }
        EnsembleMaps maps = new EnsembleMaps(members.stream().map(member -> member.heatmap().orElseThrow()).toList());
        Heatmap heatmap = maps.mean();
        RawMap raw = new RawMap(new int[] {heatmap.rows(), heatmap.columns()}, heatmap.values());
        Set<String> notes = new LinkedHashSet<>();
        notes.add("Mean of " + members.size() + " maps, each on the scale first: " + members.stream()
                .map(member -> member.method().name() + " of " + member.model().name() + " at "
                        + String.join(", ", member.layers())).collect(Collectors.joining("; ")) + ".");
        members.forEach(member -> notes.addAll(member.notes()));
        boolean tiledAlike = members.stream().map(Explanation::tiles).distinct().count() == 1;
        if (!tiledAlike) {
            members.forEach(member -> member.tiles().ifPresent(
                    tiles -> notes.add(member.model().name() + ": " + tiles.sentence())));
        }
        Explanation mean = new Explanation(first.source(), model(members), prediction(members), subject(members),
                method(members), parameters(members), distinct(members, Explanation::layers), raw, Optional.of(heatmap),
                members.stream().anyMatch(Explanation::activationInput), List.copyOf(notes),
                distinct(members, Explanation::unverified), Optional.empty(),
                tiledAlike ? first.tiles() : Optional.empty(), first.device());
        return new Ensemble(mean, members, maps.deviation());
    }

    /** @return what the legend of the disagreement says beside the colour bar */
    public LegendFacts disagreementFacts() {
        LegendFacts facts = mean.legendFacts();
        return new LegendFacts(facts.model(), facts.version(), "Disagreement, " + facts.method(), facts.layers(),
                "Disagreement: " + facts.label(), facts.probability(), facts.probabilityCalibrated(),
                facts.inputVerified(), facts.notes(), facts.warnings());
    }

    private static void requireAlike(Explanation first, Explanation member) {
        if (!first.prediction().labels().equals(member.prediction().labels())) {
            throw new UsageException("The models " + first.model().name() + " and " + member.model().name()
                    + " have different classes, so they are no ensemble: use models with the same labels.");
        }
        if (!first.label().equals(member.label()) || !first.target().keyword().equals(member.target().keyword())
                || !first.subject().marks().equals(member.subject().marks())) {
            throw new UsageException("The models " + first.model().name() + " and " + member.model().name()
                    + " have no such subject in common: name one that all of them explain.");
        }
        if (first.heatmap().orElseThrow().scale() instanceof Scale.Fixed
                && !first.method().name().equals(member.method().name())) {
            throw new UsageException("The scale 'fixed' has no meaning here: raw values of " + first.method().name()
                    + " and " + member.method().name() + " have no common unit. Use reference, evidence or image.");
        }
    }

    private static List<String> distinct(List<Explanation> members, Function<Explanation, List<String>> part) {
        return members.stream().map(part).flatMap(Collection::stream).distinct().toList();
    }

    private static MethodInfo method(List<Explanation> members) {
        List<MethodInfo> methods = members.stream().map(Explanation::method).distinct().toList();
        Set<Need> needs = new TreeSet<>();
        methods.forEach(method -> needs.addAll(method.needs()));
        return new MethodInfo("ensemble(" + joined(methods, MethodInfo::name, ",") + ")",
                "Ensemble of " + joined(methods, MethodInfo::title, ", "), joined(methods, MethodInfo::paper, "; "),
                "mean of the members' maps on the scale", "", needs,
                new Cost("the members'", "the members'"), List.of());
    }

    /** Each by its method's name, where there are several. */
    private static Map<String, String> parameters(List<Explanation> members) {
        boolean several = members.stream().map(Explanation::method).distinct().count() > 1;
        Map<String, String> all = new LinkedHashMap<>();
        for (Explanation member : members) {
            member.parameters().forEach((name, value) ->
                    all.put(several ? member.method().name() + " " + name : name, value));
        }
        return all;
    }

    private static ModelIdentity model(List<Explanation> members) {
        List<ModelIdentity> models = members.stream().map(Explanation::model).distinct().toList();
        return models.size() == 1 ? models.get(0) : new ModelIdentity(joined(models, ModelIdentity::name, " + "),
                joined(models, ModelIdentity::version, " + "), joined(models, ModelIdentity::sha256, "+"),
                joined(models, ModelIdentity::cardSha256, "+"),
                models.stream().anyMatch(ModelIdentity::researchUseOnly));
    }

    private static <T> String joined(List<T> all, Function<T, String> text, String between) {
        return all.stream().map(text).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** The mean of what the models say; positive is what all of them call so. */
    private static Prediction prediction(List<Explanation> members) {
        Prediction first = members.get(0).prediction();
        float[] logits = new float[first.logits().length];
        double[] probabilities = new double[first.probabilities().length];
        boolean calibrated = true;
        List<Integer> positive = new ArrayList<>(first.positive());
        for (Explanation member : members) {
            Prediction own = member.prediction();
            if (own.probabilities().length != probabilities.length) {
                throw new UsageException("Not all models of the ensemble give probabilities, so they have no mean: use "
                        + "models with the same kind of output.");
            }
            for (int i = 0; i < logits.length; i++) {
                logits[i] += own.logits()[i] / members.size();
            }
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] += own.probabilities()[i] / members.size();
            }
            calibrated &= own.calibrated();
            positive.retainAll(own.positive());
        }
        boolean same = members.stream().map(Explanation::model).distinct().count() == 1;
        return same ? first : new Prediction(first.labels(), logits, probabilities, calibrated, positive);
    }

    private static Subject subject(List<Explanation> members) {
        Subject first = members.get(0).subject();
        double score = members.stream().mapToDouble(member -> member.subject().score()).average().orElseThrow();
        return new Subject(first.classIndex(), first.label(), first.title(), first.target(), score, first.reading(),
                first.marks());
    }
}
