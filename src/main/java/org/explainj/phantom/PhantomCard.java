package org.explainj.phantom;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.explainj.card.Activation;
import org.explainj.card.AppliesTo;
import org.explainj.card.Geometry;
import org.explainj.card.GeometryStep;
import org.explainj.card.Intensity;
import org.explainj.card.Interpolation;
import org.explainj.card.Mapping;
import org.explainj.card.ModelCard;
import org.explainj.card.Orientation;
import org.explainj.card.Output;

/** The bundled model's card, but for what is measured: calibration, operating points and reference quantiles. */
final class PhantomCard {
    /** Rows and columns of the network's input. */
    static final int SIZE = 224;
    /** The layer explained by default: the last stage, 14×14. */
    static final String LAYER = "layer4";

    private PhantomCard() {
    }

    /** @return a card for weights of this SHA-256, without calibration, operating points and reference */
    static ModelCard draft(String sha256) {
        Output output = new Output(Output.Kind.CLASSIFICATION,
                Arrays.stream(Finding.values()).map(Finding::label).toList(),
                Activation.SIGMOID, Map.of(), Optional.empty(), Optional.empty());
        Intensity intensity = new Intensity(new Mapping.Percentiles(TrainingImage.LOW, TrainingImage.HIGH),
                Intensity.Monochrome1.INVERT, 0, 1, true, Intensity.Grey.REFUSE, Intensity.Colour.LUMA,
                List.of(TrainingImage.MEAN), List.of(TrainingImage.STD));
        Geometry geometry = new Geometry(Orientation.parse("L\\F"), true, List.of(
                new GeometryStep.Pad(new GeometryStep.Extent.Square(), GeometryStep.Where.CENTRE, OptionalDouble.of(0)),
                new GeometryStep.Resize(new GeometryStep.Size.Exact(SIZE, SIZE), Interpolation.BILINEAR, true)));
        AppliesTo appliesTo = new AppliesTo(List.of("DX", "CR"), List.of("CHEST"), List.of("PA"),
                List.of("FOR PRESENTATION"), List.of("MONOCHROME1", "MONOCHROME2"), List.of(), Optional.empty());
        return new ModelCard("phantom-chest", "1.1.0",
                "Finds nodules, consolidation, pleural effusion and cardiomegaly in chest-radiograph phantoms.",
                "Demonstrations and tests of ExplainJ only. It has seen computer-made phantoms and no patient: never "
                        + "use it on images of patients, for diagnosis, triage or anything else.",
                true, "Apache-2.0",
                "A residual network with batch normalisation, trained with DJL on phantoms drawn at random by "
                        + "ExplainJ's own generator, none twice. Truth masks supervised where the last stage's "
                        + "positive evidence lies, so its maps point better than those of a network trained on labels "
                        + "alone.",
                new ModelCard.Weights("model.pt", sha256),
                new ModelCard.Input(1, OptionalInt.of(SIZE), OptionalInt.of(SIZE), Optional.empty()), output, intensity,
                geometry,
                List.of(LAYER), appliesTo, Optional.empty());
    }
}
