package org.explainj.imagej;

import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.explainj.ExplainOptions;
import org.explainj.Explainer;
import org.explainj.Explanation;
import org.explainj.Progress;
import org.explainj.RefusedException;
import org.explainj.UsageException;
import org.explainj.VolumeComparison;
import org.explainj.VolumeExplanation;
import org.explainj.card.ModelCard;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Slice;
import org.explainj.dicom.Stack;
import org.explainj.frame.DicomVolume;
import org.explainj.heatmap.Rendering;

/**
 * Explains slices of an image together, as a volume or cine, and puts a layer on each for every explained class. In
 * which order the image shows them is of no account: a volume's are sorted by their places, a cine's by their time.
 */
final class ExplainVolume {
    /** Of the work, what part comes before the network, and what part of it after. */
    private static final double MATCHING_SHARE = 0.2;
    private static final double EXPLAINING_SHARE = 0.8;

    private final ImagePlus image;
    private final ExplainSettings settings;
    private final Progress progress;
    private final Map<Path, DicomImage> opened = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    /** What is shown once all is done: a run that is cancelled or fails leaves the image as it was. */
    private final List<Runnable> shows = new ArrayList<>();

    ExplainVolume(ImagePlus image, ExplainSettings settings, Progress progress) {
        this.image = image;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @return as of {@link ExplainImage#run()}
     * @throws RefusedException if the slices are no volume or cine, or the model was not made for them
     */
    String run(Explainer explainer) throws IOException {
        List<ExplainOptions> options = settings.options(Optional.empty());
        if (settings.has("ensemble") || settings.has("selection")) {
            throw new UsageException("An ensemble or a selection is of one slice, no volume or cine: leave out ensemble and "
                    + "selection.");
        }
        if (settings.has("sweep")) {
            throw new UsageException("A sweep opens a map for each stage of an image; of a volume or cine explain one "
                    + "layer at a time, or name several with fuse=none.");
        }
        boolean volume = explainer.inputKind() == ModelCard.InputKind.VOLUME;
        List<List<Integer>> groups = groups(volume);
        for (int i = 0; i < groups.size(); i++) {
            explain(explainer, options, volume, groups.get(i),
                    progress.part((double) i / groups.size(), (i + 1.0) / groups.size()));
        }
        progress.checkCancelled();
        shows.forEach(Runnable::run);
        return String.join("\n", lines);
    }

    /**
     * @return the slices, 1-based, that belong together: of a plain stack all; of a hyperstack those of one moment as a
     *     volume, those of one place as a cine; the current one, or each if all slices are asked for
     */
    private List<List<Integer>> groups(boolean volume) {
        int depth = image.getNSlices();
        int moments = image.getNFrames();
        if (image.getNChannels() == 1 && (depth == 1 || moments == 1)) {
            return List.of(IntStream.rangeClosed(1, image.getStackSize()).boxed().toList());
        }
        int others = volume ? moments : depth;
        int current = volume ? image.getFrame() : image.getSlice();
        List<List<Integer>> groups = new ArrayList<>();
        for (int other = 1; other <= others; other++) {
            if (settings.allSlices() || other == current) {
                int fixed = other;
                groups.add(IntStream.rangeClosed(1, volume ? depth : moments).mapToObj(along -> volume
                        ? image.getStackIndex(image.getChannel(), along, fixed)
                        : image.getStackIndex(image.getChannel(), fixed, along)).toList());
            }
        }
        return groups;
    }

    private void explain(Explainer explainer, List<ExplainOptions> options, boolean volume, List<Integer> numbers,
            Progress part) throws IOException {
        Map<Slice, Integer> shownAt = new LinkedHashMap<>();
        for (int n : numbers) {
            part.checkCancelled();
            part.update(MATCHING_SHARE * shownAt.size() / numbers.size(), "Reading " + image.getTitle());
            SliceSource source = SliceSource.of(image, n, opened);
            DicomImage dicom = source.frame().dicom().orElseThrow(() -> new RefusedException(image.getTitle()
                    + " is not explained: " + explainer.identity().name() + " takes DICOM slices together, and this is "
                    + "no DICOM image."));
            shownAt.put(new Slice(dicom, source.frame().frame()), n);
        }
        DicomVolume slices = volume ? volume(List.copyOf(shownAt.keySet()))
                : DicomVolume.cine(List.copyOf(shownAt.keySet()));
        List<VolumeExplanation> explanations = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            double share = (EXPLAINING_SHARE - MATCHING_SHARE) / options.size();
            explanations.addAll(explainer.explain(slices, options.get(i), part.part(MATCHING_SHARE + i * share,
                    MATCHING_SHARE + (i + 1) * share)).explanations());
        }
        if (explanations.isEmpty()) {
            lines.add(numbers.get(0) + "\t-\t-\tnone");
        }
        for (int i = 0; i < explanations.size(); i++) {
            double share = (1 - EXPLAINING_SHARE) / explanations.size();
            boolean several = options.size() > 1 || settings.eachLayer();
            draw(explanations.get(i), slices.order().stream().map(shownAt::get).toList(), several ? i : -1,
                    part.part(EXPLAINING_SHARE + i * share, EXPLAINING_SHARE + (i + 1) * share));
        }
        if (settings.has("compare") && !explanations.isEmpty()) {
            List<Integer> order = slices.order().stream().map(shownAt::get).toList();
            ImagePlus comparison = ComparisonStack.of(image, new VolumeComparison(explanations),
                    IntStream.range(0, order.size()).boxed().sorted(Comparator.comparing(order::get)).toList(),
                    map -> settings.rendering(map.heatmap().orElseThrow()), part);
            shows.add(comparison::show);
        }
    }

    private DicomVolume volume(List<Slice> slices) throws IOException {
        List<Stack> stacks = Stack.of(slices);
        if (stacks.size() != 1) {
            throw new RefusedException(image.getTitle() + " is not explained as a volume: its slices make "
                    + stacks.size() + " stacks of different size, direction or time.");
        }
        return DicomVolume.of(stacks.get(0));
    }

    /**
     * @param numbers where the image shows each of the volume's slices
     * @param place of several methods or layers of the network the number of this one, 0-based; otherwise negative
     */
    private void draw(VolumeExplanation explanation, List<Integer> numbers, int place, Progress part)
            throws IOException {
        ImagePlus[] maps = new ImagePlus[image.getStackSize() + 1];
        for (int k = 0; k < explanation.slices(); k++) {
            part.checkCancelled();
            part.update((double) k / explanation.slices(), "Drawing " + image.getTitle());
            Explanation slice = explanation.slice(k);
            SliceSource source = SliceSource.of(image, numbers.get(k), opened);
            Rendering rendering = settings.rendering(slice.heatmap().orElseThrow());
            Layer layer = place < 0 ? LayerFactory.of(slice, rendering, source)
                    : LayerFactory.ofSeveral(slice, settings.eachLayer(), rendering, source, place);
            shows.add(() -> LayerWatcher.get().add(image, layer, source.site()));
            if (settings.has("map")) {
                maps[numbers.get(k)] = MapImage.calibrated(slice, rendering, image, source.site());
            }
            if (settings.has("raw") && k == 0) {
                ImagePlus raw = named(MapImage.raw(slice, layer), slice);
                shows.add(() -> MapImage.show(raw));
            }
        }
        if (settings.has("map")) {
            // in the image's order, which may be another than the volume's
            ImagePlus map = named(MapImage.slices(numbers.stream().sorted().map(n -> maps[n]).toList()),
                    explanation.common());
            shows.add(() -> MapImage.show(map));
        }
        int peak = numbers.get(explanation.heatmap().orElseThrow().peak());
        int[] position = image.convertIndexToPosition(peak);
        shows.add(() -> image.setPosition(position[0], position[1], position[2]));
        lines.add(ExplainImage.line(peak, explanation.common(), explanation.hasEvidence()));
    }

    private ImagePlus named(ImagePlus map, Explanation explanation) {
        return settings.eachLayer() ? MapImage.titledByLayer(map, explanation) : map;
    }
}
