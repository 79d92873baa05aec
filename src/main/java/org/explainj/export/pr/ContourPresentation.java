package org.explainj.export.pr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explainj.Explanation;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.export.AttributeText;
import org.explainj.export.CreationTime;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.DerivedSeries;
import org.explainj.export.Identity;
import org.explainj.export.ObjectBuilder;
import org.explainj.export.SourceImage;
import org.explainj.export.SourceReferences;
import org.explainj.export.SrgbProfile;
import org.explainj.heatmap.Axis;
import org.explainj.heatmap.EvidenceRegion;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.IsoContours;
import org.explainj.heatmap.Rendering;

/**
 * A Grayscale Softcopy Presentation State (PS3.3 A.33.1), or a Color one (A.33.2) for sources in colour: iso-contours
 * of the evidence and a text, in one graphic layer that a viewer shows over the source and takes away again.
 *
 * <p>It copies how the source shows itself: modality LUT, window or VOI LUT, shutter, pixel shape and polarity. One
 * presentation state has one modality LUT, so images that differ in it have one each.
 */
public final class ContourPresentation implements ObjectBuilder {
    /** SOP Class UID of Grayscale Softcopy Presentation State Storage. */
    public static final String GRAYSCALE = "1.2.840.10008.5.1.4.1.1.11.1";
    /** SOP Class UID of Color Softcopy Presentation State Storage. */
    public static final String COLOR = "1.2.840.10008.5.1.4.1.1.11.2";

    private static final DerivedSeries SERIES = new DerivedSeries("PR", 12000, "contours");
    /** Graphic Data (0070,0022) has room for so many points where lengths have 16 bits. */
    private static final int MOST_POINTS = 8000;

    private final Rendering rendering;
    private final List<State> states = new ArrayList<>();

    /** What images with one modality LUT have in common. */
    private static final class State {
        private final SourceImage first;
        private final Derivation derivation;
        private final Dataset modality;
        private final Identity results = new Identity("Contours");
        private final List<Dataset> annotations = new ArrayList<>();
        private final List<Dataset> vois = new ArrayList<>();
        private final List<Dataset> references = new ArrayList<>();
        private final Set<SourceReferences.Instance> instances = new LinkedHashSet<>();

        private State(SourceImage first, Derivation derivation, Dataset modality) {
            this.first = first;
            this.derivation = derivation;
            this.modality = modality;
        }
    }

