package org.explainj.phantom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.explainj.Progress;
import org.explainj.Sha256;
import org.explainj.cam.CamMethod;
import org.explainj.cam.GradCam;
import org.explainj.cam.HiResCam;
import org.explainj.cam.LayerCam;
import org.explainj.card.Calibration;
import org.explainj.card.ModelCard;
import org.explainj.card.Output;
import org.explainj.card.Reference;
import org.explainj.heatmap.ReferenceBuilder;
import org.explainj.heatmap.ReferenceDistribution;
import org.explainj.study.metrics.PlattScaling;
import org.explainj.torch.Target;

/**
 * Writes a trained network's card: what was fixed beforehand, and what is measured on phantoms that neither the
 * training nor the evaluation has seen — Platt's calibration, the operating points, and how hot the maps of phantoms
 * without a finding are.
 */
public final class PhantomCalibration {
    /** Seeds of the calibration's phantoms. */
    static final long FIRST_SEED = 300_000_000L;
    private static final double PREVALENCE = 0.25;

    private PhantomCalibration() {
    }

    /**
     * @param folder holds {@code model.pt}; {@code model.json} is written to it
     * @param count phantoms, at least 200; three quarters of them are without any one finding
     * @param progress told as it goes
     * @return the card
     * @throws IOException if a file cannot be read or written
     */
    public static ModelCard run(Path folder, int count, Progress progress) throws IOException {
        Path weights = folder.resolve("model.pt");
        ModelCard card = PhantomCard.draft(Sha256.hex(weights));
        int classes = Finding.values().length;
        List<CamMethod> methods = List.of(new GradCam(), new LayerCam(), new HiResCam());
        ReferenceBuilder[][] builders = new ReferenceBuilder[classes][methods.size()];
        for (ReferenceBuilder[] row : builders) {
            Arrays.setAll(row, i -> new ReferenceBuilder());
        }
        double[][] logits = new double[classes][count];
        boolean[][] present = new boolean[classes][count];
        int[] next = {0};
        PhantomCohort.visit(weights, card, PREVALENCE, FIRST_SEED, count, (radiograph, evidence, grid) -> {
            int i = next[0]++;
            for (Finding finding : Finding.values()) {
                int k = finding.ordinal();
                logits[k][i] = evidence.logits()[0][k];
                present[k][i] = radiograph.masks().containsKey(finding);
                for (int m = 0; m < methods.size() && !present[k][i]; m++) {
                    builders[k][m].add(grid.bilinear(methods.get(m).map(evidence, PhantomCard.LAYER, 0, k)));
                }
            }
        }, progress);
        String cohort = "chest phantoms";
        Map<String, Calibration.Line> lines = new HashMap<>();
        Map<String, Double> points = new HashMap<>();
        List<Reference.Entry> entries = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            int k = finding.ordinal();
            PlattScaling platt = PlattScaling.fit(logits[k], present[k]);
            lines.put(finding.label(), new Calibration.Line(platt.slope(), platt.intercept()));
            points.put(finding.label(), operatingPoint(platt, logits[k], present[k]));
            for (int m = 0; m < methods.size(); m++) {
                Reference.Key key = new Reference.Key(card.weights().sha256(), finding.label(),
                        Target.LOGIT.toString(), List.of(PhantomCard.LAYER), card.preprocessingKey(),
                        methods.get(m).name(), Map.of());
                ReferenceDistribution built = builders[k][m].build(cohort);
                entries.add(new Reference.Entry(key, built.images(), built.pixels(), built.maxima()));
            }
        }
        Output output = card.output();
        ModelCard measured = card
                .withOutput(new Output(output.kind(), output.labels(), output.activation(), points,
                        Optional.of(new Calibration.Platt(lines)), output.unit()))
                .withReference(new Reference(cohort, count, entries));
        measured.write(folder.resolve(ModelCard.FILE_NAME));
        return measured;
    }

    /** The calibrated probability at which sensitivity + specificity is greatest (Youden 1950). */
    private static double operatingPoint(PlattScaling platt, double[] logits, boolean[] present) {
        double[] sorted = logits.clone();
        Arrays.sort(sorted);
        double best = Double.NEGATIVE_INFINITY;
        double point = 0.5;
        for (int i = 1; i < sorted.length; i++) {
            double threshold = (sorted[i - 1] + sorted[i]) / 2;
            int truePositive = 0;
            int falsePositive = 0;
            int positives = 0;
            for (int j = 0; j < logits.length; j++) {
                positives += present[j] ? 1 : 0;
                if (logits[j] >= threshold) {
                    truePositive += present[j] ? 1 : 0;
                    falsePositive += present[j] ? 0 : 1;
                }
            }
            double index = (double) truePositive / positives
                    - (double) falsePositive / (logits.length - positives);
            if (index > best) {
                best = index;
                point = platt.probability(threshold);
            }
        }
        return Math.round(point * 1e4) / 1e4;
    }
}
