package org.explainj.export;

import java.util.Locale;
import org.explainj.UsageException;
import org.explainj.dicom.TransferSyntax;

/** How the pictures of secondary captures are compressed, always without loss. */
public enum Compression {
    /** Explicit VR Little Endian, which every PACS takes. */
    NONE(TransferSyntax.EXPLICIT_LITTLE),
    /** RLE Lossless. */
    RLE(TransferSyntax.RLE);

    private final TransferSyntax syntax;

    Compression(TransferSyntax syntax) {
        this.syntax = syntax;
    }

    /** @return the transfer syntax */
    public TransferSyntax syntax() {
        return syntax;
    }

    /**
     * @param word none or rle
     * @return the compression
     * @throws UsageException for another word
     */
    public static Compression parse(String word) {
        try {
            return valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("Can't compress by '" + word.strip() + "': use none or rle.");
        }
    }
}
