package org.explainj.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.explainj.UsageException;
import org.explainj.torch.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {
    @TempDir
    Path folder;

    @Test
    void theBundledModelIsUnpackedAndDeletedAgain() throws IOException {
        Path weights;
        try (ModelSource source = ModelSource.resolve("phantom-chest")) {
            weights = source.weights();
            assertTrue(Files.size(weights) > 0);
            assertEquals("phantom-chest", source.name());
            assertEquals(source.card().orElseThrow().weights().sha256(), source.sha256());
        }
        assertFalse(Files.exists(weights));
    }

    @Test
    void otherWeightsThanTheCardsAreRefused() throws IOException {
        try (ModelSource source = ModelSource.resolve("phantom-chest")) {
            source.card().orElseThrow().write(folder.resolve(ModelCard.FILE_NAME));
        }
        Files.writeString(folder.resolve("model.pt"), "something else");
        String message = assertThrows(ModelException.class, () -> ModelSource.resolve(folder.toString())).getMessage();
        assertTrue(message.contains("SHA-256"), message);
    }

    @Test
    void aFolderWithoutCardAndAnUnknownNameAreTwoDifferentSentences() {
        assertTrue(assertThrows(ModelException.class, () -> ModelSource.resolve(folder.toString())).getMessage()
                .contains("has no model.json"));
        assertTrue(assertThrows(UsageException.class, () -> ModelSource.resolve("phantom-chess")).getMessage()
                .contains("phantom-chest"));
    }

    @Test
    void aBareFileHasNoCardAndIsLeftInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("net.pt"), "weights");
        try (ModelSource source = ModelSource.resolve(file.toString())) {
            assertEquals("net", source.name());
            assertTrue(source.card().isEmpty());
        }
        assertTrue(Files.exists(file));
    }
}
