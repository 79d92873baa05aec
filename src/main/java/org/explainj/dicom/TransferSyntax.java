package org.explainj.dicom;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a data set and its pixels are encoded (PS3.5 section 10 and annex A).
 *
 * @param uid the Transfer Syntax UID
 * @param name the name in PS3.6
 * @param explicit whether the VR stands in the stream
 * @param bigEndian whether the high byte comes first
 * @param deflated whether the data set is compressed as a whole
 * @param encapsulated whether Pixel Data is a sequence of fragments of compressed frames
 */
public record TransferSyntax(String uid, String name, boolean explicit, boolean bigEndian, boolean deflated,
        boolean encapsulated) {
    private static final Map<String, TransferSyntax> KNOWN = new HashMap<>();

    /** DICOM's default. */
    public static final TransferSyntax IMPLICIT_LITTLE = known("1.2.840.10008.1.2", "Implicit VR Little Endian",
            false, false, false);
    /** What ExplainJ writes. */
    public static final TransferSyntax EXPLICIT_LITTLE = known("1.2.840.10008.1.2.1", "Explicit VR Little Endian",
            true, false, false);
    /** Explicit VR Little Endian, compressed as a whole. */
    public static final TransferSyntax DEFLATED = known("1.2.840.10008.1.2.1.99",
            "Deflated Explicit VR Little Endian", true, false, true);
    /** Retired, but met. */
    public static final TransferSyntax EXPLICIT_BIG = known("1.2.840.10008.1.2.2", "Explicit VR Big Endian",
            true, true, false);
    /** RLE Lossless. */
    public static final TransferSyntax RLE = encapsulated("1.2.840.10008.1.2.5", "RLE Lossless");
    /** JPEG Baseline (Process 1), 8 bits. */
    public static final TransferSyntax JPEG_BASELINE = encapsulated("1.2.840.10008.1.2.4.50",
            "JPEG Baseline (Process 1)");
    /** JPEG Extended (Process 2 and 4), 8 and 12 bits. */
    public static final TransferSyntax JPEG_EXTENDED = encapsulated("1.2.840.10008.1.2.4.51",
            "JPEG Extended (Process 2 and 4)");
    /** JPEG Lossless, any selection value. */
    public static final TransferSyntax JPEG_LOSSLESS = encapsulated("1.2.840.10008.1.2.4.57",
            "JPEG Lossless, Non-Hierarchical (Process 14)");
    /** JPEG Lossless, selection value 1. */
    public static final TransferSyntax JPEG_LOSSLESS_SV1 = encapsulated("1.2.840.10008.1.2.4.70",
            "JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])");
    /** JPEG-LS, lossless. */
    public static final TransferSyntax JPEG_LS_LOSSLESS = encapsulated("1.2.840.10008.1.2.4.80",
            "JPEG-LS Lossless Image Compression");
    /** JPEG-LS, near-lossless. */
    public static final TransferSyntax JPEG_LS_NEAR_LOSSLESS = encapsulated("1.2.840.10008.1.2.4.81",
            "JPEG-LS Lossy (Near-Lossless) Image Compression");
    /** JPEG 2000, lossless only. */
    public static final TransferSyntax JPEG_2000_LOSSLESS = encapsulated("1.2.840.10008.1.2.4.90",
            "JPEG 2000 Image Compression (Lossless Only)");
    /** JPEG 2000, lossless or lossy. */
    public static final TransferSyntax JPEG_2000 = encapsulated("1.2.840.10008.1.2.4.91",
            "JPEG 2000 Image Compression");
    /** High-Throughput JPEG 2000, lossless only. */
    public static final TransferSyntax HTJ2K_LOSSLESS = encapsulated("1.2.840.10008.1.2.4.201",
            "High-Throughput JPEG 2000 Image Compression (Lossless Only)");
    /** High-Throughput JPEG 2000, lossless only, by resolution and position. */
    public static final TransferSyntax HTJ2K_LOSSLESS_RPCL = encapsulated("1.2.840.10008.1.2.4.202",
            "High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)");
    /** High-Throughput JPEG 2000, lossless or lossy. */
    public static final TransferSyntax HTJ2K = encapsulated("1.2.840.10008.1.2.4.203",
            "High-Throughput JPEG 2000 Image Compression");

    /** GE's own: a data set that is Implicit VR Little Endian, with pixels whose high byte comes first. */
    static final TransferSyntax GE_BIG_PIXELS = known("1.2.840.113619.5.2",
            "GE Private Implicit VR Big Endian DLX", false, false, false);

    static {
        encapsulated("1.2.840.10008.1.2.1.98", "Encapsulated Uncompressed Explicit VR Little Endian");
        encapsulated("1.2.840.10008.1.2.4.52", "JPEG Extended (Process 3 and 5)");
        encapsulated("1.2.840.10008.1.2.4.53", "JPEG Spectral Selection, Non-Hierarchical (Process 6 and 8)");
        encapsulated("1.2.840.10008.1.2.4.54", "JPEG Spectral Selection, Non-Hierarchical (Process 7 and 9)");
        encapsulated("1.2.840.10008.1.2.4.55", "JPEG Full Progression, Non-Hierarchical (Process 10 and 12)");
        encapsulated("1.2.840.10008.1.2.4.56", "JPEG Full Progression, Non-Hierarchical (Process 11 and 13)");
        encapsulated("1.2.840.10008.1.2.4.58", "JPEG Lossless, Non-Hierarchical (Process 15)");
        encapsulated("1.2.840.10008.1.2.4.59", "JPEG Extended, Hierarchical (Process 16 and 18)");
        encapsulated("1.2.840.10008.1.2.4.60", "JPEG Extended, Hierarchical (Process 17 and 19)");
        encapsulated("1.2.840.10008.1.2.4.61", "JPEG Spectral Selection, Hierarchical (Process 20 and 22)");
        encapsulated("1.2.840.10008.1.2.4.62", "JPEG Spectral Selection, Hierarchical (Process 21 and 23)");
        encapsulated("1.2.840.10008.1.2.4.63", "JPEG Full Progression, Hierarchical (Process 24 and 26)");
        encapsulated("1.2.840.10008.1.2.4.64", "JPEG Full Progression, Hierarchical (Process 25 and 27)");
        encapsulated("1.2.840.10008.1.2.4.65", "JPEG Lossless, Hierarchical (Process 28)");
        encapsulated("1.2.840.10008.1.2.4.66", "JPEG Lossless, Hierarchical (Process 29)");
        encapsulated("1.2.840.10008.1.2.4.92", "JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)");
        encapsulated("1.2.840.10008.1.2.4.93", "JPEG 2000 Part 2 Multi-component Image Compression");
        known("1.2.840.10008.1.2.4.94", "JPIP Referenced", true, false, false);
        known("1.2.840.10008.1.2.4.95", "JPIP Referenced Deflate", true, false, true);
        encapsulated("1.2.840.10008.1.2.4.100", "MPEG2 Main Profile / Main Level");
        encapsulated("1.2.840.10008.1.2.4.101", "MPEG2 Main Profile / High Level");
        encapsulated("1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264 High Profile / Level 4.1");
        encapsulated("1.2.840.10008.1.2.4.103", "MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1");
        encapsulated("1.2.840.10008.1.2.4.104", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video");
        encapsulated("1.2.840.10008.1.2.4.105", "MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video");
        encapsulated("1.2.840.10008.1.2.4.106", "MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2");
        encapsulated("1.2.840.10008.1.2.4.107", "HEVC/H.265 Main Profile / Level 5.1");
        encapsulated("1.2.840.10008.1.2.4.108", "HEVC/H.265 Main 10 Profile / Level 5.1");
        encapsulated("1.2.840.10008.1.2.4.110", "JPEG XL Lossless");
        encapsulated("1.2.840.10008.1.2.4.111", "JPEG XL JPEG Recompression");
        encapsulated("1.2.840.10008.1.2.4.112", "JPEG XL");
        encapsulated("1.2.840.10008.1.2.8.1", "Deflated Image Frame Compression");
    }

    private static TransferSyntax known(String uid, String name, boolean explicit, boolean bigEndian,
            boolean deflated) {
        TransferSyntax syntax = new TransferSyntax(uid, name, explicit, bigEndian, deflated, false);
        KNOWN.put(uid, syntax);
        return syntax;
    }

    private static TransferSyntax encapsulated(String uid, String name) {
        TransferSyntax syntax = new TransferSyntax(uid, name, true, false, false, true);
        KNOWN.put(uid, syntax);
        return syntax;
    }

    /**
     * @param uid a Transfer Syntax UID
     * @return the transfer syntax; one that is not known here is taken for an encapsulated one, as all new ones are
     */
    public static TransferSyntax of(String uid) {
        TransferSyntax known = KNOWN.get(uid);
        return known != null ? known
                : new TransferSyntax(uid, "an unknown transfer syntax", true, false, false, true);
    }

    /** @return whether pixels that are not in fragments can be taken for what this syntax says of their bytes */
    boolean readsNativePixels() {
        return KNOWN.containsKey(uid) && !equals(GE_BIG_PIXELS);
    }

    /** @return whether frames are JPEG 2000 codestreams, of high-throughput code-blocks or others */
    boolean isJpeg2000() {
        return Stream.of(JPEG_2000, JPEG_2000_LOSSLESS, HTJ2K, HTJ2K_LOSSLESS, HTJ2K_LOSSLESS_RPCL)
                .anyMatch(this::equals);
    }

    /** @return name and UID, for sentences; what is no UID, and may be anything of a broken file, is not repeated */
    @Override
    public String toString() {
        return name + (uid.matches("[0-9.]{1,64}") ? " (" + uid + ")" : " (whose UID is malformed)");
    }
}
