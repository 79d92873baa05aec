package org.explainj.phantom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.explainj.Progress;
import org.explainj.card.ModelCard;
import org.explainj.card.NetworkInput;
import org.explainj.card.Preprocessing;
import org.explainj.heatmap.Resampling;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Device;
import org.explainj.torch.Evidence;
import org.explainj.torch.Network;

/** Phantoms, one after the other, rendered, prepared as the card says and explained for every class in one call. */
final class PhantomCohort {
    /** The longer side of the rendered images, pixels: about twice the network's input, as a detector's is larger. */
    private static final int LONGER_SIDE = 448;

    /** What is done with each phantom. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param radiograph what was rendered
         * @param evidence of the card's layer for every class; closed afterwards
         * @param grid from the layer's grid to the radiograph's
         */
        void visit(Radiograph radiograph, Evidence evidence, Resampling grid) throws IOException;
    }

    private PhantomCohort() {
    }

    /**
     * @param weights the network
     * @param card its card
     * @param prevalence of each finding
     * @param firstSeed of the first phantom; the others follow
     * @param count how many
     * @param visitor gets each
     * @param progress told after every ten
     */
    static void visit(Path weights, ModelCard card, double prevalence, long firstSeed, int count, Visitor visitor,
            Progress progress) throws IOException {
        PhantomGenerator generator = new PhantomGenerator(prevalence);
        PhantomRenderer renderer = new PhantomRenderer();
        try (Network network = Network.load(weights, Device.AUTO)) {
            for (int i = 0; i < count; i++) {
                progress.checkCancelled();
                if (i % 10 == 0) {
                    progress.update((double) i / count, i + " of " + count + " phantoms");
                }
                Phantom phantom = generator.draw(firstSeed + i);
                Acquisition field = phantom.acquisition();
                double pixel = Math.max(field.fieldWidth(), field.fieldHeight()) / LONGER_SIDE;
                Radiograph radiograph = renderer.render(phantom, (int) Math.round(field.fieldHeight() / pixel),
                        (int) Math.round(field.fieldWidth() / pixel));
                PhantomFrame frame = new PhantomFrame(radiograph);
                NetworkInput input = Preprocessing.apply(frame, card);
                int[] classes = IntStream.range(0, Finding.values().length).toArray();
                try (Evidence evidence = network.explain(input.values(), input.shape(), List.of(PhantomCard.LAYER),
                        ClassSelection.of(classes))) {
                    visitor.visit(radiograph, evidence, new Resampling(input.rows(), input.columns(),
                            input.sourceToInput(), radiograph.rows(), radiograph.columns()));
                }
            }
        }
    }
}
