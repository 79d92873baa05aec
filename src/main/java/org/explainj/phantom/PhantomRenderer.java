package org.explainj.phantom;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Projects a {@link Phantom} onto a detector: the line integral of the attenuation along each beam, the noise of the
 * quanta that arrive, and a processing station's tone curve.
 *
 * <p>Every random choice draws from its own stream of the phantom's seed, so a phantom with and without a finding
 * differs in that finding alone. The grid may have any size: pixels average what they cover, so a coarser grid is a
 * smoother and quieter image of the same chest. The noise alone is drawn anew for each size.
 */
public final class PhantomRenderer {
    /** Attenuation of water, per mm, for a chest radiograph's beam behind the patient. */
    private static final double WATER = 0.019;
    /** A mask covers what a finding changes by more than this share of its greatest change. */
    private static final double MASK_SHARE = 0.2;

    /**
     * @param phantom what to project
     * @param rows H, at least 16
     * @param columns W, at least 16
     * @return the radiograph, with a truth mask for each of the phantom's findings
     */
    public Radiograph render(Phantom phantom, int rows, int columns) {
        return new Projection(phantom, rows, columns).radiograph();
    }

    /** @return the random stream of one part of a phantom */
    static SplittableRandom stream(long seed, String part) {
        // SplittableRandom counts its state up, so seeds must be scattered first or neighbours share their numbers
        return new SplittableRandom(scatter(scatter(seed) + part.hashCode()));
    }

