package org.explainj.torch;

import ai.djl.engine.Engine;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** From "there is a GPU" to "it is used": what is found on this machine, and what is to be done next. */
public final class GpuGuide {
    private static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";
    private static final String VERSION = "PYTORCH_VERSION";
    private static final String FLAVOR = "PYTORCH_FLAVOR";
    private static final String FITTING_VERSION = "2.7.1";
    private static final String FITTING_FLAVOR = "cu128";

    private GpuGuide() {
    }

    /** @return one or two sentences on this machine's GPU */
    public static String nextStep() {
        return nextStep(Engine.getEngine("PyTorch").getGpuCount() > 0, GpuGuide::setting, Files::exists,
                System.getenv("PATH"));
    }

    /**
     * @param used whether PyTorch has a GPU
     * @param settings the value of a setting, null if it is not set
     * @param exists whether a file is there
     * @param path where programs are looked for
     */
    static String nextStep(boolean used, Function<String, String> settings, Predicate<Path> exists, String path) {
        if (used) {
            return "PyTorch uses the GPU.";
        }
        if (!hasDriver(exists, path)) {
            return "No NVIDIA driver was found, so the CPU is used.";
        }
        String found = "An NVIDIA driver was found, but PyTorch runs on the CPU: ";
        String folder = settings.apply(LIBRARY_PATH);
        if (folder == null) {
            return found + "get the CUDA build of libtorch " + FITTING_VERSION + " (pip install torch=="
                    + FITTING_VERSION + ") and set " + LIBRARY_PATH + " to its folder torch/lib, " + VERSION + "="
                    + FITTING_VERSION + " and " + FLAVOR + "=" + FITTING_FLAVOR + "; docs/install.md has each step.";
        }
        if (!FITTING_VERSION.equals(settings.apply(VERSION)) || !FITTING_FLAVOR.equals(settings.apply(FLAVOR))) {
            return found + LIBRARY_PATH + " is set; set " + VERSION + "=" + FITTING_VERSION + " and " + FLAVOR + "="
                    + FITTING_FLAVOR + " too.";
        }
        boolean cuda = exists.test(Path.of(folder, "libtorch_cuda.so"))
                || exists.test(Path.of(folder, "torch_cuda.dll"));
        return found + (cuda ? "its CUDA libraries could not be used; check that nvidia-smi shows the GPU and CUDA "
                + "12.8 or newer." : LIBRARY_PATH + " is " + folder + ", which holds no CUDA build of libtorch.");
    }

    private static boolean hasDriver(Predicate<Path> exists, String path) {
        return exists.test(Path.of("/proc/driver/nvidia/version"))
                || Optional.ofNullable(path).stream().flatMap(all -> Arrays.stream(all.split(File.pathSeparator)))
                        .filter(folder -> !folder.isBlank())
                        .anyMatch(folder -> exists.test(Path.of(folder, "nvidia-smi"))
                                || exists.test(Path.of(folder, "nvidia-smi.exe")));
    }

    private static String setting(String name) {
        return System.getenv(name) != null ? System.getenv(name) : System.getProperty(name);
    }
}
