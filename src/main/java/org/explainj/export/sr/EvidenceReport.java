package org.explainj.export.sr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.explainj.Explanation;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;
import org.explainj.export.Algorithm;
import org.explainj.export.Code;
import org.explainj.export.Concepts;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.DerivedSeries;
import org.explainj.export.Equipment;
import org.explainj.export.Identity;
import org.explainj.export.ObjectBuilder;
import org.explainj.export.SourceImage;
import org.explainj.export.SourceReferences;
import org.explainj.export.Tracking;
import org.explainj.heatmap.Axis;
import org.explainj.heatmap.EvidenceRegion;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Outline;
import org.explainj.heatmap.Probability;
import org.explainj.heatmap.Rendering;

/**
 * A Comprehensive 3D SR (PS3.3 A.35.13), an Imaging Measurement Report (PS3.16 TID 1500), unverified: for each
 * explained frame and class what the model answers (TID 1501: the class as finding, its probability, whether there is
 * evidence), and for each connected part of the thresholded evidence where it is and how large (TID 1410).
 *
 * <p>What a region shows is where the model looks: its finding is 'region of model evidence', never the class. Regions
 * are spatial coordinates on the source image, within {@link Outline#TOLERANCE} pixel of the segmentation's border.
 */
public final class EvidenceReport implements ObjectBuilder {
    /** SOP Class UID of Comprehensive 3D SR Storage. */
    public static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.88.34";
    /** Regions of one frame that are listed; more are counted. */
    public static final int MOST_REGIONS = 16;

    private static final DerivedSeries SERIES = new DerivedSeries("SR", 13000, "report");
    /** Four digits of a greater one would be 1. */
    private static final double GREATEST_PROBABILITY = 0.9999;
    private static final String OBSERVATION = "HAS OBS CONTEXT";
    private static final String MODIFIER = "HAS CONCEPT MOD";

    private final Rendering rendering;
    private final List<ContentItem> groups = new ArrayList<>();
    private final Set<SourceReferences.Instance> instances = new LinkedHashSet<>();
    private final List<ContentItem> library = new ArrayList<>();
    private final Identity results = new Identity("Report results");
    private SourceImage first;
    private Derivation derivation;

