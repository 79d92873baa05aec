package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colour science that judges the palettes, against values of colorspacious 1.1.2. */
class ColourVisionTest {
    @ParameterizedTest
    @CsvSource({
        "000000, 0.0000, 0.0000, 0.0000",
        "ffffff, 99.9987, -1.9120, -1.1514",
        "808080, 56.2288, -1.2648, -0.7618",
        "ff0000, 60.0482, 38.6894, 24.3194",
        "00ff00, 87.0042, -32.2333, 30.4306",
        "0000ff, 31.2206, -8.3835, -39.1589",
        "fde725, 92.3551, -5.5018, 33.3690",
        "00224e, 15.8929, -6.2721, -19.6930",
        "b47828, 59.2474, 8.5669, 22.9726"})
    void cam02Ucs(String hex, double j, double a, double b) {
        assertArrayEquals(new double[] {j, a, b}, ColourVision.NORMAL.ucs(Integer.parseInt(hex, 16)), 0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "PROTAN, fde725, 0.99423, 0.87698, 0.0",
        "DEUTAN, fde725, 1.0, 0.913, 0.22271",
        "TRITAN, fde725, 1.0, 0.8376, 0.77526",
        "PROTAN, b47828, 0.5496, 0.48682, 0.10922",
        "DEUTAN, b47828, 0.60504, 0.54215, 0.165",
        "TRITAN, b47828, 0.77038, 0.41301, 0.40789"})
    void dichromacy(ColourVision vision, String hex, double red, double green, double blue) {
        assertArrayEquals(new double[] {red, green, blue}, vision.seen(Integer.parseInt(hex, 16)), 1e-4);
    }
}
