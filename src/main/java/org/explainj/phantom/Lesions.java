package org.explainj.phantom;

/** How much of each finding is at a point of the patient's plane. */
final class Lesions {
    private static final int LOBES = 3;

    private final Nodule nodule;
    private final Consolidation consolidation;
    private final Effusion effusion;
    private final Anatomy anatomy;
    private final Noise ragged;
    private final Noise patchy;
    private final double[] lobePhase = new double[LOBES];
    private final double pixel;
    private final double bronchus;

    Lesions(Phantom phantom, Anatomy anatomy, Plane plane) {
        this.anatomy = anatomy;
        this.nodule = phantom.nodule().orElse(null);
        this.consolidation = phantom.consolidation().orElse(null);
        this.effusion = phantom.effusion().orElse(null);
        this.ragged = consolidation == null ? null
                : new Noise(PhantomRenderer.stream(phantom.seed(), "ragged"), 34, 3);
        this.patchy = consolidation == null ? null
                : new Noise(PhantomRenderer.stream(phantom.seed(), "patchy"), 18, 3);
        var random = PhantomRenderer.stream(phantom.seed(), "lobes");
        for (int i = 0; i < LOBES; i++) {
            lobePhase[i] = 2 * Math.PI * random.nextDouble();
        }
        this.bronchus = random.nextDouble() - 0.5;
        this.pixel = plane.pixel();
    }

    /** @return what a nodule adds to the line integral */
    double nodule(double x, double y) {
        if (nodule == null) {
            return 0;
        }
        double dx = x - nodule.x();
        double dy = y - nodule.y();
        double radius = 0.5 * nodule.diameter();
        double reach = 1.5 * radius + pixel;
        if (Math.abs(dx) > reach || Math.abs(dy) > reach) {
            return 0;
        }
        double wave = 0;
        double angle = Math.atan2(dy, dx);
        for (int i = 0; i < LOBES; i++) {
            wave += Math.sin((i + 2) * angle + lobePhase[i]) / LOBES;
        }
        double d = Anatomy.distance(dx, dy) / (radius * (1 + nodule.lobulation() * wave));
        double blur = nodule.edge() + 0.5 * pixel / radius;
        double ball = Math.sqrt(Math.max(0, 1 - d * d / ((1 + blur) * (1 + blur))));
        return nodule.contrast() * ball * Anatomy.ramp(1 - d + 0.5 * blur, 2 * blur);
    }

    /** @return share of the lung's air that the consolidation has replaced, 0 to 1 */
    double patch(double x, double y) {
        if (consolidation == null) {
            return 0;
        }
        double dx = (x - consolidation.x()) / consolidation.radiusX();
        double dy = (y - consolidation.y()) / consolidation.radiusY();
        double d = Math.sqrt(dx * dx + dy * dy);
        if (d > 1.9) {
            return 0;
        }
        double inside = Anatomy.ramp(1 - d + consolidation.raggedness() * 0.5 * ragged.at(x, y), 0.75);
        if (inside == 0) {
            return 0;
        }
        double texture = 0.9 + 0.07 * patchy.at(x, y);
        double air = 1 - 0.28 * bronchogram(x, y, d);
        return Math.min(0.97, Math.max(0, consolidation.opacity() * inside * texture * air));
    }

    /** Two air-filled bronchi that run outwards through the patch. */
    private double bronchogram(double x, double y, double d) {
        if (d > 0.85) {
            return 0;
        }
        double sign = Math.signum(consolidation.x());
        double along = sign * (x - consolidation.x());
        double down = y - consolidation.y();
        double curve = 4 * Math.sin(along / 13 + 6 * bronchus);
        double first = Math.abs(down - (0.35 + bronchus) * along - curve);
        double second = Math.abs(down - (bronchus - 0.5) * along - 6 + curve);
        double wide = 1.7 + 0.5 * pixel;
        double thin = 1.7 / wide;
        return thin * Math.max(Anatomy.ramp(wide - first, wide), along > -8 ? Anatomy.ramp(wide - second, wide) : 0);
    }

    /** @return share of the lung's air that pleural fluid has displaced, 0 to 1 */
    double fluid(Side side, double distance, double y) {
        if (effusion == null || effusion.side() != side) {
            return 0;
        }
        double across = Math.max(0, Math.min(1, anatomy.across(side, distance, y)));
        double lateral = anatomy.angle(side) - effusion.height();
        double rise = across * across * across;
        double depth = y - (lateral + effusion.meniscus() * (1 - rise));
        if (depth <= -3) {
            return 0;
        }
        return 0.95 * (1 - Math.exp(-(depth + 3) / 11));
    }
}
