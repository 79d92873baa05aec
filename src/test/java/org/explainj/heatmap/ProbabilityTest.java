package org.explainj.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilityTest {
    @ParameterizedTest
    @CsvSource({"1, > 0.999", "0.9996, > 0.999", "0.99949, 0.999", "0.7344, 0.734", "0.5, 0.500", "0.0005, 0.001",
        "0.00049, < 0.001", "0, < 0.001"})
    void nothingIsCertain(double value, String text) {
        assertEquals(text, Probability.text(value));
    }
}
