package org.explainj;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explainj.card.Terms;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Moment;
import org.explainj.dicom.Study;
import org.explainj.dicom.StudyAssembly;
import org.explainj.dicom.Tag;

/**
 * Images that may be a patient's earlier ones, of which the one is chosen that an image is compared with.
 *
 * <p>It is of the same patient (ID and issuer, with nothing in name, birth date and sex that contradicts it), of the
 * same kind, and earlier. Of the same kind is an image of the same modality, CR and DX being one, whose body part,
 * side, view and presentation intent do not contradict the other's: PA and AP are both frontal and LL and RL both
 * lateral, any other two views contradict each other, and what a file does not say contradicts nothing. Of several the
 * nearest in view is taken, and of these the newest.
 */
public final class PriorImages {
    private static final Set<String> RADIOGRAPHS = Set.of("CR", "DX", "DR");
    private static final List<Set<String>> PROJECTIONS = List.of(Set.of("PA", "AP"),
            Set.of("LL", "RL", "LLD", "RLD"));
    private static final Set<String> SIDES = Set.of("L", "R");
    /** What says when an image is of, the best first. */
    private static final List<int[]> MOMENTS = List.of(new int[] {Tag.AcquisitionDate, Tag.AcquisitionTime},
            new int[] {Tag.ContentDate, Tag.ContentTime}, new int[] {Tag.SeriesDate, Tag.SeriesTime},
            new int[] {Tag.StudyDate, Tag.StudyTime});

    private final List<Study> studies;

    /** @param images of any patients and dates */
    public PriorImages(List<DicomImage> images) {
        studies = StudyAssembly.assemble(images);
    }

    /**
     * When two images were made, by the same attribute of both: Acquisition, Content, Series or Study Date.
     *
     * @param current of the newer image
     * @param prior of the older one
     */
    public record Dates(LocalDate current, LocalDate prior) {
        /**
         * @param current a DICOM image
         * @param prior another
         * @return their dates; empty if they have none in common
         */
        public static Optional<Dates> of(DicomImage current, DicomImage prior) {
            return MOMENTS.stream().flatMap(tags -> Moment.date(current.dataset(), tags[0]).flatMap(now ->
                    Moment.date(prior.dataset(), tags[0]).map(then -> new Dates(now, then))).stream()).findFirst();
        }

        /** @return such as {@code 2024-05-31} */
        public static String text(LocalDate date) {
            return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
        }
    }

    /**
     * @param current an image
     * @return the image to compare it with
     * @throws RefusedException if there is none of the same patient, of the same kind or earlier
     * @throws DicomException if what there is isn't known to be the same patient's
     */
    public DicomImage of(DicomImage current) throws IOException {
        requireOneFrame(current);
        Study own = StudyAssembly.assemble(List.of(current)).get(0);
        List<DicomImage> alike = new ArrayList<>();
        for (Study prior : ofPatient(own)) {
            own.requireSamePatient(prior);
            if (!prior.mayExport()) {
                throw new RefusedException("The prior study contradicts itself, so nothing is compared with it: "
                        + prior.conflicts().get(0));
            }
            prior.series().stream().flatMap(series -> series.images().stream())
                    .filter(image -> isAlike(current, image)).forEach(alike::add);
        }
        if (alike.isEmpty()) {
            throw new RefusedException("The prior has no image to compare " + current.file()
                    + " with: none other is of the same modality, body part, side and view.");
        }
        List<DicomImage> earlier = alike.stream().filter(image -> isEarlier(current, image)).toList();
        if (earlier.isEmpty()) {
            DicomImage first = alike.get(0);
            throw new RefusedException(Dates.of(current, first).map(dates -> "The prior is not earlier: " + first.file()
                    + " is of " + Dates.text(dates.prior()) + ", and " + current.file() + " of "
                    + Dates.text(dates.current())).orElse("It is not known whether the prior is earlier: "
                    + first.file()
                    + " and " + current.file() + " have no date in common")
                    + "; name an earlier study of the patient.");
        }
        int rank = earlier.stream().mapToInt(image -> distanceInView(current, image)).min().orElseThrow();
        List<DicomImage> nearest = earlier.stream().filter(image -> distanceInView(current, image) == rank)
                .sorted(Comparator.comparing((DicomImage image) -> Dates.of(current, image).orElseThrow().prior())
                        .reversed()).toList();
        if (nearest.size() > 1 && current.geometry(0).position() != null) {
            throw new RefusedException("The prior has " + nearest.size() + " slices, and which of them shows what "
                    + current.file() + " does is not known: name the one file to compare it with.");
        }
        requireOneFrame(nearest.get(0));
        return nearest.get(0);
    }

