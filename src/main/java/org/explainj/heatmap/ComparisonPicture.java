package org.explainj.heatmap;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several maps of one image, or of a current and a prior one, side by side, each over the image at its own resolution
 * with a caption below, and one legend on the right that says what the colours mean and how alike the maps are. Maps
 * that do not share one colour bar have a legend each.
 */
public final class ComparisonPicture {
    /** The most maps whose correlations are given as a table. */
    private static final int TABLE = 8;
    /** So many stand in one row, however wide that is. */
    private static final int ONE_ROW = 3;
    private static final double ASPECT = 1.6;
    /** About what the legend takes, in widths of a map. */
    private static final double LEGEND_WIDTH = 0.8;
    private static final double LEAST_EM = 13;
    private static final double EM_PER_ROW = 1 / 44.0;
    /** Width that a caption needs, in em. */
    private static final double LEAST_WIDTH = 18;
    private static final double MARGIN = 0.5;

    private final List<Panel> panels;
    private final double[][] correlations;
    private final double nearlySame;
    private final boolean withImage;
    private final List<String> sayings;

    /**
     * A map of the comparison.
     *
     * @param title what tells it from the others: class, method or layer
     * @param heatmap the map
     * @param rendering how it is drawn
     * @param facts what a legend says of it
     * @param display the image that it is of, as a reader sees it, rows×columns; not altered
     * @param magnification how many pixels of the picture, along each side, a pixel of that image becomes
     * @param remark a sentence that its caption has besides; may be empty
     */
    public record Panel(String title, Heatmap heatmap, Rendering rendering, LegendFacts facts, BufferedImage display,
            double magnification, String remark) {
        public Panel {
            Objects.requireNonNull(title);
            Objects.requireNonNull(display);
            Objects.requireNonNull(heatmap);
            Objects.requireNonNull(rendering);
            Objects.requireNonNull(facts);
            Objects.requireNonNull(remark);
        }

        /** A map of which nothing more is said. */
        public Panel(String title, Heatmap heatmap, Rendering rendering, LegendFacts facts, BufferedImage display,
                double magnification) {
            this(title, heatmap, rendering, facts, display, magnification, "");
        }

        private Axis axis() {
            return heatmap.axis(rendering.palette());
        }

        private boolean sharesScale(Panel other) {
            return heatmap.scale().option().equals(other.heatmap.scale().option())
                    && axis().looksLike(other.axis())
                    && rendering.equals(other.rendering);
        }
    }

    /**
     * @param panels at least one map of one image
     * @param correlations how alike map i and map j are, −1 to 1; NaN where that is undefined
     * @param nearlySame from which correlation on two maps are called nearly the same
     * @param withImage whether the image without heat comes first
     */
    public ComparisonPicture(List<Panel> panels, double[][] correlations, double nearlySame, boolean withImage) {
        this(panels, correlations, nearlySame, withImage, List.of());
    }

    /**
     * @param panels at least one map of one image
     * @param correlations how alike map i and map j are, −1 to 1; NaN where that is undefined. Empty if nothing is said of it
     * @param nearlySame from which correlation on two maps are called nearly the same
     * @param withImage whether the image without heat comes first
     * @param sayings sentences on all of them, such as that the correlations are of more than this image
     */
    public ComparisonPicture(List<Panel> panels, double[][] correlations, double nearlySame, boolean withImage,
            List<String> sayings) {
        if (panels.isEmpty() || correlations.length > 0 && correlations.length != panels.size()) {
            throw new IllegalArgumentException("a comparison has maps, and a correlation of each pair");
        }
        this.panels = List.copyOf(panels);
        this.correlations = correlations;
        this.nearlySame = nearlySame;
        this.withImage = withImage;
        this.sayings = List.copyOf(sayings);
    }

    /**
     * @param panels a map of each of several images, whose places have nothing to do with each other
     * @param withImage whether each image without heat comes before it
     * @param sayings sentences on the images, such as that they are not aligned
     * @return the picture
     */
    public static ComparisonPicture ofImages(List<Panel> panels, boolean withImage, List<String> sayings) {
        return new ComparisonPicture(panels, new double[0][], 0, withImage, sayings);
    }

    /** @return whether all maps share one scale, so that one colour bar stands for them */
    public boolean sharesScale() {
        return panels.stream().allMatch(panel -> panel.sharesScale(panels.get(0)));
    }

