package org.explainj.phantom;

/**
 * The shapes that follow from a {@link Thorax}: where lung, heart and body are. Edges are ramps {@code soft} mm wide,
 * so that a coarse grid samples them without steps.
 */
final class Anatomy {
    private static final int TABLE_START = -160;
    private static final int TABLE_SIZE = 640;

    private final Thorax thorax;
    private final double domeLevel;
    private final double angleLevel;
    private final float[][] inner = new float[2][TABLE_SIZE];
    private final float[][] outer = new float[2][TABLE_SIZE];
    private final float[] body = new float[TABLE_SIZE];
    private final float[] depth = new float[TABLE_SIZE];

    Anatomy(Thorax thorax) {
        this.thorax = thorax;
        this.domeLevel = thorax.lungHeight();
        this.angleLevel = domeLevel + thorax.leftDomeDrop() + thorax.sulcusDepth();
        double h = thorax.lungHeight();
        double w = thorax.halfWidth();
        double full = thorax.apexFullness();
        Curve wall = new Curve(
                new double[] {0, 0.06 * h, 0.16 * h, 0.32 * h, 0.55 * h, 0.8 * h, h, 1.35 * h},
                new double[] {w * (0.5 + 0.08 * full), w * (0.58 + 0.08 * full), w * (0.7 + 0.06 * full),
                    w * (0.85 + 0.03 * full), w * 0.95, w, w, w * 0.97});
        double m = thorax.mediastinum();
        Curve medial = new Curve(
                new double[] {0, 0.1 * h, 0.3 * h, 0.5 * h, 0.8 * h, 1.3 * h},
                new double[] {m * 0.85, m * 0.9, m * 0.95, m, m * 0.85, m * 0.8});
        double outside = w + thorax.wall();
        Curve skin = new Curve(
                new double[] {-150, -75, -48, -25, 5, 40, 95, 140, 220, 480},
                new double[] {58, 60, 78, 0.72 * outside, outside + 28, outside + 48, outside + 34, outside + 4,
                    outside, outside + 6});
        Curve front = new Curve(
                new double[] {-150, -70, -30, 20, 80, 200, 480},
                new double[] {0.55, 0.58, 0.66, 0.82, 0.96, 1, 1.04});
        double apex = 0.16 * h;
        for (int i = 0; i < TABLE_SIZE; i++) {
            double y = TABLE_START + i;
            double round = y <= 0 ? 0 : y >= apex ? 1 : Math.sqrt(1 - (1 - y / apex) * (1 - y / apex));
            double tip = 0.5 * (wall.at(0) + medial.at(0));
            for (Side side : Side.values()) {
                inner[side.ordinal()][i] = (float) (tip + (medial.at(y) - tip) * round);
                outer[side.ordinal()][i] = (float) (tip + (wall.at(y) - tip) * round);
            }
            body[i] = (float) skin.at(y);
            depth[i] = (float) (thorax.depth() * front.at(y));
        }
    }

    /** @return lateral border of the lung at a level, mm from the midline */
    double outer(Side side, double y) {
        return at(outer[side.ordinal()], y);
    }

    /** @return medial border of the lung at a level, mm from the midline */
    double inner(Side side, double y) {
        return at(inner[side.ordinal()], y);
    }

    /** @return half width of the body at a level */
    double body(double y) {
        return at(body, y);
    }

    /** @return front-to-back extent of the body in the midline at a level */
    double depth(double y) {
        return at(depth, y);
    }

    /** @return position across the lung, 0 at its medial and 1 at its lateral border */
    double across(Side side, double distance, double y) {
        double in = inner(side, y);
        return (distance - in) / Math.max(1, outer(side, y) - in);
    }

    /** @return level of the diaphragm at a position across the lung */
    double dome(Side side, double across) {
        double top = side == Side.LEFT ? domeLevel + thorax.leftDomeDrop() : domeLevel;
        double summit = 0.42;
        double u = Math.max(0, Math.min(1, across));
        if (u < summit) {
            double t = 1 - u / summit;
            return top + 14 * t * t;
        }
        double t = (u - summit) / (1 - summit);
        return top + (angle(side) - top) * t * t * (0.35 + 0.65 * t);
    }

    /** @return level of the costophrenic angle */
    double angle(Side side) {
        return side == Side.LEFT ? angleLevel : angleLevel - 0.6 * thorax.leftDomeDrop();
    }

