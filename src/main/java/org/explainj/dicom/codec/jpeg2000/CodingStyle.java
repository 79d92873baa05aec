package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;

/**
 * How a tile-component is coded (T.800 A.6.1, SPcod).
 *
 * @param levels the number of decompositions
 * @param blockWidthBits xcb
 * @param blockHeightBits ycb
 * @param blockStyle the code-block style's bits
 * @param reversible whether the wavelet is the 5-3 and not the 9-7
 * @param precincts by resolution: PPx in the low four bits, PPy above
 */
record CodingStyle(int levels, int blockWidthBits, int blockHeightBits, int blockStyle, boolean reversible,
        int[] precincts) {
    /** Selective arithmetic coding bypass. */
    static final int BYPASS = 1;
    /** Contexts are reset at each pass. */
    static final int RESET = 2;
    /** Each pass is terminated. */
    static final int TERMINATE = 4;
    /** Contexts don't look into the next stripe. */
    static final int VERTICALLY_CAUSAL = 8;
    /** Segmentation symbols after cleanup passes. */
    static final int SEGMENTATION = 32;
    /** Code-blocks are high-throughput ones (T.814). */
    static final int HIGH_THROUGHPUT = 64;
    /** Any code-block may be a high-throughput one. */
    static final int MIXED = 128;
    private static final int WHOLE = 0xFF;

    static CodingStyle read(Bytes in, boolean ownPrecincts) throws IOException {
        int levels = in.int8();
        int widthBits = (in.int8() & 0xF) + 2;
        int heightBits = (in.int8() & 0xF) + 2;
        int style = in.int8();
        int wavelet = in.int8();
        if ((style & MIXED) != 0 && (style & (BYPASS | TERMINATE)) != 0) {
            throw new IOException("is a JPEG 2000 stream of high-throughput and other code-blocks with terminated "
                    + "passes, which ExplainJ does not decode");
        }
        if (levels > 32 || widthBits > 10 || heightBits > 10 || widthBits + heightBits > 12 || wavelet > 1) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        int[] precincts = new int[levels + 1];
        for (int r = 0; r <= levels; r++) {
            precincts[r] = ownPrecincts ? in.int8() : WHOLE;
            if (r > 0 && ((precincts[r] & 0xF) == 0 || precincts[r] >> 4 == 0)) {
                throw new IOException("is a broken JPEG 2000 stream");
            }
        }
        return new CodingStyle(levels, widthBits, heightBits, style, wavelet == 1, precincts);
    }

    int precinctWidthBits(int resolution) {
        return precincts[resolution] & 0xF;
    }

    int precinctHeightBits(int resolution) {
        return precincts[resolution] >> 4;
    }

    boolean has(int style) {
        return (blockStyle & style) != 0;
    }
}