    /** MurmurHash3's finaliser: every bit of the result depends on every bit of the value. */
    private static long scatter(long value) {
        long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    private static final class Projection {
        private final Phantom phantom;
        private final Thorax thorax;
        private final Anatomy anatomy;
        private final Acquisition acquisition;
        private final Plane plane;
        private final int pixels;

        Projection(Phantom phantom, int rows, int columns) {
            this.phantom = phantom;
            this.thorax = phantom.thorax();
            this.anatomy = new Anatomy(thorax);
            this.acquisition = phantom.acquisition();
            this.plane = Plane.of(acquisition, rows, columns);
            this.pixels = rows * columns;
        }

        Radiograph radiograph() {
            Map<Finding, float[]> change = new EnumMap<>(Finding.class);
            for (Finding finding : phantom.findings()) {
                change.put(finding, new float[pixels]);
            }
            float[] integral = integral(change);
            expose(integral);
            float[] shown = process(integral);
            boolean[] lit = collimate(shown);
            Map<Finding, boolean[]> masks = new EnumMap<>(Finding.class);
            change.forEach((finding, values) -> mask(values, lit).ifPresent(mask -> masks.put(finding, mask)));
            return new Radiograph(phantom, plane.rows(), plane.columns(), shown, masks);
        }

        /** The line integral along each beam; fills what each finding has changed of it. */
        private float[] integral(Map<Finding, float[]> change) {
            float[] bone = new float[pixels];
            new Skeleton(thorax, anatomy, plane).draw(bone, stream(phantom.seed(), "skeleton"));
            float[] blood = new float[pixels];
            new Vessels(thorax, anatomy, plane).draw(blood, stream(phantom.seed(), "vessels"));
            Noise mottle = new Noise(stream(phantom.seed(), "mottle"), 14, 4);
            Noise fat = new Noise(stream(phantom.seed(), "fat"), 60, 2);
            Lesions lesions = new Lesions(phantom, anatomy, plane);
            Anatomy.Ellipse heart = anatomy.heart(thorax.cardiothoracicRatio());
            Anatomy.Ellipse enlarged = phantom.enlargedHeart().isPresent()
                    ? anatomy.heart(phantom.enlargedHeart().getAsDouble()) : heart;
            float[] heartChange = change.get(Finding.CARDIOMEGALY);
            float[] fluidChange = change.get(Finding.EFFUSION);
            float[] patchChange = change.get(Finding.CONSOLIDATION);
            float[] noduleChange = change.get(Finding.NODULE);
            double soft = Math.max(1.6, plane.pixel());
            double air = WATER * (1 - thorax.lungDensity());
            float[] integral = new float[pixels];
            for (int row = 0, i = 0; row < plane.rows(); row++) {
                for (int column = 0; column < plane.columns(); column++, i++) {
                    double x = plane.x(row, column);
                    double y = plane.y(row, column);
                    double distance = Math.abs(x);
                    Side side = x < 0 ? Side.RIGHT : Side.LEFT;
                    double skin = anatomy.body(y);
                    double inside = distance / skin;
                    if (inside >= 1) {
                        continue;
                    }
                    double flat = inside * inside * Math.sqrt(inside);
                    double tissue = anatomy.depth(y) * Math.sqrt(1 - flat) * (1 + 0.02 * fat.at(x, y))
                            + breast(distance, y) - gastricBubble(x, y);
                    double value = WATER * tissue + bone[i] * Math.min(1, 3 * (1 - inside)) - airway(x, y);
                    double lung = anatomy.lung(side, distance, y, soft);
                    double below = sulcus(side, distance, y, soft);
                    if (lung > 0 || below > 0) {
                        double thickness = anatomy.lungThickness(side, distance, y)
                                * (lung + 0.13 * below * (1 - lung));
                        double vessels = vesselShare(x, y) * thickness;
                        double normal = vessels * (1 - heartShare(heart, x, y, soft));
                        double kept = enlarged == heart ? normal
                                : Math.min(normal, vessels * (1 - heartShare(enlarged, x, y, soft)));
                        double fluid = lung * lesions.fluid(side, distance, y);
                        double aerated = kept * (1 - fluid);
                        double patch = lesions.patch(x, y);
                        double rest = aerated * (1 - patch);
                        double nodule = lesions.nodule(x, y) * Math.min(1, rest / 60);
                        value += lung * thorax.texture() * mottle.at(x, y) * Math.min(1, rest / 100)
                                + 2.6 * air * Math.min(blood[i], 13) * Math.min(1, rest / 80)
                                - air * rest + nodule;
                        if (heartChange != null && enlarged.radius(x, y) <= 1) {
                            heartChange[i] = 1;
                        }
                        if (fluidChange != null) {
                            fluidChange[i] = (float) (kept * fluid);
                        }
                        if (patchChange != null) {
                            patchChange[i] = (float) (aerated * patch);
                        }
                        if (noduleChange != null) {
                            noduleChange[i] = (float) nodule;
                        }
                    } else if (heartChange != null && enlarged.radius(x, y) <= 1 && y < anatomy.angle(side)) {
                        heartChange[i] = 1;
                    }
                    integral[i] = (float) value;
                }
            }
            return integral;
        }

        /** Lung behind the dome, seen through the liver. */
        private double sulcus(Side side, double distance, double y, double soft) {
            double across = anatomy.across(side, distance, y);
            if (across <= 0 || across >= 1) {
                return 0;
            }
            double depth = y - anatomy.dome(side, across);
            return depth <= -soft ? 0 : Anatomy.ramp(30 - depth, 40) * Math.min(1, 6 * (1 - across));
        }

        /** Share of the lung's air that the heart leaves: it fills most of the chest's depth at its middle. */
        private static double heartShare(Anatomy.Ellipse heart, double x, double y, double soft) {
            double radius = heart.radius(x, y);
            double edge = 1.2 * soft / heart.b();
            if (radius >= 1 + edge) {
                return 0;
            }
            double inside = Math.max(0, 1 - radius * radius);
            return Anatomy.ramp(1 - radius, 2 * edge) * (0.38 + 0.42 * Math.sqrt(inside));
        }

        /** Share of the lung's air that the great vessels leave. */
        private double vesselShare(double x, double y) {
            double h = thorax.lungHeight();
            double knob = Anatomy.distance((x - thorax.mediastinum() + 5) / 0.85, y - 0.31 * h) / thorax.knobRadius();
            double trunk = Anatomy.distance((x - thorax.mediastinum() + 4) / 0.75, (y - 0.44 * h) / 1.3)
                    / (0.85 * thorax.knobRadius());
            double share = 0.62 * Anatomy.ramp(1 - knob, 0.3) + 0.42 * Anatomy.ramp(1 - trunk, 0.4);
            return 1 - Math.min(0.85, share);
        }

        /** What the air in trachea and main bronchi takes from the line integral. */
        private double airway(double x, double y) {
            double carina = 0.4 * thorax.lungHeight();
            if (Math.abs(x) > 50 || y > carina + 45) {
                return 0;
            }
            double lean = 2.5;
            double air = 0;
            if (y < carina) {
                air = tube(x - lean, 8.5);
            } else {
                double down = y - carina;
                double right = tube((x - lean + 0.75 * down) * 0.8, 6.5);
                double left = tube((x - lean - 1.05 * down) * 0.7, 6);
                air = Math.max(right, left) * Anatomy.ramp(35 - down, 20);
            }
            return WATER * 0.8 * air;
        }

        private static double tube(double distance, double radius) {
            double inside = radius * radius - distance * distance;
            return inside <= 0 ? 0 : 2 * Math.sqrt(inside);
        }

        private double gastricBubble(double x, double y) {
            double size = thorax.gastricBubble();
            if (size == 0) {
                return 0;
            }
            double dx = (x - 0.42 * thorax.halfWidth()) / (22 + 16 * size);
            double dy = (y - thorax.lungHeight() - thorax.leftDomeDrop() - 16 - 8 * size) / (7 + 9 * size);
            double inside = 1 - dx * dx - dy * dy;
            return inside <= 0 ? 0 : 45 * size * Math.sqrt(inside);
        }

        private double breast(double distance, double y) {
            if (thorax.breastSize() == 0) {
                return 0;
            }
            double radius = 62 + 22 * thorax.breastSize();
            double dx = (distance - 0.6 * thorax.halfWidth()) / radius;
            double dy = (y - 0.72 * thorax.lungHeight()) / (1.05 * radius);
            double inside = 1 - dx * dx - dy * dy;
            if (inside <= 0) {
                return 0;
            }
            double hanging = dy > 0 ? 1 : Math.exp(-2.5 * dy * dy);
            return 42 * thorax.breastSize() * Math.sqrt(inside) * hanging;
        }

        /** Replaces the line integral by what a counting detector with scatter would say of it. */
        private void expose(float[] integral) {
            SplittableRandom random = stream(phantom.seed(), "quanta" + plane.rows() + "x" + plane.columns());
            double area = plane.rowSpacing() * plane.columnSpacing();
            double scatter = 0.02;
            for (int i = 0; i < pixels; i++) {
                double transmitted = Math.exp(-integral[i]) + scatter * 0.12;
                double sigma = 1 / Math.sqrt(acquisition.photons() * area * transmitted);
                integral[i] = (float) (-Math.log(transmitted) + sigma * random.nextGaussian());
            }
        }

        /** Dynamic-range compression and tone curve: 0 (no attenuation) to 1. */
        private float[] process(float[] integral) {
            float[] shown = new float[pixels];
            float[] broad = acquisition.compression() > 0
                    ? BoxBlur.blur(integral, plane.rows(), plane.columns(),
                            (int) Math.round(22 / plane.rowSpacing()), (int) Math.round(22 / plane.columnSpacing()))
                    : integral;
            double c = acquisition.compression();
            for (int i = 0; i < pixels; i++) {
                double value = integral[i] - c * (broad[i] - acquisition.centre());
                shown[i] = (float) (1 / (1 + Math.exp(-acquisition.slope() * (value - acquisition.centre()))));
            }
            return shown;
        }

        private boolean[] collimate(float[] shown) {
            boolean[] lit = new boolean[pixels];
            double[] border = acquisition.collimation();
            int left = (int) Math.round(border[0] * plane.columns());
            int top = (int) Math.round(border[1] * plane.rows());
            int right = plane.columns() - (int) Math.round(border[2] * plane.columns());
            int bottom = plane.rows() - (int) Math.round(border[3] * plane.rows());
            float unexposed = acquisition.blackBorder() ? 0 : 0.995f;
            MarkerLetter letter = new MarkerLetter(acquisition, plane);
            for (int row = 0, i = 0; row < plane.rows(); row++) {
                for (int column = 0; column < plane.columns(); column++, i++) {
                    lit[i] = column >= left && column < right && row >= top && row < bottom;
                    if (!lit[i]) {
                        shown[i] = unexposed;
                    }
                    double lead = letter.at(row, column);
                    shown[i] += (float) (lead * (0.99 - shown[i]));
                }
            }
            return lit;
        }

        /** @return the pixels that a finding changes noticeably; empty when none of them is in the image */
        private static Optional<boolean[]> mask(float[] change, boolean[] lit) {
            float greatest = 0;
            for (float value : change) {
                greatest = Math.max(greatest, value);
            }
            boolean[] mask = new boolean[change.length];
            boolean any = false;
            for (int i = 0; i < change.length; i++) {
                mask[i] = lit[i] && change[i] > MASK_SHARE * greatest;
                any |= mask[i];
            }
            return any ? Optional.of(mask) : Optional.empty();
        }
    }
}
