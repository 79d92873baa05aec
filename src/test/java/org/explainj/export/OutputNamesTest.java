package org.explainj.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.explainj.Explanation;
import org.explainj.ModelIdentity;
import org.explainj.cam.Averaged;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.dicom.DicomImage;
import org.explainj.frame.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputNamesTest {
    @TempDir
    private Path folder;

    private Explanation explanation(String method, MethodParameters set, String model) throws IOException {
        DicomImage image = DicomImage.open(Sources.write(Sources.cr(), folder).file());
        Method asked = Averaged.asked(Methods.named(method), set);
        Explanation e = Explanations.by(Explanations.twoSpots(image, 0), asked);
        ModelIdentity identity = new ModelIdentity(model, "1.0", "ab".repeat(32), "", true);
        return new Explanation(e.source(), identity, e.prediction(), e.subject(), e.method(),
                set.recorded(asked.info()), e.layers(), e.raw(), e.heatmap(), e.activationInput(), e.notes(),
                e.unverified(), e.place(), e.tiles(), e.device());
    }

    private String name(String method, MethodParameters set) throws IOException {
        return OutputNames.standard().of(explanation(method, set, "phantom-chest")).replaceFirst("^.*-nodule-", "");
    }

    @Test
    void whatIsByDefaultHasNoPlaceInIt() throws IOException {
        assertEquals("layercam", name("layercam", MethodParameters.STANDARD));
        assertEquals("smoothgrad", name("smoothgrad", MethodParameters.STANDARD));
        assertEquals("smoothgrad", name("smoothgrad", MethodParameters.STANDARD.with("seed", 0)));
    }

    @Test
    void everyOtherWayHasItsOwn() throws IOException {
        Npy noise = new Npy(new int[] {1, 2}, new float[] {1, 2});
        Npy other = new Npy(new int[] {1, 2}, new float[] {1, 3});
        Set<String> names = new HashSet<>();
        List<MethodParameters> ways = List.of(MethodParameters.STANDARD, MethodParameters.STANDARD.with("samples", 8),
                MethodParameters.STANDARD.with("samples", 9), MethodParameters.STANDARD.with("sigma", 0.2),
                MethodParameters.STANDARD.with("seed", 3), MethodParameters.STANDARD.with(noise),
                MethodParameters.STANDARD.with(other), MethodParameters.STANDARD.with("flips", "x"),
                MethodParameters.STANDARD.with("flips", "xy"));
        for (MethodParameters way : ways) {
            names.add(name("gradcam", way));
        }
        assertEquals(ways.size(), names.size(), names.toString());
        assertTrue(names.contains("gradcam-flips=xy"), names.toString());
        assertTrue(names.contains("gradcam-samples=9-sigma=0.1-seed=0"), names.toString());
    }

    @Test
    void modelsAndChoicesAreToldApart() throws IOException {
        Explanation own = explanation("gradcam", MethodParameters.STANDARD, "my: net");
        assertTrue(OutputNames.standard().of(own).endsWith("-nodule-gradcam-my. net"));
        OutputNames chosen = new OutputNames(true, List.of("tiles", "fixed:0,2"), List.of("viridis"));
        assertTrue(chosen.of(own).endsWith("-nodule-gradcam-layer3-tiles-fixed.0,2-my. net"));
        assertTrue(chosen.ofPicture(own).endsWith("-nodule-gradcam-layer3-tiles-fixed.0,2-my. net-viridis"));
    }

    @Test
    void longNamesAreCutAndStayApart() throws IOException {
        String one = OutputNames.standard().of(explanation("gradcam", MethodParameters.STANDARD, "ä".repeat(200) + 1));
        String two = OutputNames.standard().of(explanation("gradcam", MethodParameters.STANDARD, "ä".repeat(200) + 2));
        assertTrue(one.getBytes(StandardCharsets.UTF_8).length <= 180, one);
        assertEquals(2, Set.of(one, two).size());
    }

    @Test
    void seriesOfOtherParametersAreOthers() throws IOException {
        Map<String, Identity> series = Map.of("a", new Identity("x"), "b", new Identity("x"));
        Derivation.of(explanation("smoothgrad", MethodParameters.STANDARD.with("samples", 4), "m"), "", "")
                .addSeriesParts(series.get("a"));
        Derivation.of(explanation("smoothgrad", MethodParameters.STANDARD.with("samples", 5), "m"), "", "")
                .addSeriesParts(series.get("b"));
        assertTrue(!series.get("a").uid().equals(series.get("b").uid()));
    }
}
