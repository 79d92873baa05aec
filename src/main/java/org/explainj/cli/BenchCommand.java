package org.explainj.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.cam.Benchmark;
import org.explainj.cam.LayerCam;
import org.explainj.cam.Method;
import org.explainj.cam.MethodParameters;
import org.explainj.cam.Methods;
import org.explainj.cam.Need;
import org.explainj.cam.Timing;
import org.explainj.card.ModelSource;
import org.explainj.torch.Device;
import org.explainj.torch.Layer;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;
import org.explainj.torch.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explainj bench}: what an explanation costs over a bare forward, both measured in one run. */
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Times logits plus maps against a bare forward of the same model, interleaved.")
final class BenchCommand implements Callable<Integer> {
    private static final String SAMPLES = "samples";

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "M", description = "As for explain.")
    private String model;

    @Option(names = "--input", paramLabel = "SHAPE", description = "N×C×H×W, such as 1x3x224x224. Default: the card's.")
    private String input;

    @Option(names = "--classes", paramLabel = "N", defaultValue = "1", description = "How many classes to explain.")
    private int classes;

    @Option(names = "--methods", split = ",", paramLabel = "M",
            description = "all, or names: each is timed, one line each. Default: LayerCAM alone.")
    private List<String> methods = List.of();

    @Option(names = "--layer", paramLabel = "L", defaultValue = "auto",
            description = "As for explain. Default: ${DEFAULT-VALUE}.")
    private String layer;

    @Option(names = "--sweep", description = "A map at each of the network's stages, in one pass.")
    private boolean sweep;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "2",
            description = "With --methods, how many samples the sampling methods draw. Default: ${DEFAULT-VALUE}.")
    private int samples;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "10",
            description = "With --methods, about how long one "
            + "method may take; a slow one gets fewer repeats. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(names = "--repeats", paramLabel = "N", defaultValue = "50", description = "How many pairs to time at most.")
    private int repeats;

    @Option(names = "--device", paramLabel = "D", defaultValue = "auto", description = "auto, cpu or gpu.")
    private String device;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Device where = Device.named(device);
        List<Method> timed = timed();
        try (ModelSource source = ModelSource.resolve(model);
                Network network = Network.load(source.weights(), where);
                ConsoleProgress progress = new ConsoleProgress(System.err)) {
            long[] shape = shape(source);
            if (methods.isEmpty()) {
                Timing result = new Benchmark(network, shape, classes, repeats, Double.POSITIVE_INFINITY)
                        .time(timed.get(0), layers(network, shape, timed.get(0)), MethodParameters.STANDARD, progress);
                progress.clear();
                print(json ? Json.GSON.toJson(toJson(result)) : result.text());
                return ExitCode.DONE;
            }
            Benchmark benchmark = new Benchmark(network, shape, classes, repeats, seconds);
            for (int i = 0; i < timed.size(); i++) {
                Method method = timed.get(i);
                Progress part = progress.part((double) i / timed.size(), (i + 1.0) / timed.size());
                String line;
                try {
                    Timing result = benchmark.time(method, layers(network, shape, method), parameters(method),
                            part);
                    line = json ? Json.GSON.toJson(ofMethod(result)) : method.name() + ": " + result.text();
                } catch (UsageException | ModelException e) {
                    line = json ? Json.GSON.toJson(skipped(method, e)) : method.name() + ": skipped: " + e.getMessage();
                }
                progress.clear();
                print(line);
            }
        }
        return ExitCode.DONE;
    }

    /** All are the papers' methods, and those variants whose cost is another. */
    private List<Method> timed() {
        if (methods.isEmpty()) {
            return List.of(new LayerCam());
        }
        if (!methods.equals(List.of("all"))) {
            return methods.stream().map(String::strip).map(Methods::named).toList();
        }
        return Methods.all().stream().flatMap(method ->
                Stream.concat(Stream.of(method), Methods.variants(method).stream()
                .filter(variant -> !variant.info().cost().equals(method.info().cost())))).toList();
    }

    private List<String> layers(Network network, long[] shape, Method method) throws ModelException {
        boolean several = method.info().needs().contains(Need.LAYERS);
        if (!several && !method.info().needs().contains(Need.LAYER)) {
            return List.of();
        }
        if (!layer.equals("auto")) {
            return List.of(layer.split(","));
        }
        Layer last = network.defaultLayer(shape);
        return sweep || several ? Stages.of(network.layers(shape), last).stream().map(Layer::name).toList()
                : List.of(last.name());
    }

    private MethodParameters parameters(Method method) {
        return method.info().parameters().stream().anyMatch(parameter -> parameter.name().equals(SAMPLES))
                ? MethodParameters.STANDARD.with(SAMPLES, samples) : MethodParameters.STANDARD;
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private long[] shape(ModelSource source) {
        if (input == null) {
            return source.card().flatMap(card -> card.input().shape())
                    .orElseThrow(() -> new UsageException("Say the input's shape, such as "
                    + "--input 1x3x224x224: the model has no card that says it."));
        }
        return Shapes.parse(input);
    }

    private static JsonObject ofMethod(Timing result) {
        JsonObject json = new JsonObject();
        json.addProperty("method", result.method());
        json.addProperty("layer", String.join(",", result.layers()));
        JsonObject parameters = new JsonObject();
        result.parameters().forEach(parameters::addProperty);
        json.add("parameters", parameters);
        json.addProperty("passes", result.passes());
        toJson(result).asMap().forEach(json::add);
        result.batchedMs().ifPresent(ms -> json.addProperty("batchedMs", ms));
        result.throughput().ifPresent(share -> json.addProperty("throughput", share));
        json.addProperty("repeats", result.repeats());
        return json;
    }

    private static JsonObject skipped(Method method, Exception reason) {
        JsonObject json = new JsonObject();
        json.addProperty("method", method.name());
        json.addProperty("skipped", reason.getMessage());
        return json;
    }

    private static JsonObject toJson(Timing result) {
        JsonObject json = new JsonObject();
        json.addProperty("forwardMs", result.forwardMs());
        json.addProperty("explainMs", result.explainMs());
        json.addProperty("ratio", result.ratio());
        json.addProperty("device", result.device());
        json.addProperty("threads", result.threads());
        return json;
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
