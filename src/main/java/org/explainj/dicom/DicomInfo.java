package org.explainj.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What {@code explainj dicom info} tells of an image; the fields are the JSON's.
 *
 * @param file the file, as given
 * @param sopClassUid SOP Class UID
 * @param transferSyntaxUid Transfer Syntax UID
 * @param modality Modality
 * @param photometricInterpretation Photometric Interpretation
 * @param rows H
 * @param columns W
 * @param frames Number of Frames
 * @param bitsStored Bits Stored
 * @param pixelRepresentation 0 unsigned, 1 signed
 * @param storedValuesSha1 SHA-1, in hex, of all frames' stored values as little-endian int32, colour by pixel; of
 *     floating point pixels, the values as little-endian float32 or float64
 * @param suvbw what turns modality values into SUVbw, or why nothing does; null if the image isn't PET
 * @param remarks what is wrong with the file and was overlooked, a sentence each
 */
public record DicomInfo(String file, String sopClassUid, String transferSyntaxUid, String modality,
        String photometricInterpretation, int rows, int columns, int frames, int bitsStored, int pixelRepresentation,
        String storedValuesSha1, StandardizedUptake suvbw, List<String> remarks) {
    private static final int CHUNK = 1 << 14;

    /**
     * Reads all frames, one at a time.
     *
     * @throws DicomException if the file is no image that can be read
     * @throws IOException if the file cannot be read
     */
    public static DicomInfo of(Path file) throws IOException {
        DicomImage image = DicomImage.inspect(file, DicomEngine.preferred());
        ImagePixel pixel = image.pixel();
        return new DicomInfo(file.toString(), image.sopClassUid(), image.transferSyntaxUid(), image.modality(),
                pixel.photometricInterpretation(), pixel.rows(), pixel.columns(), pixel.frames(), pixel.bitsStored(),
                pixel.signed() ? 1 : 0, storedValuesSha1(image),
                StandardizedUptake.of(image).orElse(null), image.remarks());
    }

    private static String storedValuesSha1(DicomImage image) throws IOException {
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try (FrameReader reader = image.reader()) {
            for (int f = 0; f < image.frames(); f++) {
                Frame frame = reader.frame(f);
                int count = frame.isReal() ? frame.reals().length : frame.values().length;
                for (int i = 0; i < count; i++) {
                    if (!frame.isReal()) {
                        buffer.putInt(frame.values()[i]);
                    } else if (frame.bitsStored() == Float.SIZE) {
                        buffer.putFloat((float) frame.reals()[i]);
                    } else {
                        buffer.putDouble(frame.reals()[i]);
                    }
                    if (buffer.remaining() < Double.BYTES) {
                        sha1.update(buffer.flip());
                        buffer.clear();
                    }
                }
            }
        }
        sha1.update(buffer.flip());
        return HexFormat.of().formatHex(sha1.digest());
    }
}
