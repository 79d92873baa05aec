package org.explainj.heatmap;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The panel that says what the colours mean: colour bar, scale, model, method, layer, class and every caveat. */
public final class Legend {
    /** What is behind a legend's text. */
    public static final Color BACKGROUND = new Color(0x1e1e1e);
    static final Color TEXT = new Color(0xececec);
    static final Color QUIET = new Color(0xb4b4b4);
    static final Color CAUTION = new Color(0xffc95c);

    /** In em. */
    private static final double COLUMN = 22;
    private static final double MARGIN = 1;
    private static final double LEAST_EM = 13;
    private static final double EM_PER_ROW = 1 / 64.0;

    private static final String RESEARCH_USE = "Research use only. Not for diagnostic use.";

    private final List<LegendBlock> blocks = new ArrayList<>();

    /**
     * @param heatmap the map it explains
     * @param rendering how the map is drawn
     * @param facts what else to say
     * @throws org.explainj.UsageException if the palette does not fit the map's scale
     */
    public Legend(Heatmap heatmap, Rendering rendering, LegendFacts facts) {
        say(RESEARCH_USE, CAUTION);
        rule();
        blocks.add(new LegendBlock.Text(facts.label(), 1.4, TEXT));
        blocks.addAll(findings(heatmap, facts));
        cautions(facts);
        rule();
        addScale(heatmap, rendering, !heatmap.seenWhole());
        say(heatmap.scale().sentence(), TEXT);
        blocks.addAll(claims(heatmap, facts));
        rule();
        say(method(facts), QUIET);
        say(layers(facts), QUIET);
        facts.notes().forEach(note -> say(note, QUIET));
        say(model(facts), QUIET);
    }

    private Legend() {
    }

    /**
     * @param title what is compared
     * @param panels maps that share a colour bar
     * @param likeness how alike they are
     * @return the legend of all of them; what is said of some only has their numbers before it
     */
    static Legend shared(String title, List<ComparisonPicture.Panel> panels, List<LegendBlock> likeness) {
        Legend legend = new Legend();
        ComparisonPicture.Panel first = panels.get(0);
        legend.say(RESEARCH_USE, CAUTION);
        legend.rule();
        legend.blocks.add(new LegendBlock.Text(title, 1.4, TEXT));
        said(panels, panel -> panel.facts().inputVerified() ? List.of() : List.of("Unverified input")).forEach(
                words -> legend.blocks.add(new LegendBlock.Text(words, 1.1, CAUTION)));
        said(panels, panel -> panel.facts().warnings().stream().map(Legend::sentence).toList())
                .forEach(warning -> legend.say(warning, CAUTION));
        legend.rule();
        legend.addScale(first.heatmap(), first.rendering(),
                panels.stream().anyMatch(panel -> !panel.heatmap().seenWhole()));
        said(panels, panel -> List.of(panel.heatmap().scale().sentence())).forEach(s -> legend.say(s, TEXT));
        legend.addLimits(panels);
        legend.rule();
        legend.blocks.addAll(likeness);
        if (!likeness.isEmpty()) {
            legend.rule();
        }
        said(panels, panel -> List.of(method(panel.facts()))).forEach(sentence -> legend.say(sentence, QUIET));
        said(panels, panel -> List.of(layers(panel.facts()))).forEach(sentence -> legend.say(sentence, QUIET));
        said(panels, panel -> panel.facts().notes()).forEach(sentence -> legend.say(sentence, QUIET));
        said(panels, panel -> List.of(model(panel.facts()))).forEach(sentence -> legend.say(sentence, QUIET));
        return legend;
    }

    /** @return a legend of that alone */
    static Legend of(List<LegendBlock> blocks) {
        Legend legend = new Legend();
        legend.blocks.addAll(blocks);
        return legend;
    }

