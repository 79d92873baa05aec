package org.explainj.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.explainj.UsageException;
import org.explainj.card.ModelSource;
import org.explainj.torch.Benchmark;
import org.explainj.torch.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explainj bench}: what an explanation costs over a bare forward, both measured in one run. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Times logits plus one map against a bare forward of the same model, interleaved.")
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "M", description = "As for explain.")
    private String model;

    @Option(names = "--input", paramLabel = "SHAPE", description = "N×C×H×W, such as 1x3x224x224. Default: the card's.")
    private String input;

    @Option(names = "--classes", paramLabel = "N", defaultValue = "1", description = "How many classes to explain.")
    private int classes;

    @Option(names = "--repeats", paramLabel = "N", defaultValue = "50", description = "How many pairs to time.")
    private int repeats;

    @Option(names = "--device", paramLabel = "D", defaultValue = "auto", description = "auto, cpu or gpu.")
    private String device;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Device where = Device.named(device);
        try (ModelSource source = ModelSource.resolve(model);
                ConsoleProgress progress = new ConsoleProgress(System.err)) {
            Benchmark result = Benchmark.run(source.weights(), where, classes, repeats, progress, shape(source));
            progress.clear();
            spec.commandLine().getOut().println(json ? Json.GSON.toJson(toJson(result)) : text(result));
        }
        return ExitCode.DONE;
    }

    private long[] shape(ModelSource source) {
        if (input == null) {
            return source.card().flatMap(card -> card.input().shape()).orElseThrow(() -> new UsageException("Say the input's shape, such as "
                    + "--input 1x3x224x224: the model has no card that says it."));
        }
        return Shapes.parse(input);
    }

    private static JsonObject toJson(Benchmark result) {
        JsonObject json = new JsonObject();
        json.addProperty("forwardMs", result.forwardMs());
        json.addProperty("explainMs", result.explainMs());
        json.addProperty("ratio", result.ratio());
        json.addProperty("device", result.device());
        json.addProperty("threads", result.threads());
        return json;
    }

    private static String text(Benchmark result) {
        return String.format(Locale.ROOT, "forward %.2f ms, explained %.2f ms: %.3f × on %s with %d threads",
                result.forwardMs(), result.explainMs(), result.ratio(), result.device(), result.threads());
    }

    /** Shapes as the command line writes them. */
    static final class Shapes {
        private Shapes() {
        }

        static long[] parse(String text) {
            try {
                long[] shape = Arrays.stream(text.split("[x×,]")).mapToLong(part -> Long.parseLong(part.strip()))
                        .toArray();
                if (shape.length >= 3 && Arrays.stream(shape).allMatch(extent -> extent > 0)) {
                    return shape;
                }
            } catch (NumberFormatException e) {
                // said below
            }
            throw new UsageException("'" + text + "' is no shape: write N×C×H×W, such as 1x3x224x224.");
        }
    }
}
