package org.explainj;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Geometry;
import org.explainj.frame.DicomFrame;
import org.explainj.heatmap.ComparisonPicture;
import org.explainj.heatmap.Probability;
import org.explainj.heatmap.Rendering;
import org.explainj.heatmap.ScaleChoice;

/**
 * An image's explanation beside that of an earlier image of the same patient, found in the same way and on the same
 * scale. The images are not registered: where one is in the other is not known.
 *
 * @param current of the newer image, with a heatmap
 * @param prior of the older one, with a heatmap
 */
public record PriorComparison(Explanation current, Explanation prior) {
    /** What a picture of both says. */
    public static final String NOT_ALIGNED = "The two images are not aligned: the same place in both need not be the "
            + "same place in the patient.";

    private static final double SAME_SPACING = 0.01;
    private static final double MOST_MAGNIFICATION = 8;
    private static final long MOST_PIXELS = 64_000_000;

    /**
     * Explains the earlier image for the subjects of the current one.
     *
     * @param current explanations of a DICOM frame, as {@code options} asked for them
     * @param prior the image that {@link PriorImages} found for it
     * @param explainer the same that explained the current one
     * @param options the same
     * @param progress cancels
     * @return a comparison for each explanation
     * @throws UsageException if the scale is each image's own, or the target a place in the current image
     * @throws RefusedException if the model was not made for the earlier image
     * @throws IOException if it can't be read
     */
    public static List<PriorComparison> of(List<Explanation> current, DicomImage prior, Explainer explainer,
            ExplainOptions options, Progress progress) throws IOException {
        requireComparable(options);
        if (current.isEmpty()) {
            return List.of();
        }
        if (current.stream().anyMatch(map -> map.target().keyword().startsWith("box:"))) {
            throw ofPlace();
        }
        List<String> classes = current.stream().map(map -> Integer.toString(map.classIndex())).distinct().toList();
        ExplainOptions same = options.target().namesClass() ? options : options.withClasses(String.join(",", classes));
        List<Explanation> earlier = explainer.explain(DicomFrame.read(prior, 0), same, progress).explanations();
        List<PriorComparison> comparisons = new ArrayList<>();
        for (Explanation map : current) {
            comparisons.add(new PriorComparison(map, earlier.stream().filter(one -> one.classIndex() == map.classIndex()
                    && one.layers().equals(map.layers())).findFirst().orElseThrow()));
        }
        return comparisons;
    }

    /**
     * @param options how both images are to be explained
     * @throws UsageException if two images can't be compared so
     */
    public static void requireComparable(ExplainOptions options) {
        if (options.scale().filter(scale -> scale instanceof ScaleChoice.Image).isPresent()) {
            throw new UsageException("The scale 'image' is each image's own, so that colours of two images can't be "
                    + "compared: use reference, evidence or fixed:LO,HI.");
        }
        if (options.target() instanceof TargetChoice.Roi || options.target() instanceof TargetChoice.Box) {
            throw ofPlace();
        }
    }

    private static UsageException ofPlace() {
        return new UsageException("A region or box of one image is not known in another, for the two are not aligned: "
                + "use the target logit, contrast:A,B, against:A, mask or output:i, and no detector.");
    }

    private static DicomImage image(Explanation explanation) {
        return explanation.source().dicom().orElseThrow();
    }

    /** @return when both images were made */
    public PriorImages.Dates dates() {
        return PriorImages.Dates.of(image(current), image(prior)).orElseThrow();
    }

    /** @return the class's probability now less that before, −1 to 1, if the model gives one */
    public OptionalDouble change() {
        return current.probability().isPresent() && prior.probability().isPresent()
                ? OptionalDouble.of(current.probability().getAsDouble() - prior.probability().getAsDouble())
                : OptionalDouble.empty();
    }

    /** @return such as {@code Probability 0.620 now, 0.200 before: +0.420}; empty if the model gives none */
    public Optional<String> changeSentence() {
        return change().isEmpty() ? Optional.empty() : Optional.of("Probability "
                + Probability.text(current.probability().orElseThrow()) + " now, "
                + Probability.text(prior.probability().orElseThrow()) + " before: "
                + String.format(Locale.ROOT, "%+.3f", change().getAsDouble()).replace('-', '−')
                .replace("−0.000", "0.000")
                        .replace("+0.000", "0.000") + ".");
    }

    /** @return whether a pixel of the picture is as many mm in both images, by spacings of the same kind */
    public boolean sameSize() {
        return spacings().isPresent();
    }

    /** The prior's spacing in units of the current's. */
    private Optional<Double> spacings() {
        Geometry now = image(current).geometry(current.source().frame());
        Geometry then = image(prior).geometry(prior.source().frame());
        double factor = then.rowSpacing() / now.rowSpacing();
        boolean comparable = now.spacingKind() == then.spacingKind() && now.spacingKind() != Geometry.SpacingKind.NONE
                && Math.abs(then.columnSpacing() / now.columnSpacing() / factor - 1) < SAME_SPACING;
        double pixels = factor * factor * prior.source().rows() * prior.source().columns();
        return comparable && factor < MOST_MAGNIFICATION && factor > 1 / MOST_MAGNIFICATION && pixels < MOST_PIXELS
                ? Optional.of(factor) : Optional.empty();
    }

    /** @return what a reader must know of the two images, a sentence each */
    public List<String> sayings() {
        List<String> sayings = new ArrayList<>();
        changeSentence().ifPresent(sayings::add);
        sayings.add(NOT_ALIGNED);
        sayings.add(sameSize() ? "Both are shown at the same size, by their pixel spacing."
                : "Their sizes can't be compared: the prior is drawn as high as the current image.");
        return sayings;
    }

    /**
     * @param rendering how both maps are drawn
     * @param withImage whether each image without heat comes before its map
     * @return the current image on the left, at its own resolution, and the prior on the right
     */
    public ComparisonPicture picture(Rendering rendering, boolean withImage) {
        double magnification = spacings().orElse((double) current.source().rows() / prior.source().rows());
        return ComparisonPicture.ofImages(List.of(
                panel("Current, " + PriorImages.Dates.text(dates().current()), current, rendering, 1),
                panel("Prior, " + PriorImages.Dates.text(dates().prior()), prior, rendering, magnification)), withImage,
                sayings());
    }

    private static ComparisonPicture.Panel panel(String title, Explanation map, Rendering rendering,
            double magnification) {
        return new ComparisonPicture.Panel(title, map.heatmap().orElseThrow(), rendering, map.legendFacts(),
                map.source().display(), magnification);
    }
}
