package org.explainj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;
import org.junit.jupiter.api.Test;

class InputGridTest {
    /** An image of 20×40, halved, with 6 rows of padding above and below. */
    private final InputGrid grid = new InputGrid(new long[] {1, 1, 22, 20}, new PixelTransform(0.5, 0, 0, 0, 0.5, 6),
            new Region(0, 6, 20, 16));

    @Test
    void ofABoxThatReachesIntoThePaddingTheImagesPartCounts() {
        assertEquals(Optional.of(new Region(4, 0, 12, 8)), grid.toSource(2, 1, 6, 10));
    }

    @Test
    void aBoxInThePaddingIsNowhereOnTheImage() {
        assertEquals(Optional.empty(), grid.toSource(2, 1, 6, 6));
    }
}
