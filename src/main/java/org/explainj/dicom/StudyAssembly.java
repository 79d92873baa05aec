package org.explainj.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts images together to studies and series: patients by ID and issuer, studies by patient and Study UID. */
public final class StudyAssembly {
    private StudyAssembly() {
    }

    /**
     * @param images images of any patients
     * @return their studies, in the order in which they were first met; an instance that is there twice is kept once
     */
    public static List<Study> assemble(List<DicomImage> images) {
        record Key(PatientKey patient, String study) {
        }

        Map<Key, List<DicomImage>> studies = new LinkedHashMap<>();
        Map<String, Set<PatientKey>> patients = new LinkedHashMap<>();
        Map<String, Set<String>> studiesOfSeries = new LinkedHashMap<>();
        for (DicomImage image : images) {
            PatientKey patient = PatientKey.of(image.dataset());
            String uid = image.dataset().string(Tag.StudyInstanceUID).orElse("");
            studies.computeIfAbsent(new Key(patient, uid), key -> new ArrayList<>()).add(image);
            patients.computeIfAbsent(uid, key -> new LinkedHashSet<>()).add(patient);
            image.dataset().string(Tag.SeriesInstanceUID).ifPresent(series ->
                    studiesOfSeries.computeIfAbsent(series, key -> new LinkedHashSet<>()).add(uid));
        }
        List<Study> assembled = new ArrayList<>();
        studies.forEach((key, members) -> {
            List<String> conflicts = new ArrayList<>();
            List<String> remarks = new ArrayList<>();
            if (key.study.isEmpty()) {
                conflicts.add("Images have no Study Instance UID, so results would belong to no study.");
            } else if (patients.get(key.study).size() > 1) {
                conflicts.add("Study " + key.study + " has images of several patients (Patient ID or its issuer "
                        + "differ); correct the files first.");
            }
            List<DicomImage> once = once(members, conflicts, remarks);
            if (!key.study.isEmpty()) {
                differing(once).forEach(name -> conflicts.add(name + " differs within study " + key.study
                        + "; correct the files first."));
            }
            List<Series> series = DicomFolder.series(once);
            for (Series each : series) {
                if (studiesOfSeries.getOrDefault(each.uid(), Set.of()).size() > 1) {
                    conflicts.add("Series " + each.uid() + " has images of several studies; correct the files first.");
                }
                remarks(each, remarks);
            }
            assembled.add(new Study(key.patient, key.study, series, List.copyOf(conflicts), List.copyOf(remarks)));
        });
        return assembled;
    }

    private static List<DicomImage> once(List<DicomImage> images, List<String> conflicts, List<String> remarks) {
        Map<String, DicomImage> byInstance = new LinkedHashMap<>();
        int twice = 0;
        for (DicomImage image : images) {
            String uid = image.sopInstanceUid().isEmpty() ? "file " + image.file() : image.sopInstanceUid();
            DicomImage other = byInstance.putIfAbsent(uid, image);
            if (other != null && !isSame(image, other)) {
                conflicts.add("SOP Instance UID " + uid + " is that of two different images, " + other.file() + " and "
                        + image.file() + "; correct the files first.");
            } else if (other != null) {
                twice++;
            }
        }
        if (twice > 0) {
            remarks.add(twice + (twice == 1 ? " image is" : " images are") + " there twice; one of each is used.");
        }
        return List.copyOf(byInstance.values());
    }

    private static boolean isSame(DicomImage a, DicomImage b) {
        Function<DicomImage, List<Object>> what = image -> List.of(image.rows(), image.columns(), image.frames(),
                image.dataset().string(Tag.SeriesInstanceUID), image.dataset().string(Tag.InstanceNumber),
                image.dataset().strings(Tag.ImagePositionPatient));
        if (!what.apply(a).equals(what.apply(b))) {
            return false;
        }
        try {
            // a copy is the same to the byte, or holds the same pixels in another transfer syntax
            return Files.mismatch(a.file(), b.file()) < 0
                    || DicomInfo.of(a.file()).storedValuesSha1().equals(DicomInfo.of(b.file()).storedValuesSha1());
        } catch (IOException e) {
            return false;
        }
    }

    /** @return what of the patient's name, birth date and sex contradicts itself among images of one Patient ID */
    static List<String> differing(List<DicomImage> images) {
        // an attribute that only some images have does not contradict itself
        return Stream.of(Tag.PatientName, Tag.PatientBirthDate, Tag.PatientSex)
                .filter(tag -> images.stream().flatMap(image -> image.dataset().string(tag).stream()).map(String::strip)
                        .filter(value -> !value.isEmpty()).distinct().count() > 1)
                .map(Dictionary::name).toList();
    }

    private static void remarks(Series series, List<String> remarks) {
        List<Stack> stacks = series.stacks();
        long localizers = stacks.stream().filter(Stack::localizer).count();
        if (localizers > 0 && localizers < stacks.size()) {
            remarks.add("Series " + series.uid() + " holds localizers too; they are kept apart.");
        }
        long orientations = stacks.stream().filter(stack -> !stack.localizer())
                .map(stack -> stack.slices().get(0).geometry().normal().map(java.util.Arrays::toString)).distinct()
                .count();
        if (orientations > 1) {
            remarks.add("Series " + series.uid() + " has slices of " + orientations
                    + " orientations; each makes a stack of its own.");
        }
        List<String> names = stacks.stream().map(Stack::name).filter(name -> !name.isEmpty()).toList();
        if (names.size() > 1) {
            remarks.add("Series " + series.uid() + " is taken apart into " + names.size() + " stacks: "
                    + String.join("; ", names.subList(0, Math.min(8, names.size())))
                    + (names.size() > 8 ? "; …" : "") + ".");
        }
        for (Stack stack : stacks) {
            stack.remarks().forEach(remark -> remarks.add("Series " + series.uid()
                    + (stack.name().isEmpty() ? "" : ", " + stack.name()) + ": " + remark));
        }
    }
}
