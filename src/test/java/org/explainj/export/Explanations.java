package org.explainj.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.explainj.ExplainedTarget;
import org.explainj.Explanation;
import org.explainj.ModelIdentity;
import org.explainj.Prediction;
import org.explainj.Subject;
import org.explainj.cam.Method;
import org.explainj.cam.Methods;
import org.explainj.cam.RawMap;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.frame.DicomFrame;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Scale;
import org.explainj.heatmap.Verdict;
import org.junit.jupiter.params.provider.Arguments;

/** Explanations whose maps are known, of any DICOM frame. */
public final class Explanations {
    private Explanations() {
    }

    /** A map with two hot spots of different size on a cold ground, on the scale 0 to 1. */
    public static Explanation twoSpots(DicomImage image, int frame) throws IOException {
        return of(image, frame, spots(image.rows(), image.columns()), Verdict.POSITIVE);
    }

    /** A map without evidence. */
    public static Explanation nothing(DicomImage image, int frame) throws IOException {
        return of(image, frame, new float[image.rows() * image.columns()], Verdict.NONE);
    }

    /** Value 0.9 in a rectangle of a quarter of the rows and columns, 0.6 in a smaller one. */
    private static float[] spots(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                boolean first = y >= rows / 4 && y < rows / 2 && x >= columns / 4 && x < columns / 2;
                boolean second = y >= 3 * rows / 4 && y < 7 * rows / 8 && x >= columns / 2 && x < 3 * columns / 4;
                values[y * columns + x] = first ? 0.9f : second ? 0.6f : 0.01f;
            }
        }
        // not seen by the model: the last row
        Arrays.fill(values, (rows - 1) * columns, rows * columns, Float.NaN);
        return values;
    }

    public static Explanation of(DicomImage image, int frame, float[] values, Verdict verdict) throws IOException {
        int rows = image.rows();
        int columns = image.columns();
        Heatmap.Statistics statistics = new Heatmap.Statistics(0, verdict == Verdict.POSITIVE ? 0.9 : 0, 10, 0, 0,
                (rows - 1) * columns);
        Heatmap heatmap = new Heatmap(values, rows, columns, new Scale.Fixed(0, 1), false, verdict, statistics,
                statistics, Optional.empty(), List.of());
        Prediction prediction = new Prediction(List.of("nodule", "effusion"), new float[] {2, -1},
                new double[] {0.875, 0.25}, true, List.of(0));
        return new Explanation(DicomFrame.read(image, frame), new ModelIdentity("phantom-chest", "1.0", "ab".repeat(32),
                "cd".repeat(32), true), prediction,
                new Subject(0, "nodule", "nodule", new ExplainedTarget("logit", ""), 2), Methods.named("layercam").info(),
                Map.of(), List.of("layer3"),
                new RawMap(new int[] {2, 2}, new float[] {0, 1, 0, 0}), Optional.of(heatmap), false, List.of(), List.of(),
                Optional.empty(), Optional.empty(), "cpu");
    }

    /** The same explanation by another method. */
    public static Explanation by(Explanation e, Method method) {
        return new Explanation(e.source(), e.model(), e.prediction(), e.subject(), method.info(), e.parameters(), e.layers(),
                e.raw(), e.heatmap(), e.activationInput(), e.notes(), e.unverified(), e.place(), e.tiles(), e.device());
    }

    /** @return name, data set and number of frames of a source of each kind */
    public static Stream<Arguments> sources() {
        return Stream.of(source("CR", Sources.cr(), 1), source("DX", Sources.dx(), 1), source("MG", Sources.mg(), 1),
                source("CT", Sources.ctSlice(0).set(Tag.SOPInstanceUID, VR.UI, "1.2.3.4"), 1), source("MR", Sources.mr(), 1),
                source("enhanced MR", Sources.enhancedMr(3), 3), source("US cine", Sources.us(3), 3),
                source("NM", Sources.nm(3), 3));
    }

    private static Arguments source(String name, Dataset dataset, int frames) {
        return Arguments.of(name, dataset, frames);
    }
}
