package org.explainj.heatmap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.explainj.UsageException;

/**
 * Colour tables that keep their order for readers with any colour vision, and in a grey print.
 *
 * <p>Cividis: Nuñez, Anderton and Renslow, PLoS ONE 13(7): e0199239, 2018 (CC0). Viridis, inferno and magma: Smith and
 * van der Walt, 2015 (CC0). Diverging is ExplainJ's own: in CAM02-UCS its lightness falls linearly and equally from a
 * near-white zero to blue (hue 250°) for evidence against and to brown (hue 55°) for evidence in favour.
 */
public enum Palette {
    /** Blue to yellow; nearly the same for red-green colour blindness. The default. */
    CIVIDIS,
    /** Violet to green to yellow. */
    VIRIDIS,
    /** Black to red to pale yellow. */
    INFERNO,
    /** Black to purple to pale rose. */
    MAGMA,
    /** Black to white. */
    GRAY,
    /** Blue over white to brown, for signed maps. */
    DIVERGING;

    /** Entries in a table. */
    public static final int SIZE = 256;

    private final int[] colours;

    Palette() {
        colours = name().equals("GRAY") ? greys() : read(keyword());
    }

    /**
     * @param option a palette's name in lower case
     * @return the palette
     * @throws UsageException if there is none of that name
     */
    public static Palette parse(String option) {
        for (Palette palette : values()) {
            if (palette.keyword().equals(option)) {
                return palette;
            }
        }
        throw new UsageException("Unknown palette '" + option + "': use one of "
                + Arrays.stream(values()).map(Palette::keyword).collect(Collectors.joining(", ")) + ".");
    }

    /** @return the name in lower case, as typed */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return whether zero stands in the middle, for signed maps */
    public boolean diverging() {
        return this == DIVERGING;
    }

    /**
     * Checks that zero has the palette's neutral colour.
     *
     * @param scale the scale to colour
     * @throws UsageException if this palette is diverging and the scale's bar isn't centred on zero
     */
    public void requireFits(Scale scale) {
        boolean centred = !(scale instanceof Scale.Reference)
                && !(scale instanceof Scale.Fixed fixed && fixed.low() != -fixed.high());
        if (diverging() && !centred) {
            throw new UsageException("The diverging palette needs a scale centred on zero, evidence, fixed:-X,X or "
                    + "image: not " + scale.option() + ".");
        }
    }

    /**
     * @param position on the colour bar, 0 to 1
     * @return 0xRRGGBB
     */
    public int rgb(double position) {
        return colours[(int) Math.round(Math.min(Math.max(position, 0), 1) * (SIZE - 1))];
    }

    private static int[] greys() {
        int[] colours = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            colours[i] = i * 0x010101;
        }
        return colours;
    }

    private static int[] read(String name) {
        try (InputStream in = Palette.class.getResourceAsStream("palettes/" + name + ".hex")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.US_ASCII).trim().split("\\s+"))
                    .mapToInt(hex -> Integer.parseInt(hex, 16)).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
