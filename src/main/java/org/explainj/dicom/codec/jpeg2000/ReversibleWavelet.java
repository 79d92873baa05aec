package org.explainj.dicom.codec.jpeg2000;

/** The 5-3 wavelet (T.800 F.3.8.1). */
final class ReversibleWavelet extends Wavelet {
    private final int[] plane;
    private int[] line = {};

    ReversibleWavelet(int[] plane, int stride) {
        super(stride);
        this.plane = plane;
    }

    @Override
    void prepare(int length) {
        line = new int[(length + 2 * MARGIN) * LANES];
    }

    @Override
    void load(int position, int from, int distance, int lanes) {
        for (int i = 0, at = from; i < lanes; i++, at += distance) {
            line[position * LANES + i] = plane[at];
        }
    }

    @Override
    void store(int position, int to, int distance, int lanes) {
        for (int i = 0, at = to; i < lanes; i++, at += distance) {
            plane[at] = line[position * LANES + i];
        }
    }

    @Override
    void repeat(int position, int as) {
        System.arraycopy(line, position * LANES, line, as * LANES, LANES);
    }

    @Override
    void halve() {
        for (int i = MARGIN * LANES; i < (MARGIN + 1) * LANES; i++) {
            line[i] >>= 1;
        }
    }

    @Override
    void lift(int length, boolean odd) {
        int low = odd ? 1 : 0;
        for (int p = first(MARGIN - 1, low); p <= MARGIN + length; p += 2) {
            for (int i = p * LANES; i < (p + 1) * LANES; i++) {
                line[i] -= line[i - LANES] + line[i + LANES] + 2 >> 2;
            }
        }
        for (int p = first(MARGIN, 1 - low); p < MARGIN + length; p += 2) {
            for (int i = p * LANES; i < (p + 1) * LANES; i++) {
                line[i] += line[i - LANES] + line[i + LANES] >> 1;
            }
        }
    }
}
