package org.explainj.cam;

import java.util.ArrayList;
import java.util.List;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.explainj.torch.ModelException;

/** SmoothGrad: the gradient at the image, averaged over noisy copies of it. */
public final class SmoothGrad implements Method {
    private static final Parameter SAMPLES = Parameter.samples(50);
    private static final Parameter SIGMA = Parameter.sigma(0.15, "as a fraction of the image's max − min");
    private static final MethodInfo INFO = MethodInfo.of("smoothgrad", "SmoothGrad",
            "Smilkov et al., SmoothGrad: removing noise by adding noise, arXiv:1706.03825, section 2",
            "max_c |1/n Σ_i ∂y/∂x_c(x + ε_i)|, ε ~ N(0, σ²)").needing(Need.GRADIENTS)
            .costing("samples + 1", "samples per class").with(SAMPLES, SIGMA, Parameter.SEED);

    private final MethodInfo info;
    private final Form form;

    private enum Form { MEAN, SIGNED, MAGNITUDE, SQUARE, VARIANCE }

    private SmoothGrad(MethodInfo info, Form form) {
        this.info = info;
        this.form = form;
    }

    /** @return the paper's form and its kin */
    static List<Method> forms() {
        return List.of(new SmoothGrad(INFO, Form.MEAN),
                new SmoothGrad(INFO.variant("signed", "the sum over the channels, with its sign"), Form.SIGNED),
                new SmoothGrad(INFO.variant("captum", "max_c 1/n Σ |∂y/∂x_c|: magnitudes are averaged, as captum's "
                        + "NoiseTunnel over Saliency does"), Form.MAGNITUDE),
                new SmoothGrad(INFO.variant("squared", "max_c 1/n Σ (∂y/∂x_c)²: squares are averaged (Hooker et al., "
                        + "NeurIPS 2019; captum's smoothgrad_sq)"), Form.SQUARE),
                new SmoothGrad(INFO.variant("variance", "max_c of the gradients' variance over the copies (VarGrad, "
                        + "Adebayo et al., arXiv:1810.03307; captum's vargrad)"), Form.VARIANCE));
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        Noise noise = Noise.of(job.parameters());
        int samples = noise.samples(job.parameters(), SAMPLES);
        Subject subject = Subject.of(job);
        Attribution sum = Attribution.zero(subject.classes(), job.input().length);
        Attribution squares = Attribution.zero(form == Form.VARIANCE ? subject.classes() : 0, job.input().length);
        if (subject.classes() > 0) {
            Passes passes = new Passes(job, subject.score(), title());
            NoisyCopies copies = new NoisyCopies(job, noise, job.parameters().deviation(SIGMA));
            passes.derivatives(samples, passes.onHeap(copies::copy), (evidence, from, to) -> {
                double[] weights = new double[to - from];
                Arrays.fill(weights, 1.0 / samples);
                sum.add(evidence, weights, averaged());
                squares.add(evidence, weights, g -> g * g);
            });
        }
        List<RawMap> maps = new ArrayList<>();
        for (int rank = 0; rank < subject.classes(); rank++) {
            double[] values = sum.sums()[rank];
            if (form == Form.VARIANCE) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = squares.sums()[rank][i] - values[i] * values[i];
                }
            }
            maps.add(form == Form.SIGNED ? Attribution.total(values, job.extents())
                    : Attribution.greatest(values, job.extents()));
        }
        return subject.atInput(maps, List.of());
    }

    private DoubleUnaryOperator averaged() {
        return switch (form) {
            case MAGNITUDE -> Math::abs;
            case SQUARE -> g -> g * g;
            default -> g -> g;
        };
    }
}
