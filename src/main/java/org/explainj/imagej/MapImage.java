package org.explainj.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import ij.process.LUT;
import java.util.Arrays;
import java.util.List;
import org.explainj.Ensemble;
import org.explainj.Explanation;
import org.explainj.cam.RawMap;
import org.explainj.heatmap.Axis;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.Palette;
import org.explainj.heatmap.Rendering;

/** Maps as 32-bit images, for measurements and for the value under the cursor. */
final class MapImage {
    private static final int LEAST_WIDTH = 160;

    private static final String LAYERS = "explainj.layers";

    private MapImage() {
    }

    /**
     * @param original the explained image, whose pixel size the map takes
     * @param site where the explained pixels are there: the map lies as they do
     * @return the calibrated map on the source's grid; NaN where the model did not see the image
     */
    static ImagePlus calibrated(Explanation explanation, Rendering rendering, ImagePlus original, Site site) {
        return of(explanation, explanation.heatmap().orElseThrow(), "map", rendering.palette(), original, site);
    }

    /** @return how far an ensemble's members lie apart, likewise */
    static ImagePlus disagreement(Ensemble ensemble, Rendering rendering, ImagePlus original, Site site) {
        return of(ensemble.mean(), ensemble.disagreement(), "disagreement", rendering.palette(), original, site);
    }

    private static ImagePlus of(Explanation explanation, Heatmap heatmap, String kind, Palette palette,
            ImagePlus original, Site site) {
        int width = heatmap.columns();
        int height = heatmap.rows();
        Orientation orientation = site.placement().orientation();
        FloatProcessor values = new FloatProcessor(orientation.width(width, height),
                orientation.height(width, height));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values.setf(orientation.index(x, y, width, height), heatmap.values()[y * width + x]);
            }
        }
        Axis axis = heatmap.axis(palette);
        values.setLut(lut(palette));
        values.setMinAndMax(axis.value(axis.low()), axis.value(axis.high()));
        ImagePlus map = new ImagePlus(title(explanation, kind), values);
        map.copyScale(original);
        map.getCalibration().disableDensityCalibration();
        map.getCalibration().setValueUnit(axis.unit());
        map.setProperty(LAYERS, String.join(", ", explanation.layers()));
        map.setProperty("Info", facts(explanation) + "Values: " + axis.unit() + "\n"
                + heatmap.scale().sentence() + "\n");
        return map;
    }

    /**
     * @param maps calibrated maps of a volume's slices, in order
     * @return them as one stack
     */
    static ImagePlus slices(List<ImagePlus> maps) {
        ImagePlus first = maps.get(0);
        ImageStack stack = new ImageStack(first.getWidth(), first.getHeight());
        maps.forEach(map -> stack.addSlice(null, map.getProcessor()));
        return stacked(first, first.getTitle(), stack);
    }

    /**
     * @param maps calibrated maps of one class at several layers, the finest first
     * @return them as one stack, labelled by layer
     */
    static ImagePlus stack(List<ImagePlus> maps) {
        ImagePlus first = maps.get(0);
        ImageStack stack = new ImageStack(first.getWidth(), first.getHeight());
        for (ImagePlus map : maps) {
            String layers = (String) map.getProperty(LAYERS);
            stack.addSlice((layers.contains(",") ? "fused: " : "") + layers, map.getProcessor());
        }
        return stacked(first, first.getTitle().replaceFirst("map$", "sweep"), stack);
    }

    private static ImagePlus stacked(ImagePlus first, String title, ImageStack stack) {
        ImagePlus all = new ImagePlus(title, stack);
        all.setCalibration(first.getCalibration());
        all.setDisplayRange(first.getDisplayRangeMin(), first.getDisplayRangeMax());
        all.setProperty("Info", first.getInfoProperty());
        return all;
    }

    /**
     * @return the map on the layer's own grid, of a volume as a stack: signed, before the final ReLU and any scaling
     */
    static ImagePlus raw(Explanation explanation, Layer layer) {
        RawMap raw = explanation.raw();
        ImageStack planes = new ImageStack(raw.columns(), raw.rows());
        int size = raw.rows() * raw.columns();
        for (int from = 0; from < raw.values().length; from += size) {
            planes.addSlice(null, new FloatProcessor(raw.columns(), raw.rows(),
                    Arrays.copyOfRange(raw.values(), from, from + size)));
        }
        Palette palette = layer.content().orElseThrow().rendering().palette();
        double most = Math.max(raw.max(), -raw.min());
        ImagePlus map = new ImagePlus(title(explanation, "raw"), planes);
        map.setLut(lut(palette));
        map.setDisplayRange(palette.diverging() ? -most : raw.min(), palette.diverging() ? most : raw.max());
        map.setProperty("Info", facts(explanation) + "Values: raw, signed, on the layer's own grid\n");
        return map;
    }

    /** @return the map, its title naming the network's layer too, for where each of several has a map of its own */
    static ImagePlus titledByLayer(ImagePlus map, Explanation explanation) {
        String title = map.getTitle();
        int kind = title.lastIndexOf(' ');
        map.setTitle(title.substring(0, kind) + " " + String.join(", ", explanation.layers()) + title.substring(kind));
        return map;
    }

    /** Shows a map, enlarged if it is small: a layer's own grid may have seven columns. */
    static void show(ImagePlus map) {
        map.show();
        if (map.getCanvas() != null) {
            while (map.getCanvas().getMagnification() * map.getWidth() < LEAST_WIDTH) {
                double before = map.getCanvas().getMagnification();
                map.getCanvas().zoomIn(0, 0);
                if (map.getCanvas().getMagnification() == before) {
                    break;
                }
            }
        }
    }

    private static String title(Explanation explanation, String kind) {
        return explanation.label() + " " + explanation.method().name() + " " + kind;
    }

    private static String facts(Explanation explanation) {
        return "AI, research use only\nClass: " + explanation.label() + "\nMethod: " + explanation.method().title()
                + "\nLayers: " + String.join(", ", explanation.layers()) + "\nModel: " + explanation.model().name()
                + " " + explanation.model().version() + "\nModel SHA-256: " + explanation.model().sha256() + "\n";
    }

    private static LUT lut(Palette palette) {
        byte[][] channels = new byte[3][Palette.SIZE];
        for (int i = 0; i < Palette.SIZE; i++) {
            int rgb = palette.rgb((double) i / (Palette.SIZE - 1));
            channels[0][i] = (byte) (rgb >> 16);
            channels[1][i] = (byte) (rgb >> 8);
            channels[2][i] = (byte) rgb;
        }
        return new LUT(channels[0], channels[1], channels[2]);
    }
}
