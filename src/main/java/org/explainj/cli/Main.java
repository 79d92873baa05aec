package org.explainj.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.explainj.SoftwareVersion;
import org.explainj.TemporaryFolder;
import org.explainj.UsageException;
import org.explainj.dicom.DicomFolder;
import org.explainj.pacs.PacsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar explainj-cli.jar}: the same facade as the ImageJ plugin's, without a display. */
@Command(name = "explainj", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Shows where a network sees the evidence in DICOM images. Research use only.",
        subcommands = {ExplainCommand.class, ModelCommand.class, DicomCommand.class, BenchCommand.class,
            PacsCommand.class, SampleCommand.class})
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** The version that {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {SoftwareVersion.NAME + " " + SoftwareVersion.VERSION};
        }
    }

    /** Ends the JVM with the command's exit code. */
    public static void main(String[] args) {
        // no display is ever needed, and none may be opened
        System.setProperty("java.awt.headless", "true");
        TemporaryFolder.clearAbandoned();
        Interruption interruption = Interruption.watch();
        int code;
        try {
            code = run(args);
        } catch (OutOfMemoryError e) {
            System.err.println("Java's memory (" + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB) is not enough for this; give it more, as in java -Xmx4g -jar ..., or fewer files at once.");
            code = ExitCode.INTERNAL_ERROR;
        }
        interruption.commandEnded();
        System.exit(code);
    }

    /**
     * @param args the command line
     * @return the exit code
     */
    static int run(String... args) {
        return new CommandLine(new Main())
                .setOut(named(System.out))
                .setErr(named(System.err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::usage)
                .setExecutionExceptionHandler(Main::failure)
                .execute(args);
    }

    /** Names what was unpacked from a ZIP by its place there. */
    private static PrintWriter named(PrintStream stream) {
        return new PrintWriter(stream, true) {
            @Override
            public void write(String text) {
                String named = DicomFolder.named(text);
                write(named, 0, named.length());
            }
        };
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Say what to do: explain, model, dicom, pacs, bench or sample.");
    }

    private static int usage(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(sentence(e.getMessage()));
        err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** picocli speaks of Java's types, and ends its sentences only sometimes. */
    private static String sentence(String message) {
        String said = message.replace("option option", "option")
                .replaceFirst(" is not an? (double|float)$", " is no number")
                .replaceFirst(" is not an? (int|long)$", " is no whole number")
                .replace(" should be in KEY=VALUE format but was ", " has a name, = and a value, not ");
        return said.endsWith(".") || said.endsWith(")") ? said : said + ".";
    }

    private static int failure(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof UsageException) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof PacsException) {
            err.println(e.getMessage());
            return ExitCode.PACS_FAILED;
        }
        if (e instanceof IOException) {
            err.println(Failure.sentence(e));
            return ExitCode.UNUSABLE;
        }
        if (e instanceof CancellationException) {
            err.println("Cancelled.");
            return ExitCode.UNUSABLE;
        }
        err.println("Internal error of ExplainJ: " + e + ". Set EXPLAINJ_DEBUG=1 to see where.");
        if (System.getenv("EXPLAINJ_DEBUG") != null) {
            e.printStackTrace(err);
        }
        return ExitCode.INTERNAL_ERROR;
    }
}
