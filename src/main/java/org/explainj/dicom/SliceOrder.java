package org.explainj.dicom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order of a series' images: along the normal of parallel slices, else by Instance Number. */
final class SliceOrder {
    /** The cosine of the angle, about 1°, up to which slices count as parallel. */
    private static final double PARALLEL = 0.9998;

    private SliceOrder() {
    }

    /**
     * @param images the images of one series
     * @param dataset gives an image's data set
     * @return the images in order; those that nothing tells apart stay in the order given
     */
    static <T> List<T> sorted(List<T> images, Function<T, Dataset> dataset) {
        Comparator<T> byNumber = Comparator.comparingInt(
                image -> dataset.apply(image).integer(Tag.InstanceNumber).orElse(Integer.MAX_VALUE));
        List<T> sorted = new ArrayList<>(images);
        List<Geometry> slices = images.stream().map(image -> Geometry.of(dataset.apply(image), 0)).toList();
        Optional<double[]> normal = commonNormal(slices);
        if (normal.isEmpty()) {
            sorted.sort(byNumber);
        } else {
            Comparator<T> alongNormal = Comparator.comparingDouble(
                    image -> dot(Geometry.of(dataset.apply(image), 0).position(), normal.get()));
            sorted.sort(alongNormal.thenComparing(byNumber));
        }
        return List.copyOf(sorted);
    }

    private static Optional<double[]> commonNormal(List<Geometry> slices) {
        Optional<double[]> first = slices.stream().findFirst().flatMap(Geometry::normal);
        boolean parallel = first.isPresent() && slices.stream().allMatch(slice -> slice.position() != null
                && slice.normal().filter(normal -> dot(normal, first.get()) >= PARALLEL).isPresent());
        return parallel ? first : Optional.empty();
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
