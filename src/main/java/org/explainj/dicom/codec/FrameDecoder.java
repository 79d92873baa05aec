package org.explainj.dicom.codec;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.explainj.dicom.codec.jpeg2000.Jpeg2000Decoder;

/** Decodes one compressed frame. Has no state. */
public interface FrameDecoder {
    /**
     * @param data the frame's bytes, with trailing padding at most
     * @param shape what the data set says about the frame
     * @return its samples, exactly {@code shape.values()} of them
     * @throws IOException if the bytes are not such a frame, with a message that continues "frame n of the file …"
     */
    Samples decode(byte[] data, FrameShape shape) throws IOException;

    /**
     * @param transferSyntaxUid a Transfer Syntax UID of encapsulated pixels
     * @return the decoder for it, if there is one
     */
    static Optional<FrameDecoder> of(String transferSyntaxUid) {
        return Optional.ofNullable(Registry.DECODERS.get(transferSyntaxUid));
    }

    /** The decoders by transfer syntax. */
    final class Registry {
        private static final Map<String, FrameDecoder> DECODERS = new HashMap<>();

        static {
            DECODERS.put("1.2.840.10008.1.2.5", new RleDecoder());
            DECODERS.put("1.2.840.10008.1.2.8.1", new DeflatedFrameDecoder());
            FrameDecoder jpeg = new JpegDecoder();
            DECODERS.put("1.2.840.10008.1.2.4.50", jpeg);
            DECODERS.put("1.2.840.10008.1.2.4.51", jpeg);
            DECODERS.put("1.2.840.10008.1.2.4.53", jpeg);
            DECODERS.put("1.2.840.10008.1.2.4.55", jpeg);
            DECODERS.put("1.2.840.10008.1.2.4.57", jpeg);
            DECODERS.put("1.2.840.10008.1.2.4.70", jpeg);
            FrameDecoder jpegLs = new JpegLsDecoder();
            DECODERS.put("1.2.840.10008.1.2.4.80", jpegLs);
            DECODERS.put("1.2.840.10008.1.2.4.81", jpegLs);
            FrameDecoder jpeg2000 = new Jpeg2000Decoder();
            DECODERS.put("1.2.840.10008.1.2.4.90", jpeg2000);
            DECODERS.put("1.2.840.10008.1.2.4.91", jpeg2000);
            DECODERS.put("1.2.840.10008.1.2.4.201", jpeg2000);
            DECODERS.put("1.2.840.10008.1.2.4.202", jpeg2000);
            DECODERS.put("1.2.840.10008.1.2.4.203", jpeg2000);
        }

        private Registry() {
        }
    }
}
