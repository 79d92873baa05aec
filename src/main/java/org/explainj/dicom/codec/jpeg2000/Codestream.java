package org.explainj.dicom.codec.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A codestream (T.800 annex A): its headers, read, and the bytes of its tiles. */
final class Codestream {
    static final int SOC = 0xFF4F;
    private static final int CAP = 0xFF50;
    static final int SIZ = 0xFF51;
    static final int COD = 0xFF52;
    private static final int COC = 0xFF53;
    static final int QCD = 0xFF5C;
    private static final int QCC = 0xFF5D;
    private static final int RGN = 0xFF5E;
    private static final int POC = 0xFF5F;
    private static final int PPM = 0xFF60;
    private static final int PPT = 0xFF61;
    static final int SOT = 0xFF90;
    static final int SOD = 0xFF93;
    static final int EOC = 0xFFD9;
    /** Where a capability's bit of Part 1 would be; that of Part n is n − 1 places below. */
    private static final int PART_1 = 1 << 31;
    private static final int HIGH_THROUGHPUT_PART = 15;
    /** SOT and SOD. */
    static final int SHORTEST_TILE = 14;

    private final ImageSize size;
    private final Parameters main;
    private final TileBytes[] tiles;
    /** Packet headers of the main header, all PPM segments in a row; null if there are none. */
    private Bytes packedHeaders;

    /** What a tile's parts say and hold. */
    private static final class TileBytes {
        private final Parameters parameters;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final ByteArrayOutputStream headers = new ByteArrayOutputStream();

        TileBytes(Parameters parameters) {
            this.parameters = parameters;
        }
    }

    private Codestream(ImageSize size, int longest) throws IOException {
        this.size = size;
        this.main = new Parameters(size.components().length);
        long count = (long) size.tilesAcross() * size.tilesDown();
        if (count > longest / SHORTEST_TILE + 1) {
            throw new IOException("is a JPEG 2000 stream that ends too early");
        }
        this.tiles = new TileBytes[(int) count];
    }

    static Codestream read(Bytes in) throws IOException {
        in.int16();
        if (in.int16() != SIZ) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        int end = in.position() + in.int16();
        Codestream stream = new Codestream(ImageSize.read(in), in.left());
        in.seek(end);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        while (!in.isNext(SOT)) {
            segment(in, stream.main, false, packed);
        }
        if (!stream.main.isComplete()) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        if (packed.size() > 0) {
            stream.packedHeaders = new Bytes(packed.toByteArray(), 0, packed.size());
        }
        while (in.isNext(SOT)) {
            stream.tilePart(in);
        }
        if (Arrays.asList(stream.tiles).contains(null)) {
            throw new IOException("is a JPEG 2000 stream that ends too early");
        }
        return stream;
    }

    /** Reads one marker segment of a header. */
    private static void segment(Bytes in, Parameters parameters, boolean ofTile, ByteArrayOutputStream packed)
            throws IOException {
        int marker = in.int16();
        int end = in.position() + in.int16();
        if (marker < 0xFF30 || end < in.position() || marker == EOC) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        switch (marker) {
            case CAP -> requireKnownParts(in.int32());
            case COD -> parameters.readCod(in, ofTile);
            case COC -> parameters.readCoc(in);
            case QCD -> parameters.readQcd(in, end, ofTile);
            case QCC -> parameters.readQcc(in, end);
            case RGN -> parameters.readRgn(in);
            case POC -> parameters.readPoc(in, end);
            case PPM, PPT -> {
                in.int8();
                packed.write(in.data(), in.position(), end - in.position());
            }
            default -> {
                // lengths, comments, component registration
            }
        }
        in.seek(end);
    }

    /** Looks at Pcap, the parts of the standard whose capabilities a stream needs. */
    private static void requireKnownParts(int parts) throws IOException {
        int others = parts & ~(PART_1 >>> HIGH_THROUGHPUT_PART - 1);
        if (others != 0) {
            throw new IOException("is a JPEG 2000 stream that needs Part " + (Integer.numberOfLeadingZeros(others) + 1)
                    + " of the standard, which ExplainJ does not decode");
        }
    }

    private void tilePart(Bytes in) throws IOException {
        int start = in.position();
        in.seek(start + 4);
        int index = in.int16();
        long length = in.int32() & 0xFFFF_FFFFL;
        in.int16();
        if (index >= tiles.length) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        if (tiles[index] == null) {
            tiles[index] = new TileBytes(main.copy());
        }
        TileBytes tile = tiles[index];
        while (!in.isNext(SOD)) {
            segment(in, tile.parameters, true, tile.headers);
        }
        in.int16();
        if (packedHeaders != null) {
            int count = packedHeaders.int32();
            tile.headers.write(packedHeaders.data(), packedHeaders.position(), count);
            packedHeaders.seek(packedHeaders.position() + count);
        }
        long to = length == 0 ? in.position() + (long) in.left() : start + length;
        if (to < in.position()) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        // too few bytes are met when packets are read
        int body = (int) Math.min(to - in.position(), in.left());
        tile.body.write(in.data(), in.position(), body);
        in.seek(in.position() + body);
    }

    ImageSize size() {
        return size;
    }

    /** @return whether a colour transform was applied to the first three components of every tile */
    boolean isTransformed() {
        return Arrays.stream(tiles).allMatch(tile -> tile.parameters.isTransformed());
    }

    /** @return the samples, by pixel */
    int[] decode() throws IOException {
        int count = size.components().length;
        int[] values = new int[Math.multiplyExact(Math.multiplyExact(size.width(), size.height()), count)];
        for (int t = 0; t < tiles.length; t++) {
            Grid area = size.tile(t);
            Parameters parameters = tiles[t].parameters;
            List<TileComponent> components = new ArrayList<>();
            for (int c = 0; c < count; c++) {
                components.add(new TileComponent(area, size.components()[c], parameters.style(c),
                        parameters.quantization(c), parameters.shift(c)));
            }
            byte[] body = tiles[t].body.toByteArray();
            byte[] headers = tiles[t].headers.toByteArray();
            new PacketReader(area, components, parameters, new Bytes(body, 0, body.length),
                    headers.length == 0 ? null : new Bytes(headers, 0, headers.length)).read();
            tiles[t] = new TileBytes(parameters);
            new TileSamples(components, parameters.isTransformed()).store(values, area, size);
        }
        return values;
    }
}
