package org.explainj.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The registry of data elements of PS3.6 (and the command and directory elements of PS3.7 and PS3.10). */
public final class Dictionary {
    /**
     * @param vr the VR as the registry gives it; where it gives several ("US or SS") as in {@link #vr}
     * @param vm the value multiplicity, such as {@code 1}, {@code 2-2n}
     * @param keyword the keyword, such as {@code PatientName}; may be empty for retired elements
     * @param name the name, such as {@code Patient's Name}
     * @param retired whether the standard has retired the element
     */
    public record Entry(String vr, String vm, String keyword, String name, boolean retired) {
    }

    private record Repeating(int mask, int tag, Entry entry) {
    }

    private static final Map<Integer, Entry> ENTRIES = new HashMap<>(8192);
    private static final Map<String, Integer> KEYWORDS = new HashMap<>(8192);
    private static final List<Repeating> REPEATING = new ArrayList<>();

    static {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Dictionary.class.getResourceAsStream("dictionary.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(Dictionary::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the DICOM dictionary inside ExplainJ's jar cannot be read", e);
        }
    }

    private Dictionary() {
    }

    private static void add(String line) {
        String[] field = line.split("\t", -1);
        Entry entry = new Entry(field[1], field[2], field.length > 4 ? field[4] : "", field.length > 5 ? field[5] : "",
                field.length > 3 && field[3].equals("R"));
        if (field[0].indexOf('x') >= 0) {
            String mask = field[0].replaceAll("[0-9A-F]", "F").replace('x', '0');
            REPEATING.add(new Repeating(Integer.parseUnsignedInt(mask, 16),
                    Integer.parseUnsignedInt(field[0].replace('x', '0'), 16), entry));
            return;
        }
        int tag = Integer.parseUnsignedInt(field[0], 16);
        ENTRIES.put(tag, entry);
        if (!entry.keyword().isEmpty()) {
            KEYWORDS.putIfAbsent(entry.keyword(), tag);
        }
    }

    /** @return what the registry says about a standard element; empty for private and unknown ones */
    public static Optional<Entry> entry(int tag) {
        Entry entry = ENTRIES.get(tag);
        if (entry != null || Tag.isPrivate(tag)) {
            return Optional.ofNullable(entry);
        }
        return REPEATING.stream().filter(r -> (tag & r.mask) == r.tag).map(Repeating::entry).findFirst();
    }

    /** @return the tag of a keyword such as {@code PatientName} */
    public static OptionalInt tag(String keyword) {
        Integer tag = KEYWORDS.get(keyword);
        return tag == null ? OptionalInt.empty() : OptionalInt.of(tag);
    }

    /** @return the keyword of a tag, or an empty string */
    public static String keyword(int tag) {
        return entry(tag).map(Entry::keyword).orElse("");
    }

    /** @return the name of a tag as PS3.6 prints it, or an empty string */
    public static String name(int tag) {
        return entry(tag).map(Entry::name).orElse("");
    }

    /**
     * The VR that an element has where the encoding doesn't say (implicit VR, PS3.5 section 6.2.2 and annex A).
     *
     * @param tag the element
     * @param signed whether Pixel Representation (0028,0103) is 1, which decides between US and SS
     * @return the VR; UN for unknown and private elements other than private creators
     */
    public static VR vr(int tag, boolean signed) {
        if (Tag.element(tag) == 0) {
            return VR.UL;
        }
        if (Tag.isPrivate(tag)) {
            return Tag.element(tag) >= 0x10 && Tag.element(tag) <= 0xFF ? VR.LO : VR.UN;
        }
        String vr = entry(tag).map(Entry::vr).orElse("UN");
        return switch (vr) {
            case "XS" -> signed ? VR.SS : VR.US;
            case "OX", "UW", "XW" -> VR.OW;
            case "--" -> VR.UN;
            default -> VR.valueOf(vr);
        };
    }
}
