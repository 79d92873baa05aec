package org.explainj.cam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.explainj.UsageException;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Combination;
import org.explainj.torch.ModelException;

/**
 * Finer-CAM: what tells a class from those most like it. The map of the score y_c − γ·mean(y_d) over the classes d
 * whose logits are nearest to y_c.
 */
public final class FinerCam implements Method {
    private static final Parameter GAMMA = new Parameter("gamma", "0.6", "γ, how strongly the others are taken off");
    private static final Parameter ALPHA = new Parameter("gamma", "1.0", "α, how strongly the others are taken off");
    private static final Parameter REFERENCES = new Parameter("references", "3",
            "how many similar classes are compared, at least 1; all others if there are fewer");
    private static final Parameter BASE = new Parameter("base", "gradcam", "the method that maps the score");
    private static final MethodInfo INFO = MethodInfo.of("finercam", "Finer-CAM",
            "Zhang et al., Finer-CAM: Spotting the Difference Reveals Finer Details for Visual Explanation, CVPR 2025, "
            + "section 3.2", "Grad-CAM of y_c − γ mean(y_d), d the classes whose logits are nearest to y_c")
            .costing("2", "1 per class").with(GAMMA, REFERENCES, BASE);
    private static final MethodInfo PGC_INFO = INFO.variant("pgc", "the authors' code, as in pytorch-grad-cam: α = 1, "
            + "and Σ p_d (y_c − α y_d) / Σ p_d with the softmax's p, through which the gradient goes too")
            .with(ALPHA, REFERENCES, BASE);
    private static final double PGC_EPSILON = 1e-9;

    private final MethodInfo info;

    private FinerCam(MethodInfo info) {
        this.info = info;
    }

    /** @return the paper's */
    static FinerCam paper() {
        return new FinerCam(INFO);
    }

    /** @return pytorch-grad-cam's */
    static FinerCam pgc() {
        return new FinerCam(PGC_INFO);
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        if (job.score().selection() instanceof ClassSelection.Combined) {
            throw new UsageException("The method finercam itself contrasts a class with those most like it: name a "
                    + "class.");
        }
        if (!(Methods.named(job.parameters().text(BASE)) instanceof CamMethod base)) {
            throw new UsageException("The method finercam maps its score by a method such as gradcam, gradcam++ or "
                    + "layercam, not by "
                    + job.parameters().text(BASE) + ".");
        }
        Outcome outcome = Outcome.of(job);
        if (outcome.logits().length < 2) {
            throw new UsageException("The method finercam compares classes, and the model has only one: use another "
                    + "method.");
        }
        List<Combination> contrasts = new ArrayList<>();
        for (int classIndex : outcome.classes()) {
            int[] similar = similar(outcome.logits(), classIndex, job.parameters().count(REFERENCES));
            contrasts.add(info == PGC_INFO ? weighted(outcome.logits(), classIndex, similar, job.parameters())
                    : Combination.finer(classIndex, (float) job.parameters().number(GAMMA), similar));
        }
        if (contrasts.isEmpty()) {
            return MethodResult.of(outcome, List.of());
        }
        MethodResult mapped = base.explain(job.with(job.score().with(new ClassSelection.Combined(contrasts))));
        return new MethodResult(outcome, mapped.maps(), mapped.remarks());
    }

    /** The other classes whose logits are nearest, nearest first. */
    private static int[] similar(float[] logits, int classIndex, int count) {
        return IntStream.range(0, logits.length).filter(other -> other != classIndex).boxed()
                .sorted(Comparator.comparingDouble(other -> Math.abs(logits[other] - logits[classIndex])))
                .limit(count).mapToInt(Integer::intValue).toArray();
    }

    /** The differential of Σ p_d (y_c − α y_d) / (Σ p_d + ε) at these logits: what its gradient is a chain of. */
    private static Combination weighted(float[] logits, int classIndex, int[] similar, MethodParameters parameters) {
        double alpha = parameters.number(ALPHA);
        double greatest = IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).max().orElseThrow();
        double[] p = IntStream.range(0, logits.length).mapToDouble(i -> Math.exp(logits[i] - greatest)).toArray();
        double all = Arrays.stream(p).sum();
        double share = 0;
        double sum = 0;
        for (int d : similar) {
            share += p[d] / all;
            sum += p[d] / all * (logits[classIndex] - alpha * logits[d]);
        }
        double score = sum / (share + PGC_EPSILON);
        double[] slope = new double[logits.length];
        slope[classIndex] += share / (share + PGC_EPSILON);
        for (int d : similar) {
            double weight = p[d] / all / (share + PGC_EPSILON);
            slope[d] -= alpha * weight;
            // ∂p_d/∂y_k = p_d (δ_dk − p_k)
            double through = weight * (logits[classIndex] - alpha * logits[d] - score);
            slope[d] += through;
            for (int k = 0; k < slope.length; k++) {
                slope[k] -= through * p[k] / all;
            }
        }
        float[] weights = new float[slope.length];
        for (int k = 0; k < slope.length; k++) {
            weights[k] = (float) slope[k];
        }
        return new Combination(IntStream.range(0, slope.length).toArray(), weights);
    }
}
