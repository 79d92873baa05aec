package org.explainj.dicom;

/** Colour frames → RGB (PS3.3 C.7.6.3.1.2). */
final class Colour {
    private Colour() {
    }

    static Colour of(Dataset dataset, ImagePixel pixel) {
        return new Colour();
    }

    /** @return 3×H×W red, green and blue, 0 to 255 */
    float[] planes(Frame frame) {
        throw new UnsupportedOperationException();
    }
}