    /** @return share of a point that is lung in the frontal projection, heart and mediastinum ignored: 0 to 1 */
    double lung(Side side, double distance, double y, double soft) {
        if (y <= -soft) {
            return 0;
        }
        double in = ramp(distance - inner(side, y), soft);
        if (in == 0) {
            return 0;
        }
        double out = ramp(outer(side, y) - distance, soft);
        return out == 0 ? 0 : in * out * ramp(dome(side, across(side, distance, y)) - y, soft);
    }

    /** @return length of the beam's way through lung at a point of the lung, mm */
    double lungThickness(Side side, double distance, double y) {
        double reach = 0.5 * (outer(side, y) - inner(side, y));
        double lateral = Math.max(0, Math.min(1, (outer(side, y) - distance) / Math.max(1, reach)));
        double cranial = Math.max(0, Math.min(1, y / (0.3 * domeLevel)));
        double profile = Math.sqrt(lateral * (2 - lateral)) * (0.45 + 0.55 * Math.sqrt(cranial * (2 - cranial)));
        return (depth(y) - 2 * thorax.wall()) * (0.25 + 0.75 * profile) * 0.92;
    }

    /** @return the heart's outline for a cardiothoracic ratio */
    Ellipse heart(double ratio) {
        double sin = Math.sin(thorax.heartTilt());
        double cos = Math.cos(thorax.heartTilt());
        double aspect = thorax.heartAspect();
        double half = ratio * thorax.halfWidth();
        double a = half / Math.sqrt(cos * cos + aspect * aspect * sin * sin);
        double b = a * aspect;
        double halfHeight = Math.sqrt(a * a * sin * sin + b * b * cos * cos);
        double bottom = domeLevel + thorax.leftDomeDrop() + 10;
        return new Ellipse(thorax.heartShift() * half, bottom - halfHeight, a, b, cos, sin);
    }

    private static double at(float[] table, double y) {
        double i = y - TABLE_START;
        if (i <= 0) {
            return table[0];
        }
        int lower = (int) i;
        if (lower >= TABLE_SIZE - 1) {
            return table[TABLE_SIZE - 1];
        }
        double t = i - lower;
        return table[lower] + t * (table[lower + 1] - table[lower]);
    }

    /** @return 0 below −width/2, 1 above width/2, smooth between */
    static double ramp(double distance, double width) {
        double t = distance / width + 0.5;
        if (t <= 0) {
            return 0;
        }
        return t >= 1 ? 1 : t * t * (3 - 2 * t);
    }

    /** @return √(x² + y²); many times faster than {@link Math#hypot}, whose care for overflow mm do not need */
    static double distance(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    /** An ellipse whose long axis runs from upper right to lower left of the patient, as the heart's does. */
    record Ellipse(double x, double y, double a, double b, double cos, double sin) {
        /** @return 0 at the centre, 1 on the outline */
        double radius(double px, double py) {
            double dx = px - x;
            double dy = py - y;
            double u = (cos * dx + sin * dy) / a;
            double v = (-sin * dx + cos * dy) / b;
            return Math.sqrt(u * u + v * v);
        }
    }

    /** A smooth monotone-enough curve through knots (cubic Hermite with limited slopes). */
    private static final class Curve {
        private final double[] x;
        private final double[] y;
        private final double[] slope;

        Curve(double[] x, double[] y) {
            this.x = x;
            this.y = y;
            this.slope = new double[x.length];
            for (int i = 1; i < x.length - 1; i++) {
                double before = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
                double after = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
                slope[i] = before * after <= 0 ? 0 : 2 * before * after / (before + after);
            }
        }

        double at(double v) {
            if (v <= x[0]) {
                return y[0];
            }
            int last = x.length - 1;
            if (v >= x[last]) {
                return y[last];
            }
            int i = 0;
            while (v > x[i + 1]) {
                i++;
            }
            double h = x[i + 1] - x[i];
            double t = (v - x[i]) / h;
            double t2 = t * t;
            double t3 = t2 * t;
            return y[i] * (2 * t3 - 3 * t2 + 1) + h * slope[i] * (t3 - 2 * t2 + t)
                    + y[i + 1] * (3 * t2 - 2 * t3) + h * slope[i + 1] * (t3 - t2);
        }
    }
}
