package org.explainj.dicom.codec.jpeg2000;

/** The 9-7 wavelet (T.800 F.3.8.2). */
final class IrreversibleWavelet extends Wavelet {
    /** δ, γ, β and α of Table F.4. */
    private static final float[] STEPS = {0.443506852043971f, 0.882911075530934f, -0.052980118572961f,
        -1.586134342059924f};
    private static final float K = 1.230174104914001f;

    private final float[] plane;
    private final float[] row;

    IrreversibleWavelet(float[] plane, int stride) {
        super(plane, stride);
        this.plane = plane;
        this.row = new float[stride];
    }

    @Override
    int steps() {
        return STEPS.length;
    }

    @Override
    void lift(int step, int at, int neighbours, int others, int count) {
        float by = STEPS[step];
        for (int i = 0; i < count; i++) {
            plane[at + i] -= by * (plane[neighbours + i] + plane[others + i]);
        }
    }

    @Override
    void scale(int at, int count, boolean highPass) {
        float by = highPass ? 1 / K : K;
        for (int i = at; i < at + count; i++) {
            plane[i] *= by;
        }
    }

    @Override
    void halve(int at, int count) {
        for (int i = at; i < at + count; i++) {
            plane[i] /= 2;
        }
    }

    @Override
    void interleave(int at, int low, int high, boolean odd) {
        for (int i = 0, to = odd ? 1 : 0; i < low; i++, to += 2) {
            row[to] = plane[at + i];
        }
        for (int i = 0, to = odd ? 0 : 1; i < high; i++, to += 2) {
            row[to] = plane[at + low + i];
        }
        System.arraycopy(row, 0, plane, at, low + high);
    }

    @Override
    float[] buffer(int length) {
        return new float[length];
    }
}
