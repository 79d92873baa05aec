package org.explainj.card;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an image's rows and columns run to in the patient, as Patient Orientation (0020,0020) writes it.
 *
 * @param row where x grows to
 * @param column where y grows to, on another axis than {@code row}
 */
public record Orientation(Direction row, Direction column) {
    private static final Pattern FORM = Pattern.compile("([LRAPHF])[LRAPHF]{0,2}\\\\([LRAPHF])[LRAPHF]{0,2}");

    /** A direction in a standing patient (PS3.3 C.7.6.1.1.1). */
    public enum Direction {
        L, R, A, P, H, F;

        /** @return the other way along the same axis */
        public Direction opposite() {
            return values()[ordinal() ^ 1];
        }

        /** @return true if both lie on one axis */
        public boolean sameAxis(Direction other) {
            return ordinal() / 2 == other.ordinal() / 2;
        }
    }

    public Orientation {
        if (row.sameAxis(column)) {
            throw new IllegalArgumentException("rows and columns cannot both run along " + row + "–" + row.opposite());
        }
    }

    /**
     * Reads the form of {@link #toString()}; of an oblique direction such as {@code LA} the first letter counts, which
     * is the one that dominates.
     *
     * @return empty if it is anything else
     */
    public static Optional<Orientation> parse(String text) {
        Matcher letters = FORM.matcher(text);
        if (!letters.matches()) {
            return Optional.empty();
        }
        Direction row = Direction.valueOf(letters.group(1));
        Direction column = Direction.valueOf(letters.group(2));
        return row.sameAxis(column) ? Optional.empty() : Optional.of(new Orientation(row, column));
    }

    /**
     * @return a frame's orientation: Patient Orientation, or else derived from Image Orientation (Patient); empty if
     *     neither is known or the two contradict each other
     */
    static Optional<Orientation> of(org.explainj.dicom.Geometry geometry) {
        Optional<Orientation> letters = parse(geometry.rowLetters() + "\\" + geometry.columnLetters());
        Optional<Orientation> cosines = Optional.ofNullable(geometry.orientation()).flatMap(Orientation::dominating);
        boolean contradiction = letters.isPresent() && cosines.isPresent() && !letters.equals(cosines);
        return contradiction ? Optional.empty() : letters.or(() -> cosines);
    }

    private static Optional<Orientation> dominating(double[] cosines) {
        Direction row = dominating(cosines[0], cosines[1], cosines[2]);
        Direction column = dominating(cosines[3], cosines[4], cosines[5]);
        return row.sameAxis(column) ? Optional.empty() : Optional.of(new Orientation(row, column));
    }

    /** The patient's system runs to the left, to the back and to the head (PS3.3 C.7.6.2.1.1). */
    static Direction dominating(double x, double y, double z) {
        if (Math.abs(x) >= Math.abs(y) && Math.abs(x) >= Math.abs(z)) {
            return x > 0 ? Direction.L : Direction.R;
        }
        if (Math.abs(y) >= Math.abs(z)) {
            return y > 0 ? Direction.P : Direction.A;
        }
        return z > 0 ? Direction.H : Direction.F;
    }

    /** @return such as {@code L\F} */
    @Override
    public String toString() {
        return row + "\\" + column;
    }
}
