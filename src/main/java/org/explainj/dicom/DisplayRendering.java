package org.explainj.dicom;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns frames into what a viewer shows. */
public final class DisplayRendering {
    private static final int BYTE_BITS = 8;
    private static final int WHITE = 255;

    private final Dataset dataset;
    private final ImagePixel pixel;
    private final VoiLut voi;

    DisplayRendering(DicomImage image) {
        this(image.dataset(), image.pixel(), null);
    }

    /** @param voi what is used instead of the file's; null for the file's */
    DisplayRendering(Dataset dataset, ImagePixel pixel, VoiLut voi) {
        this.dataset = dataset;
        this.pixel = pixel;
        this.voi = voi;
    }

    /** @return a rendering with this window instead of the file's; colour images are not changed by it */
    public DisplayRendering with(VoiLut window) {
        return new DisplayRendering(dataset, pixel, window);
    }

    /**
     * Applies the modality LUT, the file's first VOI LUT or window, the inversion, the display shutter and the overlay
     * planes, in white. Without a window, images of up to 8 bits are shown over all that their bits can hold, others
     * over the range of the frame's values.
     *
     * @param frame a frame of the image
     * @return H×W, {@code TYPE_BYTE_GRAY} with padding black, or {@code TYPE_INT_RGB}
     */
    public BufferedImage render(Frame frame) {
        BufferedImage shown = picture(frame);
        Optional<Shutter> shutter = Shutter.of(dataset, frame.index());
        List<OverlayPlane> graphics = new ArrayList<>(OverlayPlane.of(dataset, frame));
        shutter.ifPresent(s -> {
            paint(shown, s.grey(), s::covers);
            graphics.stream().filter(s::isBitmap).forEach(plane -> paint(shown, s.grey(), plane::covers));
            graphics.removeIf(s::isBitmap);
        });
        graphics.forEach(plane -> paint(shown, WHITE, plane::covers));
        return shown;
    }

    /**
     * @param frame a frame of the image
     * @return as {@link #render}, without shutter and overlay planes: nothing but the frame's own pixels
     */
    public BufferedImage picture(Frame frame) {
        return pixel.isMonochrome() ? grey(frame) : colour(frame);
    }

    /** @return whether any frame is shown with overlay planes over it, in which there may be text */
    public boolean showsOverlays() {
        Optional<Shutter> shutter = Shutter.of(dataset, 0);
        return OverlayPlane.groups(dataset).stream()
                .anyMatch(group -> shutter.filter(s -> s.overlayGroup() == group).isEmpty());
    }

    private static void paint(BufferedImage shown, int grey, Area area) {
        int[] pixel = {grey, grey, grey};
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                if (area.covers(y, x)) {
                    shown.getRaster().setPixel(x, y, pixel);
                }
            }
        }
    }

    private interface Area {
        boolean covers(int row, int column);
    }

    private BufferedImage grey(Frame frame) {
        ModalityLut modality = ModalityLut.of(dataset, pixel, frame.index());
        PixelPadding padding = PixelPadding.of(dataset, pixel);
        float[] values = modality.apply(frame);
        for (int i = 0; i < values.length; i++) {
            if (padding.contains(frame.value(i))) {
                values[i] = Float.NaN;
            }
        }
        VoiLut used = voi != null ? voi : VoiLut.of(dataset, pixel, frame.index()).stream().findFirst()
                .orElseGet(() -> fullRange(frame, modality, values));
        boolean inverted = isInverted();
        BufferedImage shown = new BufferedImage(frame.columns(), frame.rows(), BufferedImage.TYPE_BYTE_GRAY);
        // the raster takes the values as they are; setRGB would bend them to a linear grey space
        byte[] grey = ((DataBufferByte) shown.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < grey.length; i++) {
            if (!Float.isNaN(values[i])) {
                double light = used.apply(values[i]);
                grey[i] = (byte) Math.round(255 * (inverted ? 1 - light : light));
            }
        }
        return shown;
    }

    private VoiLut fullRange(Frame frame, ModalityLut modality, float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        if (!frame.isReal() && !modality.isTable() && frame.bitsStored() <= BYTE_BITS) {
            double a = modality.apply(pixel.minimum());
            double b = modality.apply(pixel.maximum());
            low = Math.min(a, b);
            high = Math.max(a, b);
        } else {
            for (float value : values) {
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        return new VoiLut.Window((low + high) / 2, high - low, VoiLut.Function.LINEAR_EXACT, "");
    }

    private BufferedImage colour(Frame frame) {
        float[] planes = Colour.of(dataset, pixel).planes(frame);
        BufferedImage shown = new BufferedImage(frame.columns(), frame.rows(), BufferedImage.TYPE_INT_RGB);
        int[] rgb = ((DataBufferInt) shown.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = Math.round(planes[i]) << 16 | Math.round(planes[rgb.length + i]) << 8
                    | Math.round(planes[2 * rgb.length + i]);
        }
        return shown;
    }

    /** @return whether low values are shown bright: MONOCHROME1 or an inverse Presentation LUT Shape, not twice */
    public boolean isInverted() {
        boolean inverse = dataset.string(Tag.PresentationLUTShape).filter("INVERSE"::equals).isPresent();
        return inverse || pixel.photometricInterpretation().equals("MONOCHROME1");
    }
}
