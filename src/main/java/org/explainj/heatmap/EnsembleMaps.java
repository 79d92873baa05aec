package org.explainj.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.explainj.UsageException;

/**
 * The maps of an ensemble's members on one image, each calibrated by itself, so that their values have one meaning.
 *
 * @param members two or more, on one grid
 */
public record EnsembleMaps(List<Heatmap> members) {
    /**
     * @throws UsageException if the members' scales do not mean the same
     */
    public EnsembleMaps {
        members = List.copyOf(members);
        Heatmap first = members.get(0);
        for (Heatmap member : members) {
            if (!member.scale().option().equals(first.scale().option()) || member.signed() != first.signed()
                    || member.rows() != first.rows() || member.columns() != first.columns()) {
                throw new IllegalArgumentException("the members of an ensemble share scale and grid");
            }
            if (member.scale() instanceof Scale.Reference own && first.scale() instanceof Scale.Reference other
                    && (!own.layers().get(0).cohort().equals(other.layers().get(0).cohort())
                    || own.layers().get(0).images() != other.layers().get(0).images())) {
                throw new UsageException("The scale 'reference' has no meaning for this ensemble: its members' "
                        + "percentiles are of different cohorts. Use image.");
            }
        }
    }

    /**
     * @return the mean of the members' values, place by place; there is evidence if one of them has it
     */
    public Heatmap mean() {
        Heatmap first = members.get(0);
        float[] mean = new float[first.values().length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) mean(i);
        }
        boolean positive = members.stream().anyMatch(member -> member.verdict() == Verdict.POSITIVE);
        Heatmap.Statistics statistics = Calibration.mean(members.stream().map(Heatmap::statistics).toList());
        return new Heatmap(mean, first.rows(), first.columns(), scale(), first.signed(),
                positive ? Verdict.POSITIVE : Verdict.NONE, statistics, statistics, first.gate(), first.marks());
    }

    /** @return the members' standard deviation, place by place: √(mean of the squared distances from their mean) */
    public Heatmap deviation() {
        Heatmap first = members.get(0);
        float[] deviation = new float[first.values().length];
        for (int i = 0; i < deviation.length; i++) {
            double mean = mean(i);
            double squares = 0;
            for (Heatmap member : members) {
                squares += (member.values()[i] - mean) * (member.values()[i] - mean);
            }
            deviation[i] = (float) Math.sqrt(squares / members.size());
        }
        Heatmap.Statistics statistics = Calibration.statistics(deviation, 0);
        return new Heatmap(deviation, first.rows(), first.columns(), new Scale.Deviation(first.scale(), first.signed()),
                false, Verdict.POSITIVE, statistics, statistics, first.gate(), List.of());
    }

    private double mean(int place) {
        double sum = 0;
        for (Heatmap member : members) {
            sum += member.values()[place];
        }
        return sum / members.size();
    }

    private Scale scale() {
        List<ReferenceDistribution> distributions = new ArrayList<>();
        double bias = 0;
        for (Heatmap member : members) {
            if (member.scale() instanceof Scale.Reference reference) {
                distributions.add(reference.layers().get(0));
            }
            if (member.scale() instanceof Scale.Evidence evidence) {
                bias += evidence.bias().orElse(Double.NaN) / members.size();
            }
        }
        Scale first = members.get(0).scale();
        if (first instanceof Scale.Evidence evidence) {
            return new Scale.Evidence(evidence.fullColour(),
                    Double.isNaN(bias) ? OptionalDouble.empty() : OptionalDouble.of(bias));
        }
        return distributions.isEmpty() ? first : new Scale.Reference(distributions, Fusion.MEAN, "members");
    }
}
