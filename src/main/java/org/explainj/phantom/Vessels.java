package org.explainj.phantom;

import java.util.SplittableRandom;

/** Draws the lungs' vessels, fanning out from the hila; values are mm of blood in the beam's way. */
final class Vessels {
    private final Thorax thorax;
    private final Anatomy anatomy;
    private final Strokes strokes;
    private final Strokes.Profile chord;

    Vessels(Thorax thorax, Anatomy anatomy, Plane plane) {
        this.thorax = thorax;
        this.anatomy = anatomy;
        this.strokes = new Strokes(plane);
        this.chord = strokes.chord();
    }

    /** Adds mm of blood to {@code canvas}. */
    void draw(float[] canvas, SplittableRandom random) {
        for (Side side : Side.values()) {
            double hilumX = thorax.mediastinum() + 7;
            double hilumY = thorax.lungHeight() * (side == Side.LEFT ? 0.46 : 0.5);
            int trunks = 8;
            for (int i = 0; i < trunks; i++) {
                double angle = -1.35 + 2.75 * (i + 0.7 * (random.nextDouble() - 0.5)) / (trunks - 1);
                double radius = thorax.vesselRadius() * (0.55 + 0.35 * random.nextDouble()) * (angle > 0 ? 1.1 : 0.85);
                double spread = 10 * (random.nextDouble() - 0.3);
                branch(side, hilumX + spread * 0.4, hilumY + 14 * Math.sin(angle), angle, radius,
                        26 + 12 * random.nextDouble(), random);
                strokes.addTo(canvas, 1);
            }
            strokes.segment(side.sign() * (hilumX - 2), hilumY - 16, thorax.vesselRadius() * 1.3,
                    side.sign() * (hilumX + 5), hilumY + 20, thorax.vesselRadius() * 1.15, chord);
            strokes.addTo(canvas, 1);
            endOn(side, hilumX, hilumY, random);
            strokes.addTo(canvas, 1);
        }
    }

    private void branch(Side side, double x, double y, double angle, double radius, double length,
            SplittableRandom random) {
        double px = x;
        double py = y;
        double heading = angle;
        double bend = (random.nextDouble() - 0.5) * 0.5;
        double end = radius * 0.86;
        for (int i = 0; i < 3; i++) {
            heading += bend / 3 + 0.1 * (random.nextDouble() - 0.5);
            double qx = px + Math.cos(heading) * length / 3;
            double qy = py + Math.sin(heading) * length / 3;
            strokes.segment(side.sign() * px, py, radius + (end - radius) * i / 3, side.sign() * qx, qy,
                    radius + (end - radius) * (i + 1) / 3, chord);
            px = qx;
            py = qy;
        }
        if (end < 0.55 || px > anatomy.outer(side, py)) {
            return;
        }
        double fork = 0.3 + 0.35 * random.nextDouble();
        double balance = 0.4 + 0.45 * random.nextDouble();
        double left = heading - fork * balance;
        double right = heading + fork * (1 - balance);
        branch(side, px, py, left, end * (0.68 + 0.2 * balance), length * (0.8 + 0.2 * random.nextDouble()), random);
        branch(side, px, py, right, end * (0.88 - 0.2 * balance), length * (0.8 + 0.2 * random.nextDouble()), random);
    }

    /** Vessels seen along their axis: small dense discs, most of them near the hila, that look like nodules. */
    private void endOn(Side side, double hilumX, double hilumY, SplittableRandom random) {
        int count = 3 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            double distance = 8 + 70 * random.nextDouble() * random.nextDouble();
            double angle = -1.5 + 3 * random.nextDouble();
            double radius = 1.3 + 1.7 * random.nextDouble() * Math.max(0.3, 1 - distance / 90);
            double length = 3 + 6 * random.nextDouble();
            double x = side.sign() * (hilumX + distance * Math.cos(angle));
            double y = hilumY + distance * Math.sin(angle);
            strokes.segment(x, y, radius, x, y + 0.3, radius,
                    (d, r) -> chord.at(d, r) * length / (2 * r));
        }
    }
}
