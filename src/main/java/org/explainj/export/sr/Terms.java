package org.explainj.export.sr;

import org.explainj.export.Code;

/** The concepts of PS3.16 that a report is made of. */
final class Terms {
    static final Code IMAGING_MEASUREMENT_REPORT = dcm("126000", "Imaging Measurement Report");
    static final Code LANGUAGE = dcm("121049", "Language of Content Item and Descendants");
    static final Code ENGLISH = new Code("en-US", "RFC5646", "English (United States)");
    static final Code OBSERVER_TYPE = dcm("121005", "Observer Type");
    static final Code DEVICE = dcm("121007", "Device");
    static final Code DEVICE_UID = dcm("121012", "Device Observer UID");
    static final Code DEVICE_NAME = dcm("121013", "Device Observer Name");
    static final Code DEVICE_MANUFACTURER = dcm("121014", "Device Observer Manufacturer");
    static final Code DEVICE_MODEL = dcm("121015", "Device Observer Model Name");
    static final Code PROCEDURE_REPORTED = dcm("121058", "Procedure reported");
    static final Code IMAGING_PROCEDURE = sct("363679005", "Imaging procedure");
    static final Code IMAGE_LIBRARY = dcm("111028", "Image Library");
    static final Code IMAGE_LIBRARY_GROUP = dcm("126200", "Image Library Group");
    static final Code IMAGING_MEASUREMENTS = dcm("126010", "Imaging Measurements");
    static final Code MEASUREMENT_GROUP = dcm("125007", "Measurement Group");
    static final Code TRACKING_IDENTIFIER = dcm("112039", "Tracking Identifier");
    static final Code TRACKING_UID = dcm("112040", "Tracking Unique Identifier");
    static final Code FINDING = dcm("121071", "Finding");
    static final Code FINDING_SITE = sct("363698007", "Finding Site");
    static final Code SOURCE_OF_MEASUREMENT = dcm("121112", "Source of Measurement");
    static final Code IMAGE_REGION = dcm("111030", "Image Region");
    static final Code CENTER = dcm("111010", "Center");
    static final Code PROBABILITY = dcm("122157", "Probability");
    static final Code AREA = sct("42798000", "Area");
    static final Code DERIVATION = dcm("121401", "Derivation");
    static final Code MAXIMUM = sct("56851009", "Maximum");
    static final Code PRESENT = sct("52101004", "Present");
    static final Code ABSENT = sct("2667000", "Absent");
    static final Code COMMENT = dcm("121106", "Comment");
    static final Code ALGORITHM_FAMILY = dcm("111000", "Algorithm Family");
    static final Code ALGORITHM_NAME = dcm("111001", "Algorithm Name");
    static final Code ALGORITHM_PARAMETERS = dcm("111002", "Algorithm Parameters");
    static final Code ALGORITHM_VERSION = dcm("111003", "Algorithm Version");
    static final Code NO_UNITS = new Code("1", "UCUM", "no units");
    static final Code SQUARE_MILLIMETER = new Code("mm2", "UCUM", "square millimeter");
    static final Code PIXELS = new Code("{pixels}", "UCUM", "pixels");

    private Terms() {
    }

    private static Code dcm(String value, String meaning) {
        return new Code(value, "DCM", meaning);
    }

    private static Code sct(String value, String meaning) {
        return new Code(value, "SCT", meaning);
    }
}
