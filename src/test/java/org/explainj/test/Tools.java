package org.explainj.test;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The programs that tests check against: independent DICOM readers, validators and archives, found on the PATH.
 *
 * <p>A test that wants one that is missing is skipped with a sentence; with {@code EXPLAINJ_REQUIRE_TOOLS=1} it fails.
 */
public final class Tools {
    private static final boolean REQUIRED = "1".equals(System.getenv("EXPLAINJ_REQUIRE_TOOLS"));

    private Tools() {
    }

    /**
     * What a program left when it ended.
     *
     * @param exit its exit status
     * @param output stdout and stderr, together
     */
    public record Result(int exit, String output) {
    }

    /** Skips the calling test, or fails it where tools are required, if {@code tool} is not on the PATH. */
    public static void require(String tool) {
        if (find(tool).isEmpty()) {
            missing("the program '" + tool + "' is not on the PATH");
        }
    }

    /** @return where a program is, which {@link #require} has found */
    static Path path(String tool) {
        return find(tool).orElseThrow();
    }

    /** Skips the calling test, or fails it where tools are required, if Python 3 can't import {@code module}. */
    public static void requirePython(String module) {
        require("python3");
        if (exec(Duration.ofSeconds(60), "python3", "-c", "import " + module).exit() != 0) {
            missing("python3 has no module '" + module + "'");
        }
    }

    /**
     * Runs a Python program that may import highdicom, which Debian does not have.
     *
     * <p>The calling test is skipped unless {@code EXPLAINJ_HIGHDICOM} names a Python that can import it, such as one of
     * a virtual environment; {@code .ci/run} makes one where it reaches the Python Package Index.
     *
     * @return its stdout and stderr, together
     */
    public static String runHighdicom(String program, String... arguments) {
        String python = System.getenv("EXPLAINJ_HIGHDICOM");
        Assumptions.assumeTrue(python != null && !python.isEmpty(),
                "EXPLAINJ_HIGHDICOM names no Python with the package highdicom");
        return run(Duration.ofSeconds(120), Stream.concat(Stream.of(python, "-W", "ignore", "-c", program),
                Stream.of(arguments)).toArray(String[]::new));
    }

    /**
     * Runs a program to its end.
     *
     * @return its stdout and stderr, together
     * @throws AssertionError if it exits with anything but 0 or runs longer than {@code limit}
     */
    public static String run(Duration limit, String... command) {
        Result result = exec(limit, command);
        if (result.exit() != 0) {
            fail(String.join(" ", command) + " ended with " + result.exit() + ":\n" + result.output());
        }
        return result.output();
    }

    /**
     * Runs a program to its end, whatever its exit status.
     *
     * @throws AssertionError if it runs longer than {@code limit}
     */
    public static Result exec(Duration limit, String... command) {
        String[] resolved = command.clone();
        resolved[0] = find(command[0]).map(Path::toString).orElse(command[0]);
        Path output = null;
        try {
            output = Files.createTempFile("tool", ".txt");
            Process process = new ProcessBuilder(resolved)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                fail(String.join(" ", command) + " ran longer than " + limit.toSeconds() + " s");
            }
            return new Result(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            delete(output);
        }
    }

    /** @return the errors that dicom3tools' dciodvfy reports for a DICOM file; warnings are left out */
    public static List<String> dicomErrors(Path file) {
        require("dciodvfy");
        Result result = exec(Duration.ofSeconds(60), "dciodvfy", file.toString());
        List<String> errors = result.output().lines().filter(line -> line.startsWith("Error")).toList();
        return errors.isEmpty() && result.exit() != 0 ? List.of(result.output()) : errors;
    }

    /**
     * @return the folder of other projects' DICOM files, models and radiographs, from {@code EXPLAINJ_CORPUS};
     *     the calling test is skipped where there is none
     */
    public static Path corpus() {
        String folder = System.getenv("EXPLAINJ_CORPUS");
        Assumptions.assumeTrue(folder != null && Files.isDirectory(Path.of(folder)),
                "EXPLAINJ_CORPUS names no folder of sample files");
        return Path.of(folder);
    }

    /**
     * Also looks where Debian keeps servers, which is not on every user's PATH, and first where it keeps the Python
     * that its packages of modules belong to.
     */
    private static Optional<Path> find(String tool) {
        String path = String.join(File.pathSeparator, tool.equals("python3") ? "/usr/bin" : "", System.getenv("PATH"),
                "/usr/sbin");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void missing(String what) {
        if (REQUIRED) {
            fail(what + ", but EXPLAINJ_REQUIRE_TOOLS=1 asks for it");
        }
        Assumptions.abort(what);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
