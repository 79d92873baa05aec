package org.explainj.phantom;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Draws phantoms at random. The same seed always gives the same phantom. */
public final class PhantomGenerator {
    /** Least distance of a nodule from the mediastinum, where the hila's vessels would hide it, mm. */
    private static final double HILUM = 8;
    /** Least distance of a nodule from a consolidation, mm. */
    private static final double PATCH_GAP = 6;

    private final Map<Finding, Double> prevalence;

    /** @param prevalence of each finding in {@link #draw(long)}, 0 to 1; the findings are independent */
    public PhantomGenerator(double prevalence) {
        this(Arrays.stream(Finding.values()).collect(Collectors.toMap(finding -> finding, finding -> prevalence)));
    }

    /** @param prevalence of each finding in {@link #draw(long)}, 0 to 1; the findings are independent */
    public PhantomGenerator(Map<Finding, Double> prevalence) {
        this.prevalence = Map.copyOf(prevalence);
    }

    /** @return a phantom whose findings are drawn too */
    public Phantom draw(long seed) {
        SplittableRandom random = PhantomRenderer.stream(seed, "findings");
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        for (Finding finding : Finding.values()) {
            if (random.nextDouble() < prevalence.getOrDefault(finding, 0.0)) {
                findings.add(finding);
            }
        }
        return draw(seed, findings);
    }

    /** @return a phantom with just these findings */
    public Phantom draw(long seed, Set<Finding> findings) {
        SplittableRandom body = PhantomRenderer.stream(seed, "body");
        Thorax thorax = thorax(body);
        Acquisition acquisition = acquisition(thorax, PhantomRenderer.stream(seed, "acquisition"));
        Anatomy anatomy = new Anatomy(thorax);
        SplittableRandom lesion = PhantomRenderer.stream(seed, "lesions");
        Optional<Consolidation> consolidation = Optional.of(consolidation(anatomy, thorax, lesion))
                .filter(c -> findings.contains(Finding.CONSOLIDATION));
        Optional<Effusion> effusion = Optional.of(effusion(lesion))
                .filter(e -> findings.contains(Finding.EFFUSION));
        double ratio = between(lesion, 0.545, 0.68);
        OptionalDouble heart = findings.contains(Finding.CARDIOMEGALY)
                ? OptionalDouble.of(ratio) : OptionalDouble.empty();
        Phantom rest = new Phantom(seed, thorax, Optional.empty(), consolidation, effusion, heart, acquisition);
        Optional<Nodule> nodule = findings.contains(Finding.NODULE)
                ? Optional.of(nodule(rest, anatomy, lesion)) : Optional.empty();
        return new Phantom(seed, thorax, nodule, consolidation, effusion, heart, acquisition);
    }

    private static Thorax thorax(SplittableRandom random) {
        double size = between(random, 0.9, 1.1);
        double bubble = random.nextDouble() < 0.6 ? between(random, 0.2, 1) : 0;
        double breast = random.nextDouble() < 0.4 ? between(random, 0.25, 1) : 0;
        return new Thorax(
                size * between(random, 126, 146), size * between(random, 190, 235), between(random, 6, 18),
                between(random, 32, 54), random.nextDouble(),
                between(random, 14, 34), size * between(random, 195, 250), between(random, 0.22, 0.34),
                between(random, 25, 32), between(random, 13, 18),
                between(random, 0.39, 0.49), between(random, 0.5, 0.8), between(random, 0.7, 0.82),
                between(random, 0.24, 0.36),
                between(random, 0.12, 0.25), between(random, 5.2, 7), between(random, 0.85, 1.15),
                between(random, 4, 26),
                between(random, 4.2, 6), breast, bubble, between(random, 0.012, 0.032));
    }

