package org.explainj.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Attributes that an object must have (PS3.3): of every object those of patient and study, and of the kinds that
 * ExplainJ writes those without which a viewer can do nothing with them.
 */
final class RequiredAttributes {
    /** Type 2: there, but empty if unknown. */
    private static final int[] PATIENT_AND_STUDY = {Tag.PatientName, Tag.PatientID, Tag.PatientBirthDate,
            Tag.PatientSex,
        Tag.StudyDate, Tag.StudyTime, Tag.AccessionNumber, Tag.ReferringPhysicianName, Tag.StudyID, Tag.SeriesNumber,
        Tag.InstanceNumber};
    private static final int[] FRAMES = {Tag.NumberOfFrames, Tag.SharedFunctionalGroupsSequence,
        Tag.PerFrameFunctionalGroupsSequence, Tag.DimensionOrganizationSequence, Tag.DimensionIndexSequence};
    private static final int[] REPORT = {Tag.ContentDate, Tag.ContentTime, Tag.ValueType, Tag.ConceptNameCodeSequence,
        Tag.ContentSequence, Tag.CurrentRequestedProcedureEvidenceSequence};
    private static final int[] STATE = {Tag.ContentLabel, Tag.PresentationCreationDate, Tag.PresentationCreationTime,
        Tag.DisplayedAreaSelectionSequence};

    /** Type 1, by SOP Class UID. */
    private static final Map<String, int[][]> BY_CLASS = Map.of(
            "1.2.840.10008.5.1.4.1.1.7", new int[][] {{Tag.ConversionType}},
            "1.2.840.10008.5.1.4.1.1.7.4", new int[][] {{Tag.ConversionType, Tag.NumberOfFrames,
            Tag.BurnedInAnnotation}},
            "1.2.840.10008.5.1.4.1.1.66.4", new int[][] {FRAMES, {Tag.ContentLabel, Tag.SegmentationType,
                Tag.SegmentSequence, Tag.LossyImageCompression}},
            "1.2.840.10008.5.1.4.1.1.30", new int[][] {FRAMES, {Tag.ContentLabel, Tag.FrameOfReferenceUID,
                Tag.ContentQualification, Tag.PresentationLUTShape, Tag.LossyImageCompression}},
            "1.2.840.10008.5.1.4.1.1.11.1", new int[][] {STATE,
            {Tag.ReferencedSeriesSequence, Tag.PresentationLUTShape}},
            "1.2.840.10008.5.1.4.1.1.11.2", new int[][] {STATE, {Tag.ReferencedSeriesSequence, Tag.ICCProfile}},
            "1.2.840.10008.5.1.4.1.1.11.4", new int[][] {STATE,
            {Tag.BlendingSequence, Tag.RelativeOpacity, Tag.ICCProfile,
                Tag.RedPaletteColorLookupTableData}},
            "1.2.840.10008.5.1.4.1.1.88.34", new int[][] {REPORT, {Tag.CompletionFlag, Tag.VerificationFlag}},
            "1.2.840.10008.5.1.4.1.1.88.59", new int[][] {REPORT});

    private RequiredAttributes() {
    }

    /** @return what a data set lacks, such as {@code "Study ID (0020,0010)"} */
    static List<String> missing(Dataset dataset) {
        List<String> missing = new ArrayList<>();
        for (int tag : PATIENT_AND_STUDY) {
            if (!dataset.contains(tag)) {
                missing.add(named(tag));
            }
        }
        for (int[] tags : BY_CLASS.getOrDefault(dataset.string(Tag.SOPClassUID).orElse(""), new int[0][])) {
            for (int tag : tags) {
                if (dataset.element(tag).filter(element -> !element.isEmpty()).isEmpty()) {
                    missing.add(named(tag));
                }
            }
        }
        return missing;
    }

    private static String named(int tag) {
        return Dictionary.name(tag) + " " + Tag.text(tag);
    }
}
