package org.explainj.phantom;

/**
 * A nodule: a nearly round ball in the lung.
 *
 * @param x centre, mm
 * @param y centre, mm
 * @param diameter mm
 * @param contrast change of the line integral through its centre (1 mm of water in lung's place adds about 0.015)
 * @param lobulation relative amplitude of its outline's waves
 * @param edge width of its blurred margin relative to the radius
 */
public record Nodule(double x, double y, double diameter, double contrast, double lobulation, double edge) {
}
