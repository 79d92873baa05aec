package org.explainj.cam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.explainj.torch.ModelException;

/** Integrated gradients: the gradient, integrated on the straight path from a baseline to the image. */
public final class IntegratedGradients implements Method {
    private static final String AUTO = "auto";
    private static final int FIRST_STEPS = 32;
    private static final int MOST_STEPS = 1024;
    /** How far from complete the attributions may be before the steps are doubled, as a fraction of y(x) − y(x′). */
    private static final double GOAL = 0.004;
    /** How far before a reader is told. */
    private static final double TOLERABLE = 0.01;
    private static final Parameter STEPS = new Parameter("samples", AUTO,
            "steps of the integral; auto doubles them from "
            + FIRST_STEPS + " to at most " + MOST_STEPS + " until the sum is within 0.4 % of y(x) − y(x′)");
    private static final Parameter GAUSS_STEPS = Parameter.samples(50);
    private static final MethodInfo INFO = MethodInfo.of("integrated-gradients", "Integrated Gradients",
            "Sundararajan et al., Axiomatic Attribution for Deep Networks, ICML 2017, eq. 1 and 3",
            "Σ_c (x_c − x′_c) 1/m Σ_k ∂y/∂x_c(x′ + k/m (x − x′)), k = 1 … m").needing(Need.GRADIENTS)
            .costing("samples + 2", "samples per class").with(STEPS, Baseline.PARAMETER);

    private final MethodInfo info;
    private final boolean gauss;

    private IntegratedGradients(MethodInfo info, boolean gauss) {
        this.info = info;
        this.gauss = gauss;
    }

    /** @return the paper's form and captum's */
    static List<Method> forms() {
        return List.of(new IntegratedGradients(INFO, false), new IntegratedGradients(INFO.variant("captum",
                "the integral by Gauss and Legendre's rule with a fixed number of nodes, as captum has it")
                .with(GAUSS_STEPS, Baseline.PARAMETER), true));
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        float[] baseline = Baseline.of(job);
        Subject subject = Subject.of(job);
        if (subject.classes() == 0) {
            return subject.atInput(List.of(), List.of());
        }
        Passes passes = new Passes(job, subject.score(), title());
        float[] atBaseline = passes.scores(1, passes.onHeap(i -> baseline))[0];
        boolean auto = !gauss && job.parameters().text(STEPS).equals(AUTO);
        int steps = gauss ? job.parameters().count(GAUSS_STEPS) : auto ? FIRST_STEPS : job.parameters().count(STEPS);
        Quadrature rule = gauss ? Quadrature.gaussLegendre(steps) : Quadrature.rightRiemann(steps);
        Attribution path = Attribution.zero(subject.classes(), job.input().length);
        integrate(passes, baseline, rule, path);
        List<double[]> attributions = attributions(path, job.input(), baseline);
        while (auto && 2 * steps <= MOST_STEPS && farthest(attributions, subject, atBaseline) > GOAL) {
            steps *= 2;
            // the nodes so far are the even ones of twice as many; with half their weight the odd ones complete them
            for (double[] sum : path.sums()) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] /= 2;
                }
            }
            integrate(passes, baseline, Quadrature.rightRiemann(steps).oddNodes(), path);
            attributions = attributions(path, job.input(), baseline);
        }
        List<RawMap> maps = new ArrayList<>();
        attributions.forEach(values -> maps.add(Attribution.total(values, job.extents())));
        double off = farthest(attributions, subject, atBaseline);
        return subject.atInput(maps, off <= TOLERABLE ? List.of() : List.of(String.format(Locale.ROOT,
                "The attributions' sum is %.1f %% off the score's difference from the baseline's after %d steps.",
                100 * off, steps)));
    }

    private static void integrate(Passes passes, float[] baseline, Quadrature rule, Attribution path)
            throws ModelException {
        float[] input = passes.job().input();
        passes.derivatives(rule.nodes().length, passes.onHeap(k -> {
            float[] point = new float[input.length];
            for (int i = 0; i < point.length; i++) {
                point[i] = (float) (baseline[i] + rule.nodes()[k] * (input[i] - baseline[i]));
            }
            return point;
        }), (evidence, from, to) -> path.add(evidence, Arrays.copyOfRange(rule.weights(), from, to), g -> g));
    }

    private static List<double[]> attributions(Attribution path, float[] input, float[] baseline) {
        List<double[]> attributions = new ArrayList<>();
        for (double[] sum : path.sums()) {
            double[] values = new double[sum.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (input[i] - baseline[i]) * sum[i];
            }
            attributions.add(values);
        }
        return attributions;
    }

    /** |Σ − (y(x) − y(x′))| / |y(x) − y(x′)|, the greatest of all classes. */
    private static double farthest(List<double[]> attributions, Subject subject, float[] atBaseline) {
        double farthest = 0;
        for (int rank = 0; rank < attributions.size(); rank++) {
            double difference = subject.outcome().scores()[rank] - atBaseline[rank];
            double off = Math.abs(Arrays.stream(attributions.get(rank)).sum() - difference);
            farthest = Math.max(farthest, off == 0 ? 0 : off / Math.abs(difference));
        }
        return farthest;
    }
}
