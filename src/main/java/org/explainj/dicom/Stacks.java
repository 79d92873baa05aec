package org.explainj.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes a series apart into stacks: by size, colour, polarity, orientation and localizers, then, where several slices lie at one
 * place, by what tells those apart. Frames of enhanced images are slices as single images are.
 */
final class Stacks {
    /** Positions nearer than this, in mm, are one place. */
    private static final double SAME_PLACE = 0.01;
    /** The cosine of the angle, about 1°, up to which slices count as parallel. */
    private static final double PARALLEL = 0.9998;
    /** A step this much longer than the usual one is a gap. */
    private static final double GAP = 1.5;

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
                    image.rendering().isInverted(), slice.isLocalizer(), orientation(slice, normals)), kind -> new ArrayList<>()).add(slice);
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
        return groups.stream().map(group -> stack(group, normal, used))
                .sorted(Comparator.comparing(Stack::name, Stacks::naturally)).toList();
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

    private static Stack stack(List<Slice> slices, double[] normal, List<Discriminator> used) {
        Function<Slice, Integer> number = slice -> slice.image().dataset().integer(Tag.InstanceNumber)
                .orElse(Integer.MAX_VALUE);
        List<Slice> sorted = slices.stream().sorted(Comparator.<Slice>comparingDouble(slice -> slice.along(normal))
                .thenComparing(number)).toList();
        List<String> name = used.stream().map(by -> by.label() + " " + by.of(sorted.get(0))).toList();
        return new Stack(String.join(", ", name), sorted.get(0).isLocalizer(), sorted, remarks(sorted, normal));
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
            remarks.add(together + " slices lie where another one does, and nothing in the files tells them apart.");
        }
        double[] real = Arrays.stream(steps).filter(step -> step >= SAME_PLACE).sorted().toArray();
        double usual = real.length == 0 ? 0 : real[real.length / 2];
        for (int i = 0; i < steps.length && real.length > 1; i++) {
            if (steps[i] > GAP * usual) {
                remarks.add(String.format(Locale.ROOT, "Slices are missing between %s and %s: they are %.1f mm apart "
                        + "where others are %.1f mm.", sorted.get(i).label(), sorted.get(i + 1).label(), steps[i],
                        usual));
            }
        }
        return remarks;
    }
}
