package org.explainj.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.explainj.phantom.SampleWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code explainj sample}: the phantom generator. */
@Command(name = "sample", mixinStandardHelpOptions = true,
        description = "Writes phantom radiographs with truth masks and a CT phantom series as DICOM.")
final class SampleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out;

    @Option(names = "--count", paramLabel = "N",
            description = "N random radiographs instead of the sample that ExplainJ ships.")
    private Integer count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of the first. Default: 1.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
            if (count == null) {
                SampleWriter.write(out, progress);
            } else {
                SampleWriter.writeRandom(out, seed, count, progress);
            }
        }
        spec.commandLine().getOut().println("Phantoms are in " + out.toAbsolutePath().normalize() + ".");
        return ExitCode.DONE;
    }
}
