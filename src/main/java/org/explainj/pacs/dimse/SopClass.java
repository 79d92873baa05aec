package org.explainj.pacs.dimse;

import java.util.List;
import java.util.stream.Stream;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.codec.FrameDecoder;

/** The SOP classes of the network services, and which objects and transfer syntaxes are taken. */
public final class SopClass {
    /** Verification, PS3.4 annex A. */
    public static final String VERIFICATION = "1.2.840.10008.1.1";
    /** Study Root Query/Retrieve Information Model - FIND, PS3.4 annex C. */
    public static final String STUDY_ROOT_FIND = "1.2.840.10008.5.1.4.1.2.2.1";
    /** Study Root Query/Retrieve Information Model - MOVE. */
    public static final String STUDY_ROOT_MOVE = "1.2.840.10008.5.1.4.1.2.2.2";
    /** Study Root Query/Retrieve Information Model - GET. */
    public static final String STUDY_ROOT_GET = "1.2.840.10008.5.1.4.1.2.2.3";
    /** Storage Commitment Push Model, PS3.4 annex J. */
    public static final String STORAGE_COMMITMENT = "1.2.840.10008.1.20.1";
    /** The one instance of Storage Commitment Push Model. */
    public static final String STORAGE_COMMITMENT_INSTANCE = "1.2.840.10008.1.20.1.1";

    /** Uncompressed, the richer one first. */
    public static final List<String> UNCOMPRESSED = List.of(TransferSyntax.EXPLICIT_LITTLE.uid(),
            TransferSyntax.IMPLICIT_LITTLE.uid());

    private static final String STORAGE_ROOT = "1.2.840.10008.5.1.4.1.1.";
    /** Storage classes outside the root above: RT instructions, protocols, palettes, implant templates. */
    private static final List<String> OTHER_STORAGE = List.of("1.2.840.10008.5.1.4.34.7", "1.2.840.10008.5.1.4.34.10",
            "1.2.840.10008.5.1.4.38.1", "1.2.840.10008.5.1.4.39.1", "1.2.840.10008.5.1.4.43.1",
            "1.2.840.10008.5.1.4.44.1", "1.2.840.10008.5.1.4.45.1");

    /** What is looked for where the PACS does not say what a study holds: images, and what is derived from them. */
    static final List<String> COMMON_STORAGE = Stream.of(
            "1", "1.1", "1.1.1", "1.2", "1.2.1", "1.3", "1.3.1", "2", "2.1",
            "3.1", "4", "4.1", "6.1", "6.2", "7", "7.1", "7.2", "7.3", "7.4", "11.1", "11.2", "11.4", "12.1", "12.1.1",
            "12.2", "12.2.1", "13.1.1", "13.1.3", "20", "30", "66", "66.1", "66.4", "77.1.1", "77.1.2", "77.1.4",
            "77.1.5.1", "77.1.5.2", "77.1.5.4", "88.11", "88.22", "88.33", "88.34", "88.50", "88.59", "88.67", "104.1",
            "128", "130", "481.1", "481.2", "481.3", "481.5").map(STORAGE_ROOT::concat).toList();

    private SopClass() {
    }

    /** @return whether a SOP class is one of composite objects that can be stored (PS3.4 annex B.5) */
    public static boolean isStorage(String uid) {
        return uid.startsWith(STORAGE_ROOT) || OTHER_STORAGE.contains(uid);
    }

    /** @return the transfer syntaxes of objects that ExplainJ can read, the uncompressed ones first */
    public static List<String> readable() {
        Stream<TransferSyntax> compressed = Stream.of(TransferSyntax.JPEG_LOSSLESS_SV1, TransferSyntax.JPEG_LOSSLESS,
                TransferSyntax.JPEG_LS_LOSSLESS, TransferSyntax.JPEG_2000_LOSSLESS, TransferSyntax.RLE,
                TransferSyntax.JPEG_BASELINE, TransferSyntax.JPEG_EXTENDED, TransferSyntax.JPEG_LS_NEAR_LOSSLESS,
                TransferSyntax.JPEG_2000, TransferSyntax.HTJ2K_LOSSLESS, TransferSyntax.HTJ2K_LOSSLESS_RPCL,
                TransferSyntax.HTJ2K);
        Stream<String> decoded = compressed.map(TransferSyntax::uid).filter(uid -> FrameDecoder.of(uid).isPresent());
        return Stream.of(UNCOMPRESSED.stream(), Stream.of(TransferSyntax.DEFLATED.uid()), decoded)
                .flatMap(syntaxes -> syntaxes).toList();
    }
}
