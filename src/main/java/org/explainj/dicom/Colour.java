package org.explainj.dicom;

/** Colour frames → RGB (PS3.3 C.7.6.3.1.2). */
final class Colour {
    private static final int[] DESCRIPTORS = {Tag.RedPaletteColorLookupTableDescriptor,
        Tag.GreenPaletteColorLookupTableDescriptor, Tag.BluePaletteColorLookupTableDescriptor};
    private static final int[] TABLES = {Tag.RedPaletteColorLookupTableData, Tag.GreenPaletteColorLookupTableData,
        Tag.BluePaletteColorLookupTableData};
    private static final int[] SEGMENTED = {Tag.SegmentedRedPaletteColorLookupTableData,
        Tag.SegmentedGreenPaletteColorLookupTableData, Tag.SegmentedBluePaletteColorLookupTableData};
    private static final int BYTE_BITS = 8;

    private final Dataset dataset;
    private final ImagePixel pixel;

    private Colour(Dataset dataset, ImagePixel pixel) {
        this.dataset = dataset;
        this.pixel = pixel;
    }

    static Colour of(Dataset dataset, ImagePixel pixel) {
        return new Colour(dataset, pixel);
    }

    /** @return 3×H×W red, green and blue, 0 to 255 */
    float[] planes(Frame frame) {
        float[] planes = new float[3 * frame.rows() * frame.columns()];
        if (frame.samples() == 1) {
            if (frame.photometricInterpretation().startsWith("PALETTE")) {
                palette(frame, planes);
            } else {
                grey(frame, planes);
            }
        } else if (frame.photometricInterpretation().startsWith("YBR_PARTIAL")) {
            ybr(frame, planes, 16.0 / 256, 219.0 / 256, 224.0 / 256);
        } else if (frame.photometricInterpretation().startsWith("YBR_FULL")) {
            double range = range(frame) / (range(frame) + 1);
            ybr(frame, planes, 0, range, range);
        } else {
            rgb(frame, planes);
        }
        return planes;
    }

    private static double range(Frame frame) {
        return Math.scalb(1.0, frame.bitsStored()) - 1;
    }

    private void palette(Frame frame, float[] planes) {
        int n = planes.length / 3;
        for (int c = 0; c < 3; c++) {
            int[] descriptor = dataset.ints(DESCRIPTORS[c]);
            byte[] data = dataset.bytes(TABLES[c]);
            if (data.length == 0) {
                data = SegmentedPalette.expand(dataset.bytes(SEGMENTED[c]),
                        descriptor.length < 3 ? BYTE_BITS : descriptor[2]);
            }
            LookupTable table = LookupTable.of(Dataset.empty().setInts(Tag.LUTDescriptor, VR.US, descriptor)
                    .setBytes(Tag.LUTData, VR.OW, data), pixel.signed()).orElse(null);
            if (table == null) {
                grey(frame, planes);
                return;
            }
            double white = white(table);
            for (int i = 0; i < n; i++) {
                planes[c * n + i] = clamp(255 * table.value(frame.value(i)) / white);
            }
        }
    }

    /** Some files say 16 bits and mean 8. */
    private static double white(LookupTable table) {
        int highest = 0;
        for (int i = 0; i < table.size(); i++) {
            highest = Math.max(highest, table.value((double) table.first() + i));
        }
        return table.bits() <= BYTE_BITS || highest <= 255 ? 255 : Math.scalb(1.0, table.bits()) - 1;
    }

    private static void grey(Frame frame, float[] planes) {
        int n = planes.length / 3;
        for (int i = 0; i < planes.length; i++) {
            planes[i] = clamp(255 * frame.value(i % n) / range(frame));
        }
    }

    private static void rgb(Frame frame, float[] planes) {
        int n = planes.length / 3;
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 3; c++) {
                planes[c * n + i] = clamp(255 * frame.value(i * frame.samples() + Math.min(c, frame.samples() - 1))
                        / range(frame));
            }
        }
    }

    /**
     * @param black the luma of black, as a share of all values
     * @param lumaSpan the span of luma from black to white, likewise
     * @param chromaSpan the span of chroma, likewise
     */
    private static void ybr(Frame frame, float[] planes, double black, double lumaSpan, double chromaSpan) {
        int n = planes.length / 3;
        double all = range(frame) + 1;
        for (int i = 0; i < n; i++) {
            double y = (frame.value(3 * i) / all - black) / lumaSpan;
            double cb = (frame.value(3 * i + 1) / all - 0.5) / chromaSpan;
            double cr = (frame.value(3 * i + 2) / all - 0.5) / chromaSpan;
            planes[i] = clamp(255 * (y + 1.402 * cr));
            planes[n + i] = clamp(255 * (y - 0.344136 * cb - 0.714136 * cr));
            planes[2 * n + i] = clamp(255 * (y + 1.772 * cb));
        }
    }

    private static float clamp(double value) {
        return (float) Math.max(0, Math.min(255, value));
    }
}
