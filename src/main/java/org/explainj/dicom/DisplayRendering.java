package org.explainj.dicom;

import java.awt.image.BufferedImage;

/** Turns frames into what a viewer shows. */
public final class DisplayRendering {
    private final DicomImage image;
    private final VoiLut voi;

    DisplayRendering(DicomImage image) {
        this(image, null);
    }

    private DisplayRendering(DicomImage image, VoiLut voi) {
        this.image = image;
        this.voi = voi;
    }

    /** @return a rendering with this window instead of the file's; colour images are not changed by it */
    public DisplayRendering with(VoiLut window) {
        return new DisplayRendering(image, window);
    }

    /**
     * @param frame a frame of the image
     * @return H×W, {@code TYPE_BYTE_GRAY} with padding black, or {@code TYPE_INT_RGB}
     */
    public BufferedImage render(Frame frame) {
        throw new UnsupportedOperationException(image.file() + " " + voi);
    }

    /** @return whether low values are shown bright: MONOCHROME1 or an inverse Presentation LUT Shape, not twice */
    public boolean isInverted() {
        boolean inverse = image.dataset().string(Tag.PresentationLUTShape).filter("INVERSE"::equals).isPresent();
        return inverse || image.pixel().photometricInterpretation().equals("MONOCHROME1");
    }
}
