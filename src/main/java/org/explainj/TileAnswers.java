package org.explainj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.explainj.cam.LayerMap;
import org.explainj.card.ModelCard;
import org.explainj.card.ModelSource;
import org.explainj.card.NetworkInput;
import org.explainj.card.Output;
import org.explainj.card.Tiling;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;

/** Asks the network about an image larger than its input, in overlapping tiles. */
final class TileAnswers {
    private final ModelSource source;
    private final Network network;
    private final Answers answers;

    TileAnswers(ModelSource source, Network network, Answers answers) {
        this.source = source;
        this.network = network;
        this.answers = answers;
    }

    /**
     * @param input the prepared image
     * @param options whether tiles are asked for
     * @return the tiles that it is to be seen in; empty if the network sees it at once
     * @throws ModelException if it is smaller than a tile
     * @throws UsageException if the model can't see an image in tiles
     */
    Optional<Tiles> tiles(NetworkInput input, ExplainOptions options) throws ModelException {
        Optional<ModelCard> card = card(options);
        if (card.isEmpty()) {
            return Optional.empty();
        }
        int height = card.get().input().rows().orElseThrow();
        int width = card.get().input().columns().orElseThrow();
        if (input.rows() < height || input.columns() < width) {
            throw new ModelException("An input of " + input.rows() + "×" + input.columns() + " is smaller than the "
                    + "tiles of " + height + "×" + width + " that " + source.name() + " takes: pad it to that size.");
        }
        if (input.rows() == height && input.columns() == width) {
            return Optional.empty();
        }
        Tiling tiling = card.get().input().tiling().orElseThrow();
        int overlap = tiling.pixels(height, width);
        TileGrid grid = new TileGrid(input.rows(), input.columns(), height, width, overlap);
        return Optional.of(new Tiles(grid.rows(), grid.columns(), height, width, overlap, tiling.aggregate()));
    }

    /** @return the card with what it says of tiles, or is asked to say; empty if there shall be none */
    Optional<ModelCard> card(ExplainOptions options) {
        Optional<ModelCard> card = source.card();
        if (!options.tiled() || card.flatMap(known -> known.input().tiling()).isPresent()) {
            return card.filter(known -> known.input().tiling().isPresent());
        }
        if (card.flatMap(known -> known.input().shape()).isEmpty()) {
            throw new UsageException("Tiles need a model card that says what size the network takes: give input.rows "
                    + "and input.columns in model.json, or leave out tile.");
        }
        Output.Kind kind = card.get().output().kind();
        if (kind != Output.Kind.CLASSIFICATION && kind != Output.Kind.REGRESSION) {
            throw new UsageException("Tiles are for a classification or a regression, and " + source.name()
                    + " is neither: leave out tile.");
        }
        return card.map(known -> known.withTiling(Tiling.STANDARD));
    }

