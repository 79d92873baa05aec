package org.explainj.pacs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.explainj.UsageException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;

/**
 * What to look for (PS3.4 C.2.2.2): an empty value matches everything, {@code *} and {@code ?} are wildcards,
 * {@code 20240101-20241231} is a range.
 *
 * @param level what is looked for
 * @param keys values by tag
 * @param limit after so many matches the query is cancelled; 0 for no limit
 */
public record Query(Level level, Map<Integer, String> keys, int limit) {
    /** Levels of the study root model. */
    public enum Level {
        /** Studies, with their patients. */
        STUDY(Tag.StudyInstanceUID, Tag.StudyDate, Tag.StudyTime, Tag.AccessionNumber, Tag.StudyDescription,
                Tag.StudyID, Tag.PatientName, Tag.PatientID, Tag.PatientBirthDate, Tag.PatientSex,
                Tag.ReferringPhysicianName, Tag.ModalitiesInStudy, Tag.NumberOfStudyRelatedSeries,
                Tag.NumberOfStudyRelatedInstances),
        /** Series of one study. */
        SERIES(Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.Modality, Tag.SeriesNumber, Tag.SeriesDescription,
                Tag.BodyPartExamined, Tag.NumberOfSeriesRelatedInstances),
        /** Objects of one series. */
        IMAGE(Tag.StudyInstanceUID, Tag.SeriesInstanceUID, Tag.SOPInstanceUID, Tag.SOPClassUID, Tag.InstanceNumber,
                Tag.Rows, Tag.Columns, Tag.NumberOfFrames);

        private final List<Integer> returned;

        Level(Integer... returned) {
            this.returned = List.of(returned);
        }

        /** @return the attributes that are asked for whether or not they are keys */
        public List<Integer> returned() {
            return returned;
        }

        /** @return the name in options and JSON */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps its own, sorted copy of the keys. */
    public Query {
        keys = Map.copyOf(new TreeMap<>(keys));
    }

    /** @return a query without limit */
    public static Query of(Level level, Map<Integer, String> keys) {
        return new Query(level, keys, 0);
    }

    /**
     * @param text {@code Keyword=value}, such as {@code PatientID=4711}, or {@code ggggeeee=value}
     * @return tag and value
     * @throws UsageException if there is no such attribute
     */
    public static Map.Entry<Integer, String> key(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String value = equals < 0 ? "" : text.substring(equals + 1);
        int tag = Dictionary.tag(name).orElseGet(() -> {
            if (!name.matches("[0-9A-Fa-f]{8}")) {
                throw new UsageException("There is no attribute '" + name + "' to ask for: use keywords such as "
                        + "PatientID=4711 or StudyDate=20240101-20241231.");
            }
            return Integer.parseUnsignedInt(name, 16);
        });
        return Map.entry(tag, value);
    }

    /** @return the identifier of a C-FIND */
    public Dataset identifier() {
        Dataset identifier = Dataset.empty();
        for (int tag : level.returned()) {
            identifier.set(tag, text(tag));
        }
        boolean ascii = true;
        for (Map.Entry<Integer, String> key : keys.entrySet()) {
            if (key.getValue().isEmpty()) {
                identifier.set(key.getKey(), text(key.getKey()));
            } else {
                identifier.set(key.getKey(), text(key.getKey()), key.getValue());
            }
            ascii &= key.getValue().chars().allMatch(c -> c < 0x80);
        }
        if (!ascii) {
            identifier.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        }
        return identifier.set(Tag.QueryRetrieveLevel, VR.CS, level.name());
    }

    private static VR text(int tag) {
        VR vr = Dictionary.vr(tag, false);
        // binary keys are only ever asked for, never matched
        return vr.isText() ? vr : VR.LO;
    }
}
