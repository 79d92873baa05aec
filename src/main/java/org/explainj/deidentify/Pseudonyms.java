package org.explainj.deidentify;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.explainj.AtomicFile;

/**
 * Replaces identifiers and dates by others that only the holder of a secret can make again: keyed hashes (HMAC-SHA256).
 * With one secret, the same input gives the same output in every file of a study, in any order, on any machine.
 */
public final class Pseudonyms {
    private static final int BYTES = 32;
    private static final int MOST_DAYS = 3650;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final SecretKeySpec key;

    private Pseudonyms(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * @param secret a file with the study's secret; made, readable by its owner alone, if it is not there
     * @return pseudonyms by that secret
     * @throws IOException if the file can't be read or made, or is too short to be a secret
     */
    public static Pseudonyms of(Path secret) throws IOException {
        if (!Files.exists(secret)) {
            byte[] random = randomBytes();
            if (secret.toAbsolutePath().getParent() != null) {
                Files.createDirectories(secret.toAbsolutePath().getParent());
            }
            AtomicFile.write(secret, temporary -> {
                Files.createFile(temporary);
                if (Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(temporary, HexFormat.of().formatHex(random) + "\n");
            });
        }
        byte[] bytes = Files.readString(secret).strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < BYTES) {
            throw new IOException(secret + " holds " + bytes.length + " characters, too few for a secret: at least "
                    + BYTES + " are needed; name a file that does not exist to have one made.");
        }
        return new Pseudonyms(bytes);
    }

    /** @return pseudonyms by a secret that nobody keeps */
    public static Pseudonyms random() {
        return new Pseudonyms(randomBytes());
    }

    private static byte[] randomBytes() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private byte[] hash(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** @return a UID below 2.25 in the place of an instance's; those of the standard itself stay as they are */
    public String uid(String uid) {
        if (uid.isEmpty() || uid.startsWith("1.2.840.10008.")) {
            return uid;
        }
        ByteBuffer bits = ByteBuffer.wrap(Arrays.copyOf(hash("uid", uid), 16));
        long high = bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        UUID uuid = new UUID(high, low);
        return "2.25." + new BigInteger(1, ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits()).array());
    }

    /**
     * @param patient ID with issuer
     * @return such as {@code EXPLAINJ-4F0C21A97B3E}
     */
    public String patient(String patient) {
        return "EXPLAINJ-" + HexFormat.of().withUpperCase().formatHex(hash("patient", patient), 0, 6);
    }

    /**
     * Moves a date into the past by 1 to 3650 days, as many for all dates of a patient, so that intervals stay.
     *
     * @param patient ID with issuer
     * @param date DA, or DT of which the first eight digits are moved
     * @return the moved date; empty if it is none
     */
    public Optional<String> date(String patient, String date) {
        if (date.length() < 8) {
            return Optional.empty();
        }
        int days = 1 + Math.floorMod(ByteBuffer.wrap(hash("dates", patient)).getInt(), MOST_DAYS);
        try {
            return Optional.of(DATE.format(LocalDate.parse(date.substring(0, 8), DATE).minusDays(days))
                    + date.substring(8));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