    /**
     * Tile by tile: first all scores, which say which classes are explained, then the maps, blended as they come, so
     * that beside the blends there are never more than one tile's maps.
     *
     * @param input the prepared image
     * @param tiles in which it is seen
     * @param options what to explain, and how
     * @param progress told as it goes, and asked whether to go on
     * @return the tiles' scores together, and maps on the prepared image's pixels
     * @throws ModelException if the network can't be run on it
     * @throws UsageException if the target or the scale has no meaning in tiles
     */
    Answer of(NetworkInput input, Tiles tiles, ExplainOptions options, Progress progress) throws ModelException {
        requireBlendable(tiles, options);
        TileGrid grid = new TileGrid(input.rows(), input.columns(), tiles.height(), tiles.width(), tiles.overlap());
        boolean mean = tiles.aggregate() == Tiling.Aggregate.MEAN;
        int count = grid.count();
        InputGrid place = new InputGrid(new long[] {1, input.channels(), tiles.height(), tiles.width()},
                PixelTransform.IDENTITY, Region.of(tiles.height(), tiles.width()));
        double[][] logits = new double[count][];
        for (int t = 0; t < count; t++) {
            progress.checkCancelled();
            float[] own = network.predict(grid.cut(input.values(), t), place.shape())[0];
            logits[t] = IntStream.range(0, own.length).mapToDouble(c -> own[c]).toArray();
            progress.update(Answers.SCORES_SHARE * (t + 1) / count, "Scores of tile " + (t + 1) + " of " + count);
        }
        float[] together = new float[logits[0].length];
        for (int c = 0; c < together.length; c++) {
            int at = c;
            together[c] = (float) aggregated(mean, Arrays.stream(logits).mapToDouble(own -> own[at]).toArray());
        }
        Prediction prediction = answers.prediction(together);
        Optional<ExplainOptions> same = answers.ofParts(options, prediction);
        if (same.isEmpty()) {
            return new Answer(prediction, null, false, List.of(), List.of(), Optional.of(tiles), false);
        }
        Answer first = null;
        List<SubjectMaps> blends = new ArrayList<>();
        double[][] scores = new double[0][];
        for (int t = 0; t < count; t++) {
            progress.checkCancelled();
            double from = Answers.SCORES_SHARE + (1 - Answers.SCORES_SHARE) * t / count;
            Answer own = answers.of(grid.cut(input.values(), t), place, same.get(),
                    progress.part(from, from + (1 - Answers.SCORES_SHARE) / count));
            if (first == null) {
                first = own;
                own.maps().forEach(maps -> blends.add(new SubjectMaps(maps.subject(), maps.layers().stream()
                        .map(layer -> new LayerMap(layer.layers(), grid.blank())).toList())));
                scores = new double[blends.size()][count];
            }
            for (int i = 0; i < blends.size(); i++) {
                SubjectMaps maps = own.maps().get(i);
                scores[i][t] = maps.subject().score();
                for (int layer = 0; layer < maps.layers().size(); layer++) {
                    grid.add(blends.get(i).layers().get(layer).map(), t, maps.layers().get(layer).map(),
                            mean ? 1.0 / count : 1);
                }
            }
            progress.update(from + (1 - Answers.SCORES_SHARE) / count, "Tile " + (t + 1) + " of " + count);
        }
        List<SubjectMaps> maps = new ArrayList<>();
        for (int i = 0; i < blends.size(); i++) {
            maps.add(new SubjectMaps(first.scoring().ofWhole(blends.get(i).subject(), aggregated(mean, scores[i])),
                    blends.get(i).layers()));
        }
        return new Answer(prediction, first.scoring(), first.activationInput(), first.remarks(), maps,
                Optional.of(tiles), false);
    }

    private static double aggregated(boolean mean, double[] tiles) {
        return (mean ? Arrays.stream(tiles).average() : Arrays.stream(tiles).max()).orElseThrow();
    }

    /** What is a sum over the image, or a place in it, can't be put together of tiles that overlap. */
    private static void requireBlendable(Tiles tiles, ExplainOptions options) {
        if (options.scale().filter(ScaleChoice.Evidence.class::isInstance).isPresent()) {
            throw new UsageException("The scale 'evidence' has no meaning here: maps of overlapping tiles are blended "
                    + "and do not sum to the logit. Use another scale.");
        }
        TargetChoice target = options.target();
        if (target instanceof TargetChoice.Mask || target instanceof TargetChoice.Roi
                || target instanceof TargetChoice.Box) {
            throw new UsageException("An image that is seen in tiles has no mask, roi or box target: use logit, "
                    + "contrast, against or output.");
        }
        if (tiles.aggregate() == Tiling.Aggregate.MAX && (target instanceof TargetChoice.Contrast
                || target instanceof TargetChoice.Against)) {
            throw new UsageException("A contrast and evidence against a class have no meaning where each class's score "
                    + "is the greatest of all tiles: use logit, or the aggregate \"mean\" in the card's input.tiling.");
        }
    }
}
