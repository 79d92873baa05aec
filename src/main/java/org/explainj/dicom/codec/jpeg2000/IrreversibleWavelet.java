package org.explainj.dicom.codec.jpeg2000;

/** The 9-7 wavelet (T.800 F.3.8.2). */
final class IrreversibleWavelet extends Wavelet {
    private static final float ALPHA = -1.586134342059924f;
    private static final float BETA = -0.052980118572961f;
    private static final float GAMMA = 0.882911075530934f;
    private static final float DELTA = 0.443506852043971f;
    private static final float K = 1.230174104914001f;

    private final float[] plane;
    private float[] line = {};

    IrreversibleWavelet(float[] plane, int stride) {
        super(stride);
        this.plane = plane;
    }

    @Override
    void prepare(int length) {
        line = new float[(length + 2 * MARGIN) * LANES];
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
            line[i] /= 2;
        }
    }

    @Override
    void lift(int length, boolean odd) {
        int low = odd ? 1 : 0;
        for (int p = 0; p < length + 2 * MARGIN; p++) {
            scale(p, (p & 1) == low ? K : 1 / K);
        }
        step(first(MARGIN - 3, low), MARGIN + length + 2, DELTA);
        step(first(MARGIN - 2, 1 - low), MARGIN + length + 1, GAMMA);
        step(first(MARGIN - 1, low), MARGIN + length, BETA);
        step(first(MARGIN, 1 - low), MARGIN + length - 1, ALPHA);
    }

    private void scale(int position, float by) {
        for (int i = position * LANES; i < (position + 1) * LANES; i++) {
            line[i] *= by;
        }
    }

    private void step(int from, int to, float by) {
        for (int p = from; p <= to; p += 2) {
            for (int i = p * LANES; i < (p + 1) * LANES; i++) {
                line[i] -= by * (line[i - LANES] + line[i + LANES]);
            }
        }
    }
}
