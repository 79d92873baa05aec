package org.explainj.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.DicomInfo;
import org.explainj.dicom.FrameReader;
import org.explainj.dicom.StandardizedUptake;
import org.explainj.dicom.Study;
import org.explainj.dicom.StudyAssembly;
import org.explainj.dicom.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explainj dicom}. */
@Command(name = "dicom", mixinStandardHelpOptions = true, description = "Looks at DICOM files, and de-identifies them.",
        subcommands = {DicomCommand.Info.class, DicomCommand.Validate.class, DicomCommand.Bench.class,
            DicomCommand.Engines.class, DeidentifyCommand.class})
final class DicomCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: dicom info FILE..., dicom validate "
                + "FILE..., dicom deidentify INPUT... --out DIR or dicom engines.");
    }

    /** {@code explainj dicom info}. */
    @Command(name = "info", mixinStandardHelpOptions = true,
            description = "What an image is, and a hash of its stored values; of several, on stderr, what is odd about "
                    + "their studies.")
    static final class Info implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "DICOM files, folders, DICOMDIRs or ZIPs.")
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
            List<DicomImage> images = new ArrayList<>();
            for (Path file : files) {
                Interruption.check();
                try {
                    DicomInfo info = DicomInfo.of(file);
                    out.println(json ? Json.GSON.toJson(info) : text(info));
                    info.remarks().forEach(err::println);
                    if (files.size() > 1 && info.remarks().isEmpty()) {
                        images.add(DicomImage.open(file).withoutPrivateElements());
                    }
                } catch (IOException e) {
                    failed++;
                    err.println(Failure.sentence(e));
                }
                out.flush();
                err.flush();
            }
            for (Study study : StudyAssembly.assemble(images)) {
                study.conflicts().forEach(err::println);
                study.remarks().forEach(err::println);
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
                    + info.transferSyntaxUid() + ", stored values SHA-1 " + info.storedValuesSha1()
                    + uptake(info.suvbw());
        }

        private static String uptake(StandardizedUptake suvbw) {
            if (suvbw == null) {
                return "";
            }
            return suvbw.factor() != null ? String.format(Locale.ROOT, ", SUVbw = value × %.6g g/ml", suvbw.factor())
                    : ", no SUVbw: " + suvbw.reason();
        }
    }

    /** {@code explainj dicom validate}. */
    @Command(name = "validate", mixinStandardHelpOptions = true,
            description = "What contradicts itself or is missing in images, reports and presentation states, and in "
            + "the studies that they make.")
    static final class Validate implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "DICOM files, folders, DICOMDIRs or ZIPs.")
        private List<Path> paths;

        @Option(names = "--json", description = "One JSON object a line: file, valid, findings.")
        private boolean json;

        /** The JSON of a file. */
        record Verdict(String file, boolean valid, List<String> findings) {
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            List<String> failures = new ArrayList<>();
            List<Path> files = Inputs.files(paths, failures);
            failures.forEach(err::println);
            int unread = failures.size();
            boolean sound = failures.isEmpty();
            List<DicomImage> images = new ArrayList<>();
            for (Path file : files) {
                Interruption.check();
                List<String> findings;
                try {
                    findings = Validation.of(file);
                    openImage(file).ifPresent(images::add);
                } catch (IOException e) {
                    unread++;
                    findings = List.of(Failure.sentence(e));
                }
                sound &= findings.isEmpty();
                if (json) {
                    out.println(Json.GSON.toJson(new Verdict(file.toString(), findings.isEmpty(), findings)));
                } else if (findings.isEmpty()) {
                    out.println(file + ": nothing wrong was found.");
                } else {
                    findings.forEach(out::println);
                }
                out.flush();
            }
            for (Study study : StudyAssembly.assemble(images)) {
                sound &= study.mayExport();
                study.conflicts().forEach(err::println);
                study.remarks().forEach(err::println);
            }
            return sound ? ExitCode.DONE : unread >= files.size() + failures.size() ? ExitCode.UNUSABLE
                    : ExitCode.SOME_FAILED;
        }

        /** Reports and presentation states are no images, and have no part in how slices fit together. */
        private static Optional<DicomImage> openImage(Path file) {
            try {
                return Optional.of(DicomImage.open(file));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /** {@code explainj dicom bench}. */
    @Command(name = "bench", mixinStandardHelpOptions = true, description = "How fast the frames of images are read.")
    static final class Bench implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "DICOM files, folders, DICOMDIRs or ZIPs.")
        private List<Path> paths;

        @Option(names = "--rounds", defaultValue = "5", description = "How often all are read; the median counts.")
        private int rounds;

        @Option(names = "--json", description = "One JSON object: files, frames, pixels, readMs, processorMs.")
        private boolean json;

        /** The JSON. */
        record Figures(int files, long frames, long pixels, double readMs, double processorMs) {
        }

        @Override
        public Integer call() throws IOException {
            List<String> failures = new ArrayList<>();
            List<Path> files = Inputs.files(paths, failures);
            failures.forEach(spec.commandLine().getErr()::println);
            if (files.isEmpty() || rounds < 1) {
                return ExitCode.UNUSABLE;
            }
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            double[] milliseconds = new double[rounds];
            double[] processor = new double[rounds];
            long frames = 0;
            long pixels = 0;
            for (int round = 0; round < rounds; round++) {
                Interruption.check();
                frames = 0;
                pixels = 0;
                long start = System.nanoTime();
                long used = system.getProcessCpuTime();
                for (Path file : files) {
                    DicomImage image = DicomImage.open(file);
                    try (FrameReader reader = image.reader()) {
                        for (int f = 0; f < image.frames(); f++) {
                            reader.frame(f);
                        }
                    }
                    frames += image.frames();
                    pixels += (long) image.frames() * image.rows() * image.columns();
                }
                milliseconds[round] = (System.nanoTime() - start) / 1e6;
                processor[round] = (system.getProcessCpuTime() - used) / 1e6;
            }
            Arrays.sort(milliseconds);
            Arrays.sort(processor);
            Figures figures = new Figures(files.size(), frames, pixels, milliseconds[rounds / 2],
                    processor[rounds / 2]);
            spec.commandLine().getOut().println(json ? Json.GSON.toJson(figures)
                    : String.format(Locale.ROOT, "%d frames of %d files in %.0f ms: %.2f ms a frame", frames,
                            files.size(), figures.readMs(), figures.readMs() / frames));
            return failures.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
        }
    }

    /** {@code explainj dicom engines}. */
    @Command(name = "engines", mixinStandardHelpOptions = true,
            description = "The libraries that read and write DICOM here, and which of them is used.")
    static final class Engines implements Runnable {
        @Spec
        private CommandSpec spec;

        @Option(names = "--json", description = "One JSON object a line: name, version, used.")
        private boolean json;

        /** The JSON of an engine. */
        record Present(String name, String version, boolean used) {
        }

        @Override
        public void run() {
            PrintWriter out = spec.commandLine().getOut();
            for (DicomEngine engine : DicomEngine.present()) {
                boolean used = engine == DicomEngine.preferred();
                out.println(json ? Json.GSON.toJson(new Present(engine.name(), engine.version(), used))
                        : engine.name() + " " + engine.version() + (used ? ", used" : ""));
            }
            out.flush();
        }
    }
}
