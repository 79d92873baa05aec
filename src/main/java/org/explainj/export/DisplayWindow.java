package org.explainj.export;

import org.explainj.dicom.DicomImage;
import org.explainj.dicom.VoiLut;

/** Names the window that a source is shown with, since it is gone from a picture in RGB. */
public final class DisplayWindow {
    private DisplayWindow() {
    }

    /**
     * @param image the source
     * @param frame the frame, 0-based
     * @return the file's first window or VOI LUT, in words
     */
    public static String of(DicomImage image, int frame) {
        return VoiLut.of(image.dataset(), image.pixel(), frame).stream().findFirst()
                .map(DisplayWindow::text).orElse("its full range of values");
    }

    private static String text(VoiLut voi) {
        String name = voi.explanation().isEmpty() ? "" : " (" + voi.explanation() + ")";
        if (voi instanceof VoiLut.Window window) {
            return "window centre " + window.center() + " width " + window.width() + " " + window.function() + name;
        }
        return "its VOI LUT" + name;
    }
}
