package org.explainj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.explainj.deidentify.Deidentifier;
import org.explainj.deidentify.Pseudonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explainj dicom deidentify}. */
@Command(name = "deidentify", mixinStandardHelpOptions = true,
        description = "Copies images without what identifies the "
        + "patient (PS3.15 Basic Profile, dates shifted). Says on stderr whose pixels must be looked at.")
final class DeidentifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "DICOM files or folders.")
    private List<Path> inputs;

    @Option(names = "--out", paramLabel = "DIR", required = true,
            description = "Where to write; made if it is not there.")
    private Path out;

    @Option(names = "--secret", paramLabel = "FILE", description = "The study's secret, by which UIDs, pseudonyms and "
            + "dates are made; made if it is not there. Keep it apart from the files. Default: a new one for this run "
            + "alone, so that nobody can link another run to it.")
    private Path secret;

    @Override
    public Integer call() throws IOException {
        PrintWriter stdout = spec.commandLine().getOut();
        PrintWriter stderr = spec.commandLine().getErr();
        Deidentifier deidentifier = new Deidentifier(
                secret == null ? Pseudonyms.random() : Pseudonyms.of(secret));
        List<String> failures = new ArrayList<>();
        List<Path> files = Inputs.files(inputs, failures);
        failures.forEach(stderr::println);
        int failed = failures.size();
        Files.createDirectories(out);
        for (Path file : files) {
            try {
                Deidentifier.Result result = deidentifier.deidentify(file, out);
                stdout.println(result.file());
                result.warnings().forEach(stderr::println);
            } catch (IOException e) {
                failed++;
                stderr.println(Failure.sentence(e));
            }
            stdout.flush();
            stderr.flush();
        }
        if (failed == 0) {
            return ExitCode.DONE;
        }
        return failed >= files.size() + failures.size() ? ExitCode.UNUSABLE : ExitCode.SOME_FAILED;
    }
}
