package org.explainj.export.pr;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.explainj.Explanation;
import org.explainj.RefusedException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.export.AttributeText;
import org.explainj.export.Compression;
import org.explainj.export.CreationTime;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.DerivedSeries;
import org.explainj.export.Identity;
import org.explainj.export.SourceImage;
import org.explainj.export.SrgbProfile;
import org.explainj.export.sc.HeatCapture;
import org.explainj.heatmap.Axis;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.HeatmapRenderer;
import org.explainj.heatmap.Rendering;

/**
 * A Blending Softcopy Presentation State (PS3.3 A.33.4) for each explanation with evidence: the {@link HeatCapture} in
 * the palette's colours over the untouched source, which a viewer takes away again or makes more or less opaque.
 *
 * <p>The whole of the superimposed image has one opacity, so what is below the threshold is black in the colour table:
 * there the source is darker, and has no colour. A state has no Presentation LUT: sources that show low values white
 * can't be part of one, nor can those in colour.
 */
public final class BlendingPresentation {
    /** SOP Class UID of Blending Softcopy Presentation State Storage. */
    public static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.11.4";

    private static final DerivedSeries SERIES = new DerivedSeries("PR", 15000, "blending");
    /** Enough for thresholds of three digits. */
    private static final int ENTRIES = 4096;
    /** As many as the heat's stored values, since percentiles crowd near the end. */
    private static final int MOST_ENTRIES = 0x10000;

    private BlendingPresentation() {
    }

    /**
     * @param explanation with a heatmap, of a DICOM frame
     * @param rendering palette, opacity and threshold
     * @return the state; empty where a picture would show no heat
     * @throws RefusedException if the source shows low values white or is in colour, or the opacity is not one number
     * @throws IOException if the source lacks what refers to it
     */
    public static Optional<DerivedObject> of(Explanation explanation, Rendering rendering) throws IOException {
        SourceImage source = SourceImage.of(explanation, "blending presentation state");
        if (!source.image().pixel().isMonochrome() || DisplayAttributes.isInverse(source.image())) {
            throw new RefusedException(source.image().file() + (source.image().pixel().isMonochrome()
                    ? " shows low values white" : " is in colour")
                    + ", for which there is no blending presentation state: write pr or sc instead.");
        }
        if (rendering.opacity().least() != rendering.opacity().most()) {
            throw new RefusedException("A blending presentation state has one opacity, none that grows with the value: "
                    + "give --opacity a number.");
        }
        return HeatCapture.of(explanation, rendering, Compression.NONE)
                .map(heat -> of(explanation, source, rendering, heat));
    }

    private static DerivedObject of(Explanation explanation, SourceImage source, Rendering rendering,
            DerivedObject heat) {
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        Axis axis = heatmap.axis(rendering.palette());
        double threshold = rendering.threshold().orElse(
                heatmap.scale().defaultThreshold(rendering.palette().diverging()));
        Derivation derivation = Derivation.of(explanation, "Blended with palette " + rendering.palette().keyword()
                + (heatmap.signed() ? " signed" : "") + ", opacity " + rendering.opacity().most() + ", threshold "
                + threshold, "");
        Dataset attributes = SERIES.of(source, derivation);
        DerivedSeries.identify(attributes, "Blending presentation state", source, derivation);
        Dataset image = source.frameReference();
        int frames = source.image().frames();
        attributes.set(Tag.SOPClassUID, VR.UI, SOP_CLASS)
                .setInts(Tag.InstanceNumber, VR.IS, frames > 1 ? source.frame() + 1
                        : source.image().dataset().integer(Tag.InstanceNumber).orElse(1))
                .set(Tag.ContentLabel, VR.CS, "HEAT")
                .set(Tag.ContentDescription, VR.LO, AttributeText.longString("Model evidence for '" + derivation.label()
                        + "'", ". Not for diagnostic use."))
                .set(Tag.ContentCreatorName, VR.PN)
                .setSequence(Tag.BlendingSequence, underlying(source, image), superimposed(source, heat.attributes()))
                .setDecimals(Tag.RelativeOpacity, VR.FL, rendering.opacity().most())
                .setSequence(Tag.GraphicLayerSequence, PresentationText.layer());
        DisplayAttributes.displayedArea(attributes, source, List.of(image));
        palette(attributes, new HeatmapRenderer(rendering).colourTable(heatmap, axis.tail() ? MOST_ENTRIES : ENTRIES));
        Identity identity = new Identity("Blending presentation state").withAttributes(attributes);
        derivation.addInstanceParts(identity);
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        // a probability's last digits are no part of the identity
        attributes.setSequence(Tag.GraphicAnnotationSequence, Dataset.empty()
                .setSequence(Tag.ReferencedImageSequence, image)
                .set(Tag.GraphicLayer, VR.CS, PresentationText.LAYER)
                .setSequence(Tag.TextObjectSequence, PresentationText.of(explanation, derivation, "coloured from "
                        + axis.label(threshold) + " to " + axis.label(axis.high()) + " (" + axis.unit() + ")")));
        return new DerivedObject("bpr", attributes, TransferSyntax.EXPLICIT_LITTLE, Optional.empty(),
                BlendingPresentation::stamp);
    }

