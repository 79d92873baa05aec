package org.explainj.imagej;

import ij.gui.Roi;
import ij.gui.ImageRoi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.explainj.Explanation;
import org.explainj.dicom.DicomImage;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.HeatmapRenderer;
import org.explainj.heatmap.IsoContours;
import org.explainj.heatmap.Legend;
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
        Heatmap heatmap = explanation.heatmap().orElseThrow();
        HeatmapRenderer renderer = new HeatmapRenderer(rendering);
        List<Layer.Piece> pieces = new ArrayList<>();
        BufferedImage heat = renderer.heat(heatmap);
        int[] argb = heat.getRGB(0, 0, heat.getWidth(), heat.getHeight(), null, 0, heat.getWidth());
        for (Roi roi : LayerRois.heatmap(argb, heat.getWidth(), heat.getHeight())) {
            pieces.add(new Layer.Piece(Part.HEATMAP, roi));
        }
        double width = Math.max(1, heatmap.rows() * CONTOUR_WIDTH_PER_ROW);
        Color colour = CONTOURS[explanation.classIndex() % CONTOURS.length];
        for (IsoContours.Line line : renderer.contours(heatmap)) {
            pieces.add(new Layer.Piece(Part.CONTOUR,
                    LayerRois.contour(floats(line.x()), floats(line.y()), line.closed(), colour, width)));
        }
        pieces.add(new Layer.Piece(Part.LEGEND,
                LayerRois.legend(new CornerLegend(explanation, heatmap, rendering).picture())));
        SlicePixels reference = source.pixels().copy();
        return new Layer(UUID.randomUUID().toString().substring(0, 8), title(explanation),
                explanation.source().dicom().map(DicomImage::sopInstanceUid).orElse(""),
                explanation.source().frame() + 1, reference.fingerprint(), reference, pieces,
                Optional.of(new Layer.Shown(explanation, rendering,
                        new Legend(heatmap, rendering, explanation.legendFacts()))));
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
