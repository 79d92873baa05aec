package org.explainj.imagej;

import ij.ImagePlus;
import ij.gui.Roi;
import java.util.List;

/**
 * Where in an image the pixels of a layer are.
 *
 * @param slice 1-based index in the stack
 */
record Site(int slice, Placement placement) {
    /** @return where the ROIs of one layer say that they are */
    static Site of(ImagePlus image, List<Roi> rois) {
        Roi first = rois.get(0);
        int slice = Math.max(1, first.getPosition());
        if (first.hasHyperStackPosition()) {
            slice = image.getStackIndex(Math.max(1, first.getCPosition()), Math.max(1, first.getZPosition()),
                    Math.max(1, first.getTPosition()));
        }
        return new Site(Math.min(slice, image.getStackSize()), Layer.placement(first));
    }
}
