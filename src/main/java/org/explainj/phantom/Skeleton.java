package org.explainj.phantom;

import java.util.SplittableRandom;

/** Draws ribs, clavicles, shoulder blades and the spine; values are changes of the line integral. */
final class Skeleton {
    private static final int RIBS = 10;
    private static final int PIECES = 22;

    private final Thorax thorax;
    private final Anatomy anatomy;
    private final Plane plane;
    private final Strokes strokes;

    Skeleton(Thorax thorax, Anatomy anatomy, Plane plane) {
        this.thorax = thorax;
        this.anatomy = anatomy;
        this.plane = plane;
        this.strokes = new Strokes(plane);
    }

    void draw(float[] canvas, SplittableRandom random) {
        Strokes.Profile bone = shell(0.62);
        double pitch = thorax.lungHeight() / 8.6;
        for (int rib = 0; rib < RIBS; rib++) {
            double jitter = 0.08 * pitch * (random.nextDouble() - 0.5);
            double size = thorax.ribRadius() * (rib == 0 ? 1.15 : 1) * (0.94 + 0.12 * random.nextDouble());
            for (Side side : Side.values()) {
                double own = jitter + 0.1 * pitch * (random.nextDouble() - 0.5);
                rib(side, rib, rib * pitch - 0.2 * pitch + own, size, bone);
                strokes.addTo(canvas, thorax.ribContrast());
            }
        }
        for (Side side : Side.values()) {
            clavicle(side, random, bone);
            strokes.addTo(canvas, 1.15 * thorax.ribContrast());
            shoulderBlade(side, random, bone);
            strokes.addTo(canvas, 0.4 * thorax.ribContrast());
        }
        spine(canvas);
    }

    /** A tube with a dense cortex, 1 at its densest. */
    private Strokes.Profile shell(double hollow) {
        Strokes.Profile chord = strokes.chord();
        return (distance, radius) ->
                (chord.at(distance, radius) - hollow * chord.at(distance, 0.72 * radius)) / (1.05 * radius);
    }

    private void rib(Side side, int index, double level, double radius, Strokes.Profile bone) {
        double drop = thorax.ribDrop() * (index == 0 ? 30 : 58 + 5.5 * index);
        double end = index == 0 ? 2.75 : 2.62 - 0.05 * Math.max(0, index - 4);
        double lift = index == 0 ? 2 : 9;
        double px = 0;
        double py = 0;
        double pr = 0;
        for (int i = 0; i <= PIECES; i++) {
            double angle = end * i / PIECES;
            double s = Math.sin(angle);
            double y = level - lift * Math.sin(Math.min(Math.PI, 2.2 * angle)) + drop * 0.5 * (1 - Math.cos(angle));
            double reach = anatomy.outer(side, Math.max(12, y)) + 3;
            double x = side.sign() * (18 + (reach - 18) * Math.pow(s, 0.8));
            double anterior = Math.max(0, (angle - 1.55) / (end - 1.55));
            double r = radius * (1 + 0.25 * anterior);
            double fade = 1 - 0.5 * Anatomy.ramp(angle - 1.6, 0.5) - 0.25 * anterior;
            if (i > 0) {
                strokes.segment(px, py, pr, x, y, r, (d, q) -> fade * bone.at(d, q));
            }
            px = x;
            py = y;
            pr = r;
        }
    }

    private void clavicle(Side side, SplittableRandom random, Strokes.Profile bone) {
        double level = 0.11 * thorax.lungHeight() + 6 * (random.nextDouble() - 0.5);
        double length = thorax.halfWidth() + 20;
        double tilt = thorax.clavicleTilt() + 5 * (random.nextDouble() - 0.5);
        double px = 0;
        double py = 0;
        double pr = 0;
        for (int i = 0; i <= 16; i++) {
            double t = i / 16.0;
            double x = side.sign() * (14 + t * length);
            double y = level - tilt * t + 6 * Math.sin(2 * Math.PI * t);
            double r = 5.2 + 3 * Math.pow(1 - t, 4) + 1.2 * t;
            if (i > 0) {
                strokes.segment(px, py, pr, x, y, r, bone);
            }
            px = x;
            py = y;
            pr = r;
        }
    }

    private void shoulderBlade(Side side, SplittableRandom random, Strokes.Profile bone) {
        double lateral = thorax.halfWidth() * (0.93 + 0.12 * random.nextDouble());
        double top = 12 + 10 * random.nextDouble();
        double bottom = top + 120 + 15 * random.nextDouble();
        double lean = 18 + 12 * random.nextDouble();
        int s = side.sign();
        Strokes.Profile flat = (d, r) -> Anatomy.ramp(r - d, 0.6 * r) * 0.9;
        strokes.segment(s * (lateral - 6), top, 4, s * (lateral + lean), bottom, 3, bone);
        strokes.segment(s * (lateral + 56), top + 26, 6, s * (lateral + lean + 2), bottom, 3.5, bone);
        strokes.segment(s * (lateral - 4), top + 14, 5, s * (lateral + 70), top - 14, 7, bone);
        strokes.segment(s * (lateral + 22), top + 20, 24, s * (lateral + lean), bottom - 12, 6, flat);
        strokes.segment(s * (lateral + 74), top + 10, 22, s * (lateral + 76), top + 12, 22, flat);
    }

    private void spine(float[] canvas) {
        double pitch = thorax.lungHeight() / 9.4;
        for (int row = 0; row < plane.rows(); row++) {
            for (int column = 0; column < plane.columns(); column++) {
                double x = plane.x(row, column);
                double distance = Math.abs(x);
                if (distance > 26) {
                    continue;
                }
                double y = plane.y(row, column);
                double phase = (y + 20) / pitch;
                double within = Math.abs(phase - Math.floor(phase) - 0.5) * pitch;
                double half = 15 + 0.02 * y;
                double body = Anatomy.ramp(half - distance, 3) * Anatomy.ramp(0.42 * pitch - within, 3);
                double edge = Anatomy.ramp(half - distance, 3) * Anatomy.ramp(2 - Math.abs(0.42 * pitch - within), 3);
                double process = Anatomy.ramp(3.2 - distance, 3) * Anatomy.ramp(8 - Math.abs(within - 3), 3);
                double pedicle = Anatomy.ramp(3.6 - Anatomy.distance(distance - 0.62 * half, within - 2), 2);
                canvas[row * plane.columns() + column] += (float) (thorax.ribContrast()
                        * (0.9 * body + 0.4 * edge + 0.35 * process + 0.4 * pedicle));
            }
        }
    }
}
