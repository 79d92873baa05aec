package org.explainj.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.explainj.cam.Methods;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MethodsCommandTest {

    private static String output(String... arguments) {
        StringWriter text = new StringWriter();
        assertEquals(ExitCode.DONE, new CommandLine(new MethodsCommand()).setOut(new PrintWriter(text))
                .execute(arguments));
        return text.toString();
    }

    @Test
    void everyMethodAndVariantIsListedAndCanBeAskedFor() {
        Set<String> names = new HashSet<>();
        for (String line : output("--json").split("\\R")) {
            JsonObject method = JsonParser.parseString(line).getAsJsonObject();
            names.add(method.get("name").getAsString());
            assertTrue(method.get("paper").getAsString().length() > 5, line);
            assertTrue(!method.get("forwards").getAsString().isEmpty(), line);
            for (JsonElement variant : method.getAsJsonArray("variants")) {
                String name = variant.getAsJsonObject().get("name").getAsString();
                assertEquals(name, Methods.named(name).name());
                assertTrue(!variant.getAsJsonObject().get("difference").getAsString().isEmpty(), line);
            }
        }
        assertTrue(names.containsAll(List.of("cam", "gradcam", "gradcam++", "smoothgradcam++", "layercam", "hirescam",
                "elementwise", "xgradcam", "eigencam", "eigengradcam", "shapleycam", "finercam", "fullgrad", "kpcacam",
                "refinecam", "rollout", "legrad", "guided-backprop", "guided-gradcam")), names.toString());
        assertTrue(output().contains("gradcam++:pgc: pytorch-grad-cam adds ε = 1e-6"));
    }

    @Test
    void everyMethodAndVariantIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/methods.md"));
        for (var method : Methods.all()) {
            assertTrue(page.contains("| `" + method.name() + "` |"), method.name());
            for (var variant : Methods.variants(method)) {
                assertTrue(page.contains("`" + variant.name() + "`"), variant.name());
            }
        }
    }
}
