package org.explainj.dicom;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.UUID;
import org.explainj.Sha256;

/** Unique identifiers below 2.25, which are UUIDs written as one decimal number (PS3.5 annex B.2). */
public final class Uids {
    private Uids() {
    }

    /** @return a UID that no one has had before, from a random UUID */
    public static String random() {
        return uid(UUID.randomUUID());
    }

    /**
     * The UID of a thing that its parts define: equal parts in equal order give the same UID, anything else another.
     *
     * <p>It is the version 8 UUID (RFC 9562) of the first 128 bits of SHA-256 over the parts, each with its length
     * before it, so that moving a character from one part to the next makes another UID.
     *
     * @param parts what the thing is made of
     */
    public static String derived(String... parts) {
        MessageDigest sha256 = Sha256.digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            sha256.update(bytes);
        }
        ByteBuffer digest = ByteBuffer.wrap(Arrays.copyOf(sha256.digest(), 16));
        long high = digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return uid(new UUID(high, low));
    }

    private static String uid(UUID uuid) {
        byte[] magnitude = ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits()).array();
        return "2.25." + new BigInteger(1, magnitude);
    }
}