    /**
     * @param legends whether it says what the colours mean and how alike the maps are; if not, only captions remain
     * @return {@code TYPE_INT_RGB}; in each cell the image's area, at the cell's top left, keeps the display's pixels
     *     one to one
     * @throws org.explainj.UsageException if a palette does not fit its map's scale
     */
    public BufferedImage draw(boolean legends) {
        double em = Math.max(LEAST_EM, panels.get(0).display().getHeight() * EM_PER_ROW);
        List<Cell> cells = cells(legends && !sharesScale());
        int gap = (int) Math.ceil(em);
        int width = gap + Math.max(cells.stream().mapToInt(cell -> cell.picture().getWidth()).max().orElseThrow(),
                (int) Math.ceil(LEAST_WIDTH * em));
        double captionWidth = (width - gap) / em - 2 * MARGIN;
        double caption = cells.stream().mapToDouble(cell -> cell.caption().height(captionWidth)).max().orElseThrow();
        int height = cells.stream().mapToInt(cell -> cell.picture().getHeight()).max().orElseThrow()
                + (int) Math.ceil((caption + 2 * MARGIN) * em);
        int columns = columns(cells.size(), width, height);
        int rows = (cells.size() + columns - 1) / columns;
        BufferedImage legend = legends ? legend().panel(rows * height)
                : new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        BufferedImage picture = new BufferedImage(columns * width + (legends ? legend.getWidth() : 0),
                Math.max(rows * height, legend.getHeight()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Legend.BACKGROUND);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.drawImage(legend, columns * width, 0, null);
        for (int i = 0; i < cells.size(); i++) {
            int x = i % columns * width;
            int y = i / columns * height;
            BufferedImage own = cells.get(i).picture();
            graphics.drawImage(own, x, y, null);
            Graphics2D text = (Graphics2D) graphics.create();
            text.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            text.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            text.translate(x, y + own.getHeight());
            text.scale(em, em);
            text.translate(MARGIN, MARGIN);
            cells.get(i).caption().draw(text, captionWidth);
            text.dispose();
        }
        graphics.dispose();
        return picture;
    }

    private record Cell(BufferedImage picture, BlockColumn caption) {
    }

    private List<Cell> cells(boolean ownLegends) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            BufferedImage display = panel.display();
            if (withImage && (i == 0 || display != panels.get(i - 1).display())) {
                cells.add(new Cell(magnified(HeatmapRenderer.plain(display), panel.magnification()), new BlockColumn(
                        List.of(new LegendBlock.Text("Image without heat", 1.2, Legend.TEXT)))));
            }
            HeatmapRenderer renderer = new HeatmapRenderer(panel.rendering());
            cells.add(new Cell(magnified(ownLegends ? renderer.picture(display, panel.heatmap(), panel.facts())
                    : renderer.overlay(display, panel.heatmap()), panel.magnification()), caption(i, !ownLegends)));
        }
        return cells;
    }

    /** By halves where it becomes smaller, so that every pixel counts. */
    private static BufferedImage magnified(BufferedImage image, double magnification) {
        BufferedImage picture = image;
        int width = (int) Math.max(1, Math.round(image.getWidth() * magnification));
        int height = (int) Math.max(1, Math.round(image.getHeight() * magnification));
        while (picture.getWidth() != width || picture.getHeight() != height) {
            BufferedImage next = new BufferedImage(Math.max(width, (picture.getWidth() + 1) / 2),
                    Math.max(height, (picture.getHeight() + 1) / 2), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = next.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(picture, 0, 0, next.getWidth(), next.getHeight(), null);
            graphics.dispose();
            picture = next;
        }
        return picture;
    }

    /** What a map is called, and what a shared legend can't say of it. */
    private BlockColumn caption(int index, boolean whole) {
        Panel panel = panels.get(index);
        List<LegendBlock> blocks = new ArrayList<>();
        blocks.add(new LegendBlock.Text((index + 1) + ". " + panel.title(), 1.2, Legend.TEXT));
        if (whole) {
            blocks.addAll(Legend.findings(panel.heatmap(), panel.facts()));
        }
        if (!panel.remark().isEmpty()) {
            blocks.add(new LegendBlock.Text(panel.remark(), 1, Legend.TEXT));
        }
        List<Integer> same = alike(index);
        if (!same.isEmpty()) {
            blocks.add(new LegendBlock.Text("Nearly the same map as " + numbers(same) + ".", 1, Legend.CAUTION));
        }
        if (correlations.length > TABLE) {
            closest(index).ifPresent(sentence -> blocks.add(new LegendBlock.Text(sentence, 1, Legend.QUIET)));
        }
        if (whole) {
            blocks.addAll(Legend.claims(panel.heatmap(), panel.facts()));
        }
        return new BlockColumn(blocks);
    }

    /** @return what stands to the right of the maps */
    Legend legend() {
        String title = correlations.length < 2 ? panels.get(0).facts().label()
                : "Comparison of " + panels.size() + " maps";
        return sharesScale() ? Legend.shared(title, panels, likeness()) : Legend.of(likeness());
    }

    /** @return what captions and legend say, without the colour bar's ticks */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            sentences.addAll(caption(i, true).sentences());
        }
        sentences.addAll(legend().sentences());
        return sentences;
    }

    private List<LegendBlock> likeness() {
        List<LegendBlock> blocks = new ArrayList<>();
        sayings.forEach(saying -> blocks.add(new LegendBlock.Text(saying, 1, Legend.CAUTION)));
        if (correlations.length < 2) {
            return blocks;
        }
        blocks.add(new LegendBlock.Text("How alike the maps are", 1.1, Legend.TEXT));
        if (panels.size() == 2) {
            blocks.add(new LegendBlock.Text("Rank correlation of 1 and 2: " + number(correlations[0][1]) + ".", 1,
                    Legend.TEXT));
        } else if (panels.size() <= TABLE) {
            blocks.add(new LegendBlock.Table(correlations, nearlySame));
        }
        boolean undefined = IntStream.range(0, panels.size()).anyMatch(i -> IntStream.range(0, i)
                .anyMatch(j -> Double.isNaN(correlations[i][j])));
        blocks.add(new LegendBlock.Text("Spearman's rank correlation" + (undefined
                ? "; – where a map is the same everywhere." : "."), 1, Legend.QUIET));
        for (int i = 0; i < panels.size(); i++) {
            int first = i;
            List<Integer> same = alike(i).stream().filter(other -> other > first).toList();
            if (!same.isEmpty()) {
                blocks.add(new LegendBlock.Text((i + 1) + " is nearly the same map as " + numbers(same)
                        + " (" + same.stream().map(other -> number(correlations[first][other]))
                                .collect(Collectors.joining(", ")) + "): it does not tell "
                        + panels.get(i).title() + " from " + same.stream().map(other -> panels.get(other).title())
                                .collect(Collectors.joining(", ")) + ".", 1, Legend.CAUTION));
            }
        }
        return blocks;
    }

    private List<Integer> alike(int index) {
        return IntStream.range(0, panels.size())
                .filter(other -> correlations.length > 0 && other != index && correlations[index][other] >= nearlySame)
                .boxed().toList();
    }

    private Optional<String> closest(int index) {
        return IntStream.range(0, panels.size())
                .filter(other -> other != index && !Double.isNaN(correlations[index][other])).boxed()
                .max(Comparator.comparingDouble(other -> correlations[index][other]))
                .map(other -> "Most like " + (other + 1) + ": rank correlation " + number(correlations[index][other])
                        + ".");
    }

    private static String numbers(List<Integer> indices) {
        return indices.stream().map(index -> Integer.toString(index + 1)).collect(Collectors.joining(", "));
    }

    static String number(double correlation) {
        return Double.isNaN(correlation) ? "–"
                : String.format(Locale.ROOT, "%.2f", correlation).replace('-', '−').replace("−0.00", "0.00");
    }

    /** The arrangement whose shape comes closest to a screen's. */
    private static int columns(int cells, int width, int height) {
        int best = cells;
        for (int columns = cells <= ONE_ROW + 1 ? cells : 1; columns < cells; columns++) {
            if (strangeness(columns, cells, width, height) < strangeness(best, cells, width, height)) {
                best = columns;
            }
        }
        return best;
    }

    private static double strangeness(int columns, int cells, int width, int height) {
        int rows = (cells + columns - 1) / columns;
        return Math.abs(Math.log((columns + LEGEND_WIDTH) * width / (rows * height) / ASPECT));
    }
}
