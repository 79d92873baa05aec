package org.explainj.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.explainj.dicom.DicomInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explainj dicom}. */
@Command(name = "dicom", mixinStandardHelpOptions = true, description = "Looks at DICOM files.",
        subcommands = DicomCommand.Info.class)
final class DicomCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: dicom info FILE...");
    }

    /** {@code explainj dicom info}. */
    @Command(name = "info", mixinStandardHelpOptions = true,
            description = "What an image is, and a hash of its stored values.")
    static final class Info implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "DICOM files or folders.")
        private List<Path> paths;

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            List<String> failures = new ArrayList<>();
            List<Path> files = Inputs.files(paths, failures);
            failures.forEach(err::println);
            int failed = failures.size();
            for (Path file : files) {
                Interruption.check();
                try {
                    DicomInfo info = DicomInfo.of(file);
                    out.println(json ? Json.GSON.toJson(info) : text(info));
                    info.remarks().forEach(err::println);
                } catch (IOException e) {
                    failed++;
                    err.println(Failure.sentence(e));
                }
                out.flush();
                err.flush();
            }
            if (failed == 0) {
                return ExitCode.DONE;
            }
            return failed >= files.size() + failures.size() ? ExitCode.UNUSABLE : ExitCode.SOME_FAILED;
        }

        private static String text(DicomInfo info) {
            return info.file() + ": " + info.modality() + " " + info.rows() + "×" + info.columns() + ", "
                    + info.frames() + (info.frames() == 1 ? " frame, " : " frames, ")
                    + info.photometricInterpretation() + ", " + info.bitsStored() + " bits, transfer syntax "
                    + info.transferSyntaxUid() + ", stored values SHA-1 " + info.storedValuesSha1();
        }
    }
}
