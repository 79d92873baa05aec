package org.explainj.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.explainj.frame.DicomFrame;
import org.explainj.dicom.DicomImage;
import org.explainj.torch.ModelException;
import org.junit.jupiter.api.Test;

/** Several windows of one grey image as the network's channels. */
class WindowsAsChannelsTest {
    private static final String WINDOWS = """
            [{"kind": "range", "low": -1000, "high": 0}, {"kind": "range", "low": -160, "high": 240},
             {"kind": "range", "low": -500, "high": 1500}, {"kind": "range", "low": 0, "high": 80}]""";

    private static JsonObject json() {
        JsonObject json = Cards.chest();
        Cards.set(json, "input", "{\"channels\": 4}");
        Cards.set(json, "intensity.mapping", WINDOWS);
        Cards.set(json, "geometry", "{}");
        Cards.set(json, "appliesTo", "{}");
        return json;
    }

    @Test
    void eachChannelHasItsOwnWindow() throws Exception {
        DicomFrame frame = DicomFrame.read(DicomImage.open(Path.of("sample-dicom/ct/slice-01.dcm")), 0);
        NetworkInput input = Preprocessing.apply(frame, Cards.card(json()));
        assertArrayEquals(new long[] {1, 4, frame.rows(), frame.columns()}, input.shape());
        double[][] ends = {{-1000, 0}, {-160, 240}, {-500, 1500}, {0, 80}};
        float[] values = frame.values();
        for (int c = 0; c < ends.length; c++) {
            for (int i = 0; i < values.length; i += 101) {
                double unit = (values[i] - ends[c][0]) / (ends[c][1] - ends[c][0]);
                assertEquals(Math.max(0, Math.min(1, unit)), input.values()[c * values.length + i], 1e-5);
            }
        }
    }

    @Test
    void theCardIsWrittenAndReadAgain() throws Exception {
        ModelCard card = Cards.card(json());
        assertEquals(card.toJson(), Cards.card(card.toJson()).toJson());
        assertEquals(4, card.toJson().getAsJsonObject("intensity").getAsJsonArray("mapping").size());
    }

    @Test
    void oneWindowForEachChannel() {
        JsonObject json = json();
        Cards.set(json, "input", "{\"channels\": 3}");
        String message = assertThrows(ModelException.class, () -> Cards.card(json)).getMessage();
        assertTrue(message.contains("one mapping for each of the 3"), message);
    }
}
