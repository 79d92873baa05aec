package org.explainj.export.sc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.explainj.PriorComparison;
import org.explainj.PriorImages;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.SourceImage;
import org.explainj.export.SourceReferences;

/** What a capture says of the prior image that it shows beside its own source. */
final class PriorSource {
    private final SourceImage prior;
    private final PriorComparison comparison;

    PriorSource(SourceImage prior, PriorComparison comparison) {
        this.prior = prior;
        this.comparison = comparison;
    }

    /** @return which image it is, and that it lies as it lies */
    String sentence() {
        return "Prior image of " + PriorImages.Dates.text(comparison.dates().prior()) + ", SOP Instance UID "
                + prior.image().sopInstanceUid() + ", not aligned with the current one of "
                + PriorImages.Dates.text(comparison.dates().current());
    }

    /**
     * Adds the second source and takes back what is true of the first alone.
     *
     * @param capture a capture of the current image
     */
    void addTo(Dataset capture) {
        List<Dataset> sources = new ArrayList<>(capture.sequence(Tag.SourceImageSequence));
        sources.add(prior.reference(false));
        capture.setSequence(Tag.SourceImageSequence, sources.toArray(Dataset[]::new));
        if (!prior.seriesUid().isEmpty()) {
            // Common Instance Reference (PS3.3 C.12.2), which tells what lies in another study
            Dataset[] series = SourceReferences.bySeries(List.of(SourceReferences.Instance.of(prior)));
            if (capture.string(Tag.StudyInstanceUID).filter(prior.studyUid()::equals).isPresent()) {
                capture.setSequence(Tag.ReferencedSeriesSequence, series);
            } else {
                capture.setSequence(Tag.StudiesContainingOtherReferencedInstancesSequence, Dataset.empty()
                        .setSequence(Tag.ReferencedSeriesSequence, series)
                        .set(Tag.StudyInstanceUID, VR.UI, prior.studyUid()));
            }
        }
        Dataset own = Dataset.empty();
        prior.copyOrientation(own);
        prior.copyHistory(own);
        if (!own.strings(Tag.PatientOrientation).equals(capture.strings(Tag.PatientOrientation))) {
            capture.set(Tag.PatientOrientation, VR.CS);
        }
        if (!comparison.sameSize()) {
            for (int tag : List.of(Tag.PixelSpacing, Tag.PixelSpacingCalibrationType,
                    Tag.PixelSpacingCalibrationDescription, Tag.ImagerPixelSpacing, Tag.NominalScannedPixelSpacing,
                    Tag.PixelAspectRatio)) {
                capture.remove(tag);
            }
        }
        either(capture, own, Tag.BurnedInAnnotation, "YES");
        either(capture, own, Tag.RecognizableVisualFeatures, "YES");
        boolean lost = capture.string(Tag.LossyImageCompression).filter("01"::equals).isPresent();
        either(capture, own, Tag.LossyImageCompression, "01");
        if (!lost) {
            capture.copyFrom(own, Tag.LossyImageCompressionRatio, Tag.LossyImageCompressionMethod);
        }
    }

    /** What holds of one image holds of the picture of both; what holds of neither is known of both only. */
    private static void either(Dataset capture, Dataset other, int tag, String yes) {
        String first = capture.string(tag).orElse("");
        String second = other.string(tag).orElse("");
        if (first.equals(yes) || second.equals(yes)) {
            capture.set(tag, VR.CS, yes);
        } else if (!Objects.equals(first, second)) {
            capture.remove(tag);
        }
    }
}
