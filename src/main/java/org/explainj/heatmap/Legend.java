package org.explainj.heatmap;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The panel that says what the colours mean: colour bar, scale, model, method, layer, class and every caveat. */
public final class Legend {
    /** What is behind a legend's text. */
    public static final Color BACKGROUND = new Color(0x1e1e1e);
    static final Color TEXT = new Color(0xececec);
    static final Color QUIET = new Color(0xb4b4b4);
    private static final Color CAUTION = new Color(0xffc95c);

    /** In em. */
    private static final double COLUMN = 22;
    private static final double MARGIN = 1;
    private static final double LEAST_EM = 13;
    private static final double EM_PER_ROW = 1 / 64.0;

    private final List<LegendBlock> blocks = new ArrayList<>();

    /**
     * @param heatmap the map it explains
     * @param rendering how the map is drawn
     * @param facts what else to say
     * @throws org.explainj.UsageException if the palette does not fit the map's scale
     */
    public Legend(Heatmap heatmap, Rendering rendering, LegendFacts facts) {
        say("Research use only. Not for diagnostic use.", CAUTION);
        rule();
        blocks.add(new LegendBlock.Text(facts.label(), 1.4, TEXT));
        facts.probability().ifPresent(probability -> say("Probability " + Probability.text(probability)
                + (facts.probabilityCalibrated() ? " (calibrated)" : " (not calibrated)"), TEXT));
        addVerdict(heatmap);
        if (!facts.inputVerified()) {
            blocks.add(new LegendBlock.Text("Unverified input", 1.1, CAUTION));
        }
        facts.warnings().forEach(warning -> say(sentence(warning), CAUTION));
        rule();
        addScale(heatmap, rendering, facts);
        rule();
        say("Method: " + facts.method(), QUIET);
        say((facts.layers().size() == 1 ? "Layer: " : "Layers: ") + String.join(", ", facts.layers()), QUIET);
        facts.notes().forEach(note -> say(note, QUIET));
        say("Model: " + facts.model() + (facts.version().isEmpty() ? "" : " " + facts.version()), QUIET);
    }

    /**
     * @param height the image's rows; the text grows with it, within limits
     * @return {@code TYPE_INT_RGB}, at least {@code height} high; higher where the text needs it
     */
    public BufferedImage panel(int height) {
        double ems = 2 * MARGIN;
        for (LegendBlock block : blocks) {
            ems += block.height(COLUMN);
        }
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
        for (LegendBlock block : blocks) {
            block.draw(graphics, COLUMN);
            graphics.translate(0, block.height(COLUMN));
        }
        graphics.dispose();
        return panel;
    }

    /** What the panel says, from top to bottom, without the colour bar's ticks. */
    List<String> sentences() {
        return blocks.stream().flatMap(block -> block.sentences().stream()).toList();
    }

    private void addVerdict(Heatmap heatmap) {
        if (heatmap.verdict() == Verdict.NONE) {
            blocks.add(new LegendBlock.Text("No positive evidence", 1.1, TEXT));
        }
        heatmap.gate().ifPresent(gate -> say("Heatmap hidden: the probability is below the operating point of "
                + Numbers.rounded(gate.operatingPoint(), 3) + ".", TEXT));
    }

    private void addScale(Heatmap heatmap, Rendering rendering, LegendFacts facts) {
        Colouring colouring = new Colouring(heatmap, rendering);
        Axis axis = colouring.axis();
        blocks.add(new LegendBlock.Bar(colouring));
        say(axis.unit(), QUIET);
        say(drawn(colouring, rendering), TEXT);
        say(heatmap.scale().sentence(), TEXT);
        if (facts.inputVerified()) {
            heatmap.claims().forEach(claim -> say(claim, TEXT));
        }
        if (heatmap.scale() instanceof Scale.Evidence evidence) {
            say(sums(heatmap.whole(), evidence), TEXT);
        }
        if (!rendering.contours().isEmpty()) {
            say("Contours at " + rendering.contours().stream().map(axis::label).collect(Collectors.joining(", ")) + ".",
                    TEXT);
        }
        if (heatmap.statistics().seen() < heatmap.values().length) {
            blocks.add(new LegendBlock.HatchKey(new LegendBlock.Text("Not seen by the model", 1, TEXT)));
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
        blocks.add(new LegendBlock.Text(sentence, 1, colour));
    }

    private void rule() {
        blocks.add(new LegendBlock.Rule());
    }
}
