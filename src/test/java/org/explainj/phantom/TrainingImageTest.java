package org.explainj.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingImageTest {
    private static final int SIZE = 224;
    private static final int CELLS = 14;

    private final PhantomGenerator generator = new PhantomGenerator(0);
    private final PhantomRenderer renderer = new PhantomRenderer();

    @ParameterizedTest
    @EnumSource(Finding.class)
    void theCellsAreThoseWhoseCentreIsInTheMaskOrNearIt(Finding finding) {
        for (long seed = 0; seed < 5; seed++) {
            TrainingImage image = TrainingImage.of(generator.draw(seed, EnumSet.of(finding)), renderer, SIZE);
            boolean[] mask = image.masks().get(finding);
            float[] exact = image.cells(finding, CELLS, 0);
            float[] near = image.cells(finding, CELLS, 0.05);
            int nearby = 0;
            for (int cell = 0; cell < CELLS * CELLS; cell++) {
                int row = cell / CELLS * 16 + 8;
                int column = cell % CELLS * 16 + 8;
                boolean inside = mask[row * SIZE + column];
                assertTrue(!inside || exact[cell] == 1, "a cell whose centre is in the mask");
                assertTrue(exact[cell] <= near[cell]);
                double distance = Double.MAX_VALUE;
                for (int i = 0; i < mask.length; i++) {
                    if (mask[i]) {
                        distance = Math.min(distance, Math.hypot(i / SIZE + 0.5 - row, i % SIZE + 0.5 - column));
                    }
                }
                assertEquals(distance <= 0.05 * SIZE ? 1 : 0, near[cell], "distance " + distance);
                nearby += (int) near[cell];
            }
            assertTrue(nearby > 0, finding + " of seed " + seed + " has no cell");
        }
    }

    @Test
    void theInputIsPaddedToASquareAndScaled() {
        TrainingImage image = TrainingImage.of(generator.draw(5, EnumSet.noneOf(Finding.class)), renderer, SIZE);
        float least = Float.MAX_VALUE;
        float greatest = -Float.MAX_VALUE;
        for (float value : image.values()) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        assertEquals(-2, least, 1e-6);
        assertEquals(2, greatest, 1e-6);
        assertNull(image.masks().get(Finding.NODULE));
    }

    @Test
    void aCropIsAPartOfTheImageAndItsMasks() {
        TrainingImage image = TrainingImage.of(generator.draw(9, EnumSet.of(Finding.EFFUSION)), renderer, SIZE);
        TrainingImage crop = image.crop(96, 64, 112);
        for (int row = 0; row < 112; row += 7) {
            for (int column = 0; column < 112; column += 5) {
                int at = (row + 96) * SIZE + column + 64;
                assertEquals(image.values()[at], crop.values()[row * 112 + column]);
                assertEquals(image.masks().get(Finding.EFFUSION)[at],
                        crop.masks().get(Finding.EFFUSION)[row * 112 + column]);
            }
        }
    }
}
