package org.explainj.export.seg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.explainj.Explanation;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.export.Algorithm;
import org.explainj.export.AttributeText;
import org.explainj.export.Code;
import org.explainj.export.Concepts;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.DerivedSeries;
import org.explainj.export.FrameGroups;
import org.explainj.export.FrameSpool;
import org.explainj.export.Identity;
import org.explainj.export.ObjectBuilder;
import org.explainj.export.SourceImage;
import org.explainj.export.Tracking;
import org.explainj.heatmap.EvidenceRegion;
import org.explainj.heatmap.Rendering;

/**
 * A Segmentation (PS3.3 A.51), binary, of one class's thresholded evidence in one or more frames of a series.
 *
 * <p>Its one segment is the region of model evidence, never the disease: the model's class is in the label and the
 * tracking identifier. There is no probability form; graded evidence belongs in a parametric map. Frames without
 * evidence are left out; without any there is no object. Each frame is derived from a source image, which it names, so
 * that radiographs without a frame of reference have segmentations too.
 */
public final class EvidenceSegmentation implements ObjectBuilder {
    /** SOP Class UID of Segmentation Storage. */
    public static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.66.4";

    private static final DerivedSeries SERIES = new DerivedSeries("SEG", 10000, "evidence region");
    private static final Code SPATIAL_CONCEPT =
            new Code("309825002", "SCT", "Spatial and Relational Concept");
    /** Yellow, as PCS values of CIELab (PS3.3 C.10.7.1.1): L* 84, a* 3, b* 84. */
    private static final int[] COLOUR = {55050, 33667, 54484};

    /** So many frames end at a byte whatever their size. */
    private static final int GROUP = 8;

    private final Rendering rendering;
    private final FrameSpool masks;
    private final FrameGroups frames = new FrameGroups(Code.SEGMENTATION, true);
    private SourceImage first;
    private Derivation derivation;

    /**
     * @param rendering its threshold decides
     * @param folder where frames may wait
     */
    public EvidenceSegmentation(Rendering rendering, Path folder) {
        this.rendering = rendering;
        this.masks = new FrameSpool(folder);
    }

    @Override
    public void add(Explanation explanation) throws IOException {
        SourceImage source = SourceImage.of(explanation, "segmentation");
        EvidenceRegion region = EvidenceRegion.of(explanation.heatmap().orElseThrow(), rendering);
        if (region.isEmpty()) {
            return;
        }
        Derivation own = Derivation.of(explanation, "Segmented at values from " + region.threshold() + " up", "");
        if (first == null) {
            first = source;
            derivation = own;
        }
        frames.add(source, own);
        masks.add(region.mask().toByteArray());
    }

    @Override
    public List<DerivedObject> objects() throws IOException {
        if (first == null) {
            return List.of();
        }
        // which side it is belongs to the source: a segmentation series has no laterality
        Dataset attributes = SERIES.enhanced("Segmentation", first, derivation).remove(Tag.Laterality);
        image(attributes);
        frames.describe(attributes, Dataset.empty(), Dataset.empty().setSequence(Tag.SegmentIdentificationSequence,
                Dataset.empty().setInts(Tag.ReferencedSegmentNumber, VR.US, 1)), true);
        Identity identity = new Identity("Segmentation").withAttributes(attributes);
        derivation.addSeriesParts(identity);
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        return List.of(new DerivedObject("seg", attributes, TransferSyntax.EXPLICIT_LITTLE,
                Optional.of(bits()),
                (object, created) -> { }));
    }

    private void image(Dataset target) {
        Algorithm algorithm = Algorithm.of(derivation);
        Tracking tracking = Tracking.of(derivation, first);
        Dataset segment = Dataset.empty()
                .setInts(Tag.SegmentNumber, VR.US, 1)
                .set(Tag.SegmentLabel, VR.LO, AttributeText.longString("Model evidence for '" + derivation.label()
                + "'"))
                .set(Tag.SegmentDescription, VR.ST, AttributeText.shortText("Region of model evidence for the class '"
                        + derivation.label() + "': where the " + derivation.method() + " map has values from its "
                        + "threshold up. It shows where the model looks and not what is there. "
                        + Derivation.RESEARCH_USE))
                .set(Tag.SegmentAlgorithmType, VR.CS, "AUTOMATIC")
                .set(Tag.SegmentAlgorithmName, VR.LO, algorithm.name())
                .setSequence(Tag.SegmentationAlgorithmIdentificationSequence, algorithm.item())
                .setSequence(Tag.SegmentedPropertyCategoryCodeSequence, SPATIAL_CONCEPT.item())
                .setSequence(Tag.SegmentedPropertyTypeCodeSequence, Concepts.EVIDENCE_REGION.item())
                .set(Tag.TrackingID, VR.UT, tracking.identifier())
                .set(Tag.TrackingUID, VR.UI, tracking.uid())
                .setInts(Tag.RecommendedDisplayCIELabValue, VR.US, COLOUR);
        target.set(Tag.SOPClassUID, VR.UI, SOP_CLASS)
                .set(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY")
                .setInts(Tag.InstanceNumber, VR.IS, frames.size() > 1 ? 1
                        : first.image().dataset().integer(Tag.InstanceNumber).orElse(1))
                .set(Tag.ContentLabel, VR.CS, "EVIDENCE")
                .set(Tag.ContentDescription, VR.LO,
                        "Region of model evidence. Not for diagnostic use.")
                .set(Tag.ContentCreatorName, VR.PN)
                .set(Tag.SegmentationType, VR.CS, "BINARY")
                .setSequence(Tag.SegmentSequence, segment)
                .setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .setInts(Tag.Rows, VR.US, first.image().rows())
                .setInts(Tag.Columns, VR.US, first.image().columns())
                .setInts(Tag.BitsAllocated, VR.US, 1)
                .setInts(Tag.BitsStored, VR.US, 1)
                .setInts(Tag.HighBit, VR.US, 0)
                .setInts(Tag.PixelRepresentation, VR.US, 0)
                .set(Tag.BurnedInAnnotation, VR.CS, "NO")
                .set(Tag.RecognizableVisualFeatures, VR.CS, "NO");
        if (!frames.isSpatial()) {
            first.copyOrientation(target);
        }
        first.copyLossyOrNone(target);
    }

    @Override
    public void close() throws IOException {
        masks.close();
    }

    /**
     * Frames of one bit a pixel, one after another without padding, the first pixel in the lowest bit (PS3.5 8.1.1).
     */
    private PixelSource bits() {
        int[] order = frames.order();
        int pixels = first.image().rows() * first.image().columns();
        return new PixelSource(Tag.PixelData, VR.OB, bytes(order.length, pixels), (order.length + GROUP - 1) / GROUP,
                index -> group(Arrays.copyOfRange(order, index * GROUP, Math.min(order.length, (index + 1) * GROUP)),
                        pixels));
    }

    private byte[] group(int[] members, int pixels) throws IOException {
        BitSet bits = new BitSet(members.length * pixels);
        for (int i = 0; i < members.length; i++) {
            int offset = i * pixels;
            BitSet mask = BitSet.valueOf(masks.get(members[i]));
            for (int bit = mask.nextSetBit(0); bit >= 0; bit = mask.nextSetBit(bit + 1)) {
                bits.set(offset + bit);
            }
        }
        return Arrays.copyOf(bits.toByteArray(), (int) bytes(members.length, pixels));
    }

    private static long bytes(int frames, int pixels) {
        return ((long) frames * pixels + 7) / 8;
    }
}
