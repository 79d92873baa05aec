package org.explainj.phantom;

/**
 * A pleural effusion.
 *
 * @param side the pleural cavity it lies in
 * @param height of the fluid at the lateral chest wall above the costophrenic angle, mm
 * @param meniscus how much lower its surface is medially, mm
 */
public record Effusion(Side side, double height, double meniscus) {
}