    /** What is said of all maps once; of some, after their numbers. */
    private static List<String> said(List<ComparisonPicture.Panel> panels,
            Function<ComparisonPicture.Panel, List<String>> saying) {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < panels.size(); i++) {
            for (String sentence : new LinkedHashSet<>(saying.apply(panels.get(i)))) {
                numbers.computeIfAbsent(sentence, key -> new ArrayList<>()).add(i + 1);
            }
        }
        List<String> sentences = new ArrayList<>();
        numbers.forEach((sentence, of) -> sentences.add(of.size() == panels.size() ? sentence
                : of.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ": " + sentence));
        return sentences;
    }

    /** What the model says of the class, and whether anything is drawn. */
    static List<LegendBlock> findings(Heatmap heatmap, LegendFacts facts) {
        List<LegendBlock> blocks = new ArrayList<>();
        facts.probability().ifPresent(probability -> blocks.add(text("Probability " + Probability.text(probability)
                + (facts.probabilityCalibrated() ? " (calibrated)" : " (not calibrated)"), TEXT)));
        if (heatmap.verdict() == Verdict.NONE) {
            blocks.add(new LegendBlock.Text("No positive evidence", 1.1, TEXT));
        }
        heatmap.gate().ifPresent(gate -> blocks.add(text("Heatmap hidden: the probability is below the operating point "
                + "of " + Numbers.rounded(gate.operatingPoint(), 3) + ".", TEXT)));
        return blocks;
    }

    /** What may be claimed of one map on its scale. */
    static List<LegendBlock> claims(Heatmap heatmap, LegendFacts facts) {
        List<LegendBlock> blocks = new ArrayList<>();
        if (facts.inputVerified()) {
            heatmap.claims().forEach(claim -> blocks.add(text(claim, TEXT)));
        }
        if (heatmap.scale() instanceof Scale.Evidence evidence) {
            blocks.add(text(sums(heatmap.whole(), evidence), TEXT));
        }
        return blocks;
    }

    private void cautions(LegendFacts facts) {
        if (!facts.inputVerified()) {
            blocks.add(new LegendBlock.Text("Unverified input", 1.1, CAUTION));
        }
        facts.warnings().forEach(warning -> say(sentence(warning), CAUTION));
    }

    private static String method(LegendFacts facts) {
        return "Method: " + facts.method();
    }

    private static String layers(LegendFacts facts) {
        return (facts.layers().size() == 1 ? "Layer: " : "Layers: ") + String.join(", ", facts.layers());
    }

    private static String model(LegendFacts facts) {
        return "Model: " + facts.model() + (facts.version().isEmpty() ? "" : " " + facts.version());
    }

    /**
     * @param height the image's rows; the text grows with it, within limits
     * @return {@code TYPE_INT_RGB}, at least {@code height} high; higher where the text needs it
     */
    public BufferedImage panel(int height) {
        BlockColumn column = new BlockColumn(blocks);
        double ems = 2 * MARGIN + column.height(COLUMN);
        double em = Math.max(LEAST_EM, Math.min(height / ems, height * EM_PER_ROW));
        BufferedImage panel = new BufferedImage((int) Math.ceil(em * (COLUMN + 2 * MARGIN)),
                Math.max(height, (int) Math.ceil(em * ems)), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = panel.createGraphics();
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, panel.getWidth(), panel.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(em, em);
        graphics.translate(MARGIN, MARGIN);
        column.draw(graphics, COLUMN);
        graphics.dispose();
        return panel;
    }

    /** What the panel says, from top to bottom, without the colour bar's ticks. */
    List<String> sentences() {
        return new BlockColumn(blocks).sentences();
    }

    private void addScale(Heatmap heatmap, Rendering rendering, boolean hatched) {
        Colouring colouring = new Colouring(heatmap, rendering);
        Axis axis = colouring.axis();
        blocks.add(new LegendBlock.Bar(colouring));
        say(axis.unit(), QUIET);
        say(drawn(colouring, rendering), TEXT);
        if (!rendering.contours().isEmpty()) {
            say("Contours at " + rendering.contours().stream().map(axis::label).collect(Collectors.joining(", ")) + ".",
                    TEXT);
        }
        if (hatched) {
            blocks.add(new LegendBlock.HatchKey(new LegendBlock.Text("Not seen by the model", 1, TEXT)));
        }
    }

    /** Where one colour bar stands for several maps and yet not for the same thing. */
    private void addLimits(List<ComparisonPicture.Panel> panels) {
        Scale scale = panels.get(0).heatmap().scale();
        if (scale instanceof Scale.Image && panels.size() > 1) {
            say("Each map is relative to its own maximum: colours can't be compared between these maps either.",
                    CAUTION);
        }
        if (scale instanceof Scale.Fixed
                && panels.stream().map(panel -> panel.facts().method()).distinct().count() > 1) {
            say("Raw values of different methods have no common unit.", CAUTION);
        }
    }

    private static String drawn(Colouring colouring, Rendering rendering) {
        String from = colouring.axis().label(colouring.threshold());
        Opacity opacity = rendering.opacity();
        return (rendering.palette().diverging() ? "Drawn beyond ±" + from : "Drawn from " + from + " up")
                + (opacity.least() == opacity.most() ? ", opacity " + percent(opacity.most())
                        : ", opacity " + percent(opacity.least()) + " to " + percent(opacity.most())) + ".";
    }

    private static String sums(Heatmap.Statistics statistics, Scale.Evidence evidence) {
        StringBuilder text = new StringBuilder("Sum in favour ").append(logits(statistics.positiveSum()))
                .append(", against ").append(logits(statistics.negativeSum()));
        evidence.bias().ifPresent(bias -> text.append(", bias ").append(logits(bias)));
        if (Math.abs(statistics.outside()) >= 0.005) {
            text.append(", outside the image ").append(logits(statistics.outside()));
        }
        return text.append(" logits.").toString();
    }

    private static String logits(double value) {
        return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String sentence(String reason) {
        return reason.isEmpty() ? reason
                : Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + (reason.endsWith(".") ? "" : ".");
    }

    private void say(String sentence, Color colour) {
        blocks.add(text(sentence, colour));
    }

    private static LegendBlock text(String sentence, Color colour) {
        return new LegendBlock.Text(sentence, 1, colour);
    }

    private void rule() {
        blocks.add(new LegendBlock.Rule());
    }
}
