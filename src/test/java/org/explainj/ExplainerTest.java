package org.explainj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.explainj.cam.Methods;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.frame.DicomFrame;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.ScaleChoice;
import org.explainj.torch.Device;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may change the answer for a radiograph, and what must not: each on a changed copy of a sample. */
class ExplainerTest {
    private static final Path NODULE = Path.of("sample-dicom/chest/dx-nodule.dcm");
    private static final int MOST = 4095;

    @TempDir
    static Path folder;
    private static Explainer explainer;
    private static Explanation original;

    @BeforeAll
    static void explainTheOriginal() throws IOException {
        explainer = Explainer.open("phantom-chest", Device.CPU);
        original = explain(NODULE);
    }

    @AfterAll
    static void close() throws IOException {
        explainer.close();
    }

    private static Explanation explain(Path file) throws IOException {
        ExplainOptions options = ExplainOptions.of("Nodule", Methods.named("layercam"))
                .withScale(new ScaleChoice.Reference(), false);
        return explainer.explain(DicomFrame.read(DicomImage.open(file), 0), options).explanations().get(0);
    }

    private static Path changed(UnaryOperator<Dataset> attributes, UnaryOperator<int[]> pixels) throws IOException {
        DicomImage image = DicomImage.open(NODULE);
        int[] values = pixels.apply(image.frame(0).values().clone());
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        Dataset dataset = attributes.apply(image.dataset().copy()).setBytes(Tag.PixelData, VR.OW, bytes.array());
        Path file = folder.resolve("changed.dcm");
        DicomEngine.preferred().write(dataset, TransferSyntax.EXPLICIT_LITTLE, file);
        return file;
    }

    private static int[] mirrored(int[] values) {
        int columns = original.heatmap().orElseThrow().columns();
        int[] result = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i / columns * columns + columns - 1 - i % columns] = values[i];
        }
        return result;
    }

    @Test
    void aMirroredRadiographGivesTheMirroredMap() throws IOException {
        Explanation mirror = explain(changed(
                dataset -> dataset.set(Tag.PatientOrientation, VR.CS, "R", "F"), ExplainerTest::mirrored));
        assertArrayEquals(original.prediction().logits(), mirror.prediction().logits(), 1e-3f);
        Heatmap map = original.heatmap().orElseThrow();
        float[] expected = map.values();
        float[] values = mirror.heatmap().orElseThrow().values();
        int differing = 0;
        for (int i = 0; i < values.length; i++) {
            int j = i / map.columns() * map.columns() + map.columns() - 1 - i % map.columns();
            differing += Math.abs(values[i] - expected[j]) > 1e-3 ? 1 : 0;
        }
        assertEquals(0, differing);
        assertTrue(original.hasEvidence() && map.maximum() > 0.99, "there is something to be mirrored");
    }

    @Test
    void monochrome1WithAnInverseShapeInvertsOnce() throws IOException {
        Explanation inverse = explain(changed(
                dataset -> dataset.set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1")
                        .set(Tag.PresentationLUTShape, VR.CS, "INVERSE"),
                values -> {
                    for (int i = 0; i < values.length; i++) {
                        values[i] = MOST - values[i];
                    }
                    return values;
                }));
        assertArrayEquals(original.prediction().logits(), inverse.prediction().logits(), 1e-2f);
    }

    @Test
    void windowsAlterNothing() throws IOException {
        Explanation windowed = explain(changed(dataset -> dataset.set(Tag.WindowCenter, VR.DS, "17")
                .set(Tag.WindowWidth, VR.DS, "3"), values -> values));
        assertArrayEquals(original.prediction().logits(), windowed.prediction().logits());
        assertArrayEquals(original.raw().values(), windowed.raw().values());
    }

    @Test
    void whatIsForProcessingIsRefused() throws IOException {
        Path file = changed(dataset -> dataset.set(Tag.PresentationIntentType, VR.CS, "FOR PROCESSING")
                .set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.1.1.1"), values -> values);
        String sentence = assertThrows(RefusedException.class, () -> explain(file)).getMessage();
        assertTrue(sentence.contains("FOR PROCESSING"), sentence);
    }

    @Test
    void paddingIsNotSeenAndInNoStatistic() throws IOException {
        Heatmap whole = original.heatmap().orElseThrow();
        int rows = whole.rows() / 2;
        Explanation padded = explain(changed(dataset -> dataset.setInts(Tag.PixelPaddingValue, VR.US, 0), values -> {
            for (int i = 0; i < values.length; i++) {
                // the finding is in the upper half
                values[i] = i / whole.columns() < rows ? 0 : Math.max(1, values[i]);
            }
            return values;
        }));
        Heatmap map = padded.heatmap().orElseThrow();
        float most = 0;
        for (int i = 0; i < map.values().length; i++) {
            assertEquals(i / map.columns() < rows, Float.isNaN(map.values()[i]), "pixel " + i);
            most = Float.isNaN(map.values()[i]) ? most : Math.max(most, map.values()[i]);
        }
        assertEquals((whole.rows() - rows) * whole.columns(), map.statistics().seen());
        assertEquals(most, map.maximum());
        assertTrue(map.statistics().max() <= padded.raw().max());
    }
}
