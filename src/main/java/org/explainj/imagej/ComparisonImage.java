package org.explainj.imagej;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.explainj.Comparison;
import org.explainj.Explanation;
import org.explainj.export.Derivation;
import org.explainj.heatmap.ComparisonPicture;
import org.explainj.heatmap.Rendering;

/** Maps of one frame side by side, as an RGB image; the frame is shown as it is stored, with its own window. */
final class ComparisonImage {
    private ComparisonImage() {
    }

    /**
     * @param original the explained image, whose pixel size the panels have
     * @param maps one or more of one frame
     * @param withImage whether the image without heat comes first
     * @param legend whether what the colours mean stands beside the panels
     */
    static ImagePlus of(ImagePlus original, List<Layer.Shown> maps, boolean withImage, boolean legend) {
        return of(original, new Comparison(maps.stream().map(Layer.Shown::explanation).toList()), renderings(maps),
                withImage, legend);
    }

    /**
     * @param original the explained image, whose pixel size the panels have
     * @param all maps of one frame
     * @param renderings how each is drawn
     * @param withImage whether the image without heat comes first
     * @param legend whether what the colours mean stands beside the panels
     */
    static ImagePlus of(ImagePlus original, Comparison all, Function<Explanation, Rendering> renderings,
            boolean withImage, boolean legend) {
        Comparison comparison = all.shown();
        ComparisonPicture picture = comparison.picture(renderings, withImage);
        ImagePlus image = new ImagePlus(original.getTitle() + " comparison", new ColorProcessor(picture.draw(legend)));
        image.copyScale(original);
        image.getCalibration().disableDensityCalibration();
        image.setProperty("Info", Derivation.RESEARCH_USE + "\n" + String.join("\n", picture.sentences())
                + (comparison.maps().size() < all.maps().size() ? "\nThe first " + comparison.maps().size() + " of "
                        + all.maps().size() + " maps." : "") + "\n");
        return image;
    }

    /** @return how each map is drawn */
    static Function<Explanation, Rendering> renderings(List<Layer.Shown> maps) {
        Map<Explanation, Rendering> renderings = new IdentityHashMap<>();
        maps.forEach(map -> renderings.put(map.explanation(), map.rendering()));
        return renderings::get;
    }
}
