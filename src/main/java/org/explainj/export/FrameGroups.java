package org.explainj.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.Tag;
import org.explainj.dicom.Uids;
import org.explainj.dicom.VR;

/**
 * The frames of a multi-frame object, each on the pixel grid of a source frame, and what its functional groups say of
 * them (PS3.3 C.7.6.16 and C.7.6.17).
 *
 * <p>Frames are put into order along the normal of their slices where they all lie in one frame of reference, else by
 * the source's instance and frame numbers. Plane macros are written in the first case only: coordinates are never made
 * up.
 */
public final class FrameGroups {
    private static final double PARALLEL = 1e-4;
    private static final double SAME_SPACING = 1e-3;

    private final Code derivationCode;
    private final boolean volumetric;
    private final List<Entry> entries = new ArrayList<>();

    /** A frame, with what its source's header says; the header itself is not kept. */
    private record Entry(Dataset derivationImage, Geometry geometry, String frameOfReference, OptionalDouble thickness,
            int instanceNumber, int sourceFrame, String seriesUid, String sopClassUid, String sopInstanceUid) {
    }

    /**
     * @param derivationCode what was done to the source (CID 7203)
     * @param volumetric whether a frame without a thickness has no place, as the object's plane macros demand one
     */
    public FrameGroups(Code derivationCode, boolean volumetric) {
        this.derivationCode = derivationCode;
        this.volumetric = volumetric;
    }

    /** Adds the next frame. */
    public void add(SourceImage source, Derivation derivation) {
        DicomImage image = source.image();
        Dataset measures = image.functionalGroup(source.frame(), Tag.PixelMeasuresSequence).orElse(image.dataset());
        String of = image.frames() > 1 ? " of frame " + (source.frame() + 1) + " of " + image.frames() : "";
        Dataset derivationImage = Dataset.empty()
                .set(Tag.DerivationDescription, VR.ST, derivation.derivation(of))
                .setSequence(Tag.DerivationCodeSequence, derivationCode.item())
                .setSequence(Tag.SourceImageSequence, source.reference(true));
        entries.add(new Entry(derivationImage, image.geometry(source.frame()),
                source.frameOfReferenceUid(), thickness(measures),
                image.dataset().integer(Tag.InstanceNumber).orElse(0), source.frame(), source.seriesUid(),
                image.sopClassUid(), image.sopInstanceUid()));
    }

    /** Slice Thickness, else the distance of slices, which a source names where they are reconstructed thin. */
    private static OptionalDouble thickness(Dataset measures) {
        OptionalDouble thickness = measures.decimal(Tag.SliceThickness);
        return thickness.orElse(0) > 0 ? thickness : measures.decimal(Tag.SpacingBetweenSlices);
    }

    /**
     * @param indices of some of the frames
     * @return these alone, in this order
     */
    public FrameGroups part(int[] indices) {
        FrameGroups part = new FrameGroups(derivationCode, volumetric);
        Arrays.stream(indices).mapToObj(entries::get).forEach(part.entries::add);
        return part;
    }

    /** @return how many frames there are */
    public int size() {
        return entries.size();
    }

    /** @return whether all frames have a place in one frame of reference */
    public boolean isSpatial() {
        String frameOfReference = entries.get(0).frameOfReference();
        return !frameOfReference.isEmpty() && entries.stream().allMatch(entry ->
                entry.frameOfReference().equals(frameOfReference) && entry.geometry().position() != null
                        && entry.geometry().normal().isPresent()
                        && (!volumetric || entry.thickness().orElse(0) > 0)
                        && (entry.geometry().spacingKind() == Geometry.SpacingKind.PATIENT
                                || entry.geometry().spacingKind() == Geometry.SpacingKind.CALIBRATED));
    }

