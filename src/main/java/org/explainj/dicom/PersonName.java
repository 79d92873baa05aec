package org.explainj.dicom;

/**
 * The component groups of a PN value (PS3.5 6.2.1.2), each family^given^middle^prefix^suffix.
 *
 * @param alphabetic the first group
 * @param ideographic the second, empty if absent
 * @param phonetic the third, empty if absent
 */
public record PersonName(String alphabetic, String ideographic, String phonetic) {
    /** @return the groups of one value of a PN element */
    public static PersonName of(String value) {
        String[] group = value.split("=", -1);
        return new PersonName(group[0].strip(), group.length > 1 ? group[1].strip() : "",
                group.length > 2 ? group[2].strip() : "");
    }
}
