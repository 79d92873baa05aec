package org.explainj.dicom.codec.jpeg2000;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** Reads a tile's packets in the order of its progressions (T.800 B.9, B.10, B.12). */
final class PacketReader {
    private static final int SOP = 0xFF91;
    private static final int SOP_LENGTH = 6;
    private static final int EPH = 0xFF92;
    private static final int FIRST_LENGTH_BITS = 3;

    private final Grid tile;
    private final List<TileComponent> components;
    private final Parameters parameters;
    private final Bytes body;
    private final Bytes packedHeaders;

    PacketReader(Grid tile, List<TileComponent> components, Parameters parameters, Bytes body, Bytes packedHeaders) {
        this.tile = tile;
        this.components = components;
        this.parameters = parameters;
        this.body = body;
        this.packedHeaders = packedHeaders;
    }

    void read() throws IOException {
        long precincts = components.stream().mapToLong(TileComponent::precinctCount).sum();
        // a packet takes a byte at least
        if (precincts > body.left() + (packedHeaders == null ? 0 : packedHeaders.left())) {
            throw new EOFException();
        }
        components.forEach(TileComponent::allocate);
        for (Parameters.Progression progression : parameters.progressions()) {
            switch (progression.order()) {
                case 0 -> byLayer(progression);
                case 1 -> byResolution(progression);
                case 2 -> byResolutionAndPosition(progression);
                case 3 -> byPosition(progression);
                case 4 -> byComponent(progression);
                default -> throw new IOException("is a broken JPEG 2000 stream");
            }
        }
    }

    private int layers(Parameters.Progression progression) {
        return Math.min(progression.layerEnd(), parameters.layers());
    }

    private int resolutions(Parameters.Progression progression) {
        int most = components.stream().mapToInt(component -> component.resolutions().size()).max().orElseThrow();
        return Math.min(progression.resolutionEnd(), most);
    }

    private List<TileComponent> components(Parameters.Progression progression) {
        int end = Math.min(progression.componentEnd(), components.size());
        return components.subList(Math.min(progression.componentStart(), end), end);
    }

    private void byLayer(Parameters.Progression progression) throws IOException {
        for (int layer = 0; layer < layers(progression); layer++) {
            for (int r = progression.resolutionStart(); r < resolutions(progression); r++) {
                layer(progression, r, layer);
            }
        }
    }

    private void byResolution(Parameters.Progression progression) throws IOException {
        for (int r = progression.resolutionStart(); r < resolutions(progression); r++) {
            for (int layer = 0; layer < layers(progression); layer++) {
                layer(progression, r, layer);
            }
        }
    }

    private void layer(Parameters.Progression progression, int r, int layer) throws IOException {
        for (TileComponent component : components(progression)) {
            if (r < component.resolutions().size()) {
                for (int k = 0; k < component.resolutions().get(r).precincts(); k++) {
                    packet(component, component.precinct(r, k), layer);
                }
            }
        }
    }

    private void byResolutionAndPosition(Parameters.Progression progression) throws IOException {
        for (int r = progression.resolutionStart(); r < resolutions(progression); r++) {
            int resolution = r;
            positions(components(progression), r, r + 1, (x, y) -> {
                for (TileComponent component : components(progression)) {
                    at(component, resolution, x, y, progression);
                }
            });
        }
    }

    private void byPosition(Parameters.Progression progression) throws IOException {
        positions(components(progression), progression.resolutionStart(), resolutions(progression), (x, y) -> {
            for (TileComponent component : components(progression)) {
                for (int r = progression.resolutionStart(); r < resolutions(progression); r++) {
                    at(component, r, x, y, progression);
                }
            }
        });
    }

    private void byComponent(Parameters.Progression progression) throws IOException {
        for (TileComponent component : components(progression)) {
            positions(List.of(component), progression.resolutionStart(), resolutions(progression), (x, y) -> {
                for (int r = progression.resolutionStart(); r < resolutions(progression); r++) {
                    at(component, r, x, y, progression);
                }
            });
        }
    }

