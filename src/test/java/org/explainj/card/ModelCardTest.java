package org.explainj.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.explainj.torch.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader and the published schema are written apart and must say the same. */
class ModelCardTest {
    @TempDir
    Path folder;

    private static JsonSchema schema() throws IOException {
        try (InputStream in = ModelCard.class.getResourceAsStream("model-card.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
        }
    }

    private static boolean fits(JsonObject json) throws IOException {
        return schema().validate(json.toString(), InputFormat.JSON).isEmpty();
    }

    @Test
    void theDocumentationsExampleIsACard() throws Exception {
        String text = Files.readString(Path.of("docs/model-card.md"));
        String example = text.substring(text.indexOf("```json") + 7, text.indexOf("```", text.indexOf("```json") + 7))
                .replace("64 hexadecimal digits: sha256sum model.pt", "0".repeat(64));
        assertEquals(List.of("Normal", "Covid19", "Viral Pneumonia"),
                Cards.card(JsonParser.parseString(example).getAsJsonObject()).output().labels());
    }

    @Test
    void theDocumentationsVolumeIsACard() throws Exception {
        String text = Files.readString(Path.of("docs/model-card.md"));
        int at = text.indexOf("```json", text.indexOf("## Volumes and cines")) + 7;
        JsonObject example = JsonParser.parseString("{" + text.substring(at, text.indexOf("```", at)) + "}")
                .getAsJsonObject();
        JsonObject json = Cards.chest();
        example.entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
        assertTrue(fits(json));
        assertEquals("[1, 1, 96, 96, 96]", java.util.Arrays.toString(Cards.card(json).input().shape().orElseThrow()));
    }

    @Test
    void boxesAreOnImagesOnly() throws IOException {
        JsonObject json = Cards.chest();
        Cards.set(json, "output.kind", "\"detection\"");
        Cards.set(json, "input", "{\"channels\": 1, \"rows\": 8, \"columns\": 8, \"frames\": \"mean\"}");
        assertTrue(assertThrows(ModelException.class, () -> Cards.card(json)).getMessage()
                .contains("output.kind cannot be \"detection\""));
        assertFalse(fits(json));
    }

    @Test
    void aFullCardIsReadAndWrittenWithoutLoss() throws IOException {
        JsonObject json = Cards.chest();
        assertTrue(fits(json));
        ModelCard card = Cards.card(json);
        assertTrue(fits(card.toJson()), "what is written fits the schema as well");
        assertEquals(card.toJson(), Cards.card(card.toJson()).toJson());
        assertTrue(card.researchUseOnly(), "unless the card says otherwise");
        assertEquals("layer4", card.layers().get(0));
        assertEquals(3.5, card.reference().orElseThrow().entries().get(0).pixels().values()[2]);

        Path file = folder.resolve("model.json");
        card.write(file);
        assertEquals(card.toJson(), ModelCard.read(file).toJson());
        assertEquals(1, Files.list(folder).count(), "no temporary file is left");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            intensity.mapping | {"kind": "window", "center": 40, "width": 400, "function": "sigmoid"}
            intensity.mapping | {"kind": "window", "center": 40, "width": 0.5, "function": "linear-exact"}
            intensity.mapping | {"kind": "dicom-window"}
            intensity.mapping | {"kind": "dicom-window", "otherwise": {"kind": "percentiles", "low": 1, "high": 99}}
            intensity.mapping | {"kind": "bits-stored"}
            intensity.mapping | {"kind": "unchanged"}
            intensity.colour  | "luma"
            intensity.std     | [0.25]
            input             | {"channels": 1}
            input             | {"channels": 1, "rows": 8, "columns": 8, "tiling": {}}
            input             | {"channels": 1, "rows": 8, "columns": 8, "tiling": {"overlap": 0, "aggregate": "max"}}
            input             | {"channels": 1, "rows": 8, "columns": 8, "tiling": {"overlap": 6}}
            input             | {"channels": 1, "rows": 4, "columns": 5, "tiling": {}}
            input             | {"channels": 1, "rows": 8, "columns": 8, "frames": "mean"}
            input             | {"channels": 1, "rows": 8, "columns": 8, "kind": "volume", "slices": 16, "axes": "WHD"}
            input             | {"channels": 1, "rows": 8, "columns": 8, "kind": "cine"}
            geometry.pixelSpacing | [0.5, 1.25]
            geometry          | -
            geometry.orientation | "L\\\\F"
            geometry.pixelAspect | "respect"
            geometry.steps[0] | {"step": "crop", "area": "centre-square"}
            geometry.steps[0] | {"step": "crop", "area": "centre", "rows": 8, "columns": 8}
            geometry.steps[0] | {"step": "crop", "area": "box", "left": 0, "top": 3, "rows": 8, "columns": 8}
            geometry.steps[0] | {"step": "pad", "extent": "square", "where": "top-left", "value": -1}
            geometry.steps[0] | {"step": "pad", "extent": "at-least", "rows": 8, "columns": 8}
            geometry.steps[0] | {"step": "pad", "extent": "multiple-of", "pixels": 8, "where": "bottom-right"}
            geometry.steps[0] | {"step": "resize", "size": "shortest-side", "pixels": 8, "interpolation": "area"}
            geometry.steps[0] | {"step": "resize", "size": "longest-side", "pixels": 8, "interpolation": "nearest-exact"}
            output.calibration | {"platt": {"effusion": {"slope": 0.5, "intercept": -2}}}
            output.activation | "softmax"
            output            | {"kind": "regression", "activation": "none", "unit": "a", "labels": ["age"]}
            output.labels     | ["nodule", "effusion", "mass"]
            researchUseOnly   | false
            appliesTo.ageYears | {"min": 18}
            appliesTo.presentationIntent | ["FOR PRESENTATION", "FOR PROCESSING"]
            reference         | -
            """)
    void everyKindOfValueIsReadAndWrittenWithoutLoss(String place, String value) throws IOException {
        JsonObject json = Cards.chest();
        Cards.set(json, place, value);
        assertTrue(fits(json), "the schema allows it");
        ModelCard card = Cards.card(json);
        assertTrue(fits(card.toJson()), "what is written fits the schema: " + card.toJson());
        assertEquals(card.toJson(), Cards.card(card.toJson()).toJson());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            towards | "H"
            spacing | 2.5
            steps   | [{"step": "crop", "area": "centre", "slices": 8}, {"step": "crop", "area": "box", "first": 2, "slices": 4}]
            steps   | [{"step": "pad", "extent": "at-least", "slices": 4, "where": "start", "value": -1}]
            steps   | [{"step": "pad", "extent": "multiple-of", "slices": 2}]
            steps   | [{"step": "resize", "slices": 4, "interpolation": "linear", "antialias": true}]
            steps   | [{"step": "resize", "slices": 4, "interpolation": "nearest"}]
            """)
    void everyKindOfDepthIsReadAndWrittenWithoutLoss(String property, String value) throws IOException {
        JsonObject json = Cards.chest();
        Cards.set(json, "input", "{\"channels\": 1, \"rows\": 8, \"columns\": 8, \"kind\": \"volume\", \"slices\": 4}");
        Cards.set(json, "geometry.depth." + property, value);
        assertTrue(fits(json), "the schema allows it");
        ModelCard card = Cards.card(json);
        assertTrue(fits(card.toJson()), "what is written fits the schema: " + card.toJson());
        assertEquals(card.toJson(), Cards.card(card.toJson()).toJson());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            image  | -                     | {}               | geometry.depth is only for the input kinds
            volume | "tiling": {}          | {}               | input.tiling is only for the kind "image"
            volume | "frames": "mean"      | {}               | input.frames is only for the kind "image"
            image  | "slices": 4           | -                | input.slices is only for the kinds "volume" and "cine"
            image  | "axes": "HWD"         | -                | input.axes is only for the kinds "volume" and "cine"
            volume | "axes": "XYZ"         | {}               | input.axes must be the letters D, H and W
            movie  | -                     | -                | input.kind must be "image" or "volume" or "cine"
            volume | -                     | {"towards": "Z"} | geometry.depth.towards must be one of the letters
            volume | -                     | {"towards": "R"} | geometry.depth.towards must be on another axis than
            cine   | -                     | {"towards": "H"} | geometry.depth.towards is only for a volume
            cine   | -                     | {"spacing": 1}   | geometry.depth.spacing is only for a volume
            volume | -                     | {"spacing": 0}   | geometry.depth.spacing must be above 0
            volume | "slices": 4           | {"steps": [{"step": "crop", "area": "centre", "slices": 3}]} | geometry.depth.steps end in 3 slices
            volume | -                     | {"steps": [{"step": "crop", "slices": 3}]} | geometry.depth.steps[0].area is missing
            volume | -                     | {"steps": [{"step": "resize", "slices": 3, "interpolation": "bilinear"}]} | geometry.depth.steps[0].interpolation must be
            volume | -                     | {"steps": [{"step": "resize", "slices": 3, "interpolation": "area", "antialias": true}]} | geometry.depth.steps[0].antialias can only
            volume | -                     | {"steps": [{"step": "pad", "extent": "square"}]} | geometry.depth.steps[0].extent must be
            """)
    void whatDoesNotFitADepthIsNamedInOneSentence(String kind, String input, String depth, String expected)
            throws IOException {
        JsonObject json = Cards.chest();
        Cards.set(json, "input", "{\"channels\": 1, \"rows\": 8, \"columns\": 8, \"kind\": \"" + kind + "\""
                + (input.equals("-") ? "" : ", " + input) + "}");
        Cards.set(json, "geometry.orientation", "\"L\\\\P\"");
        Cards.set(json, "geometry.depth", depth);
        String message = assertThrows(ModelException.class, () -> Cards.card(json)).getMessage();
        assertTrue(message.contains(expected), message);
        // two rules compare one place of the card with another, which a schema cannot
        boolean compares = expected.contains("on another axis") || expected.contains("end in 3");
        assertEquals(compares, fits(json), "the schema says the same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name                      | -                      | name is missing
            version                   | 1                      | version must be a string, not 1
            intendedUse               | ""                     | intendedUse must not be empty
            weights.sha256            | "ABC"                  | weights.sha256 must be 64 hexadecimal digits
            weights.file              | "../model.pt"          | weights.file must be the name of a file
            input.channels            | 2                      | intensity.mapping must be an array of one mapping for
            input.columns             | -                      | input.columns is missing
            input.rows                | 8.5                    | input.rows must be a whole number
            input                     | {"channels": 1, "tiling": {}} | input.tiling needs rows and columns
            input.tiling              | {"overlap": 0.8}       | input.tiling.overlap must be a share of
            input.tiling              | {"aggregate": "sum"}   | input.tiling.aggregate must be "max" or
            input.tiling              | {"size": 8}            | input.tiling.size is not a property
            output.kind               | "detecton"             | output.kind must be "classification" or "regression"
            output.labels             | ["a", "a"]             | output.labels[1] repeats "a"
            output.operatingPoints.nodule | 1.5                | output.operatingPoints.nodule must be a probability
            output.calibration        | {"temperature": 0}     | output.calibration.temperature must be above 0
            output.calibration        | {}                     | output.calibration.temperature or platt must be given
            output.activation         | "none"                 | output.calibration needs an activation
            output.unit               | "mm"                   | output.unit is only for a regression
            intensity.mapping         | {"kind": "widow"}      | intensity.mapping.kind must be "window" or
            intensity.mapping         | {"kind": "window", "center": 1, "width": 0.5} | intensity.mapping.width must be at least 1
            intensity.monochrome1     | -                      | intensity.monochrome1 is missing
            intensity.outputRange     | [0, 0.5, 1]            | intensity.outputRange must be two numbers
            intensity.std             | [0]                    | intensity.std must be above 0
            intensity.clipp           | true                   | intensity.clipp is not a property of a model card
            geometry.orientation      | "L\\\\R"               | geometry.orientation must be two of the letters
            geometry.steps[0].antialis | true                  | geometry.steps[0].antialis is not a property
            geometry.steps[0].interpolation | "lanczos"        | geometry.steps[0].interpolation must be "nearest" or
            geometry.steps[0]         | {"step": "resize", "size": "shortest-side", "pixels": 8, "interpolation": "nearest", "antialias": true} | geometry.steps[0].antialias can only be true
            geometry.steps[0]         | {"step": "rotate"}     | geometry.steps[0].step must be "crop" or "pad" or "resize"
            geometry.steps            | {}                     | geometry.steps must be an array, not an object
            layers                    | "layer4"               | layers must be an array, not "layer4"
            appliesTo.presentationIntent | ["FOR PRINT"]       | appliesTo.presentationIntent must be
            appliesTo.presentationIntent | []                  | appliesTo.presentationIntent must name
            reference.entries[0].layers | []                   | reference.entries[0].layers must name at least one
            reference.entries[0].maxima | {"probabilities": [0], "values": [1]} | reference.entries[0].maxima is no distribution
            """)
    void whatTheSchemaForbidsIsRefusedWithItsPlace(String place, String value, String sentence) throws IOException {
        JsonObject json = Cards.chest();
        Cards.set(json, place, value);
        assertFalse(fits(json), "the schema forbids it");
        assertRefused(json, sentence);
    }

    /** What a schema can't say, because it compares two places. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            intensity.mapping.high    | -3        | intensity.mapping.high must be above low, which is 0.0
            intensity.outputRange     | [1, 0]    | intensity.outputRange must be two numbers, the low end and the high
            intensity.mean            | [1, 2, 3] | intensity.mean must have one number for each of the 1 channel(s), not 3
            intensity.grey            | "replicate" | intensity.grey cannot be "replicate" when input.channels is 1
            intensity.colour          | "keep"    | intensity.colour cannot be "keep" when input.channels is 1
            geometry.steps[0].rows    | 9         | geometry.steps end in 9×8 pixels, but input is 8×8
            input.tiling              | {"overlap": 7} | input.tiling.overlap must be a share of the tile's shorter side
            output.operatingPoints    | {"mass": 0.5} | output.operatingPoints.mass is none of output.labels
            output.calibration        | {"platt": {"mass": {"slope": 1, "intercept": 0}}} | output.calibration.platt.mass is none
            appliesTo.ageYears        | {"min": 18, "max": 18} | appliesTo.ageYears.max must be above min
            reference.entries[0].pixels.values | [0, -1, 2] | reference.entries[0].pixels is no distribution
            """)
    void whatDoesNotFitTogetherIsRefusedWithItsPlace(String place, String value, String sentence) {
        JsonObject json = Cards.chest();
        Cards.set(json, place, value);
        assertRefused(json, sentence);
    }

    private static void assertRefused(JsonObject json, String sentence) {
        String message = assertThrows(ModelException.class, () -> Cards.card(json)).getMessage();
        String start = "The model card test.json is not valid: " + sentence;
        assertTrue(message.startsWith(start), message);
        assertTrue(message.endsWith(".") && message.indexOf('\n') < 0, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{\"name\": ", "42"})
    void whatIsNoCardAtAllGetsASentenceWithTheFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), text);
        String message = assertThrows(ModelException.class, () -> ModelCard.read(file)).getMessage();
        assertTrue(message.startsWith("The model card " + file + " is not "), message);
        assertTrue(message.endsWith(".") && message.indexOf('\n') < 0, message);
    }

    @Test
    void textInAnotherEncodingGetsASentence() throws IOException {
        Path file = Files.write(folder.resolve("model.json"), "{\"name\": \"größe\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(assertThrows(ModelException.class, () -> ModelCard.read(file)).getMessage().contains("not UTF-8"));
    }

    @Test
    void theBundledCardFitsTheSchema() throws IOException {
        try (ModelSource source = ModelSource.resolve("phantom-chest")) {
            assertTrue(fits(source.card().orElseThrow().toJson()));
        }
    }

    /** Only what changes the network's input changes the key that a reference distribution is bound to. */
    @Test
    void thePreprocessingKeyFollowsThePreprocessingAlone() throws IOException {
        String key = Cards.card(Cards.chest()).preprocessingKey();
        assertTrue(key.matches("[0-9a-f]{16}"));
        JsonObject other = Cards.chest();
        Cards.set(other, "name", "\"another\"");
        Cards.set(other, "output.calibration", "{\"temperature\": 3}");
        Cards.set(other, "reference", "-");
        assertEquals(key, Cards.card(other).preprocessingKey());
        Cards.set(other, "intensity.mapping.high", "101");
        assertNotEquals(key, Cards.card(other).preprocessingKey());
    }

    /** A softmax's logits are known up to a shift, which differs from tile to tile: their greatest means nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"aggregate": "max"} | {"kind": "classification", "activation": "softmax"} | cannot have the aggregate "max"
            {}                   | {"kind": "segmentation", "activation": "sigmoid"}   | is only for a classification
            """)
    void tilesThatMeanNothingAreRefused(String tiling, String output, String message) throws IOException {
        JsonObject json = Cards.chest();
        Cards.set(json, "input.tiling", tiling);
        assertTrue(fits(json), "with the chest card's own output");
        Cards.set(json, "output", output);
        assertFalse(fits(json), "the schema refuses it");
        ModelException refusal = assertThrows(ModelException.class, () -> Cards.card(json));
        assertTrue(refusal.getMessage().contains("input.tiling " + message), refusal.getMessage());
    }
}