    private static Dataset underlying(SourceImage source, Dataset image) {
        Dataset item = item("UNDERLYING", source.studyUid(), source.seriesUid(), image);
        Dataset modality = DisplayAttributes.modality(source);
        if (modality.size() == 0) {
            modality.set(Tag.RescaleIntercept, VR.DS, "0").set(Tag.RescaleSlope, VR.DS, "1")
                    .set(Tag.RescaleType, VR.LO, "US");
        }
        modality.forEach(item::put);
        DisplayAttributes.voi(source).ifPresent(voi -> item.setSequence(Tag.SoftcopyVOILUTSequence, voi));
        return item;
    }

    private static Dataset superimposed(SourceImage source, Dataset heat) {
        Dataset image = Dataset.empty()
                .set(Tag.ReferencedSOPClassUID, VR.UI, heat.string(Tag.SOPClassUID).orElseThrow())
                .set(Tag.ReferencedSOPInstanceUID, VR.UI, heat.string(Tag.SOPInstanceUID).orElseThrow());
        return item("SUPERIMPOSED", source.studyUid(), heat.string(Tag.SeriesInstanceUID).orElseThrow(), image)
                .copyFrom(heat, Tag.RescaleIntercept, Tag.RescaleSlope, Tag.RescaleType)
                .setSequence(Tag.SoftcopyVOILUTSequence, Dataset.empty()
                        .copyFrom(heat, Tag.WindowCenter, Tag.WindowWidth, Tag.VOILUTFunction));
    }

    private static Dataset item(String position, String study, String series, Dataset image) {
        return Dataset.empty()
                .set(Tag.BlendingPosition, VR.CS, position)
                .set(Tag.StudyInstanceUID, VR.UI, study)
                .setSequence(Tag.ReferencedSeriesSequence, Dataset.empty()
                        .set(Tag.SeriesInstanceUID, VR.UI, series)
                        .setSequence(Tag.ReferencedImageSequence, image));
    }

    private static void palette(Dataset target, int[] colours) {
        // 0 stands for 65536
        int[] descriptor = {colours.length & 0xFFFF, 0, 16};
        target.setInts(Tag.RedPaletteColorLookupTableDescriptor, VR.US, descriptor)
                .setInts(Tag.GreenPaletteColorLookupTableDescriptor, VR.US, descriptor)
                .setInts(Tag.BluePaletteColorLookupTableDescriptor, VR.US, descriptor)
                .setBytes(Tag.RedPaletteColorLookupTableData, VR.OW, table(colours, 16))
                .setBytes(Tag.GreenPaletteColorLookupTableData, VR.OW, table(colours, 8))
                .setBytes(Tag.BluePaletteColorLookupTableData, VR.OW, table(colours, 0));
    }

    /**
     * Eight bits as the same share of sixteen: both bytes alike. A table that leaves the highest bit unused is taken
     * for one of fewer bits, as validators do, so the greatest value of such a one, cividis' blue, is raised to have
     * it.
     */
    private static byte[] table(int[] colours, int shift) {
        byte[] table = new byte[2 * colours.length];
        int greatest = 0;
        for (int i = 0; i < colours.length; i++) {
            int value = colours[i] >> shift & 0xFF;
            table[2 * i] = (byte) value;
            table[2 * i + 1] = table[2 * i];
            greatest = value > (colours[greatest] >> shift & 0xFF) ? i : greatest;
        }
        table[2 * greatest + 1] |= (byte) 0x80;
        return table;
    }

    private static void stamp(Dataset object, CreationTime created) {
        object.set(Tag.PresentationCreationDate, VR.DA, created.date())
                .set(Tag.PresentationCreationTime, VR.TM, created.time())
                .remove(Tag.ContentDate).remove(Tag.ContentTime);
        SrgbProfile.describe(object);
    }
}