    /** Is told of each position of the reference grid where a precinct may begin. */
    private interface Position {
        void at(int x, int y) throws IOException;
    }

    private void positions(List<TileComponent> among, int resolutionStart, int resolutionEnd, Position position)
            throws IOException {
        long stepX = Long.MAX_VALUE;
        long stepY = Long.MAX_VALUE;
        for (TileComponent component : among) {
            for (int r = resolutionStart; r < Math.min(resolutionEnd, component.resolutions().size()); r++) {
                Resolution resolution = component.resolutions().get(r);
                int coarser = component.style().levels() - r;
                stepX = Math.min(stepX, (long) component.component().xStep()
                        << Math.min(31, resolution.precinctWidthBits() + coarser));
                stepY = Math.min(stepY, (long) component.component().yStep()
                        << Math.min(31, resolution.precinctHeightBits() + coarser));
            }
        }
        for (long y = tile.y0(); y < tile.y1(); y += stepY - y % stepY) {
            for (long x = tile.x0(); x < tile.x1(); x += stepX - x % stepX) {
                position.at((int) x, (int) y);
            }
        }
    }

    /** Reads all layers of the precinct that begins at the position, if one does (B.12.1.3). */
    private void at(TileComponent component, int r, int x, int y, Parameters.Progression progression)
            throws IOException {
        if (r >= component.resolutions().size()) {
            return;
        }
        Resolution resolution = component.resolutions().get(r);
        if (resolution.precincts() == 0) {
            return;
        }
        int coarser = component.style().levels() - r;
        int widthBits = resolution.precinctWidthBits();
        int heightBits = resolution.precinctHeightBits();
        if (!begins(y, tile.y0(), resolution.area().y0(), component.component().yStep(), coarser, heightBits)
                || !begins(x, tile.x0(), resolution.area().x0(), component.component().xStep(), coarser, widthBits)) {
            return;
        }
        int column = (Grid.ceilShift(Grid.ceilDiv(x, component.component().xStep()), coarser) >> widthBits)
                - (resolution.area().x0() >> widthBits);
        int row = (Grid.ceilShift(Grid.ceilDiv(y, component.component().yStep()), coarser) >> heightBits)
                - (resolution.area().y0() >> heightBits);
        if (column >= resolution.across() || row >= resolution.down()) {
            return;
        }
        Precinct precinct = component.precinct(r, row * resolution.across() + column);
        for (int layer = 0; layer < layers(progression); layer++) {
            packet(component, precinct, layer);
        }
    }

    private static boolean begins(long at, int tileStart, int start, int step, int coarser, int bits) {
        return at % ((long) step << Math.min(40, coarser + bits)) == 0
                || at == tileStart && ((long) start << Math.min(31, coarser)) % (1L << Math.min(62, coarser
                + bits)) != 0;
    }

    private void packet(TileComponent component, Precinct precinct, int layer) throws IOException {
        if (layer != precinct.layers) {
            return;
        }
        precinct.layers++;
        if (body.isNext(SOP)) {
            body.seek(body.position() + SOP_LENGTH);
        }
        Bytes headers = packedHeaders == null ? body : packedHeaders;
        HeaderBits in = new HeaderBits(headers);
        int[][] lengths = new int[precinct.parts.size()][];
        boolean filled = in.bit() == 1;
        if (filled) {
            for (int p = 0; p < lengths.length; p++) {
                lengths[p] = header(component.style(), precinct.parts.get(p), layer, in);
            }
        }
        in.finish();
        if (headers.isNext(EPH)) {
            headers.seek(headers.position() + 2);
        }
        for (int p = 0; filled && p < lengths.length; p++) {
            for (int b = 0; b < lengths[p].length; b++) {
                int count = lengths[p][b];
                if (count > body.left()) {
                    throw new EOFException();
                }
                if (count > 0) {
                    precinct.parts.get(p).blocks[b].append(body.data(), body.position(), count);
                    body.seek(body.position() + count);
                }
            }
        }
    }

