package org.explainj.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.explainj.Sha256;

/** SHA-256 of a frame's values, little endian, as lower-case hex: what binds a layer to the pixels it explains. */
final class PixelHash {
    private PixelHash() {
    }

    static String of(int[] values) {
        ByteBuffer bytes = littleEndian(values.length, Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return Sha256.hex(bytes.array());
    }

    static String of(float[] values) {
        ByteBuffer bytes = littleEndian(values.length, Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return Sha256.hex(bytes.array());
    }

    static String of(double[] values) {
        ByteBuffer bytes = littleEndian(values.length, Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return Sha256.hex(bytes.array());
    }

    private static ByteBuffer littleEndian(int count, int size) {
        return ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
