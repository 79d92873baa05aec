package org.explainj.dicom;

import java.util.List;
import java.util.Optional;

/**
 * What a display covers of an image (PS3.3 C.7.6.11, C.7.6.15): all but a rectangle, a circle, a polygon or what they
 * have in common, and what an overlay plane's bits say. The network's input is not touched by it: covered pixels are
 * real ones.
 */
final class Shutter {
    private static final double MOST = 0xFFFF;

    private final List<String> shapes;
    private final int grey;
    private final int left;
    private final int right;
    private final int upper;
    private final int lower;
    private final int[] center;
    private final int radius;
    private final int[] vertices;
    private final int overlayGroup;

    private Shutter(Dataset home) {
        shapes = home.strings(Tag.ShutterShape);
        grey = (int) Math.round(255 * home.integer(Tag.ShutterPresentationValue).orElse(0) / MOST);
        left = home.integer(Tag.ShutterLeftVerticalEdge).orElse(Integer.MIN_VALUE);
        right = home.integer(Tag.ShutterRightVerticalEdge).orElse(Integer.MAX_VALUE);
        upper = home.integer(Tag.ShutterUpperHorizontalEdge).orElse(Integer.MIN_VALUE);
        lower = home.integer(Tag.ShutterLowerHorizontalEdge).orElse(Integer.MAX_VALUE);
        center = home.ints(Tag.CenterOfCircularShutter);
        radius = home.integer(Tag.RadiusOfCircularShutter).orElse(0);
        vertices = home.ints(Tag.VerticesOfThePolygonalShutter);
        overlayGroup = shapes.contains("BITMAP") ? home.integer(Tag.ShutterOverlayGroup).orElse(-1) : -1;
    }

    /** @return the frame's shutter; empty if it has none */
    static Optional<Shutter> of(Dataset dataset, int frame) {
        Dataset home = FunctionalGroups.of(dataset, frame, Tag.FrameDisplayShutterSequence).orElse(dataset);
        return home.strings(Tag.ShutterShape).isEmpty() ? Optional.empty() : Optional.of(new Shutter(home));
    }

    /** @return the grey that covers, 0 (black) to 255 */
    int grey() {
        return grey;
    }

    /** @return whether an overlay plane is a shutter, whose set bits are covered, and no graphics */
    boolean isBitmap(OverlayPlane plane) {
        return overlayGroup == plane.group();
    }

    /** @return the group of the overlay plane that is a bitmap shutter; −1 if there is none */
    int overlayGroup() {
        return overlayGroup;
    }

    /**
     * @param row the pixel's row, 0-based
     * @param column its column, 0-based
     * @return whether any of the shapes but a bitmap covers the pixel; shapes that lack their attributes cover nothing
     */
    boolean covers(int row, int column) {
        // edges and vertices count from 1
        int y = row + 1;
        int x = column + 1;
        return shapes.contains("RECTANGULAR") && outsideRectangle(y, x)
                || shapes.contains("CIRCULAR") && outsideCircle(y, x)
                || shapes.contains("POLYGONAL") && outsidePolygon(y, x);
    }

    private boolean outsideRectangle(int y, int x) {
        return x <= left || x >= right || y <= upper || y >= lower;
    }

    private boolean outsideCircle(int y, int x) {
        return center.length == 2 && radius > 0 && Math.hypot(y - center[0], x - center[1]) > radius;
    }

    /** The vertices are pairs of row and column; what lies on the polygon's right or lower edge counts as outside. */
    private boolean outsidePolygon(int y, int x) {
        int count = vertices.length / 2;
        if (count < 3) {
            return false;
        }
        boolean inside = false;
        for (int i = 0, j = count - 1; i < count; j = i++) {
            int yi = vertices[2 * i];
            int xi = vertices[2 * i + 1];
            int yj = vertices[2 * j];
            int xj = vertices[2 * j + 1];
            if (yi > y != yj > y && x < (double) (xj - xi) * (y - yi) / (yj - yi) + xi) {
                inside = !inside;
            }
        }
        return !inside;
    }
}
