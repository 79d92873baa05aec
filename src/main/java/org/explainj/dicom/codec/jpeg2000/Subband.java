package org.explainj.dicom.codec.jpeg2000;

/**
 * A sub-band of a resolution.
 *
 * @param orientation 0 LL, 1 HL, 2 LH, 3 HH
 * @param area on its own grid
 * @param planes the most bit-planes that a coefficient can have, M_b with the region of interest's shift
 * @param step Δ, the quantisation step; 1 for reversible coding
 * @param x where its first column stands in the tile-component's plane
 * @param y where its first row stands there
 */
record Subband(int orientation, Grid area, int planes, double step, int x, int y) {
}
