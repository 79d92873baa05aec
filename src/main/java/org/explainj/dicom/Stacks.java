package org.explainj.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes a series apart into stacks: by size, colour, polarity, orientation and localizers, then, where several slices
 * lie at one place, by what tells those apart, and at last by the order of their Instance Numbers. Frames of enhanced
 * images are slices as single images are.
 */
final class Stacks {
    /** Positions nearer than this, in mm, are one place. */
    private static final double SAME_PLACE = 0.01;
    /** The cosine of the angle, about 1°, up to which slices count as parallel. */
    private static final double PARALLEL = 0.9998;
    /** A step this much longer than the usual one is a gap. */
    private static final double GAP = 1.5;
    /** More than so many gaps are told of in one sentence. */
    private static final int MOST_GAPS = 3;

    private Stacks() {
    }

    static List<Stack> of(List<DicomImage> images) {
        List<Slice> slices = new ArrayList<>();
        for (DicomImage image : images) {
            slices.addAll(Slice.of(image));
        }
        return ofSlices(slices);
    }

    static List<Stack> ofSlices(List<Slice> slices) {
        Map<List<Object>, List<Slice>> kinds = new LinkedHashMap<>();
        List<double[]> normals = new ArrayList<>();
        for (Slice slice : slices) {
            DicomImage image = slice.image();
            kinds.computeIfAbsent(List.of(image.rows(), image.columns(), image.pixel().isMonochrome(),
                    image.rendering().isInverted(), slice.isLocalizer(), orientation(slice, normals)), kind ->
                    new ArrayList<>()).add(slice);
        }
        List<Stack> stacks = new ArrayList<>();
        for (List<Slice> alike : kinds.values()) {
            Optional<double[]> normal = alike.get(0).geometry().normal()
                    .filter(any -> alike.stream().allMatch(slice -> slice.geometry().position() != null));
            if (normal.isEmpty()) {
                List<Slice> byNumber = alike.stream().sorted(Comparator.comparingInt(slice ->
                        slice.image().dataset().integer(Tag.InstanceNumber).orElse(Integer.MAX_VALUE))).toList();
                stacks.add(new Stack("", alike.get(0).isLocalizer(), byNumber, List.of()));
            } else {
                stacks.addAll(apart(alike, normal.get()));
            }
        }
        return stacks;
    }

    /** @return the number of the first orientation met that the slice shares; −1 if it has none */
    private static int orientation(Slice slice, List<double[]> normals) {
        Optional<double[]> normal = slice.geometry().normal();
        if (normal.isEmpty()) {
            return -1;
        }
        double[] n = normal.get();
        for (int i = 0; i < normals.size(); i++) {
            double[] other = normals.get(i);
            if (n[0] * other[0] + n[1] * other[1] + n[2] * other[2] >= PARALLEL) {
                return i;
            }
        }
        normals.add(n);
        return normals.size() - 1;
    }

    private static List<Stack> apart(List<Slice> alike, double[] normal) {
        int most = mostAtOnePlace(alike, normal);
        List<Discriminator> used = new ArrayList<>();
        List<List<Slice>> groups = List.of(alike);
        for (Discriminator discriminator : Discriminator.values()) {
            if (most == 1) {
                break;
            }
            int largest = most;
            boolean useful = groups.stream().allMatch(group -> {
                long values = group.stream().map(discriminator::of).distinct().count();
                return values <= largest;
            }) && groups.stream().anyMatch(group -> group.stream().map(discriminator::of).distinct().count() > 1);
            if (!useful) {
                continue;
            }
            List<List<Slice>> finer = new ArrayList<>();
            for (List<Slice> group : groups) {
                Map<String, List<Slice>> byValue = new LinkedHashMap<>();
                group.forEach(slice -> byValue.computeIfAbsent(discriminator.of(slice), v -> new ArrayList<>())
                        .add(slice));
                finer.addAll(byValue.values());
            }
            int left = finer.stream().mapToInt(group -> mostAtOnePlace(group, normal)).max().orElse(1);
            if (left < most) {
                used.add(discriminator);
                groups = finer;
                most = left;
            }
        }
        return groups.stream().flatMap(group -> repetitions(group, normal, used).stream())
                .sorted(Comparator.comparing(Stack::name, Stacks::naturally)).toList();
    }