    /** @param rendering its threshold decides what a region is */
    public EvidenceReport(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public void add(Explanation explanation) throws IOException {
        SourceImage source = SourceImage.of(explanation, "report");
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        EvidenceRegion region = EvidenceRegion.of(heatmap, rendering);
        Derivation own = Derivation.of(explanation, "Regions at values from " + region.threshold() + " up", "");
        if (first == null) {
            first = source;
            derivation = own;
        }
        if (instances.add(SourceReferences.Instance.of(source))) {
            library.add(ContentItem.image("CONTAINS", null, SourceReferences.Instance.of(source).item()));
        }
        results.with(source.image().sopInstanceUid()).with(source.frame());
        own.addSeriesParts(results);
        own.addInstanceParts(results);
        List<EvidenceRegion.Spot> spots = region.spots();
        groups.add(finding(explanation, source, own, region, spots));
        for (int i = 0; i < Math.min(spots.size(), MOST_REGIONS); i++) {
            groups.add(region(source, own, heatmap, spots.get(i), i + 1));
        }
    }

    /** TID 1501. */
    private ContentItem finding(Explanation explanation, SourceImage source, Derivation own, EvidenceRegion region,
            List<EvidenceRegion.Spot> spots) {
        ContentItem group = ContentItem.container(Terms.MEASUREMENT_GROUP).template("1501")
                .addAll(tracking(Tracking.of(own, source)))
                .add(ContentItem.code(Terms.FINDING, Concepts.label(own.label())))
                .addAll(algorithm(own));
        source.anatomicRegion().ifPresent(code -> group.add(ContentItem.code(MODIFIER, Terms.FINDING_SITE, code)));
        group.add(ContentItem.image("CONTAINS", Terms.SOURCE_OF_MEASUREMENT, source.frameReference()));
        explanation.probability().ifPresent(probability -> group.add(ContentItem.number(Terms.PROBABILITY,
                Math.min(probability, GREATEST_PROBABILITY), Terms.NO_UNITS)));
        area(source, region.pixels()).ifPresent(group::add);
        group.add(ContentItem.code(Concepts.EVIDENCE_REGION, region.isEmpty() ? Terms.ABSENT : Terms.PRESENT))
                .add(ContentItem.text("CONTAINS", Terms.COMMENT, comment(explanation, own, spots.size())));
        return group;
    }

    private static String comment(Explanation explanation, Derivation own, int spots) {
        String probability = explanation.probability().isEmpty() ? "" : " The probability is "
                + Probability.text(explanation.probability().getAsDouble()) + (explanation.prediction().calibrated()
                        ? ", calibrated by the model's card." : ", not calibrated.");
        String more = spots > MOST_REGIONS ? " Of " + spots + " regions the " + MOST_REGIONS
                + " with the greatest values are listed." : "";
        String claims = explanation.unverified().isEmpty() ? "" : " Unverified input: the model may not apply.";
        return own.derivation(explanation.source().frames() > 1 ? " of frame " + (explanation.source().frame() + 1)
                : "")
                + probability + claims + more;
    }

    /** TID 1410. */
    private ContentItem region(SourceImage source, Derivation own, Heatmap heatmap, EvidenceRegion.Spot spot,
            int number) {
        Axis axis = heatmap.axis(rendering.palette());
        Outline outline = spot.outline().simplified();
        double[] polygon = new double[2 * outline.x().length + 2];
        for (int i = 0; i <= outline.x().length; i++) {
            polygon[2 * i] = outline.x()[i % outline.x().length];
            polygon[2 * i + 1] = outline.y()[i % outline.x().length];
        }
        Dataset image = source.frameReference();
        ContentItem maximum = ContentItem.number(Concepts.EVIDENCE_VALUE, spot.maximum() * axis.shownPerValue(),
                Terms.NO_UNITS).add(ContentItem.code(MODIFIER, Terms.DERIVATION, Terms.MAXIMUM.item()));
        ContentItem group = ContentItem.container(Terms.MEASUREMENT_GROUP).template("1410")
                .addAll(tracking(Tracking.of(own, source).part(source.image().sopInstanceUid() + " frame "
                        + source.frame(), number)))
                .add(ContentItem.code(Terms.FINDING, Concepts.EVIDENCE_REGION))
                .addAll(algorithm(own))
                .add(ContentItem.coordinates(Terms.IMAGE_REGION, "POLYLINE", polygon, image))
                .add(maximum);
        area(source, spot.pixels()).ifPresent(group::add);
        return group.add(ContentItem.coordinates(Terms.CENTER, "POINT",
                new double[] {spot.centroidX(), spot.centroidY()}, image));
    }

    /** An area is named by the plane that it was measured in; without a spacing it is a number of pixels. */
    private static Optional<ContentItem> area(SourceImage source, int pixels) {
        if (pixels == 0) {
            return Optional.empty();
        }
        Geometry geometry = source.image().geometry(source.frame());
        double area = pixels * geometry.rowSpacing() * geometry.columnSpacing();
        return Optional.of(switch (geometry.spacingKind()) {
            case PATIENT, CALIBRATED -> ContentItem.number(Terms.AREA, area, Terms.SQUARE_MILLIMETER);
            case DETECTOR -> ContentItem.number(Concepts.DETECTOR_AREA, area, Terms.SQUARE_MILLIMETER);
            case FILM -> ContentItem.number(Concepts.FILM_AREA, area, Terms.SQUARE_MILLIMETER);
            case NONE -> ContentItem.number(Terms.AREA, pixels, Terms.PIXELS);
        });
    }

    private static List<ContentItem> tracking(Tracking tracking) {
        return List.of(ContentItem.text(OBSERVATION, Terms.TRACKING_IDENTIFIER, tracking.identifier()),
                ContentItem.uid(OBSERVATION, Terms.TRACKING_UID, tracking.uid()));
    }

    /** TID 4019. */
    private static List<ContentItem> algorithm(Derivation derivation) {
        Algorithm algorithm = Algorithm.of(derivation);
        return List.of(ContentItem.text(MODIFIER, Terms.ALGORITHM_NAME, algorithm.name()),
                ContentItem.text(MODIFIER, Terms.ALGORITHM_VERSION, algorithm.version()),
                ContentItem.text(MODIFIER, Terms.ALGORITHM_PARAMETERS, algorithm.parameters()),
                ContentItem.code(MODIFIER, Terms.ALGORITHM_FAMILY, Code.ARTIFICIAL_INTELLIGENCE.item()));
    }

    @Override
    public List<DerivedObject> objects() {
        if (first == null) {
            return List.of();
        }
        Dataset attributes = SERIES.enhanced("Report", first, derivation).remove(Tag.BodyPartExamined)
                .remove(Tag.Laterality);
        Dataset evidence = Dataset.empty()
                .setSequence(Tag.ReferencedSeriesSequence,
                        SourceReferences.bySeries(instances, Tag.ReferencedSOPSequence))
                .set(Tag.StudyInstanceUID, VR.UI, first.studyUid());
        attributes.set(Tag.SOPClassUID, VR.UI, SOP_CLASS)
                .setInts(Tag.InstanceNumber, VR.IS, instances.size() > 1 ? 1
                        : first.image().dataset().integer(Tag.InstanceNumber).orElse(1))
                .setSequence(Tag.ReferencedPerformedProcedureStepSequence)
                .setSequence(Tag.PerformedProcedureCodeSequence)
                .set(Tag.CompletionFlag, VR.CS, "COMPLETE")
                .set(Tag.CompletionFlagDescription, VR.LO, Derivation.RESEARCH_USE)
                .set(Tag.VerificationFlag, VR.CS, "UNVERIFIED")
                .set(Tag.PreliminaryFlag, VR.CS, "PRELIMINARY")
                .setSequence(Tag.CurrentRequestedProcedureEvidenceSequence, evidence);
        Identity identity = new Identity("Report").withAttributes(attributes).with(results.uid());
        derivation.addSeriesParts(identity);
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        for (var element : report().dataset()) {
            attributes.put(element);
        }
        return List.of(new DerivedObject("sr", attributes, TransferSyntax.EXPLICIT_LITTLE, Optional.empty(),
                (object, created) -> { }));
    }

    private ContentItem report() {
        return ContentItem.root(Terms.IMAGING_MEASUREMENT_REPORT, "1500").add(
                ContentItem.code(MODIFIER, Terms.LANGUAGE, Terms.ENGLISH.item()),
                ContentItem.code(OBSERVATION, Terms.OBSERVER_TYPE, Terms.DEVICE.item()),
                ContentItem.uid(OBSERVATION, Terms.DEVICE_UID, Equipment.deviceUid()),
                ContentItem.text(OBSERVATION, Terms.DEVICE_NAME, SoftwareVersion.NAME),
                ContentItem.text(OBSERVATION, Terms.DEVICE_MANUFACTURER, SoftwareVersion.NAME),
                ContentItem.text(OBSERVATION, Terms.DEVICE_MODEL, SoftwareVersion.NAME + " " + SoftwareVersion.VERSION),
                ContentItem.code(MODIFIER, Terms.PROCEDURE_REPORTED, first.procedure()
                        .orElseGet(Terms.IMAGING_PROCEDURE::item)),
                ContentItem.container(Terms.IMAGE_LIBRARY)
                        .add(ContentItem.container(Terms.IMAGE_LIBRARY_GROUP).addAll(library)),
                ContentItem.container(Terms.IMAGING_MEASUREMENTS).addAll(groups));
    }

    @Override
    public void close() {
        groups.clear();
        library.clear();
    }
}
