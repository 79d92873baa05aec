package org.explainj.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.explainj.Explainer;
import org.explainj.ModelIdentity;
import org.explainj.UsageException;
import org.explainj.card.ModelCard;
import org.explainj.card.ModelSource;
import org.explainj.phantom.PhantomCalibration;
import org.explainj.phantom.PhantomEvaluation;
import org.explainj.phantom.PhantomTraining;
import org.explainj.phantom.TrainingOptions;
import org.explainj.torch.Device;
import org.explainj.torch.Layer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explainj model}. */
@Command(name = "model", mixinStandardHelpOptions = true, description = "Looks at models, and makes the bundled one.",
        subcommands = {ModelCommand.Inspect.class, MethodsCommand.class, ModelCommand.Train.class,
        ModelCommand.Evaluate.class})
final class ModelCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: model inspect, methods, train or evaluate.");
    }

    /** {@code explainj model inspect}. */
    @Command(name = "inspect", mixinStandardHelpOptions = true,
            description = "The card, the classes, and the layers with type and output shape.")
    static final class Inspect implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "M", description = "As for explain --model.")
        private String model;

        @Option(names = "--input", paramLabel = "SHAPE",
                description = "N×C×H×W for the layers' shapes, such as 1x3x224x224. Default: the card's.")
        private String input;

        @Option(names = "--json", description = "One JSON object.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            try (Explainer explainer = Explainer.open(model, Device.CPU)) {
                long[] shape = input == null
                        ? explainer.cardShape().orElseThrow(() -> new UsageException("Say the input's shape, such as "
                                + "--input 1x3x224x224: the model has no card that says it."))
                        : BenchCommand.Shapes.parse(input);
                List<Layer> layers = explainer.network().layers(shape);
                List<String> chosen = layers.stream().anyMatch(Layer::hasGrid) ? explainer.defaultLayers(shape)
                        : List.of();
                if (json) {
                    out.println(Json.GSON.toJson(toJson(explainer, layers, chosen)));
                } else {
                    print(out, explainer, layers, chosen);
                }
            }
            return ExitCode.DONE;
        }

        private static JsonObject toJson(Explainer explainer, List<Layer> layers, List<String> chosen) {
            JsonObject json = new JsonObject();
            ModelIdentity identity = explainer.identity();
            json.addProperty("name", identity.name());
            json.addProperty("version", identity.version());
            json.addProperty("sha256", identity.sha256());
            json.add("card", explainer.card().<JsonElement>map(ModelCard::toJson)
                    .orElse(JsonNull.INSTANCE));
            JsonArray classes = new JsonArray();
            explainer.labels().forEach(classes::add);
            json.add("classes", classes);
            json.addProperty("endsInActivation", explainer.network().endsInActivation());
            json.addProperty("tracedInTraining", explainer.network().tracedInTraining());
            JsonArray list = new JsonArray();
            for (Layer layer : layers) {
                JsonObject entry = new JsonObject();
                entry.addProperty("name", layer.name());
                entry.addProperty("type", layer.type());
                JsonArray shape = new JsonArray();
                for (long extent : layer.outputShape()) {
                    shape.add(extent);
                }
                entry.add("outputShape", shape);
                entry.addProperty("default", chosen.contains(layer.name()));
                list.add(entry);
            }
            json.add("layers", list);
            return json;
        }

        private static void print(PrintWriter out, Explainer explainer, List<Layer> layers, List<String> chosen) {
            ModelIdentity identity = explainer.identity();
            out.println((identity.name() + " " + identity.version()).strip() + ", SHA-256 " + identity.sha256());
            explainer.card().ifPresentOrElse(card -> {
                out.println(card.description());
                out.println("Intended use: " + card.intendedUse());
                out.println("Classes: " + String.join(", ", card.output().labels()));
            }, () -> out.println("No card: classes are indices, and the input must already be a tensor."));
            if (explainer.network().tracedInTraining()) {
                out.println("Traced in training: dropout and batch normalisation are run as in evaluation.");
            }
            out.println("Layers (* is explained by default):");
            for (Layer layer : layers) {
                out.printf("%s %-40s %-24s %s%n", chosen.contains(layer.name()) ? "*" : " ", layer.name(),
                        layer.type(), layer.shapeText());
            }
        }
    }

    /** {@code explainj model train}. */
    @Command(name = "train", mixinStandardHelpOptions = true,
            description = "Trains, calibrates and measures phantom-chest anew, on the CPU; takes hours.")
    static final class Train implements Callable<Integer> {
        private static final int CALIBRATION_PHANTOMS = 1000;

        @Spec
        private CommandSpec spec;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write the model.")
        private Path out;

        @Option(names = "--threads", paramLabel = "N", description = "Default: all processors.")
        private Integer threads;

        @Override
        public Integer call() throws IOException {
            Files.createDirectories(out);
            int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
            try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
                PhantomTraining.run(TrainingOptions.standard(out.resolve("model.pt"), count), progress);
                PhantomCalibration.run(out, CALIBRATION_PHANTOMS, progress);
            }
            spec.commandLine().getOut().println("The model is in " + out.toAbsolutePath().normalize() + ".");
            return ExitCode.DONE;
        }
    }

    /** {@code explainj model evaluate}. */
    @Command(name = "evaluate", mixinStandardHelpOptions = true,
            description = "How well a phantom-chest model does on phantoms it has never seen.")
    static final class Evaluate implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "DIR", description = "The model's folder, or phantom-chest.")
        private String model;

        @Option(names = "--count", paramLabel = "N", defaultValue = "2000", description = "How many. Default: 2000.")
        private int count;

        @Option(names = "--json", description = "One JSON object instead of a table.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            try (ModelSource source = ModelSource.resolve(model);
                    ConsoleProgress progress = new ConsoleProgress(System.err)) {
                PhantomEvaluation result = PhantomEvaluation.run(source, count, progress);
                progress.clear();
                out.println(json ? Json.GSON.toJson(result.toJson()) : result.toMarkdown());
            }
            return ExitCode.DONE;
        }
    }
}
