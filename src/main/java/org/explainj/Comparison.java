package org.explainj;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.explainj.heatmap.ComparisonPicture;
import org.explainj.heatmap.Rendering;

/**
 * Maps of one image, side by side: of several classes, by several methods, at several layers. How alike two of them are
 * is worked out when it is first asked for. Not for use by several threads at a time.
 */
public final class Comparison {
    /** So that a picture of large radiographs stays within what a viewer opens, and a heap holds. */
    private static final long MOST_PIXELS = 64_000_000;
    private static final int MOST_MAPS = 16;

    private final List<Explanation> maps;
    private final List<String> remarks;
    /** Of the greater and the lesser index; null until asked for. */
    private final OptionalDouble[][] known;

    /** @param maps one or more of the same image; for a picture, with heatmaps and of one frame */
    public Comparison(List<Explanation> maps) {
        this(maps, Collections.nCopies(maps.size(), ""));
    }

    /**
     * @param maps one or more of the same image; for a picture, with heatmaps and of one frame
     * @param remarks for each map a sentence that is said of it besides; may be empty
     */
    public Comparison(List<Explanation> maps, List<String> remarks) {
        this(maps, remarks, new OptionalDouble[maps.size()][maps.size()]);
    }

    private Comparison(List<Explanation> maps, List<String> remarks, OptionalDouble[][] known) {
        if (maps.isEmpty() || remarks.size() != maps.size()) {
            throw new IllegalArgumentException("a comparison has a map at least, and a remark on each");
        }
        this.maps = List.copyOf(maps);
        this.remarks = List.copyOf(remarks);
        this.known = known;
    }

    /** @return the maps, in order */
    public List<Explanation> maps() {
        return maps;
    }

    /**
     * @param described the same maps in the same order, their sources described anew
     * @return the same comparison of them
     */
    public Comparison of(List<Explanation> described) {
        return of(described, remarks);
    }

    /**
     * @param described the same maps in the same order, in another slice
     * @param sentences for each map a sentence that is said of it besides; may be empty
     * @return the same comparison of them
     */
    Comparison of(List<Explanation> described, List<String> sentences) {
        if (described.size() != maps.size()) {
            throw new IllegalArgumentException(described.size() + " maps are not the same as " + maps.size());
        }
        return new Comparison(described, sentences, known);
    }

    /** @return what has a place in one picture: the first maps, as many as its size allows, at least two */
    public Comparison shown() {
        long pixels = (long) maps.get(0).source().rows() * maps.get(0).source().columns();
        int most = (int) Math.max(2, Math.min(MOST_MAPS, MOST_PIXELS / pixels));
        return maps.size() <= most ? this : new Comparison(maps.subList(0, most), remarks.subList(0, most), known);
    }

    /**
     * @return what tells each map from the others: of subject, method, layers and model what they do not have in common
     */
    public List<String> titles() {
        List<List<String>> parts = new ArrayList<>();
        maps.forEach(map -> parts.add(new ArrayList<>()));
        addDistinguishing(parts, map -> map.subject().title());
        addDistinguishing(parts, map -> map.method().title());
        addDistinguishing(parts, map -> String.join(", ", map.layers()));
        addDistinguishing(parts, map -> map.model().name());
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            titles.add(parts.get(i).isEmpty() ? maps.get(i).subject().title() : String.join(", ", parts.get(i)));
        }
        return titles;
    }

    private void addDistinguishing(List<List<String>> parts, Function<Explanation, String> part) {
        List<String> all = maps.stream().map(part).toList();
        if (all.stream().distinct().count() > 1) {
            for (int i = 0; i < all.size(); i++) {
                parts.get(i).add(all.get(i));
            }
        }
    }

    /**
     * @param one index of a map
     * @param other index of another
     * @return Spearman's rank correlation of both, as of {@link Likeness}
     */
    private OptionalDouble correlation(int one, int other) {
        int high = Math.max(one, other);
        int low = Math.min(one, other);
        if (known[high][low] == null) {
            known[high][low] = Likeness.correlation(maps.get(high), maps.get(low));
        }
        return known[high][low];
    }

    /** @return the rank correlation of each two maps, as of {@link Likeness}; NaN where it is undefined */
    public double[][] correlations() {
        double[][] correlations = new double[maps.size()][maps.size()];
        for (int i = 0; i < maps.size(); i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                correlations[i][j] = correlation(i, j).orElse(Double.NaN);
                correlations[j][i] = correlations[i][j];
            }
        }
        return correlations;
    }

    /**
     * @param one one of the maps
     * @return how like it the others are, in their order
     */
    public List<Likeness> likenesses(Explanation one) {
        int index = IntStream.range(0, maps.size()).filter(i -> maps.get(i) == one).findFirst().orElseThrow();
        return IntStream.range(0, maps.size()).filter(i -> i != index)
                .mapToObj(i -> new Likeness(maps.get(i), correlation(index, i))).toList();
    }

    /**
     * @param rendering how the maps are drawn
     * @param withImage whether the image without heat comes first
     * @return all maps side by side
     */
    public ComparisonPicture picture(Rendering rendering, boolean withImage) {
        return picture(map -> rendering, withImage);
    }

    /**
     * @param rendering how each map is drawn
     * @param withImage whether the image without heat comes first
     * @return all maps side by side
     */
    public ComparisonPicture picture(Function<Explanation, Rendering> rendering, boolean withImage) {
        List<String> titles = titles();
        List<ComparisonPicture.Panel> panels = new ArrayList<>();
        BufferedImage display = maps.get(0).source().display();
        for (int i = 0; i < maps.size(); i++) {
            Explanation map = maps.get(i);
            panels.add(new ComparisonPicture.Panel(titles.get(i), map.heatmap().orElseThrow(), rendering.apply(map),
                    map.legendFacts(), display, 1, remarks.get(i)));
        }
        List<String> sayings = maps.get(0).place().stream().map(place -> "Rank correlations are over all "
                + place.name().toLowerCase(Locale.ROOT) + "s.").toList();
        return new ComparisonPicture(panels, correlations(), Likeness.NEARLY_SAME, withImage, sayings);
    }
}
