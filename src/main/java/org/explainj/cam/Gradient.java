package org.explainj.cam;

import java.util.ArrayList;
import java.util.List;
import org.explainj.torch.ModelException;

/** The gradient of the score with respect to the image, brought to one number a pixel. */
public final class Gradient implements Method {
    private static final MethodInfo INFO = MethodInfo.of("gradient", "Gradient",
            "Simonyan et al., Deep Inside Convolutional Networks: Visualising Image Classification Models and Saliency "
            + "Maps, ICLR 2014 workshop, section 3.1", "max_c |∂y/∂x_c|").needing(Need.GRADIENTS);

    private final MethodInfo info;
    private final Form form;

    private enum Form { GREATEST, SIGNED, TIMES_INPUT }

    private Gradient(MethodInfo info, Form form) {
        this.info = info;
        this.form = form;
    }

    /** @return the paper's form, and those with a sign */
    static List<Method> forms() {
        return List.of(new Gradient(INFO, Form.GREATEST),
                new Gradient(INFO.variant("signed", "Σ_c ∂y/∂x_c: the sum over the channels, with its sign"),
                        Form.SIGNED),
                new Gradient(INFO.variant("times-input", "Σ_c x_c ∂y/∂x_c: the first-order change of y against an "
                        + "image of zeros (Shrikumar et al., arXiv:1605.01713; captum's InputXGradient, its channels "
                        + "summed)"), Form.TIMES_INPUT));
    }

    @Override
    public MethodInfo info() {
        return info;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        Subject subject = Subject.of(job);
        Passes passes = new Passes(job, subject.score(), title());
        Attribution sum = Attribution.zero(subject.classes(), job.input().length);
        if (subject.classes() > 0) {
            passes.derivatives(1, passes.onHeap(i -> job.input()),
                    (evidence, from, to) -> sum.add(evidence, new double[] {1}, g -> g));
        }
        List<RawMap> maps = new ArrayList<>();
        for (double[] gradient : sum.sums()) {
            maps.add(map(gradient, job));
        }
        return subject.atInput(maps, List.of());
    }

    private RawMap map(double[] gradient, Job job) {
        if (form == Form.GREATEST) {
            return Attribution.greatest(gradient, job.extents());
        }
        if (form == Form.TIMES_INPUT) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] *= job.input()[i];
            }
        }
        return Attribution.total(gradient, job.extents());
    }
}
