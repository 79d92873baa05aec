package org.explainj.frame;

import java.util.ArrayList;
import java.util.List;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Series;
import org.explainj.dicom.Slice;
import org.explainj.dicom.Stack;
import org.explainj.dicom.Study;
import org.explainj.dicom.StudyAssembly;

/**
 * What a network of volumes or of cines can be given of DICOM images.
 *
 * @param found volumes or cines, in the order in which their series were first met
 * @param failures why a series, or part of one, is none: a sentence each
 * @param remarks what else was left out, a sentence each
 */
public record DicomVolumes(List<DicomVolume> found, List<String> failures, List<String> remarks) {
    public DicomVolumes {
        found = List.copyOf(found);
        failures = List.copyOf(failures);
        remarks = List.copyOf(remarks);
    }

    /**
     * Takes series apart into stacks of parallel slices: each is a volume, such as each moment of a 4-D series.
     * Localizers are left out.
     *
     * @param images of any studies; an instance that is there twice counts once
     * @return the volumes
     */
    public static DicomVolumes volumes(List<DicomImage> images) {
        List<DicomVolume> found = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Study study : StudyAssembly.assemble(images)) {
            List<Stack> stacks = study.series().stream().map(Series::stacks).flatMap(List::stream).toList();
            // of a stack's own remarks each is a reason to refuse it
            remarks.addAll(study.remarks().stream().filter(remark -> stacks.stream().map(Stack::remarks)
                    .flatMap(List::stream).noneMatch(remark::endsWith)).toList());
            for (Stack stack : stacks) {
                if (stack.localizer()) {
                    remarks.add(stack.slices().get(0).image().file() + (stack.slices().size() == 1 ? " is a localizer"
                            : " and others of its series are localizers") + ", and no part of a volume.");
                    continue;
                }
                try {
                    found.add(DicomVolume.of(stack));
                } catch (DicomException e) {
                    failures.add(e.getMessage());
                }
            }
        }
        return new DicomVolumes(found, failures, remarks);
    }

    /**
     * Takes multi-frame images, and series with one image for each moment.
     *
     * @param images of any studies; an instance that is there twice counts once
     * @return the cines
     */
    public static DicomVolumes cines(List<DicomImage> images) {
        List<DicomVolume> found = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Series series : StudyAssembly.assemble(images).stream().map(Study::series).flatMap(List::stream)
                .toList()) {
            List<DicomImage> single = new ArrayList<>();
            for (DicomImage image : series.images()) {
                if (image.frames() > 1) {
                    add(Slice.of(image), found, failures);
                } else {
                    single.add(image);
                }
            }
            if (!single.isEmpty()) {
                add(single.stream().map(image -> new Slice(image, 0)).toList(), found, failures);
            }
        }
        return new DicomVolumes(found, failures, List.of());
    }

    private static void add(List<Slice> frames, List<DicomVolume> found, List<String> failures) {
        try {
            found.add(DicomVolume.cine(frames));
        } catch (DicomException e) {
            failures.add(e.getMessage());
        }
    }
}
