package org.explainj.dicom;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What tells slices at one place from each other: the dimensions beyond space. Tried in this order. */
enum Discriminator {
    /** Temporal position, of dynamic series. */
    TIME("time", slice -> text(slice, Tag.FrameContentSequence, Tag.TemporalPositionIndex,
            Tag.TemporalPositionIdentifier)),
    /** The strength of diffusion weighting. */
    DIFFUSION("b-value", slice -> text(slice, Tag.MRDiffusionSequence, Tag.DiffusionBValue, Tag.DiffusionBValue)),
    /** Which way diffusion weighting points. */
    DIRECTION("gradient direction", slice -> {
        Dataset group = slice.home(Tag.MRDiffusionSequence, Tag.DiffusionGradientDirectionSequence);
        Dataset home = group.sequence(Tag.DiffusionGradientDirectionSequence).stream().findFirst()
                .orElse(slice.image().dataset());
        return Arrays.stream(home.decimals(Tag.DiffusionGradientOrientation))
                .mapToObj(along -> String.format(Locale.ROOT, "%.3f", along)).collect(Collectors.joining(" "));
    }),
    /** The echo. */
    ECHO("echo time", slice -> text(slice, Tag.MREchoSequence, Tag.EffectiveEchoTime, Tag.EchoTime)),
    /** The phase of the heart's cycle. */
    PHASE("cardiac phase", slice -> text(slice, Tag.CardiacSynchronizationSequence, Tag.NominalPercentageOfCardiacPhase,
            Tag.NominalPercentageOfCardiacPhase)),
    /** The delay after the trigger. */
    TRIGGER("trigger time", slice -> text(slice, Tag.CardiacSynchronizationSequence,
            Tag.NominalCardiacTriggerDelayTime, Tag.TriggerTime)),
    /** Magnitude, phase, real or imaginary part, in Image Type's third value and beyond. */
    COMPONENT("image type", slice -> {
        var type = slice.image().dataset().strings(Tag.ImageType);
        return String.join("/", type.subList(Math.min(2, type.size()), type.size()));
    }),
    /** The time of a PET frame. */
    FRAME_TIME("frame reference time", slice -> slice.image().dataset().string(Tag.FrameReferenceTime).orElse("")),
    /** The acquisition, of repeated scans. */
    ACQUISITION("acquisition", slice -> text(slice, Tag.FrameContentSequence, Tag.FrameAcquisitionNumber,
            Tag.AcquisitionNumber));

    private final String label;
    private final Function<Slice, String> value;

    Discriminator(String label, Function<Slice, String> value) {
        this.label = label;
        this.value = value;
    }

    /** @return whether a stack's name says when it was taken, and nothing else */
    static boolean isMoment(String stack) {
        return !stack.contains(", ") && EnumSet.of(TIME, PHASE, TRIGGER, FRAME_TIME).stream()
                .anyMatch(discriminator -> stack.startsWith(discriminator.label + " "));
    }

    private static String text(Slice slice, int macro, int tag, int plainTag) {
        Dataset home = slice.home(macro, tag);
        return home.string(tag).or(() -> slice.image().dataset().string(plainTag)).orElse("");
    }

    String label() {
        return label;
    }

    String of(Slice slice) {
        return value.apply(slice).trim();
    }
}