    private static Acquisition acquisition(Thorax thorax, SplittableRandom random) {
        double chestWidth = 2 * (thorax.halfWidth() + thorax.wall());
        double chestHeight = thorax.lungHeight() + thorax.sulcusDepth() + 20;
        double width = chestWidth * between(random, 1.02, 1.22);
        double height = Math.max(chestHeight * between(random, 1.1, 1.3), width * between(random, 0.85, 1.1));
        double top = between(random, 0.25, 0.65) * (height - chestHeight);
        double[] collimation = new double[4];
        if (random.nextDouble() < 0.5) {
            for (int i = 0; i < 4; i++) {
                collimation[i] = random.nextDouble() < 0.6 ? between(random, 0, 0.045) : 0;
            }
        }
        Side marker = random.nextBoolean() ? Side.LEFT : Side.RIGHT;
        double fromEdge = between(random, 0.07, 0.14);
        return new Acquisition(width, height,
                between(random, -8, 8), -top + 0.5 * height - 5, Math.toRadians(between(random, -3.5, 3.5)),
                Math.exp(between(random, Math.log(12000), Math.log(120000))),
                random.nextDouble() < 0.6 ? between(random, 0.1, 0.45) : 0,
                between(random, 2.0, 2.6), between(random, 1.0, 1.7),
                collimation, random.nextDouble() < 0.4,
                marker, marker == Side.LEFT ? 1 - fromEdge : fromEdge, between(random, 0.07, 0.2),
                between(random, 14, 24));
    }

    private static Nodule nodule(Phantom rest, Anatomy anatomy, SplittableRandom random) {
        double diameter = Math.exp(between(random, Math.log(11), Math.log(32)));
        double solidity = between(random, 0.85, 1.5);
        double contrast = 0.015 * diameter * solidity;
        Lesions others = new Lesions(rest, anatomy, Plane.of(rest.acquisition(), 64, 64));
        Anatomy.Ellipse heart = anatomy.heart(
                rest.enlargedHeart().orElse(rest.thorax().cardiothoracicRatio()));
        double x = 0;
        double y = 0;
        for (int attempt = 0; attempt < 200; attempt++) {
            Side side = random.nextBoolean() ? Side.LEFT : Side.RIGHT;
            double distance = between(random, 30, rest.thorax().halfWidth());
            y = between(random, 10, anatomy.angle(side));
            x = side.sign() * distance;
            double margin = 0.5 * diameter + 3;
            boolean free = anatomy.lung(side, distance - margin - HILUM, y, 1) == 1
                    && anatomy.lung(side, distance + margin, y, 1) == 1
                    && anatomy.lung(side, distance, y - margin, 1) == 1
                    && anatomy.lung(side, distance, y + margin, 1) == 1
                    && heart.radius(x, y) > 1 + diameter / heart.b() / 2
                    && clearOfPatch(others, x, y, margin + PATCH_GAP)
                    && others.fluid(side, distance, y + margin) < 0.1;
            if (free) {
                break;
            }
        }
        return new Nodule(x, y, diameter, contrast, between(random, 0, 0.16), between(random, 0.08, 0.3));
    }

    /** Whether no consolidation reaches a circle: a nodule at its edge would be part of it. */
    private static boolean clearOfPatch(Lesions lesions, double x, double y, double radius) {
        for (int i = 0; i < 12; i++) {
            double angle = 2 * Math.PI * i / 12;
            if (lesions.patch(x + radius * Math.cos(angle), y + radius * Math.sin(angle)) > 0.05) {
                return false;
            }
        }
        return lesions.patch(x, y) < 0.05;
    }

    private static Consolidation consolidation(Anatomy anatomy, Thorax thorax, SplittableRandom random) {
        double radius = between(random, 24, 48);
        double x = 0;
        double y = 0;
        Side side = Side.LEFT;
        for (int attempt = 0; attempt < 200; attempt++) {
            side = random.nextBoolean() ? Side.LEFT : Side.RIGHT;
            double distance = between(random, 42, thorax.halfWidth() - 12);
            y = between(random, 25, thorax.lungHeight() - 5);
            x = side.sign() * distance;
            if (anatomy.lung(side, distance, y, 1) == 1
                    && anatomy.lung(side, distance + 14, y, 1) == 1
                    && anatomy.heart(0.52).radius(x, y) > 1.1) {
                break;
            }
        }
        return new Consolidation(x, y, radius * between(random, 0.8, 1.2), radius * between(random, 0.8, 1.2),
                between(random, 0.42, 0.85), between(random, 0.3, 0.7));
    }

    private static Effusion effusion(SplittableRandom random) {
        Side side = random.nextBoolean() ? Side.LEFT : Side.RIGHT;
        return new Effusion(side, between(random, 38, 130), between(random, 14, 42));
    }

    private static double between(SplittableRandom random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
