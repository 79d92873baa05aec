package org.explainj.phantom;

/**
 * A consolidation: a fuzzy patch where fluid has replaced the lung's air.
 *
 * @param x centre, mm
 * @param y centre, mm
 * @param radiusX half width, mm
 * @param radiusY half height, mm
 * @param opacity share of the air replaced at its centre, 0 to 1
 * @param raggedness relative amplitude of its outline's irregularity
 */
public record Consolidation(
        double x, double y, double radiusX, double radiusY, double opacity, double raggedness) {
}