    /** @return by code-block, the number of its bytes in the packet */
    private static int[] header(CodingStyle style, Precinct.Part part, int layer, HeaderBits in) throws IOException {
        int[] lengths = new int[part.blocks.length];
        for (int b = 0; b < lengths.length; b++) {
            CodeBlock block = part.blocks[b];
            boolean contributes = block.included ? in.bit() == 1 : part.inclusion.isBelow(b, layer + 1, in);
            if (!contributes) {
                continue;
            }
            if (!block.included) {
                block.included = true;
                while (!part.zeroPlanes.isBelow(b, block.zeroPlanes + 1, in)) {
                    block.zeroPlanes++;
                    if (block.zeroPlanes > 100) {
                        throw new IOException("is a broken JPEG 2000 stream");
                    }
                }
                block.lengthBits = FIRST_LENGTH_BITS;
            }
            int passes = passes(in);
            while (in.bit() == 1) {
                block.lengthBits++;
            }
            lengths[b] = segments(style, block, passes, in);
        }
        return lengths;
    }

    /** Table B.4. */
    private static int passes(HeaderBits in) throws IOException {
        if (in.bit() == 0) {
            return 1;
        }
        if (in.bit() == 0) {
            return 2;
        }
        int more = in.bits(2);
        if (more < 3) {
            return 3 + more;
        }
        more = in.bits(5);
        return more < 31 ? 6 + more : 37 + in.bits(7);
    }

    private static int segments(CodingStyle style, CodeBlock block, int passes, HeaderBits in) throws IOException {
        int end = block.passes + passes;
        long total = block.segments == 0 && style.has(CodingStyle.HIGH_THROUGHPUT)
                ? firstSegment(style, block, passes, in) : 0;
        int left = end - block.passes;
        while (left > 0) {
            int last = block.segments - 1;
            int first = last < 0 ? 0 : block.passes - block.segmentPasses[last];
            if (last < 0 || block.segmentPasses[last] >= block.longestSegment(style, first)) {
                block.addSegment();
                last++;
                first = block.passes;
            }
            int count = Math.min(left, block.longestSegment(style, first) - block.segmentPasses[last]);
            int length = in.bits(lengthBits(block, count));
            block.segmentPasses[last] += count;
            block.segmentLengths[last] += length;
            block.passes += count;
            left -= count;
            total += length;
        }
        return Math.toIntExact(total);
    }

    /**
     * Reads of a block whose passes were all empty up to now, and which may be a high-throughput one. Passes up to the
     * last that can be a cleanup pass have one length; if they stay empty, or are those of another block, all passes
     * have one (T.814).
     *
     * @return the number of bytes
     */
    private static int firstSegment(CodingStyle style, CodeBlock block, int passes, HeaderBits in) throws IOException {
        boolean mixed = style.has(CodingStyle.MIXED);
        int first = passes - (block.passes + passes - 1) % 3;
        int bits = lengthBits(block, first > 0 ? first : passes);
        int length = in.bits(bits);
        block.highThroughput = first > 0 && length > 0
                && (!mixed || block.lengthBits > FIRST_LENGTH_BITS && length > 1 && length >> bits - 1 == 0);
        if (block.highThroughput) {
            block.passes += first;
            block.placeholders = block.passes - 1;
            block.addSegment();
            block.segmentPasses[0] = 1;
        } else {
            int more = lengthBits(block, passes) - bits;
            length = length << more | in.bits(more);
            block.passes += passes;
            if (length == 0) {
                return 0;
            }
            if (!mixed) {
                throw new IOException("is a broken JPEG 2000 stream");
            }
            block.addSegment();
            block.segmentPasses[0] = block.passes;
        }
        block.segmentLengths[0] = length;
        return length;
    }

    /** B.10.7.1. */
    private static int lengthBits(CodeBlock block, int passes) throws IOException {
        int bits = block.lengthBits + 31 - Integer.numberOfLeadingZeros(passes);
        if (bits > 31) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        return bits;
    }
}
