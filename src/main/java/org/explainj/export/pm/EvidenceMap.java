package org.explainj.export.pm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.explainj.Explanation;
import org.explainj.RefusedException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
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
import org.explainj.export.ScaleText;
import org.explainj.export.SourceImage;
import org.explainj.heatmap.Axis;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Rendering;
import org.explainj.heatmap.Scale;

/**
 * A Parametric Map (PS3.3 A.75) in 32-bit floating point: the calibrated values of one class on the source's pixel
 * grid, and a Real World Value Mapping that says what they mean.
 *
 * <p>A map needs a Frame of Reference, a position and a spacing in the patient; where the source has none, as most
 * radiographs, there is no map, since coordinates must not be made up. What the model did not see has the padding
 * value. A map that grows beyond a limit is in parts, slice after slice.
 */
public final class EvidenceMap implements ObjectBuilder {
    /** SOP Class UID of Parametric Map Storage. */
    public static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.30";
    /** Float Pixel Padding Value (0028,0122): not seen by the model. */
    public static final float NOT_SEEN = -Float.MAX_VALUE;

    private static final DerivedSeries SERIES = new DerivedSeries("OT", 11000, "map");
    private final Rendering rendering;
    private final long maximumBytes;
    private final FrameSpool values;
    private final FrameGroups frames = new FrameGroups(Code.SPATIAL_RESAMPLING, false);
    private SourceImage first;
    private Derivation derivation;
    private Axis axis;
    private Scale scale;

    /**
     * @param rendering its palette says whether negative values are meant to be seen
     * @param folder where frames may wait
     * @param maximumBytes how large the values of one object may become before another begins
     */
    public EvidenceMap(Rendering rendering, Path folder, long maximumBytes) {
        this.rendering = rendering;
        this.maximumBytes = maximumBytes;
        this.values = new FrameSpool(folder);
    }

    @Override
    public void add(Explanation explanation) throws IOException {
        SourceImage source = SourceImage.of(explanation, "parametric map");
        requirePlace(source);
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        Derivation own = Derivation.of(explanation, "Values on the scale " + heatmap.scale().option(), "");
        if (first == null) {
            first = source;
            derivation = own;
            axis = heatmap.axis(rendering.palette());
            scale = heatmap.scale();
        }
        frames.add(source, own);
        values.add(littleEndian(heatmap));
    }

    private static void requirePlace(SourceImage source) throws IOException {
        Geometry geometry = source.image().geometry(source.frame());
        boolean spaced = geometry.spacingKind() == Geometry.SpacingKind.PATIENT
                || geometry.spacingKind() == Geometry.SpacingKind.CALIBRATED;
        if (source.frameOfReferenceUid().isEmpty() || geometry.position() == null
                || geometry.normal().isEmpty() || !spaced) {
            throw new RefusedException(source.image().file()
                    + " has no Frame of Reference with a position in the patient,"
                    + " which a parametric map needs: write seg, sr or map instead.");
        }
    }