    private static void requireOneFrame(DicomImage image) throws RefusedException {
        if (image.frames() > 1) {
            throw new RefusedException(image.file() + " has " + image.frames() + " frames: images with one frame are "
                    + "compared with a prior, not volumes or sequences.");
        }
    }

    /** @return the studies of the same patient; if there are none, all, so that the first of them is refused */
    private List<Study> ofPatient(Study own) {
        List<Study> same = studies.stream().filter(prior -> own.patient().isKnownToBe(prior.patient())).toList();
        return same.isEmpty() ? studies : same;
    }

    private static boolean isAlike(DicomImage current, DicomImage prior) {
        Dataset a = current.dataset();
        Dataset b = prior.dataset();
        return !current.sopInstanceUid().equals(prior.sopInstanceUid())
                && kind(current).equals(kind(prior))
                && isSecondary(a) == isSecondary(b)
                && mayBeSame(a.string(Tag.PresentationIntentType), b.string(Tag.PresentationIntentType))
                && mayBeSame(term(Terms.BODY_PART, a), term(Terms.BODY_PART, b))
                && mayBeSame(side(current), side(prior))
                && distanceInView(current, prior) < Integer.MAX_VALUE;
    }

    private static String kind(DicomImage image) {
        return RADIOGRAPHS.contains(image.modality()) ? "radiograph" : image.modality();
    }

    private static boolean isSecondary(Dataset dataset) {
        return dataset.strings(Tag.ImageType).stream().skip(1).findFirst().filter("SECONDARY"::equals).isPresent();
    }

    private static Optional<String> term(Terms terms, Dataset dataset) {
        return terms.in(dataset).filter(terms.words()::contains);
    }

    private static Optional<String> side(DicomImage image) {
        return Optional.of(image.geometry(0).laterality()).filter(SIDES::contains);
    }

    private static boolean mayBeSame(Optional<String> a, Optional<String> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    /** @return 0 for the same view, 1 for the same projection, 2 if it isn't known, the greatest number for another */
    private static int distanceInView(DicomImage current, DicomImage prior) {
        Optional<String> a = term(Terms.VIEW, current.dataset());
        Optional<String> b = term(Terms.VIEW, prior.dataset());
        if (a.isEmpty() || b.isEmpty()) {
            return 2;
        }
        boolean together = PROJECTIONS.stream()
                .anyMatch(views -> views.contains(a.get()) && views.contains(b.get()));
        return a.equals(b) ? 0 : together ? 1 : Integer.MAX_VALUE;
    }

    /** By the same attribute of both; on one day by the time, where both have it. */
    private static boolean isEarlier(DicomImage current, DicomImage prior) {
        for (int[] tags : MOMENTS) {
            Optional<LocalDate> now = Moment.date(current.dataset(), tags[0]);
            Optional<LocalDate> then = Moment.date(prior.dataset(), tags[0]);
            if (now.isPresent() && then.isPresent()) {
                Optional<LocalDateTime> at = Moment.of(current.dataset(), tags[0], tags[1]);
                Optional<LocalDateTime> before = Moment.of(prior.dataset(), tags[0], tags[1]);
                return at.isPresent() && before.isPresent() ? before.get().isBefore(at.get())
                        : then.get().isBefore(now.get());
            }
        }
        return false;
    }
}
