package org.explainj;

import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;
import org.explainj.torch.Pooling;

/**
 * The network's grid over the source.
 *
 * @param shape N×C×H×W or N×C×D×H×W of the network's input
 * @param sourceToInput from the source's pixels to the network's
 * @param area the part of the network's grid that has a source
 */
record InputGrid(long[] shape, PixelTransform sourceToInput, Region area) {
    /** @return 1×C×H×W of one plane */
    int rows() {
        return Math.toIntExact(shape[shape.length - 2]);
    }

    int columns() {
        return Math.toIntExact(shape[shape.length - 1]);
    }

    private int depth() {
        return shape.length == 5 ? Math.toIntExact(shape[2]) : 1;
    }

    /**
     * @param roi in source coordinates; of a volume, in every slice
     * @return the sum over it: each of the network's pixels counts by the share of it that lies inside
     * @throws UsageException if the network sees nothing of it
     */
    Pooling over(TargetChoice.Roi roi) {
        Region region = new Region(roi.x(), roi.y(), roi.x() + roi.width(), roi.y() + roi.height())
                .map(sourceToInput).intersect(area);
        if (region.isEmpty()) {
            throw new UsageException("The model sees nothing of the region of interest: x, y, width and height are "
                    + "pixels of the image, from its upper left corner.");
        }
        int size = rows() * columns();
        float[] weights = new float[depth() * size];
        for (int row = 0; row < rows(); row++) {
            double high = Math.min(row + 1, region.bottom()) - Math.max(row, region.top());
            for (int column = 0; column < columns() && high > 0; column++) {
                double wide = Math.min(column + 1, region.right()) - Math.max(column, region.left());
                for (int plane = 0; plane < depth() && wide > 0; plane++) {
                    weights[plane * size + row * columns() + column] = (float) (high * wide);
                }
            }
        }
        return shape.length == 5 ? Pooling.sumOver(weights, depth(), rows(), columns())
                : Pooling.sumOver(weights, rows(), columns());
    }

    /** @return a rectangle of the network's grid in source coordinates */
    Region toSource(double left, double top, double right, double bottom) {
        return new Region(left, top, right, bottom).map(sourceToInput.inverse());
    }
}
