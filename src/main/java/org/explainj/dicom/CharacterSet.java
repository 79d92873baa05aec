package org.explainj.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A value of Specific Character Set (0008,0005): how bytes are characters (PS3.3 C.12.1.1.2, PS3.5 section 6.1).
 *
 * <p>Without code extensions one set holds throughout. With them (ISO 2022) escape sequences switch the sets for the
 * lower (G0) and upper (G1) half, and every line, value, and component of a person's name starts with the first set.
 */
public final class CharacterSet {
    /** Characters of the default repertoire; upper-half bytes, which are an error there, are read as Latin-1. */
    public static final CharacterSet DEFAULT = new CharacterSet(List.of(), List.of(Coded.ASCII));
    /** UTF-8. */
    public static final CharacterSet UTF_8 = of("ISO_IR 192");

    private static final byte ESCAPE = 0x1B;

    /** One coded character set: its escape sequence after ESC, the half it occupies, its bytes per character. */
    private enum Coded {
        ASCII("ISO 2022 IR 6", "(B", 0, 1, "ISO-8859-1"),
        LATIN_1("ISO 2022 IR 100", "-A", 1, 1, "ISO-8859-1"),
        LATIN_2("ISO 2022 IR 101", "-B", 1, 1, "ISO-8859-2"),
        LATIN_3("ISO 2022 IR 109", "-C", 1, 1, "ISO-8859-3"),
        LATIN_4("ISO 2022 IR 110", "-D", 1, 1, "ISO-8859-4"),
        CYRILLIC("ISO 2022 IR 144", "-L", 1, 1, "ISO-8859-5"),
        ARABIC("ISO 2022 IR 127", "-G", 1, 1, "ISO-8859-6"),
        GREEK("ISO 2022 IR 126", "-F", 1, 1, "ISO-8859-7"),
        HEBREW("ISO 2022 IR 138", "-H", 1, 1, "ISO-8859-8"),
        LATIN_5("ISO 2022 IR 148", "-M", 1, 1, "ISO-8859-9"),
        LATIN_9("ISO 2022 IR 203", "-b", 1, 1, "ISO-8859-15"),
        THAI("ISO 2022 IR 166", "-T", 1, 1, "TIS-620"),
        KATAKANA("ISO 2022 IR 13", ")I", 1, 1, "JIS_X0201"),
        ROMAJI("ISO 2022 IR 13", "(J", 0, 1, "JIS_X0201"),
        KANJI("ISO 2022 IR 87", "$B", 0, 2, "x-JIS0208"),
        SUPPLEMENTARY_KANJI("ISO 2022 IR 159", "$(D", 0, 2, "JIS_X0212-1990"),
        HANGUL("ISO 2022 IR 149", "$)C", 1, 2, "EUC-KR"),
        HANZI("ISO 2022 IR 58", "$)A", 1, 2, "GB2312");

        private final String term;
        private final byte[] escape;
        private final int half;
        private final int width;
        private final String charset;

        Coded(String term, String escape, int half, int width, String charset) {
            this.term = term;
            this.escape = escape.getBytes(StandardCharsets.US_ASCII);
            this.half = half;
            this.width = width;
            this.charset = charset;
        }

        private Charset charset() {
            return Charset.isSupported(charset) ? Charset.forName(charset) : StandardCharsets.ISO_8859_1;
        }

        private String decode(byte[] bytes, int from, int to) {
            String text = new String(bytes, from, to - from, charset());
            // JIS X 0201 has a yen sign where ASCII has the backslash, which in DICOM separates values all the same
            return this == ROMAJI ? text.replace('¥', '\\') : text;
        }

        /** @return the character's bytes in this set, or null if the set lacks it */
        private byte[] encode(int codePoint) {
            String character = Character.toString(codePoint);
            byte[] bytes = encodable(charset(), character);
            if (bytes == null || bytes.length != width || !character.equals(decode(bytes, 0, width))) {
                return null;
            }
            for (byte b : bytes) {
                if ((b & 0x80) != 0 != (half == 1)) {
                    return null;
                }
            }
            return bytes;
        }
    }

    private final List<String> terms;
    private final List<Coded> extensions;
    private final Charset single;

    private CharacterSet(List<String> terms, List<Coded> extensions) {
        this.terms = terms;
        this.extensions = extensions;
        this.single = null;
    }

    private CharacterSet(List<String> terms, Charset single) {
        this.terms = terms;
        this.extensions = List.of();
        this.single = single;
    }

    /**
     * @param terms the values of Specific Character Set; none, or one empty value, is the default repertoire.
     *     Misspelt terms that are met in practice ({@code ISO-IR 100}, {@code ISO IR 192}) are understood, unknown ones
     *     ignored
     */
    public static CharacterSet of(String... terms) {
        List<String> given = Arrays.stream(terms).map(String::trim).toList();
        if (given.isEmpty() || given.size() == 1 && given.get(0).isEmpty()) {
            return DEFAULT;
        }
        Charset whole = whole(number(given.get(0)));
        if (whole != null) {
            return new CharacterSet(given, whole);
        }
        List<Coded> sets = new ArrayList<>();
        sets.add(Coded.ASCII);
        for (String term : given) {
            for (Coded set : Coded.values()) {
                if (number(term).equals(number(set.term)) && !sets.contains(set)) {
                    sets.add(set);
                }
            }
        }
        if (number(given.get(0)).equals("13")) {
            sets.remove(Coded.ROMAJI);
            sets.add(0, Coded.ROMAJI);
        }
        return new CharacterSet(given, List.copyOf(sets));
    }