    /**
     * Takes apart what no attribute tells apart, such as a function's moments or directions that only private elements
     * name: where equally many slices lie at every place, the first of each place belong together, and so on, by
     * Instance Number and frame.
     */
    private static List<Stack> repetitions(List<Slice> group, double[] normal, List<Discriminator> used) {
        List<Slice> sorted = sorted(group, normal);
        List<List<Slice>> places = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i == 0 || sorted.get(i).along(normal) - sorted.get(i - 1).along(normal) >= SAME_PLACE) {
                places.add(new ArrayList<>());
            }
            places.get(places.size() - 1).add(sorted.get(i));
        }
        int times = places.get(0).size();
        boolean even = times > 1 && places.stream().allMatch(place -> place.size() == times && areNumbered(place));
        if (!even) {
            return List.of(stack(sorted, normal, used, ""));
        }
        places.forEach(place -> place.sort(Comparator.comparing(Stacks::number).thenComparing(Slice::frame)));
        return IntStream.range(0, times).mapToObj(time -> stack(places.stream().map(place -> place.get(time)).toList(),
                normal, used, "repetition " + (time + 1))).toList();
    }

    private static boolean areNumbered(List<Slice> place) {
        return place.stream().allMatch(slice -> number(slice) < Integer.MAX_VALUE)
                && place.stream().map(slice -> List.of(number(slice), slice.frame())).distinct()
                .count() == place.size();
    }

    private static int number(Slice slice) {
        return slice.image().dataset().integer(Tag.InstanceNumber).orElse(Integer.MAX_VALUE);
    }

    private static List<Slice> sorted(List<Slice> slices, double[] normal) {
        return slices.stream().sorted(Comparator.<Slice>comparingDouble(slice -> slice.along(normal))
                .thenComparing(Stacks::number)).toList();
    }

    /** Numbers in names by their size, where only they differ. */
    private static int naturally(String a, String b) {
        String[] x = a.split("(?<=\\D)(?=[\\d.])|(?<=[\\d.])(?=\\D)");
        String[] y = b.split("(?<=\\D)(?=[\\d.])|(?<=[\\d.])(?=\\D)");
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            boolean numbers = x[i].matches("\\d+(\\.\\d+)?") && y[i].matches("\\d+(\\.\\d+)?");
            int order = numbers ? Double.compare(Double.parseDouble(x[i]), Double.parseDouble(y[i]))
                    : x[i].compareTo(y[i]);
            if (order != 0) {
                return order;
            }
        }
        return x.length - y.length;
    }

    private static int mostAtOnePlace(List<Slice> slices, double[] normal) {
        double[] places = slices.stream().mapToDouble(slice -> slice.along(normal)).sorted().toArray();
        int most = 1;
        int here = 1;
        for (int i = 1; i < places.length; i++) {
            here = places[i] - places[i - 1] < SAME_PLACE ? here + 1 : 1;
            most = Math.max(most, here);
        }
        return most;
    }

    private static Stack stack(List<Slice> sorted, double[] normal, List<Discriminator> used, String repetition) {
        Slice first = sorted.get(0);
        Stream<String> names = used.stream().map(by -> by.label() + " "
                + (by.of(first).isEmpty() ? "none" : by.of(first)));
        String name = Stream.concat(names, Stream.of(repetition)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Stack(name, first.isLocalizer(), sorted, remarks(sorted, normal));
    }

    private static List<String> remarks(List<Slice> sorted, double[] normal) {
        List<String> remarks = new ArrayList<>();
        double[] steps = new double[Math.max(0, sorted.size() - 1)];
        int together = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = sorted.get(i + 1).along(normal) - sorted.get(i).along(normal);
            together += steps[i] < SAME_PLACE ? 1 : 0;
        }
        if (together > 0) {
            remarks.add(together + (together == 1 ? " slice lies" : " slices lie")
                    + " where another one does, and nothing in the files tells them apart.");
        }
        double[] real = Arrays.stream(steps).filter(step -> step >= SAME_PLACE).sorted().toArray();
        double usual = real.length == 0 ? 0 : real[real.length / 2];
        int[] gaps = IntStream.range(0, real.length > 1 ? steps.length : 0).filter(i -> steps[i] > GAP * usual)
                .toArray();
        if (gaps.length > MOST_GAPS) {
            int widest = Arrays.stream(gaps).boxed().max(Comparator.comparingDouble(i -> steps[i])).orElseThrow();
            remarks.add(String.format(Locale.ROOT,
                    "The slices are unevenly spaced, or some are missing: %d of %d steps are "
                    + "longer than %.1f mm; the longest, of %.1f mm, is between %s and %s.", gaps.length, steps.length,
                    usual, steps[widest], sorted.get(widest).label(), sorted.get(widest + 1).label()));
            return remarks;
        }
        for (int i : gaps) {
            remarks.add(String.format(Locale.ROOT, "Slices are missing between %s and %s: they are %.1f mm apart "
                    + "where others are %.1f mm.", sorted.get(i).label(), sorted.get(i + 1).label(), steps[i], usual));
        }
        return remarks;
    }
}