    private static byte[] littleEndian(Heatmap heatmap) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * heatmap.values().length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : heatmap.values()) {
            buffer.putFloat(Float.isNaN(value) ? NOT_SEEN : value);
        }
        return buffer.array();
    }

    @Override
    public List<DerivedObject> objects() throws IOException {
        List<DerivedObject> objects = new ArrayList<>();
        if (first == null) {
            return objects;
        }
        int[] order = frames.order();
        int most = (int) Math.max(1, maximumBytes / (4L * first.image().rows() * first.image().columns()));
        for (int from = 0; from < order.length; from += most) {
            objects.add(part(Arrays.copyOfRange(order, from, Math.min(order.length, from + most)), objects.size() + 1));
        }
        return objects;
    }

    private DerivedObject part(int[] indices, int number) throws IOException {
        FrameGroups part = frames.part(indices);
        Dataset attributes = SERIES.enhanced("Parametric map", first, derivation);
        image(attributes, number);
        Dataset shared = Dataset.empty()
                .setSequence(Tag.PixelValueTransformationSequence, Dataset.empty()
                        .set(Tag.RescaleIntercept, VR.DS, "0").set(Tag.RescaleSlope, VR.DS, "1")
                        .set(Tag.RescaleType, VR.LO, "US"))
                .setSequence(Tag.FrameVOILUTSequence, window())
                .setSequence(Tag.RealWorldValueMappingSequence, meaning())
                .setSequence(Tag.ParametricMapFrameTypeSequence, Dataset.empty()
                        .set(Tag.FrameType, VR.CS, "DERIVED", "PRIMARY", "OTHER", "NONE"));
        part.describe(attributes, shared, Dataset.empty(), false);
        Identity identity = new Identity("Parametric map").withAttributes(attributes);
        derivation.addSeriesParts(identity);
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        int[] order = Arrays.stream(part.order()).map(i -> indices[i]).toArray();
        return new DerivedObject("pm", attributes, TransferSyntax.EXPLICIT_LITTLE,
                Optional.of(values.inOrder(Tag.FloatPixelData, VR.OF, order)), (object, created) -> { });
    }

    private void image(Dataset target, int number) {
        target.set(Tag.SOPClassUID, VR.UI, SOP_CLASS)
                .set(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY", "OTHER", "NONE")
                .setInts(Tag.InstanceNumber, VR.IS, frames.size() > 1 ? number
                        : first.image().dataset().integer(Tag.InstanceNumber).orElse(1))
                .set(Tag.ContentLabel, VR.CS, "EVIDENCE")
                .set(Tag.ContentDescription, VR.LO, AttributeText.longString("Model evidence for '" + derivation.label()
                        + "'", ". Not for diagnostic use."))
                .set(Tag.ContentCreatorName, VR.PN)
                .set(Tag.ContentQualification, VR.CS, "RESEARCH")
                .setSequence(Tag.AcquisitionContextSequence)
                .setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .set(Tag.PresentationLUTShape, VR.CS, "IDENTITY")
                .setInts(Tag.Rows, VR.US, first.image().rows())
                .setInts(Tag.Columns, VR.US, first.image().columns())
                .setInts(Tag.BitsAllocated, VR.US, 32)
                .setDecimals(Tag.FloatPixelPaddingValue, VR.FL, NOT_SEEN)
                .setDecimals(Tag.FloatPixelPaddingRangeLimit, VR.FL, NOT_SEEN)
                .set(Tag.BurnedInAnnotation, VR.CS, "NO")
                .set(Tag.RecognizableVisualFeatures, VR.CS, "NO");
        first.copyLossyOrNone(target);
    }

    /** From the colour bar's start to its end, and no wider: a viewer's grey is then as far as the bar's colour. */
    private Dataset window() {
        double low = axis.value(axis.low());
        double high = axis.value(axis.high());
        return Dataset.empty().setDecimals(Tag.WindowCenter, VR.DS, (low + high) / 2)
                .setDecimals(Tag.WindowWidth, VR.DS, high - low)
                .set(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
    }

    private Dataset meaning() {
        return Dataset.empty()
                // values as they are, without bounds: readers refuse pixels outside of the mapped range, padding too
                .setDecimals(Tag.DoubleFloatRealWorldValueFirstValueMapped, VR.FD, -Float.MAX_VALUE)
                .setDecimals(Tag.DoubleFloatRealWorldValueLastValueMapped, VR.FD, Float.MAX_VALUE)
                .setDecimals(Tag.RealWorldValueIntercept, VR.FD, 0)
                .setDecimals(Tag.RealWorldValueSlope, VR.FD, 1)
                .set(Tag.LUTExplanation, VR.LO, AttributeText.longString(ScaleText.ends(scale)))
                .set(Tag.LUTLabel, VR.SH, AttributeText.cut(derivation.scale(), 16))
                .setSequence(Tag.MeasurementUnitsCodeSequence, new Code("1", "UCUM", "no units").item())
                .setSequence(Tag.QuantityDefinitionSequence, Dataset.empty()
                        .set(Tag.ValueType, VR.CS, "CODE")
                        .setSequence(Tag.ConceptNameCodeSequence, new Code("246205007", "SCT", "Quantity").item())
                        .setSequence(Tag.ConceptCodeSequence, Concepts.EVIDENCE_VALUE.item()));
    }

    @Override
    public void close() throws IOException {
        values.close();
    }
}
