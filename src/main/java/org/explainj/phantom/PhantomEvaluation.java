package org.explainj.phantom;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.cam.LayerCam;
import org.explainj.card.ModelCard;
import org.explainj.card.ModelSource;
import org.explainj.heatmap.Resampling;
import org.explainj.study.metrics.Interval;
import org.explainj.study.metrics.RocAuc;

/**
 * How well the bundled network does on phantoms that it has not seen: discrimination, and whether its LayerCAM map
 * points at the finding.
 *
 * <p>A map points at a finding if its greatest value, resampled to the radiograph, lies in the finding's truth mask
 * dilated by 5 % of the image's width (the pointing game of Zhang et al., IJCV 2018). It is asked only of true
 * positives: phantoms with the finding, called positive at the card's operating point.
 */
public final class PhantomEvaluation {
    /** Seeds of the evaluation's phantoms; the calibration's and the training's are beyond. */
    static final long FIRST_SEED = 100_000_000L;
    private static final double PREVALENCE = 0.25;
    private static final double DILATION = 0.05;
    private static final double[] DIAMETERS = {0, 12, 16, 22, 100};
    private static final double[] CONTRASTS = {0, 0.2, 0.3, 0.45, 10};

    /** One finding in one phantom. */
    private record Case(Phantom phantom, double logit, boolean present, boolean called, boolean hit) {
    }

    private final List<List<Case>> cases = new ArrayList<>();
    private final ModelCard card;
    private final int count;

    private PhantomEvaluation(ModelCard card, int count) {
        this.card = card;
        this.count = count;
        for (int i = 0; i < Finding.values().length; i++) {
            cases.add(new ArrayList<>());
        }
    }

    /**
     * @param model with a card
     * @param count phantoms
     * @param progress told as it goes
     * @return the results
     * @throws IOException if the model cannot be read
     */
    public static PhantomEvaluation run(ModelSource model, int count, Progress progress) throws IOException {
        ModelCard card = model.card().orElseThrow(() -> new UsageException(model.name()
                + " has no card: name a folder with " + ModelCard.FILE_NAME + "."));
        PhantomEvaluation evaluation = new PhantomEvaluation(card, count);
        LayerCam method = new LayerCam();
        PhantomCohort.visit(model.weights(), card, PREVALENCE, FIRST_SEED, count,
                (radiograph, evidence, grid) -> {
                    float[] logits = evidence.logits()[0];
                    List<Integer> positive = card.output().positive(card.probabilities(logits));
                    for (Finding finding : Finding.values()) {
                        int k = finding.ordinal();
                        boolean[] mask = radiograph.masks().get(finding);
                        boolean hit = mask != null && hit(radiograph, mask, grid, grid.bilinear(
                                method.map(evidence, PhantomCard.LAYER, 0, k)));
                        evaluation.cases.get(k).add(new Case(radiograph.phantom(), logits[k], mask != null,
                                positive.contains(k), hit));
                    }
                }, progress);
        return evaluation;
    }

