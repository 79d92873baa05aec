package org.explainj.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;

/**
 * A resolution of a tile-component (T.800 B.5, B.6).
 *
 * @param number r; 0 is the coarsest
 * @param area on its own grid
 * @param bands LL, or HL, LH and HH
 * @param precinctWidthBits PPx
 * @param precinctHeightBits PPy
 * @param across precincts in a row
 * @param down precincts in a column
 */
record Resolution(int number, Grid area, List<Subband> bands, int precinctWidthBits, int precinctHeightBits,
        int across, int down) {
    static Resolution of(int number, Grid tile, int precision, CodingStyle style, Quantization quantization,
            int shift) {
        int coarser = style.levels() - number;
        Grid area = tile.reduced(coarser);
        List<Subband> bands = new ArrayList<>();
        for (int orientation = number == 0 ? 0 : 1; orientation <= (number == 0 ? 0 : 3); orientation++) {
            int xOffset = orientation & 1;
            int yOffset = orientation >> 1;
            Grid band = number == 0 ? area : tile.band(coarser + 1, xOffset, yOffset);
            Grid below = number == 0 ? area : tile.reduced(coarser + 1);
            int planes = quantization.guardBits() + quantization.exponent(number, orientation) - 1 + shift;
            double step = style.reversible() ? 1 : quantization.step(number, orientation, precision);
            bands.add(new Subband(orientation, band, planes, step, xOffset * below.width(), yOffset * below.height()));
        }
        int widthBits = style.precinctWidthBits(number);
        int heightBits = style.precinctHeightBits(number);
        int across = area.isEmpty() ? 0 : Grid.ceilShift(area.x1(), widthBits) - (area.x0() >> widthBits);
        int down = area.isEmpty() ? 0 : Grid.ceilShift(area.y1(), heightBits) - (area.y0() >> heightBits);
        return new Resolution(number, area, bands, widthBits, heightBits, across, down);
    }

    int precincts() {
        return Math.multiplyExact(across, down);
    }
}
