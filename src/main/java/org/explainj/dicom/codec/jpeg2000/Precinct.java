package org.explainj.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;

/** A precinct: its part of each sub-band of a resolution (T.800 B.6, B.7). */
final class Precinct {
    /** How many layers' packets were read. */
    int layers;
    final List<Part> parts = new ArrayList<>();

    /** The code-blocks of one sub-band. */
    static final class Part {
        final Subband band;
        final CodeBlock[] blocks;
        final TagTree inclusion;
        final TagTree zeroPlanes;

        private Part(Subband band, Grid area, int blockWidthBits, int blockHeightBits) {
            this.band = band;
            int left = area.x0() >> blockWidthBits;
            int top = area.y0() >> blockHeightBits;
            int across = area.isEmpty() ? 0 : Grid.ceilShift(area.x1(), blockWidthBits) - left;
            int down = area.isEmpty() ? 0 : Grid.ceilShift(area.y1(), blockHeightBits) - top;
            blocks = new CodeBlock[across * down];
            for (int i = 0; i < blocks.length; i++) {
                long x = (long) (left + i % across) << blockWidthBits;
                long y = (long) (top + i / across) << blockHeightBits;
                blocks[i] = new CodeBlock(area.intersection(x, y, x + (1L << blockWidthBits),
                        y + (1L << blockHeightBits)));
            }
            inclusion = blocks.length == 0 ? null : new TagTree(across, down);
            zeroPlanes = blocks.length == 0 ? null : new TagTree(across, down);
        }
    }

    /** @param index the precinct's number in its resolution, row by row */
    Precinct(Resolution resolution, int index, CodingStyle style) {
        int shift = resolution.number() == 0 ? 0 : 1;
        int widthBits = resolution.precinctWidthBits() - shift;
        int heightBits = resolution.precinctHeightBits() - shift;
        long x = (resolution.area().x0() >> resolution.precinctWidthBits()) + (long) (index % resolution.across());
        long y = (resolution.area().y0() >> resolution.precinctHeightBits()) + (long) (index / resolution.across());
        for (Subband band : resolution.bands()) {
            Grid area = band.area().intersection(x << widthBits, y << heightBits, x + 1 << widthBits,
                    y + 1 << heightBits);
            parts.add(new Part(band, area, Math.min(style.blockWidthBits(), widthBits),
                    Math.min(style.blockHeightBits(), heightBits)));
        }
    }
}
