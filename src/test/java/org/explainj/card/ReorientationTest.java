package org.explainj.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.explainj.frame.PixelTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReorientationTest {
    private static final Orientation PA = Orientation.parse("L\\F").orElseThrow();
    private static final int ROWS = 3;
    private static final int COLUMNS = 5;

    /** A pixel's place in the patient is where its row and column letters say; turning the image must not move it. */
    @ParameterizedTest
    @ValueSource(strings = {"L\\F", "R\\F", "L\\H", "R\\H", "F\\L", "F\\R", "H\\L", "H\\R"})
    void everyPixelStaysWhereItIsInThePatient(String letters) {
        Orientation from = Orientation.parse(letters).orElseThrow();
        Reorientation turn = Reorientation.between(from, PA).orElseThrow();
        float[] plane = new float[ROWS * COLUMNS];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = i;
        }
        Grid grid = Grid.of(List.of(plane), ROWS, COLUMNS).reorient(turn);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double x = grid.fromSource().x(column + 0.5, row + 0.5);
                double y = grid.fromSource().y(column + 0.5, row + 0.5);
                int leftwards = along(from, Orientation.Direction.L, row, column);
                int footwards = along(from, Orientation.Direction.F, row, column);
                assertEquals(leftwards + 0.5, x, 1e-9, letters + ": columns run to the patient's left");
                assertEquals(footwards + 0.5, y, 1e-9, letters + ": rows run to the patient's feet");
                assertEquals(row * COLUMNS + column, grid.planes().get(0)[(int) y * grid.columns() + (int) x]);
            }
        }
    }

    /** How many pixels lie before this one in a direction of the patient, counted from the letters alone. */
    private static int along(Orientation orientation, Orientation.Direction direction, int row, int column) {
        if (orientation.row() == direction) {
            return column;
        }
        if (orientation.row() == direction.opposite()) {
            return COLUMNS - 1 - column;
        }
        return orientation.column() == direction ? row : ROWS - 1 - row;
    }

    @Test
    void aLateralViewCanNotBeTurnedIntoAFrontalOne() {
        assertEquals(Optional.empty(), Reorientation.between(Orientation.parse("A\\F").orElseThrow(), PA));
    }

    @Test
    void aChainOfStepsHasItsExactInverse() {
        float[] plane = new float[60 * 40];
        Grid grid = Grid.of(List.of(plane), 60, 40)
                .reorient(new Reorientation(true, false, true))
                .crop(3, 2, 36, 50).pad(4, 5, 64, 64, 0).resize(224, 224, Interpolation.BILINEAR, true);
        PixelTransform back = grid.fromSource().inverse();
        for (double x = 0.5; x < 40; x += 3.7) {
            for (double y = 0.5; y < 60; y += 2.9) {
                double u = grid.fromSource().x(x, y);
                double v = grid.fromSource().y(x, y);
                assertEquals(x, back.x(u, v), 0.01);
                assertEquals(y, back.y(u, v), 0.01);
            }
        }
        assertTrue(grid.seen().right() <= 40 && grid.seen().bottom() <= 60);
    }
}
