package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class DisplayRenderingTest {
    private static ImagePixel pixel(String photometric, int columns, int bits) {
        int samples = photometric.startsWith("YBR") || photometric.equals("RGB") ? 3 : 1;
        return new ImagePixel(1, columns, 1, samples, photometric, bits > 8 ? 16 : 8, bits, bits - 1, false, false);
    }

    private static BufferedImage show(Dataset dataset, String photometric, int bits, int... values) {
        int samples = photometric.startsWith("YBR") || photometric.equals("RGB") ? 3 : 1;
        ImagePixel pixel = pixel(photometric, values.length / samples, bits);
        Frame frame = new Frame(0, 1, values.length / samples, samples, photometric, bits, false, values, null);
        return new DisplayRendering(dataset, pixel, null).render(frame);
    }

    private static int[] grey(Dataset dataset, String photometric, int bits, int... values) {
        BufferedImage shown = show(dataset, photometric, bits, values);
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, shown.getType());
        return shown.getRaster().getSamples(0, 0, values.length, 1, 0, (int[]) null);
    }

    private static int[] rgb(Dataset dataset, String photometric, int... values) {
        BufferedImage shown = show(dataset, photometric, 8, values);
        assertEquals(BufferedImage.TYPE_INT_RGB, shown.getType());
        return shown.getRaster().getPixels(0, 0, shown.getWidth(), 1, (int[]) null);
    }

    private static Dataset window(double center, double width, String function) {
        return Dataset.empty().setDecimals(Tag.WindowCenter, VR.DS, center).setDecimals(Tag.WindowWidth, VR.DS, width)
                .set(Tag.VOILUTFunction, VR.CS, function);
    }

    @Test
    void windowsFollowTheirFunction() {
        // C.11.2.1.2.1: ((x - (c - 0.5)) / (w - 1) + 0.5) · 255, black up to c - 0.5 - (w - 1) / 2 = 1948
        assertArrayEquals(new int[] {0, 0, 128, 255, 255},
                grey(window(2048, 200, "LINEAR"), "MONOCHROME2", 12, 0, 1948, 2048, 2147, 4095));
        // C.11.2.1.3.2: ((x - c) / w + 0.5) · 255
        assertArrayEquals(new int[] {0, 64, 128, 191, 255},
                grey(window(2000, 400, "LINEAR_EXACT"), "MONOCHROME2", 12, 1800, 1900, 2000, 2100, 2200));
        // C.11.2.1.3.1: 255 / (1 + exp(-4 (x - c) / w)); 255 / (1 + e⁻¹) = 186.4, 255 / (1 + e) = 68.6
        assertArrayEquals(new int[] {69, 128, 186},
                grey(window(2000, 400, "SIGMOID"), "MONOCHROME2", 12, 1900, 2000, 2100));
    }

    /** LINEAR has no meaning below a width of 1, which stored values of a small slope need. */
    @Test
    void windowsNarrowerThanOneAreLinesToo() {
        Dataset dataset = window(0.01, 0.02, "LINEAR").setDecimals(Tag.RescaleSlope, VR.DS, 1e-5)
                .setDecimals(Tag.RescaleIntercept, VR.DS, 0);
        assertArrayEquals(new int[] {0, 64, 133, 255}, grey(dataset, "MONOCHROME2", 12, 0, 500, 1040, 2000));
    }

    @Test
    void windowsAreInModalityUnits() {
        Dataset dataset = window(50, 100, "LINEAR_EXACT").setDecimals(Tag.RescaleSlope, VR.DS, 2)
                .setDecimals(Tag.RescaleIntercept, VR.DS, -1000);
        assertArrayEquals(new int[] {0, 128, 255}, grey(dataset, "MONOCHROME2", 12, 500, 525, 550));
    }

    @Test
    void inversionHappensOnceAndLeavesPaddingBlack() {
        Dataset dataset = window(50, 100, "LINEAR_EXACT").setInts(Tag.PixelPaddingValue, VR.US, 7);
        assertArrayEquals(new int[] {0, 204, 51}, grey(dataset, "MONOCHROME1", 12, 7, 20, 80));
        dataset.set(Tag.PresentationLUTShape, VR.CS, "INVERSE");
        assertArrayEquals(new int[] {0, 204, 51}, grey(dataset, "MONOCHROME1", 12, 7, 20, 80));
        assertArrayEquals(new int[] {0, 204, 51}, grey(dataset, "MONOCHROME2", 12, 7, 20, 80));
    }

    @Test
    void withoutWindowTheRangeIsShown() {
        assertArrayEquals(new int[] {0, 51, 255}, grey(Dataset.empty(), "MONOCHROME2", 12, 1000, 1200, 2000));
        assertArrayEquals(new int[] {10, 20, 200}, grey(Dataset.empty(), "MONOCHROME2", 8, 10, 20, 200));
    }

    @Test
    void aVoiLutComesBeforeTheWindow() {
        Dataset lut = Dataset.empty().setInts(Tag.LUTDescriptor, VR.US, 3, 100, 10)
                .setInts(Tag.LUTData, VR.OW, 0, 1023, 341);
        Dataset dataset = window(2000, 400, "LINEAR").setSequence(Tag.VOILUTSequence, lut);
        // 341 / 1023 · 255 = 85; the ends hold beyond the table
        assertArrayEquals(new int[] {0, 0, 255, 85, 85}, grey(dataset, "MONOCHROME2", 12, 9, 100, 101, 102, 999));
    }

    @Test
    void lutOfSignedValuesStartsBelowZero() {
        Dataset lut = Dataset.empty().setInts(Tag.LUTDescriptor, VR.US, 3, -1, 8)
                .setInts(Tag.LUTData, VR.OW, 0, 100, 255);
        Dataset dataset = Dataset.empty().setDecimals(Tag.RescaleIntercept, VR.DS, -1024)
                .setDecimals(Tag.RescaleSlope, VR.DS, 1).setSequence(Tag.VOILUTSequence, lut);
        assertArrayEquals(new int[] {0, 100, 255}, grey(dataset, "MONOCHROME2", 12, 1023, 1024, 1025));
    }

    @Test
    void coloursBecomeRgb() {
        assertArrayEquals(new int[] {1, 2, 3, 250, 251, 252}, rgb(Dataset.empty(), "RGB", 1, 2, 3, 250, 251, 252));
        // JFIF: pure red is Y 76, Cb 85, Cr 255; grey has chroma 128
        assertArrayEquals(new int[] {254, 0, 0, 90, 90, 90},
                rgb(Dataset.empty(), "YBR_FULL", 76, 85, 255, 90, 128, 128));
    }

    @Test
    void palettesAreLookedUp() {
        Dataset dataset = Dataset.empty();
        int[] descriptors = {Tag.RedPaletteColorLookupTableDescriptor, Tag.GreenPaletteColorLookupTableDescriptor,
            Tag.BluePaletteColorLookupTableDescriptor};
        for (int descriptor : descriptors) {
            dataset.setInts(descriptor, VR.US, 4, 0, 16);
        }
        dataset.setInts(Tag.RedPaletteColorLookupTableData, VR.OW, 0, 65535, 0, 257 * 9)
                .setInts(Tag.GreenPaletteColorLookupTableData, VR.OW, 0, 0, 65535, 257 * 8)
                // two discrete entries, 0 and 257, then two on the straight line to 257 · 3
                .setInts(Tag.SegmentedBluePaletteColorLookupTableData, VR.OW, 0, 2, 0, 257, 1, 2, 771);
        assertArrayEquals(new int[] {0, 0, 0, 255, 0, 1, 0, 255, 2, 9, 8, 3},
                rgb(dataset, "PALETTE COLOR", 0, 1, 2, 3));
    }
}
