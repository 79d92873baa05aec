package org.explainj.phantom;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.explainj.Progress;
import org.explainj.card.ModelCard;
import org.explainj.card.ModelSource;
import org.explainj.card.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network in the jar, on the first phantoms of the documented evaluation. */
class BundledModelTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/explainj/models/phantom-chest");
    private static final int PHANTOMS = 160;

    private static PhantomEvaluation evaluation;

    @BeforeAll
    static void evaluate() throws Exception {
        evaluation = PhantomEvaluation.run(ModelSource.resolve("phantom-chest"), PHANTOMS, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void findsAndPoints(Finding finding) {
        assertAll(finding.label() + "\n" + evaluation.toMarkdown(),
                () -> assertTrue(evaluation.auroc(finding).value() > 0.95),
                () -> assertTrue(evaluation.sensitivity(finding).value() > 0.8),
                () -> assertTrue(evaluation.specificity(finding).value() > 0.8),
                () -> assertTrue(evaluation.pointing(finding).value() > 0.85));
    }

    @Test
    void isSmallAndSaysWhatItIsFor() throws Exception {
        assertTrue(Files.size(FOLDER.resolve("model.pt")) <= 6_000_000);
        ModelCard card = ModelCard.read(FOLDER.resolve(ModelCard.FILE_NAME));
        assertTrue(card.researchUseOnly());
        assertTrue(card.intendedUse().contains("never"));
    }

    @Test
    void itsReferenceIsOfAtLeast500PhantomsWithoutTheFinding() throws Exception {
        ModelCard card = ModelCard.read(FOLDER.resolve(ModelCard.FILE_NAME));
        Reference reference = card.reference().orElseThrow();
        assertEquals(Finding.values().length * 3, reference.entries().size());
        for (Reference.Entry entry : reference.entries()) {
            assertTrue(entry.images() >= 500);
            assertEquals(card.weights().sha256(), entry.key().weightsSha256());
            assertEquals(card.preprocessingKey(), entry.key().preprocessing());
        }
    }
}
