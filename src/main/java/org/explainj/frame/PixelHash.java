package org.explainj.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a frame's values, little endian, as lower-case hex: what binds a layer to the pixels it explains. */
final class PixelHash {
    private PixelHash() {
    }

    static String of(int[] values) {
        ByteBuffer bytes = littleEndian(values.length, Integer.BYTES);
        bytes.asIntBuffer().put(values);
        return sha256(bytes);
    }

    static String of(float[] values) {
        ByteBuffer bytes = littleEndian(values.length, Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return sha256(bytes);
    }

    static String of(double[] values) {
        ByteBuffer bytes = littleEndian(values.length, Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return sha256(bytes);
    }

    private static ByteBuffer littleEndian(int count, int size) {
        return ByteBuffer.allocate(Math.multiplyExact(count, size)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