    /** @return the character sets that stand alone: no half of theirs can be switched */
    private static Charset whole(String number) {
        return switch (number) {
            case "192" -> StandardCharsets.UTF_8;
            case "GB18030" -> Charset.forName("GB18030");
            case "GBK" -> Charset.forName("GBK");
            default -> null;
        };
    }

    /** @return what identifies a set in its defined term: the registration number, or the name */
    private static String number(String term) {
        String upper = term.toUpperCase(Locale.ROOT);
        if (upper.isEmpty()) {
            return "6";
        }
        String number = upper.replaceFirst("^ISO[ _-]*(2022[ _-]*)?IR[ _-]*", "");
        return number.equals("UTF8") || number.equals("UTF-8") ? "192" : number;
    }

    /** @return the values of Specific Character Set; none for the default repertoire */
    public List<String> terms() {
        return terms;
    }

    /**
     * @param bytes an element's value
     * @param vr its VR, which says what ends the reach of an escape sequence
     * @return the characters, padding included
     */
    String decode(byte[] bytes, VR vr) {
        if (!vr.usesCharacterSet()) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (single != null) {
            return new String(bytes, single);
        }
        StringBuilder text = new StringBuilder(bytes.length);
        Coded lower = initial(0);
        Coded upper = initial(1);
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] == ESCAPE) {
                Coded set = escaped(bytes, i + 1);
                if (set == null) {
                    i++;
                    continue;
                }
                lower = set.half == 0 ? set : lower;
                upper = set.half == 1 ? set : upper;
                i += 1 + set.escape.length;
                continue;
            }
            boolean high = bytes[i] < 0;
            Coded set = high ? upper : lower;
            if (!high && (set.width == 1 || bytes[i] < 0x21) && isDelimiter(bytes[i], vr)) {
                lower = initial(0);
                upper = initial(1);
                text.append((char) bytes[i++]);
                continue;
            }
            int end = i;
            do {
                end += set.width;
            } while (end < bytes.length && bytes[end] != ESCAPE && bytes[end] < 0 == high
                    && !(set.width == 1 && !high && isDelimiter(bytes[end], vr))
                    && !(set.width == 2 && !high && bytes[end] < 0x21));
            end = Math.min(end, bytes.length);
            text.append(set.decode(bytes, i, end));
            i = end;
        }
        return text.toString();
    }

    private static boolean isDelimiter(byte b, VR vr) {
        return b == '\n' || b == '\r' || b == '\f' || b == '\t' || b == '\\' && vr.isMultiValued()
                || vr == VR.PN && (b == '^' || b == '=');
    }

    /** @return the set that a half starts with: the one that the first value of Specific Character Set names */
    private Coded initial(int half) {
        String first = terms.isEmpty() ? "6" : number(terms.get(0));
        for (Coded set : extensions) {
            if (set.half == half && set.width == 1 && number(set.term).equals(first)) {
                return set;
            }
        }
        return half == 0 ? Coded.ASCII : Coded.LATIN_1;
    }

    /** @return the set whose escape sequence stands there, whether Specific Character Set announces it or not */
    private static Coded escaped(byte[] bytes, int at) {
        for (Coded set : Coded.values()) {
            int end = at + set.escape.length;
            if (end <= bytes.length && Arrays.equals(bytes, at, end, set.escape, 0, set.escape.length)) {
                return set;
            }
        }
        return null;
    }

    /**
     * @param text an element's value
     * @param vr its VR
     * @return the bytes, or empty if this set lacks one of the characters
     */
    Optional<byte[]> encode(String text, VR vr) {
        if (!vr.usesCharacterSet()) {
            return Optional.ofNullable(encodable(StandardCharsets.US_ASCII, text));
        }
        if (single != null) {
            return Optional.ofNullable(encodable(single, text));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        Coded[] active = {initial(0), initial(1)};
        boolean announced = !terms.isEmpty() && extensions.size() > 1;
        for (int codePoint : text.codePoints().toArray()) {
            if (codePoint < 0x20 || codePoint < 0x80 && isDelimiter((byte) codePoint, vr)) {
                returnToInitial(active, out);
                out.write(codePoint);
                continue;
            }
            Coded set = choose(codePoint, active, announced);
            if (set == null) {
                return Optional.empty();
            }
            if (active[set.half] != set) {
                out.write(ESCAPE);
                out.writeBytes(set.escape);
                active[set.half] = set;
            }
            out.writeBytes(set.encode(codePoint));
        }
        returnToInitial(active, out);
        return Optional.of(out.toByteArray());
    }

    private void returnToInitial(Coded[] active, ByteArrayOutputStream out) {
        if (active[0] != initial(0)) {
            out.write(ESCAPE);
            out.writeBytes(initial(0).escape);
        }
        active[0] = initial(0);
        active[1] = initial(1);
    }

    private Coded choose(int codePoint, Coded[] active, boolean announced) {
        for (Coded set : active) {
            if (extensions.contains(set) && set.encode(codePoint) != null) {
                return set;
            }
        }
        boolean extended = announced && terms.stream().anyMatch(t -> t.toUpperCase(Locale.ROOT).contains("2022"));
        for (Coded set : extensions) {
            if (extended && set.encode(codePoint) != null) {
                return set;
            }
        }
        return null;
    }

    private static byte[] encodable(Charset charset, String text) {
        CharsetEncoder encoder = charset.newEncoder();
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharacterSet set && set.terms.equals(terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** @return the terms, separated by backslashes as in the file */
    @Override
    public String toString() {
        return String.join("\\", terms);
    }
}