    /** @return the frames' indices, in the order in which they are written */
    public int[] order() {
        Comparator<Integer> byNumber = Comparator.<Integer>comparingInt(i -> entries.get(i).instanceNumber())
                .thenComparing(i -> entries.get(i).sopInstanceUid())
                .thenComparingInt(i -> entries.get(i).sourceFrame());
        Comparator<Integer> order = isSpatial() && isParallel()
                ? Comparator.<Integer>comparingDouble(this::depth).thenComparing(byNumber) : byNumber;
        return IntStream.range(0, size()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    private boolean isParallel() {
        double[] first = entries.get(0).geometry().orientation();
        return entries.stream().allMatch(entry -> same(first, entry.geometry().orientation()));
    }

    private static boolean same(double[] a, double[] b) {
        return IntStream.range(0, a.length).allMatch(i -> Math.abs(a[i] - b[i]) <= PARALLEL);
    }

    private double depth(int index) {
        double[] normal = entries.get(0).geometry().normal().orElseThrow();
        double[] position = entries.get(index).geometry().position();
        return normal[0] * position[0] + normal[1] * position[1] + normal[2] * position[2];
    }

    /**
     * Sets Frame of Reference, Multi-frame Functional Groups, Multi-frame Dimension and Common Instance Reference.
     *
     * @param target the object; its SOP Instance UID is not needed
     * @param shared what else the shared functional groups say
     * @param perFrame what else each frame's functional groups say
     * @param segmented whether the first dimension is the segment
     */
    public void describe(Dataset target, Dataset shared, Dataset perFrame, boolean segmented) {
        int[] order = order();
        Dataset sharedGroups = shared.copy();
        boolean spatial = isSpatial();
        boolean parallel = spatial && isParallel();
        boolean even = spatial && entries.stream().allMatch(this::measuredAsFirst);
        if (spatial) {
            target.set(Tag.FrameOfReferenceUID, VR.UI, entries.get(0).frameOfReference())
                    .set(Tag.PositionReferenceIndicator, VR.LO);
            if (even) {
                sharedGroups.setSequence(Tag.PixelMeasuresSequence, measures(entries.get(0), distance(order)));
            }
            if (parallel) {
                sharedGroups.setSequence(Tag.PlaneOrientationSequence, orientation(entries.get(0)));
            }
        }
        Dataset[] groups = new Dataset[order.length];
        for (int i = 0; i < order.length; i++) {
            Entry entry = entries.get(order[i]);
            Dataset content = Dataset.empty().set(Tag.StackID, VR.SH, "1")
                    .setInts(Tag.InStackPositionNumber, VR.UL, i + 1)
                    .setInts(Tag.DimensionIndexValues, VR.UL, segmented ? new int[] {1, 1, i + 1}
                            : new int[] {1, i + 1});
            groups[i] = perFrame.copy()
                    .setSequence(Tag.DerivationImageSequence, entry.derivationImage())
                    .setSequence(Tag.FrameContentSequence, content);
            if (spatial) {
                groups[i].setSequence(Tag.PlanePositionSequence, Dataset.empty()
                        .setDecimals(Tag.ImagePositionPatient, VR.DS, entry.geometry().position()));
            }
            if (spatial && !parallel) {
                groups[i].setSequence(Tag.PlaneOrientationSequence, orientation(entry));
            }
            if (spatial && !even) {
                groups[i].setSequence(Tag.PixelMeasuresSequence, measures(entry, OptionalDouble.empty()));
            }
        }
        target.setSequence(Tag.SharedFunctionalGroupsSequence, sharedGroups)
                .setSequence(Tag.PerFrameFunctionalGroupsSequence, groups)
                .setInts(Tag.NumberOfFrames, VR.IS, order.length);
        dimensions(target, segmented);
        references(target);
    }

    private boolean measuredAsFirst(Entry entry) {
        Geometry first = entries.get(0).geometry();
        Geometry other = entry.geometry();
        return Math.abs(first.rowSpacing() - other.rowSpacing()) <= SAME_SPACING * first.rowSpacing()
                && Math.abs(first.columnSpacing() - other.columnSpacing()) <= SAME_SPACING * first.columnSpacing()
                && entries.get(0).thickness().equals(entry.thickness());
    }

    /** @return the distance between slices that stand equally apart */
    private OptionalDouble distance(int[] order) {
        if (order.length < 2 || !isParallel()) {
            return OptionalDouble.empty();
        }
        double step = depth(order[1]) - depth(order[0]);
        for (int i = 1; i < order.length; i++) {
            if (Math.abs(depth(order[i]) - depth(order[i - 1]) - step) > 0.01 * step) {
                return OptionalDouble.empty();
            }
        }
        return step > 0 ? OptionalDouble.of(step) : OptionalDouble.empty();
    }

    private static Dataset measures(Entry entry, OptionalDouble distance) {
        Dataset measures = Dataset.empty().setDecimals(Tag.PixelSpacing, VR.DS, entry.geometry().rowSpacing(),
                entry.geometry().columnSpacing());
        OptionalDouble thickness = entry.thickness().orElse(0) > 0 ? entry.thickness() : distance;
        if (thickness.isPresent()) {
            measures.setDecimals(Tag.SliceThickness, VR.DS, thickness.getAsDouble());
        }
        if (distance.isPresent()) {
            measures.setDecimals(Tag.SpacingBetweenSlices, VR.DS, distance.getAsDouble());
        }
        return measures;
    }

    private static Dataset orientation(Entry entry) {
        return Dataset.empty().setDecimals(Tag.ImageOrientationPatient, VR.DS, entry.geometry().unitOrientation());
    }

    private void dimensions(Dataset target, boolean segmented) {
        String organization = Uids.derived("dimensions", segmented ? "segment" : "", "stack",
                entries.get(0).seriesUid());
        List<Dataset> indices = new ArrayList<>();
        if (segmented) {
            indices.add(dimension(organization, Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence));
        }
        indices.add(dimension(organization, Tag.StackID, Tag.FrameContentSequence));
        indices.add(dimension(organization, Tag.InStackPositionNumber, Tag.FrameContentSequence));
        target.setSequence(Tag.DimensionOrganizationSequence,
                        Dataset.empty().set(Tag.DimensionOrganizationUID, VR.UI, organization))
                .setSequence(Tag.DimensionIndexSequence, indices.toArray(Dataset[]::new));
    }

    private static Dataset dimension(String organization, int pointer, int group) {
        return Dataset.empty().set(Tag.DimensionOrganizationUID, VR.UI, organization)
                .setInts(Tag.DimensionIndexPointer, VR.AT, pointer)
                .setInts(Tag.FunctionalGroupPointer, VR.AT, group)
                .set(Tag.DimensionDescriptionLabel, VR.LO, Dictionary.name(pointer));
    }

    private void references(Dataset target) {
        target.setSequence(Tag.ReferencedSeriesSequence, SourceReferences.bySeries(entries.stream()
                .map(entry -> new SourceReferences.Instance(entry.seriesUid(), entry.sopClassUid(),
                        entry.sopInstanceUid())).toList()));
    }
}
