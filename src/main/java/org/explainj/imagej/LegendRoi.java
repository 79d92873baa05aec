package org.explainj.imagej;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.process.ImageProcessor;
import java.awt.Graphics;

/**
 * A layer's legend inside the picture. It is drawn where nothing else can carry the scale (a flattened copy, a saved
 * TIFF, an image without a window); in a window that shows the {@link LegendPanel} beside the anatomy it stays away.
 */
final class LegendRoi extends ImageRoi {
    private static final long serialVersionUID = 1L;

    LegendRoi(int x, int y, ImageProcessor picture) {
        super(x, y, picture);
    }

    @Override
    public void draw(Graphics graphics) {
        ImagePlus image = getImage();
        if (image == null || !LegendPanel.isIn(image.getWindow())) {
            super.draw(graphics);
        }
    }
}
