package org.explainj;

import java.util.Optional;
import org.explainj.cam.RawMap;
import org.explainj.card.AxisOrder;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.Region;
import org.explainj.torch.Pooling;

/**
 * The network's grid over the source.
 *
 * @param extents N×C×H×W or N×C×D×H×W of the network's input
 * @param axes in which order the network takes D, H and W
 * @param sourceToInput from the source's pixels to the network's
 * @param area the part of the network's rows and columns that has a source
 * @param firstPlane of a volume, the first plane that has a source
 * @param endPlane the plane after the last that has one
 */
record InputGrid(long[] extents, AxisOrder axes, PixelTransform sourceToInput, Region area, int firstPlane,
        int endPlane) {
    /**
     * Of images, and of volumes of which every plane has a source.
     *
     * @param extents N×C×H×W or N×C×D×H×W of the network's input
     * @param sourceToInput from the source's pixels to the network's
     * @param area the part of the network's grid that has a source
     */
    InputGrid(long[] extents, PixelTransform sourceToInput, Region area) {
        this(extents, AxisOrder.DHW, sourceToInput, area, 0,
                extents.length == 5 ? Math.toIntExact(extents[2]) : 1);
    }

    /** @return as the network takes it */
    long[] shape() {
        return extents.length == 5 ? axes.toNetwork(extents) : extents.clone();
    }

    private int rows() {
        return Math.toIntExact(extents[extents.length - 2]);
    }

    private int columns() {
        return Math.toIntExact(extents[extents.length - 1]);
    }

    private int depth() {
        return extents.length == 5 ? Math.toIntExact(extents[2]) : 1;
    }

    /** @return a layer's map on D×H×W, as the layer has it on the network's axes */
    RawMap fromNetwork(RawMap map) {
        return map.shape().length != 3 || axes.isIdentity() ? map
                : new RawMap(axes.fromNetwork(map.shape()), axes.fromNetwork(map.values(), map.shape()));
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
                for (int plane = firstPlane; plane < endPlane && wide > 0; plane++) {
                    weights[plane * size + row * columns() + column] = (float) (high * wide);
                }
            }
        }
        if (extents.length == 4) {
            return Pooling.sumOver(weights, rows(), columns());
        }
        long[] shape = axes.toNetwork(depth(), rows(), columns());
        return Pooling.sumOver(axes.toNetwork(weights, depth(), rows(), columns()), Math.toIntExact(shape[0]),
                Math.toIntExact(shape[1]), Math.toIntExact(shape[2]));
    }

    /**
     * @return of a rectangle of the network's grid the part that has a source, in source coordinates; empty if it lies
     *     where the image was padded
     */
    Optional<Region> toSource(double left, double top, double right, double bottom) {
        Region seen = new Region(left, top, right, bottom).intersect(area);
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.map(sourceToInput.inverse()));
    }
}
