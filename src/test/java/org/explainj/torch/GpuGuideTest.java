package org.explainj.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GpuGuideTest {
    private static final Path SMI = Path.of("/usr/bin/nvidia-smi");

    private static String next(boolean used, Map<String, String> settings, Path... files) {
        return GpuGuide.nextStep(used, settings::get, Set.of(files)::contains, "/bin:/usr/bin".replace(
                ':', java.io.File.pathSeparatorChar));
    }

    @Test
    void saysWhatIsFoundAndTheNextStep() {
        assertEquals("PyTorch uses the GPU.", next(true, Map.of()));
        assertTrue(next(false, Map.of()).startsWith("No NVIDIA driver"));
        assertTrue(next(false, Map.of(), SMI).contains("pip install torch==2.7.1"));
        assertTrue(next(false, Map.of("PYTORCH_LIBRARY_PATH", "/t"), SMI).contains("set PYTORCH_VERSION=2.7.1"));
        Map<String, String> all =
                Map.of("PYTORCH_LIBRARY_PATH", "/t", "PYTORCH_VERSION", "2.7.1", "PYTORCH_FLAVOR", "cu128");
        assertTrue(next(false, all, SMI).contains("holds no CUDA build"));
        assertTrue(next(false, all, SMI, Path.of("/t/libtorch_cuda.so")).contains("nvidia-smi"));
    }
}