    /** @param rendering names the contour levels, or none: then the threshold is the only one */
    public ContourPresentation(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public void add(Explanation explanation) throws IOException {
        SourceImage source = SourceImage.of(explanation, "presentation state");
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        EvidenceRegion region = EvidenceRegion.of(heatmap, rendering);
        if (region.isEmpty()) {
            return;
        }
        Axis axis = heatmap.axis(rendering.palette());
        List<Double> levels = rendering.contours().isEmpty() ? List.of(region.level()) : rendering.contours();
        List<String> labels = levels.stream().map(axis::label).toList();
        Derivation own = Derivation.of(explanation, "Contours at " + String.join(", ", labels) + " (" + axis.unit()
                + ")",
                "");
        Dataset modality = DisplayAttributes.modality(source);
        State state = states.stream().filter(known -> same(known.modality, modality)).findFirst().orElseGet(() -> {
            states.add(new State(source, own, modality));
            return states.get(states.size() - 1);
        });
        Dataset image = source.frameReference();
        List<Dataset> graphics = new ArrayList<>();
        for (double level : levels) {
            for (IsoContours.Line line : IsoContours.trace(heatmap.values(), heatmap.rows(), heatmap.columns(),
                    axis.value(level))) {
                graphics.addAll(graphic(line));
            }
        }
        Dataset annotation = Dataset.empty()
                .setSequence(Tag.ReferencedImageSequence, image)
                .set(Tag.GraphicLayer, VR.CS, PresentationText.LAYER)
                .setSequence(Tag.TextObjectSequence, PresentationText.of(explanation, own, "contours "
                        + String.join(", ", labels) + " (" + axis.unit() + ")"));
        if (!graphics.isEmpty()) {
            // no line is crossed where the whole image is above every level
            annotation.setSequence(Tag.GraphicObjectSequence, graphics.toArray(Dataset[]::new));
        }
        state.annotations.add(annotation);
        DisplayAttributes.voi(source).ifPresent(voi -> state.vois.add(
                voi.setSequence(Tag.ReferencedImageSequence, image)));
        state.references.add(image);
        state.instances.add(SourceReferences.Instance.of(source));
        state.results.with(source.image().sopInstanceUid()).with(source.frame());
        own.addSeriesParts(state.results);
        own.addInstanceParts(state.results);
    }

    private static boolean same(Dataset a, Dataset b) {
        return new Identity("").withAttributes(a).uid().equals(new Identity("").withAttributes(b).uid());
    }

    /** A long line in pieces that fit, each beginning where the one before it ends. */
    private static List<Dataset> graphic(IsoContours.Line line) {
        int points = line.x().length + (line.closed() ? 1 : 0);
        List<Dataset> pieces = new ArrayList<>();
        for (int from = 0; from + 1 < points; from += MOST_POINTS - 1) {
            int count = Math.min(MOST_POINTS, points - from);
            double[] data = new double[2 * count];
            for (int i = 0; i < count; i++) {
                data[2 * i] = line.x()[(from + i) % line.x().length];
                data[2 * i + 1] = line.y()[(from + i) % line.x().length];
            }
            pieces.add(Dataset.empty()
                    .set(Tag.GraphicAnnotationUnits, VR.CS, "PIXEL")
                    .setInts(Tag.GraphicDimensions, VR.US, 2)
                    .setInts(Tag.NumberOfGraphicPoints, VR.US, count)
                    .setDecimals(Tag.GraphicData, VR.FL, data)
                    .set(Tag.GraphicType, VR.CS, "POLYLINE")
                    .set(Tag.GraphicFilled, VR.CS, "N"));
        }
        return pieces;
    }

    @Override
    public List<DerivedObject> objects() {
        List<DerivedObject> objects = new ArrayList<>();
        for (State state : states) {
            objects.add(object(state, objects.size() + 1));
        }
        return objects;
    }

    private static DerivedObject object(State state, int number) {
        DicomImage image = state.first.image();
        boolean grey = image.pixel().isMonochrome();
        Dataset attributes = SERIES.of(state.first, state.derivation);
        DerivedSeries.identify(attributes, "Presentation state", state.first, state.derivation);
        attributes.set(Tag.SOPClassUID, VR.UI, grey ? GRAYSCALE : COLOR)
                .setInts(Tag.InstanceNumber, VR.IS, state.instances.size() > 1 ? number
                        : image.dataset().integer(Tag.InstanceNumber).orElse(1))
                .set(Tag.ContentLabel, VR.CS, PresentationText.LAYER)
                .set(Tag.ContentDescription, VR.LO, AttributeText.longString("Model evidence for '"
                        + state.derivation.label() + "'", ". Not for diagnostic use."))
                .set(Tag.ContentCreatorName, VR.PN)
                .setSequence(Tag.ReferencedSeriesSequence,
                        SourceReferences.bySeries(state.instances, Tag.ReferencedImageSequence))
                .setSequence(Tag.GraphicAnnotationSequence, state.annotations.toArray(Dataset[]::new))
                .setSequence(Tag.GraphicLayerSequence, PresentationText.layer());
        DisplayAttributes.displayedArea(attributes, state.first, state.references);
        DisplayAttributes.shutter(attributes, state.first);
        if (grey) {
            state.modality.forEach(attributes::put);
            if (!state.vois.isEmpty()) {
                attributes.setSequence(Tag.SoftcopyVOILUTSequence, state.vois.toArray(Dataset[]::new));
            }
            attributes.set(Tag.PresentationLUTShape, VR.CS, DisplayAttributes.isInverse(image) ? "INVERSE"
                    : "IDENTITY");
        }
        Identity identity = new Identity("Presentation state").withAttributes(withoutGraphics(attributes))
                .with(state.results.uid());
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        return new DerivedObject("pr", attributes, TransferSyntax.EXPLICIT_LITTLE, Optional.empty(),
                (object, created) -> stamp(object, created, grey));
    }

    /** Lines and probabilities have last bits that depend on threads. */
    private static Dataset withoutGraphics(Dataset attributes) {
        return attributes.copy().remove(Tag.GraphicAnnotationSequence);
    }

    private static void stamp(Dataset object, CreationTime created, boolean grey) {
        object.set(Tag.PresentationCreationDate, VR.DA, created.date())
                .set(Tag.PresentationCreationTime, VR.TM, created.time())
                .remove(Tag.ContentDate).remove(Tag.ContentTime);
        if (!grey) {
            SrgbProfile.describe(object);
        }
    }

    @Override
    public void close() {
        states.clear();
    }
}
