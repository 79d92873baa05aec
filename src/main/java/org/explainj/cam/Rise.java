package org.explainj.cam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.torch.ModelException;

/** RISE: the mean of random masks, weighted with the score of the image seen through each. */
public final class Rise implements Method {
    private static final Parameter SAMPLES = Parameter.samples(1000);
    private static final Parameter CELLS = Parameter.ofDrawing("cells", "7",
            "s: the masks' grid has s cells along each axis");
    private static final Parameter KEPT = Parameter.ofDrawing("kept", "0.5",
            "p: the probability that a cell is kept, above 0 "
            + "and at most 1");
    private static final MethodInfo INFO = MethodInfo.of("rise", "RISE",
            "Petsiuk et al., RISE: Randomized Input Sampling for Explanation of Black-box Models, BMVC 2018, eq. 6",
            "1/(n E[M]) Σ_i y(x ⊙ M_i) M_i").needing()
            .costing("samples + 1", "0").with(SAMPLES, CELLS, KEPT, Parameter.SEED);

    @Override
    public MethodInfo info() {
        return INFO;
    }

    @Override
    public MethodResult explain(Job job) throws ModelException {
        Noise noise = Noise.of(job.parameters());
        int samples = noise.samples(job.parameters(), SAMPLES);
        double kept = job.parameters().number(KEPT);
        if (kept <= 0 || kept > 1) {
            throw new UsageException("'" + kept + "' is no probability for " + KEPT.name() + ": " + KEPT.meaning()
                    + ".");
        }
        RiseMasks masks = new RiseMasks(job.parameters().count(CELLS), kept, job.extents());
        Subject subject = Subject.of(job);
        if (subject.classes() == 0) {
            return subject.atInput(List.of(), List.of());
        }
        Passes passes = new Passes(job, subject.score(), title());
        float[][] scores = passes.scores(samples, passes.onHeap(i -> masked(job, mask(noise, masks, i))));
        int pixels = Arrays.stream(job.extents()).reduce(1, (a, b) -> a * b);
        double[][] sums = new double[subject.classes()][pixels];
        double mean = 0;
        for (int i = 0; i < samples; i++) {
            // drawn again rather than kept: a mask is cheap, thousands of them are not
            float[] mask = mask(noise, masks, i);
            for (int rank = 0; rank < sums.length; rank++) {
                double score = scores[i][rank];
                for (int k = 0; k < pixels; k++) {
                    sums[rank][k] += score * mask[k];
                }
            }
            for (float value : mask) {
                mean += value / ((double) pixels * samples);
            }
        }
        // of masks from outside the probability is not known
        double expected = noise.rows().isPresent() ? mean : kept;
        List<RawMap> maps = new ArrayList<>();
        for (double[] sum : sums) {
            float[] map = new float[pixels];
            for (int k = 0; k < pixels; k++) {
                map[k] = (float) (sum[k] / (samples * expected));
            }
            maps.add(new RawMap(job.extents(), map));
        }
        return subject.atInput(maps, List.of());
    }

    private static float[] mask(Noise noise, RiseMasks masks, int sample) {
        if (noise instanceof Noise.Seeded seeded) {
            return masks.draw(seeded.generator(sample));
        }
        return noise.uniform(sample, Arrays.stream(masks.extents()).asLongStream().toArray());
    }

    private static float[] masked(Job job, float[] mask) {
        float[] image = job.input().clone();
        for (int i = 0; i < image.length; i++) {
            image[i] *= mask[i % mask.length];
        }
        return image;
    }
}
