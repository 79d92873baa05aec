package org.explainj.phantom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bare network of one grey image: a convolution ({@code stem}), any operations, the mean over the grid, a linear head. */
public final class TwoClassNet {
    private TwoClassNet() {
    }

    /**
     * @param file where to, a {@code .pt}
     * @param kernel side of the convolution's kernels
     * @param stem their weights, one kernel after the other
     * @param after TorchScript that makes a tensor of the same shape of {@code h}, the convolution's output
     * @param head weights, two rows
     * @return the file
     */
    public static Path write(Path file, int kernel, float[] stem, String after, float[] head) throws IOException {
        int channels = stem.length / (kernel * kernel);
        Map<String, ScriptModule> children = new LinkedHashMap<>();
        children.put("stem", new ScriptModule("explainj.Stem", Map.of("weight", new ScriptModule.Tensor(
                new int[] {channels, 1, kernel, kernel}, stem, true)), Map.of(), """
              def forward(self: SELF,
                input: Tensor) -> Tensor:
                weight = self.weight
                return torch.conv2d(input, weight, None, [1, 1], [%1$d, %1$d], [1, 1], 1)
            """.formatted(kernel / 2)));
        children.put("fc", new ScriptModule("explainj.Head", Map.of("weight", new ScriptModule.Tensor(
                new int[] {2, channels}, head, true)), Map.of(), """
              def forward(self: SELF,
                input: Tensor) -> Tensor:
                weight = self.weight
                return torch.linear(input, weight, None)
            """));
        ScriptModule root = new ScriptModule("explainj.TwoClassNet", Map.of(), children, """
              def forward(self: SELF,
                x: Tensor) -> Tensor:
                stem = self.stem
                h = (stem).forward(x, )
                a = %s
                fc = self.fc
                return (fc).forward(torch.mean(a, [2, 3]), )
            """.formatted(after));
        try (OutputStream out = Files.newOutputStream(file)) {
            TorchScriptWriter.write(root, "net", out);
        }
        return file;
    }
}