    private static boolean hit(Radiograph radiograph, boolean[] mask, Resampling grid, float[] map) {
        int greatest = -1;
        for (int i = 0; i < map.length; i++) {
            if (!Float.isNaN(map[i]) && (greatest < 0 || map[i] > map[greatest])) {
                greatest = i;
            }
        }
        int row = greatest / grid.columns();
        int column = greatest % grid.columns();
        double reach = DILATION * radiograph.columns();
        int span = (int) reach;
        for (int r = Math.max(0, row - span); r <= Math.min(grid.rows() - 1, row + span); r++) {
            for (int c = Math.max(0, column - span); c <= Math.min(grid.columns() - 1, column + span); c++) {
                if (mask[r * grid.columns() + c] && Math.hypot(r - row, c - column) <= reach) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return area under the ROC curve with DeLong's interval */
    public Interval auroc(Finding finding) {
        List<Case> all = cases.get(finding.ordinal());
        boolean[] present = new boolean[all.size()];
        for (int i = 0; i < present.length; i++) {
            present[i] = all.get(i).present();
        }
        return RocAuc.of(all.stream().mapToDouble(Case::logit).toArray(), present);
    }

    /** @return share of the phantoms with the finding that are called positive, with Wilson's interval */
    public Interval sensitivity(Finding finding) {
        return called(cases.get(finding.ordinal()).stream().filter(Case::present).toList());
    }

    /** @return share of the phantoms without the finding that are not called positive */
    public Interval specificity(Finding finding) {
        List<Case> without = cases.get(finding.ordinal()).stream().filter(c -> !c.present()).toList();
        return Interval.proportion((int) without.stream().filter(c -> !c.called()).count(), without.size());
    }

    /** @return share of the true positives whose LayerCAM map points at the finding */
    public Interval pointing(Finding finding) {
        return hits(cases.get(finding.ordinal()).stream().filter(Case::present).toList());
    }

    private static Interval called(List<Case> present) {
        return Interval.proportion((int) present.stream().filter(Case::called).count(), present.size());
    }

    private static Interval hits(List<Case> present) {
        List<Case> truePositive = present.stream().filter(Case::called).toList();
        return Interval.proportion((int) truePositive.stream().filter(Case::hit).count(), truePositive.size());
    }

    /** @return all figures */
    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("model", card.name());
        json.addProperty("sha256", card.weights().sha256());
        json.addProperty("phantoms", count);
        json.addProperty("firstSeed", FIRST_SEED);
        JsonArray findings = new JsonArray();
        for (Finding finding : Finding.values()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("finding", finding.label());
            entry.addProperty("positives", cases.get(finding.ordinal()).stream().filter(Case::present).count());
            entry.add("auroc", json(auroc(finding)));
            entry.addProperty("operatingPoint", card.output().operatingPoints().get(finding.label()));
            entry.add("sensitivity", json(sensitivity(finding)));
            entry.add("specificity", json(specificity(finding)));
            entry.add("pointing", json(pointing(finding)));
            findings.add(entry);
        }
        json.add("findings", findings);
        json.add("nodulesByDiameter", nodules(nodule -> nodule.diameter(), DIAMETERS));
        json.add("nodulesByContrast", nodules(nodule -> nodule.contrast(), CONTRASTS));
        return json;
    }

    private JsonArray nodules(ToDoubleFunction<Nodule> measure, double[] limits) {
        JsonArray groups = new JsonArray();
        for (int i = 0; i + 1 < limits.length; i++) {
            List<Case> group = nodules(measure, limits[i], limits[i + 1]);
            JsonObject entry = new JsonObject();
            entry.addProperty("from", limits[i]);
            entry.addProperty("below", limits[i + 1]);
            entry.addProperty("nodules", group.size());
            entry.add("sensitivity", json(called(group)));
            entry.add("pointing", json(hits(group)));
            groups.add(entry);
        }
        return groups;
    }

    private List<Case> nodules(ToDoubleFunction<Nodule> measure, double from, double below) {
        return cases.get(Finding.NODULE.ordinal()).stream().filter(Case::present).filter(c -> {
            double value = measure.applyAsDouble(c.phantom().nodule().orElseThrow());
            return value >= from && value < below;
        }).toList();
    }

    private static JsonObject json(Interval interval) {
        JsonObject json = new JsonObject();
        if (!Double.isNaN(interval.value())) {
            json.addProperty("value", interval.value());
        }
        json.addProperty("low", interval.low());
        json.addProperty("high", interval.high());
        return json;
    }

    /** @return the same figures as tables for {@code docs/phantom-chest.md} */
    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%d phantoms, seeds %d to %d; 95 %% intervals.%n%n", count, FIRST_SEED,
                FIRST_SEED + count - 1));
        text.append("| finding | positives | AUROC | sensitivity | specificity | LayerCAM points at it |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Finding finding : Finding.values()) {
            text.append(String.format(Locale.ROOT, "| %s | %d | %s | %s | %s | %s |%n", finding.label(),
                    cases.get(finding.ordinal()).stream().filter(Case::present).count(), area(auroc(finding)),
                    share(sensitivity(finding)), share(specificity(finding)), share(pointing(finding))));
        }
        table(text, "diameter, mm", nodule -> nodule.diameter(), DIAMETERS);
        table(text, "contrast (change of the line integral)", nodule -> nodule.contrast(), CONTRASTS);
        return text.toString();
    }

    private void table(StringBuilder text, String name, ToDoubleFunction<Nodule> measure, double[] limits) {
        text.append("\n| nodules by ").append(name).append(" | number | sensitivity | LayerCAM points at it |\n");
        text.append("|---|---|---|---|\n");
        for (int i = 0; i + 1 < limits.length; i++) {
            List<Case> group = nodules(measure, limits[i], limits[i + 1]);
            String range = i == 0 ? "below " + limits[1]
                    : i + 2 == limits.length ? limits[i] + " and above" : limits[i] + " to " + limits[i + 1];
            text.append(String.format(Locale.ROOT, "| %s | %d | %s | %s |%n", range, group.size(),
                    share(called(group)), share(hits(group))));
        }
    }

    private static String area(Interval interval) {
        return String.format(Locale.ROOT, "%.4f (%.4f–%.4f)", interval.value(), interval.low(), interval.high());
    }

    private static String share(Interval interval) {
        return Double.isNaN(interval.value()) ? "–" : String.format(Locale.ROOT, "%.1f %% (%.1f–%.1f)",
                100 * interval.value(), 100 * interval.low(), 100 * interval.high());
    }
}
