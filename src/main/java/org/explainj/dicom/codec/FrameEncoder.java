package org.explainj.dicom.codec;

/** Compresses native frames without loss, each by itself. */
@FunctionalInterface
public interface FrameEncoder {
    /**
     * @param frame a native frame, samples by pixel (Planar Configuration 0)
     * @return the frame as the transfer syntax has it
     */
    byte[] encode(byte[] frame);
}
