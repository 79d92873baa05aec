package org.explainj.dicom.codec.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.explainj.dicom.codec.FrameEncoder;

/**
 * Lossless JPEG 2000 (T.800, PS3.5 A.4.4): the reversible 5-3 wavelet and, of three samples, the reversible colour
 * transform, for which Photometric Interpretation is YBR_RCT; one tile, one layer, resolution by resolution,
 * code-blocks of 64×64.
 *
 * <p>Written here because no encoder on Maven Central is both pure Java and under a licence that allows any use.
 *
 * @param rows rows of a frame
 * @param columns columns of a frame
 * @param samples Samples per Pixel, by pixel (Planar Configuration 0)
 * @param bits of an unsigned sample, all that are allocated: 8, or 16, little endian
 */
public record Jpeg2000Encoder(int rows, int columns, int samples, int bits) implements FrameEncoder {
    private static final int MOST_LEVELS = 5;
    private static final int BLOCK_BITS = 6;
    private static final int GUARD_BITS = 2;
    private static final int WHOLE_PRECINCTS = 0xFF;
    private static final int FIRST_LENGTH_BITS = 3;

    @Override
    public byte[] encode(byte[] frame) {
        int levels = Math.min(MOST_LEVELS, 31 - Integer.numberOfLeadingZeros(Math.min(rows, columns)));
        int[] precincts = new int[levels + 1];
        Arrays.fill(precincts, WHOLE_PRECINCTS);
        CodingStyle style = new CodingStyle(levels, BLOCK_BITS, BLOCK_BITS, 0, true, precincts);
        Quantization quantization = quantization(levels);
        Grid tile = new Grid(0, 0, columns, rows);
        ImageSize.Component component = new ImageSize.Component(bits, false, 1, 1);
        List<TileComponent> components = IntStream.range(0, samples)
                .mapToObj(c -> new TileComponent(tile, component, style, quantization, 0)).toList();
        int[][] planes = planes(frame);
        BlockEncoder encoder = new BlockEncoder();
        for (int c = 0; c < samples; c++) {
            components.get(c).encode(planes[c], encoder);
            planes[c] = null;
        }
        ByteArrayOutputStream packets = new ByteArrayOutputStream(frame.length / 2);
        for (int r = 0; r <= levels; r++) {
            for (TileComponent each : components) {
                for (int p = 0; p < each.resolutions().get(r).precincts(); p++) {
                    packet(each.precinct(r, p), packets);
                }
            }
        }
        return codestream(levels, quantization, packets);
    }

    /** Exponents leave room for the bit by which the colour transform makes differences longer. */
    private Quantization quantization(int levels) {
        int[] exponents = new int[3 * levels + 1];
        int all = bits + (samples == 3 ? 1 : 0);
        exponents[0] = all;
        for (int b = 1; b < exponents.length; b++) {
            exponents[b] = all + (b % 3 == 0 ? 2 : 1);
        }
        return new Quantization(GUARD_BITS, false, exponents, new int[exponents.length]);
    }

    /** Level shift and, of three samples, the reversible colour transform (G.1, G.2). */
    private int[][] planes(byte[] frame) {
        int size = rows * columns;
        int[][] planes = new int[samples][size];
        int middle = 1 << bits - 1;
        for (int i = 0, from = 0; i < size; i++) {
            for (int c = 0; c < samples; c++) {
                int value = frame[from++] & 0xFF;
                planes[c][i] = (bits > Byte.SIZE ? value | (frame[from++] & 0xFF) << Byte.SIZE : value) - middle;
            }
            if (samples == 3) {
                int red = planes[0][i];
                int green = planes[1][i];
                int blue = planes[2][i];
                planes[0][i] = red + 2 * green + blue >> 2;
                planes[1][i] = blue - green;
                planes[2][i] = red - green;
            }
        }
        return planes;
    }

    /** B.10. */
    private static void packet(Precinct precinct, ByteArrayOutputStream out) {
        HeaderWriter header = new HeaderWriter(out);
        boolean filled = precinct.parts.stream().flatMap(part -> Arrays.stream(part.blocks))
                .anyMatch(block -> block.included);
        header.bit(filled ? 1 : 0);
        for (Precinct.Part part : filled ? precinct.parts : List.<Precinct.Part>of()) {
            for (int b = 0; b < part.blocks.length; b++) {
                part.inclusion.set(b, part.blocks[b].included ? 0 : 1);
                part.zeroPlanes.set(b, part.blocks[b].zeroPlanes);
            }
            for (int b = 0; b < part.blocks.length; b++) {
                CodeBlock block = part.blocks[b];
                part.inclusion.write(b, 1, header);
                if (block.included) {
                    part.zeroPlanes.write(b, block.zeroPlanes + 1, header);
                    passes(block.passes, header);
                    length(block, header);
                }
            }
        }
        header.finish();
        for (Precinct.Part part : precinct.parts) {
            for (CodeBlock block : part.blocks) {
                out.write(block.bytes(), 0, block.length());
            }
        }
    }

    /** Table B.4. */
    private static void passes(int passes, HeaderWriter header) {
        if (passes <= 2) {
            header.bits(passes == 1 ? 0 : 0b10, passes);
        } else if (passes <= 5) {
            header.bits(0b11 << 2 | passes - 3, 4);
        } else if (passes <= 36) {
            header.bits(0b1111 << 5 | passes - 6, 9);
        } else {
            header.bits(0b1_1111_1111 << 7 | passes - 37, 16);
        }
    }

    /** B.10.7.1. */
    private static void length(CodeBlock block, HeaderWriter header) {
        int more = 31 - Integer.numberOfLeadingZeros(block.passes);
        int needed = 32 - Integer.numberOfLeadingZeros(block.length());
        int bits = Math.max(FIRST_LENGTH_BITS + more, needed);
        for (int i = FIRST_LENGTH_BITS + more; i < bits; i++) {
            header.bit(1);
        }
        header.bit(0);
        header.bits(block.length(), bits);
    }

    private byte[] codestream(int levels, Quantization quantization, ByteArrayOutputStream packets) {
        MarkerWriter out = new MarkerWriter(packets.size() + 128);
        out.marker(Codestream.SOC);
        out.segment(Codestream.SIZ, 38 + 3 * samples);
        out.int16(0);
        // the image, its origin, the tile, its origin
        for (int value : new int[] {columns, rows, 0, 0, columns, rows, 0, 0}) {
            out.int32(value);
        }
        out.int16(samples);
        for (int c = 0; c < samples; c++) {
            out.int8(bits - 1, 1, 1);
        }
        out.segment(Codestream.COD, 12);
        out.int8(0, 0);
        out.int16(1);
        out.int8(samples == 3 ? 1 : 0, levels, BLOCK_BITS - 2, BLOCK_BITS - 2, 0, 1);
        out.segment(Codestream.QCD, 3 + quantization.exponents().length);
        out.int8(GUARD_BITS << 5);
        for (int exponent : quantization.exponents()) {
            out.int8(exponent << 3);
        }
        out.segment(Codestream.SOT, 10);
        out.int16(0);
        out.int32(Codestream.SHORTEST_TILE + packets.size());
        out.int8(0, 1);
        out.marker(Codestream.SOD);
        out.bytes(packets);
        out.marker(Codestream.EOC);
        return out.toByteArray();
    }
}
