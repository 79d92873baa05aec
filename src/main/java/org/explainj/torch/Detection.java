package org.explainj.torch;

/**
 * One box of a detector's result.
 *
 * @param left x of the left edge, in pixels of the network's input, from the first pixel's corner
 * @param top y of the upper edge
 * @param right x of the right edge
 * @param bottom y of the lower edge
 * @param label the class
 * @param score the detector's score, 0 to 1
 */
public record Detection(float left, float top, float right, float bottom, int label, float score) { }
