package org.explainj.dicom.codec.jpeg2000;

/** The 5-3 wavelet (T.800 F.3.8.1). */
final class ReversibleWavelet extends Wavelet {
    private final int[] plane;
    private final int[] row;

    ReversibleWavelet(int[] plane, int stride) {
        super(plane, stride);
        this.plane = plane;
        this.row = new int[stride];
    }

    @Override
    int steps() {
        return 2;
    }

    @Override
    void lift(int step, int at, int neighbours, int others, int count) {
        if (step == 0) {
            for (int i = 0; i < count; i++) {
                plane[at + i] -= plane[neighbours + i] + plane[others + i] + 2 >> 2;
            }
        } else {
            for (int i = 0; i < count; i++) {
                plane[at + i] += plane[neighbours + i] + plane[others + i] >> 1;
            }
        }
    }

    @Override
    void scale(int at, int count, boolean highPass) {
        // is 1
    }

    @Override
    void halve(int at, int count) {
        for (int i = at; i < at + count; i++) {
            plane[i] >>= 1;
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
    int[] buffer(int length) {
        return new int[length];
    }
}
