package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.explainj.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleChoiceTest {
    private static final double[] TABLE = {0, 1};
    private static final ReferenceDistribution DISTRIBUTION =
            new ReferenceDistribution(new Quantiles(TABLE, TABLE), new Quantiles(TABLE, TABLE), "cohort", 9);

    @ParameterizedTest
    @ValueSource(strings = {"reference", "evidence", "evidence:0.25", "fixed:0,2.5", "fixed:-1.5,1.5", "image"})
    void everyOptionNamesItsScale(String option) {
        Scale scale = ScaleChoice.parse(option).with(List.of(DISTRIBUTION), Fusion.MEAN, OptionalDouble.of(0.5));
        assertEquals(option, scale.option());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "percentile", "Reference", "fixed", "fixed:", "fixed:1", "fixed:2,1", "fixed:1,1",
        "fixed:a,b", "fixed:0,Infinity", "fixed:NaN,1", "fixed:0,1,2", "evidence:", "evidence:0", "evidence:-1",
        "image:3", "reference:0.5"})
    void whatIsNoScaleIsRefused(String option) {
        String message = assertThrows(UsageException.class, () -> ScaleChoice.parse(option)).getMessage();
        assertTrue(message.matches("(Unknown scale|The scale) '.*\\."), message);
    }

    @Test
    void referenceNeedsQuantiles() {
        ScaleChoice reference = ScaleChoice.parse("reference");
        String message = assertThrows(UsageException.class, () -> reference.with(List.of(), Fusion.MEAN, OptionalDouble.empty()))
                .getMessage();
        assertTrue(message.contains("evidence, fixed:LO,HI or image"), message);
    }

    @Test
    void evidenceKeepsTheBias() {
        Scale scale = ScaleChoice.parse("evidence").with(List.of(), Fusion.MEAN, OptionalDouble.of(-1.25));
        assertEquals(new Scale.Evidence(1, OptionalDouble.of(-1.25)), scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2", "-0.1", "half", "value:2", "NaN"})
    void whatIsNoOpacityIsRefused(String option) {
        assertThrows(UsageException.class, () -> Opacity.parse(option));
    }

    @Test
    void opacities() {
        assertEquals(0.4, Opacity.parse("0.4").at(0.7), 1e-12);
        assertEquals(0.35, Opacity.parse("value:0.7").at(0.5), 1e-12);
    }
}
