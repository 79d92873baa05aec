package org.explainj.export.sc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.explainj.Explanation;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Compression;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.DerivedSeries;
import org.explainj.export.Identity;
import org.explainj.export.ScaleText;
import org.explainj.export.SourceImage;
import org.explainj.heatmap.Axis;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Rendering;

/**
 * A Secondary Capture in grey of each explanation with evidence: the calibrated map on the source's pixel grid, 16 bits
 * from the colour bar's start to its end, for a blending presentation state or a viewer's own fusion. Its Modality LUT
 * gives the calibrated values back; its plane and Frame of Reference are the source's.
 */
public final class HeatCapture {
    private static final DerivedSeries SERIES = new DerivedSeries("OT", 14000, "heat");
    private static final int MOST = 0xFFFF;

    private HeatCapture() {
    }

    /**
     * @param explanation with a heatmap, of a DICOM frame
     * @param rendering its palette says whether negative values are meant to be seen
     * @param compression of the pixels
     * @return the capture; the same instance each time, however it is compressed. Empty where a picture would show no
     *     heat
     * @throws IOException if the source lacks what refers to it
     */
    public static Optional<DerivedObject> of(Explanation explanation, Rendering rendering, Compression compression)
            throws IOException {
        SourceImage source = SourceImage.of(explanation, "grey heat image");
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        if (!heatmap.shownIn(rendering.palette())) {
            return Optional.empty();
        }
        Axis axis = heatmap.axis(rendering.palette());
        double low = axis.value(axis.low());
        double high = axis.value(axis.high());
        Derivation derivation = Derivation.of(explanation, "Stored 0 is " + axis.label(axis.low()) + " and " + MOST
                + " is " + axis.label(axis.high()) + " (" + axis.unit() + "), values beyond are at the ends, what the "
                + "model did not see is 0. " + ScaleText.ends(heatmap.scale()), "");
        Dataset attributes = SecondaryCapture.series(source, derivation, SERIES, "Heat");
        SecondaryCapture.image(attributes, source, true, derivation);
        place(attributes, source);
        attributes.set(Tag.BurnedInAnnotation, VR.CS, "NO")
                .set(Tag.RecognizableVisualFeatures, VR.CS, "NO")
                .setInts(Tag.SamplesPerPixel, VR.US, 1)
                .set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .setInts(Tag.Rows, VR.US, heatmap.rows())
                .setInts(Tag.Columns, VR.US, heatmap.columns())
                .setInts(Tag.BitsAllocated, VR.US, 16)
                .setInts(Tag.BitsStored, VR.US, 16)
                .setInts(Tag.HighBit, VR.US, 15)
                .setInts(Tag.PixelRepresentation, VR.US, 0)
                .setDecimals(Tag.RescaleIntercept, VR.DS, low)
                .setDecimals(Tag.RescaleSlope, VR.DS, (high - low) / MOST)
                .set(Tag.RescaleType, VR.LO, "US")
                .setDecimals(Tag.WindowCenter, VR.DS, (low + high) / 2)
                .setDecimals(Tag.WindowWidth, VR.DS, high - low)
                .set(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        Identity identity = new Identity("Heat image").withAttributes(attributes).with(source.frame());
        derivation.addSeriesParts(identity);
        derivation.addInstanceParts(identity);
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        PixelSource pixels = PixelSource.of(Tag.PixelData, VR.OW, stored(heatmap, low, high));
        return Optional.of(new DerivedObject("heat", attributes, compression.syntax(),
                Optional.of(compression.apply(attributes, pixels)), SecondaryCapture::stampDates));
    }

    /** Where the source's plane is in the patient, if it says so: what lets a viewer lay one over the other. */
    private static void place(Dataset target, SourceImage source) {
        Dataset dataset = source.image().dataset();
        Dataset position = source.image().functionalGroup(source.frame(), Tag.PlanePositionSequence).orElse(dataset);
        Dataset orientation = source.image().functionalGroup(source.frame(), Tag.PlaneOrientationSequence)
                .orElse(dataset);
        boolean placed = dataset.string(Tag.FrameOfReferenceUID).isPresent()
                && position.contains(Tag.ImagePositionPatient) && orientation.contains(Tag.ImageOrientationPatient)
                && target.contains(Tag.PixelSpacing);
        if (placed) {
            target.set(Tag.FrameOfReferenceUID, VR.UI, source.frameOfReferenceUid())
                    .copyFrom(dataset, Tag.PositionReferenceIndicator);
            target.copyFrom(position, Tag.ImagePositionPatient).setDecimals(Tag.ImageOrientationPatient, VR.DS,
                    source.image().geometry(source.frame()).unitOrientation());
            if (!target.contains(Tag.PositionReferenceIndicator)) {
                target.set(Tag.PositionReferenceIndicator, VR.LO);
            }
            Dataset measures = source.image().functionalGroup(source.frame(), Tag.PixelMeasuresSequence)
                    .orElse(dataset);
            if (measures.string(Tag.SliceThickness).isPresent()) {
                target.copyFrom(measures, Tag.SliceThickness);
            } else {
                target.set(Tag.SliceThickness, VR.DS);
            }
        }
    }

    private static byte[] stored(Heatmap heatmap, double low, double high) {
        ByteBuffer buffer = ByteBuffer.allocate(2 * heatmap.values().length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : heatmap.values()) {
            double share = ((Float.isNaN(value) ? 0 : value) - low) / (high - low);
            buffer.putShort((short) Math.round(MOST * Math.min(Math.max(share, 0), 1)));
        }
        return buffer.array();
    }
}
