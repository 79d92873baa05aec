package org.explainj.export;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.explainj.UsageException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.dicom.codec.FrameEncoder;
import org.explainj.dicom.codec.RleEncoder;
import org.explainj.dicom.codec.jpeg2000.Jpeg2000Encoder;

/** How the pixels of secondary captures, in colour and in grey, are compressed, always without loss. */
public enum Compression {
    /** Explicit VR Little Endian, which every PACS takes. */
    NONE("none", TransferSyntax.EXPLICIT_LITTLE),
    /** RLE Lossless. */
    RLE("rle", TransferSyntax.RLE),
    /** JPEG 2000 Image Compression (Lossless Only). */
    JPEG_2000("jpeg2000", TransferSyntax.JPEG_2000_LOSSLESS);

    private final String keyword;
    private final TransferSyntax syntax;

    Compression(String keyword, TransferSyntax syntax) {
        this.keyword = keyword;
        this.syntax = syntax;
    }

    /** @return the transfer syntax */
    public TransferSyntax syntax() {
        return syntax;
    }

    /**
     * Compresses pictures in RGB or in grey, each when it is written. Photometric Interpretation says how their colours
     * are coded (PS3.5 8.2.4); it is no part of what makes the instance the one it is.
     *
     * @param attributes the object's, with Rows, Columns, Samples per Pixel, and Bits Allocated 8 or 16, all of them
     *     stored
     * @param pictures native frames, one a piece
     * @return the pixels as this compression has them
     */
    public PixelSource apply(Dataset attributes, PixelSource pictures) {
        if (this == NONE) {
            return pictures;
        }
        int rows = attributes.integer(Tag.Rows).orElseThrow();
        int columns = attributes.integer(Tag.Columns).orElseThrow();
        int samples = attributes.integer(Tag.SamplesPerPixel).orElseThrow();
        int bits = attributes.integer(Tag.BitsAllocated).orElseThrow();
        if (this == JPEG_2000 && samples == 3) {
            attributes.set(Tag.PhotometricInterpretation, VR.CS, "YBR_RCT");
        }
        FrameEncoder encoder = this == RLE ? new RleEncoder(rows, columns, samples, bits)
                : new Jpeg2000Encoder(rows, columns, samples, bits);
        return PixelSource.encapsulated(pictures.pieces(), index -> encoder.encode(pictures.piece(index)));
    }

    /**
     * @param word none, rle or jpeg2000
     * @return the compression
     * @throws UsageException for another word
     */
    public static Compression parse(String word) {
        return Arrays.stream(values()).filter(each -> each.keyword.equalsIgnoreCase(word.strip())).findFirst()
                .orElseThrow(() -> new UsageException("Can't compress by '" + word.strip() + "': use "
                        + Arrays.stream(values()).map(each -> each.keyword).collect(Collectors.joining(", ")) + "."));
    }
}
