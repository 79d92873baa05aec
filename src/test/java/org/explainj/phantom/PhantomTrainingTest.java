package org.explainj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipFile;
import org.explainj.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomTrainingTest {
    private static final List<TrainingOptions.Stage> SHORT = List.of(new TrainingOptions.Stage(128, 64, 10, 2e-3),
            new TrainingOptions.Stage(64, 64, 10, 1e-3));

    @TempDir
    private Path folder;

    @Test
    void weightsAndRunningStatisticsMove() throws Exception {
        Path file = folder.resolve("model.pt");
        List<String> reports = new ArrayList<>();
        PhantomTraining.run(new TrainingOptions(file, Optional.empty(), SHORT, 4, 1, 1), new Progress() {
            @Override
            public void update(double fraction, String what) {
                reports.add(what);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertEquals(2, reports.size());
        assertFalse(reports.get(1).contains("NaN"), reports.get(1));
        assertTrue(Files.size(file) < 6_000_000);
        ScriptModule start = ResNet.create(PhantomTraining.WIDTHS, PhantomTraining.BLOCKS, 4, 1);
        List<ScriptModule.Tensor> before = start.allTensors();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int i = 0; i < before.size(); i++) {
                byte[] bytes = zip.getInputStream(zip.getEntry("phantom-chest/data/" + i)).readAllBytes();
                float[] after = new float[bytes.length / 4];
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(after);
                int moved = 0;
                for (int j = 0; j < after.length; j++) {
                    assertTrue(Float.isFinite(after[j]));
                    moved += after[j] == before.get(i).values()[j] ? 0 : 1;
                }
                assertTrue(moved > after.length / 2, "tensor " + i + " has not moved");
            }
        }
        assertEquals(1, Files.list(folder).count(), "nothing temporary is left");
    }

    @Test
    void aCancelledRunLeavesNoFile() throws Exception {
        Path file = folder.resolve("model.pt");
        assertThrows(CancellationException.class, () -> PhantomTraining.run(
                new TrainingOptions(file, Optional.empty(), SHORT, 4, 1, 1), new Progress() {
                    @Override
                    public void update(double fraction, String what) {
                        // only cancelled
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                }));
        assertEquals(0, Files.list(folder).count());
    }
}
