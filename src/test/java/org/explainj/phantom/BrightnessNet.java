package org.explainj.phantom;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.explainj.Sha256;

/**
 * A network whose answer can be told by hand, as a model's folder: the mean over 3 voxels in each direction, one channel
 * for what is bright and one for what is dark, ReLU, the mean over the grid, and a head with the rows (2, −1) and
 * (−1, 2) and the biases −0.5 and 0.25. HiResCAM at {@code stem} is then each voxel's own share of the logit.
 */
public final class BrightnessNet {
    private BrightnessNet() {
    }

    /**
     * @param folder where to, made if it does not exist
     * @param dimensions 3 for volumes and cines, 2 for images
     * @param stride of the convolution along rows and columns; along the depth it is 1
     * @param input the card's input, without channels
     * @param geometry the card's geometry
     * @param mapping the card's intensity.mapping
     * @return the folder
     */
    public static Path write(Path folder, int dimensions, int stride, String input, String geometry, String mapping)
            throws IOException {
        Files.createDirectories(folder);
        Path weights = folder.resolve("model.pt");
        try (OutputStream out = Files.newOutputStream(weights)) {
            TorchScriptWriter.write(root(dimensions, stride), "brightness", out);
        }
        JsonObject card = JsonParser.parseString("""
                {"name": "brightness", "version": "1", "intendedUse": "tests",
                 "weights": {"file": "model.pt", "sha256": "%s"},
                 "input": {"channels": 1%s},
                 "output": {"kind": "classification", "labels": ["bright", "dark"], "activation": "sigmoid",
                            "operatingPoints": {"bright": 0.3775, "dark": 0.99}},
                 "intensity": {"mapping": %s, "monochrome1": "refuse", "colour": "luma"},
                 "geometry": %s, "layers": ["stem"], "appliesTo": {"modality": ["CT", "US"]}}
                """.formatted(Sha256.hex(Files.readAllBytes(weights)), input.isEmpty() ? "" : ", " + input, mapping,
                geometry)).getAsJsonObject();
        Files.writeString(folder.resolve("model.json"), card.toString());
        return folder;
    }

    private static ScriptModule root(int dimensions, int stride) {
        Map<String, ScriptModule> children = new LinkedHashMap<>();
        children.put("stem", stem(dimensions, stride));
        children.put("fc", linear());
        return new ScriptModule("explainj.BrightnessNet", Map.of(), children, """
              def forward(self: SELF,
                x: Tensor) -> Tensor:
                stem = self.stem
                pooled = torch.mean((stem).forward(x, ), [%s])
                fc = self.fc
                return (fc).forward(pooled, )
            """.formatted(dimensions == 3 ? "2, 3, 4" : "2, 3"));
    }

    private static ScriptModule stem(int dimensions, int stride) {
        int size = (int) Math.pow(3, dimensions);
        float[] weight = new float[2 * size];
        Arrays.fill(weight, 0, size, 1f / size);
        Arrays.fill(weight, size, 2 * size, -1f / size);
        Map<String, ScriptModule.Tensor> tensors = new LinkedHashMap<>();
        tensors.put("weight", new ScriptModule.Tensor(dimensions == 3 ? new int[] {2, 1, 3, 3, 3}
                : new int[] {2, 1, 3, 3}, weight, true));
        tensors.put("bias", new ScriptModule.Tensor(new int[] {2}, new float[] {0, 0.5f}, true));
        String strides = dimensions == 3 ? "1, %1$d, %1$d" : "%1$d, %1$d";
        String ones = dimensions == 3 ? "1, 1, 1" : "1, 1";
        return new ScriptModule("explainj.Stem", tensors, Map.of(), """
              def forward(self: SELF,
                input: Tensor) -> Tensor:
                weight = self.weight
                bias = self.bias
                return torch.relu(torch.conv%dd(input, weight, bias, [%s], [%s], [%s], 1))
            """.formatted(dimensions, strides.formatted(stride), ones, ones));
    }

    private static ScriptModule linear() {
        Map<String, ScriptModule.Tensor> tensors = new LinkedHashMap<>();
        tensors.put("weight", new ScriptModule.Tensor(new int[] {2, 2}, new float[] {2, -1, -1, 2}, true));
        tensors.put("bias", new ScriptModule.Tensor(new int[] {2}, new float[] {-0.5f, 0.25f}, true));
        return new ScriptModule("torch.nn.modules.linear.Linear", tensors, Map.of(), """
              def forward(self: SELF,
                input: Tensor) -> Tensor:
                weight = self.weight
                bias = self.bias
                return torch.linear(input, weight, bias)
            """);
    }
}
