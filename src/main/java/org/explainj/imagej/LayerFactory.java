package org.explainj.imagej;

import ij.gui.Roi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.explainj.Ensemble;
import org.explainj.Explanation;
import org.explainj.dicom.DicomImage;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.HeatmapRenderer;
import org.explainj.heatmap.IsoContours;
import org.explainj.heatmap.Legend;
import org.explainj.heatmap.LegendFacts;
import org.explainj.heatmap.Mark;
import org.explainj.heatmap.Rendering;

/** Explanations as layers: colours, contours and legend on the explained grid. */
final class LayerFactory {
    private static final double CONTOUR_WIDTH_PER_ROW = 1 / 600.0;
    /** One for each class, so that contours of several layers can be told apart: white, then Okabe and Ito's. */
    private static final Color[] CONTOURS = {Color.WHITE, new Color(0x56b4e9), new Color(0xe69f00),
        new Color(0x009e73), new Color(0xcc79a7), new Color(0xd55e00), new Color(0xf0e442), new Color(0x0072b2)};

    private LayerFactory() {
    }

    /**
     * @param explanation with a heatmap
     * @param source the slice that it is for
     */
    static Layer of(Explanation explanation, Rendering rendering, SliceSource source) {
        return of(explanation, title(explanation), CONTOURS[(explanation.classIndex()
                + shift(explanation.target().keyword())) % CONTOURS.length], rendering, source);
    }

    /** A contrast and evidence against a class lie beside that class's own layer, and are not to be taken for it. */
    private static int shift(String target) {
        return target.startsWith("contrast:") ? CONTOURS.length / 2 : target.startsWith("against:")
                ? CONTOURS.length / 2 + 1 : 0;
    }

    /**
     * @param eachLayer whether those beside it may be of other layers of the network, which the title then names
     * @param number which of several layers it is; each has a colour of its own
     * @return a layer that stands beside that of another method or of another layer of the network
     */
    static Layer ofSeveral(Explanation explanation, boolean eachLayer, Rendering rendering, SliceSource source,
            int number) {
        return of(explanation, title(explanation) + ", " + explanation.method().title()
                + (eachLayer ? ", " + String.join(", ", explanation.layers()) : ""),
                CONTOURS[number % CONTOURS.length], rendering, source);
    }

    /** @return a layer that shows how far an ensemble's members lie apart */
    static Layer ofDisagreement(Ensemble ensemble, Rendering rendering, SliceSource source) {
        LegendFacts facts = ensemble.disagreementFacts();
        List<Layer.Piece> pieces = new ArrayList<>(heat(ensemble.disagreement(), rendering));
        pieces.add(new Layer.Piece(Part.LEGEND, LayerRois.legend(new CornerLegend(facts.label(), ensemble.mean(),
                ensemble.disagreement(), rendering).picture())));
        return layer(ensemble.mean(), facts.label(), pieces, source, new Layer.Shown(ensemble.mean(), rendering,
                new Legend(ensemble.disagreement(), rendering, facts), false));
    }

    private static List<Layer.Piece> heat(Heatmap heatmap, Rendering rendering) {
        BufferedImage heat = new HeatmapRenderer(rendering).heat(heatmap);
        int[] argb = heat.getRGB(0, 0, heat.getWidth(), heat.getHeight(), null, 0, heat.getWidth());
        return LayerRois.heatmap(argb, heat.getWidth(), heat.getHeight()).stream()
                .map(roi -> new Layer.Piece(Part.HEATMAP, roi)).toList();
    }

    private static Layer of(Explanation explanation, String title, Color colour, Rendering rendering,
            SliceSource source) {
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        List<Layer.Piece> pieces = new ArrayList<>(heat(heatmap, rendering));
        double width = Math.max(1, heatmap.rows() * CONTOUR_WIDTH_PER_ROW);
        for (IsoContours.Line line : new HeatmapRenderer(rendering).contours(heatmap)) {
            pieces.add(new Layer.Piece(Part.CONTOUR,
                    LayerRois.contour(floats(line.x()), floats(line.y()), line.closed(), colour, width)));
        }
        for (Mark mark : heatmap.marks()) {
            pieces.add(new Layer.Piece(Part.MARK, LayerRois.contour(
                    new float[] {(float) mark.left(), (float) mark.right(), (float) mark.right(), (float) mark.left()},
                    new float[] {(float) mark.top(), (float) mark.top(), (float) mark.bottom(), (float) mark.bottom()},
                    true, HeatmapRenderer.MARK, 2 * width)));
            pieces.add(new Layer.Piece(Part.LABEL, LayerRois.label(mark, heatmap.rows(), heatmap.columns())));
        }
        pieces.add(new Layer.Piece(Part.LEGEND, LayerRois.legend(
                new CornerLegend(explanation.subject().title(), explanation, heatmap, rendering).picture())));
        return layer(explanation, title, pieces, source, new Layer.Shown(explanation, rendering,
                new Legend(heatmap, rendering, explanation.legendFacts()), true));
    }

    private static Layer layer(Explanation explanation, String title, List<Layer.Piece> pieces, SliceSource source,
            Layer.Shown shown) {
        SlicePixels reference = source.pixels().copy();
        return new Layer(UUID.randomUUID().toString().substring(0, 8), title,
                explanation.source().dicom().map(DicomImage::sopInstanceUid).orElse(""),
                explanation.source().frame() + 1, reference.fingerprint(), reference, pieces, Optional.of(shown));
    }

    /** Results that a reader must not take for each other have different titles. */
    private static String title(Explanation explanation) {
        boolean ofLogit = explanation.target().sentence().isEmpty();
        return ofLogit ? explanation.label() : explanation.subject().title()
                + (explanation.subject().title().equals(explanation.label()) ? " " + explanation.target() : "");
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
