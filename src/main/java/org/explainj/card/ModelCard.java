package org.explainj.card;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explainj.AtomicFile;
import org.explainj.Sha256;
import org.explainj.torch.ModelException;

/**
 * A model's {@code model.json}: what the TorchScript file beside it takes, gives, and was made for.
 *
 * @param name short, such as {@code phantom-chest}
 * @param version the model's own
 * @param description one or two sentences
 * @param intendedUse what it may be used for, and what not
 * @param researchUseOnly true unless the card says otherwise
 * @param licence SPDX identifier or a sentence
 * @param training what it was trained on, and by whom
 * @param weights the TorchScript file
 * @param input what the network takes
 * @param output what the network gives
 * @param intensity how modality values become the network's numbers
 * @param geometry how the source's grid becomes the network's
 * @param layers the layers explained by default, by PyTorch's names; empty for the automatic choice
 * @param appliesTo which images it was made for
 * @param reference what its maps look like on images without the finding
 */
public record ModelCard(String name, String version, String description, String intendedUse, boolean researchUseOnly,
        String licence, String training, Weights weights, Input input, Output output, Intensity intensity,
        Geometry geometry, List<String> layers, AppliesTo appliesTo, Optional<Reference> reference) {
    /** The card's name in a model's folder. */
    public static final String FILE_NAME = "model.json";

    /**
     * The TorchScript file.
     *
     * @param file its name, in the card's folder
     * @param sha256 its SHA-256, in lower-case hex
     */
    public record Weights(String file, String sha256) {
    }

    /** What one input of the network is. */
    public enum InputKind {
        /** One image: 1×C×H×W. */
        IMAGE,
        /** The slices of a volume together: 1×C×D×H×W. */
        VOLUME,
        /** The frames of a cine together, in the order of time: 1×C×T×H×W. */
        CINE
    }

    /** What a network of images makes of a multi-frame image. */
    public enum Frames {
        /** Each frame is a result of its own. */
        EACH,
        /** All frames are one result: the mean of the frames' logits. */
        MEAN
    }

    /**
     * What the network takes, float32: 1×C×H×W, of volumes and cines 1×C×D×H×W.
     *
     * @param channels C: 1 or 3
     * @param rows H; empty if the network takes any
     * @param columns W; empty if the network takes any
     * @param tiling how a larger image is cut into tiles of that size; empty if it is not
     * @param kind image, volume or cine
     * @param slices D, of a cine T; empty if the network takes any, and of images
     * @param axes in which order the network takes D, H and W
     * @param frames of a network of images: what becomes of the frames of a multi-frame image
     */
    public record Input(int channels, OptionalInt rows, OptionalInt columns, Optional<Tiling> tiling, InputKind kind,
            OptionalInt slices, AxisOrder axes, Frames frames) {
        /**
         * Of images, each frame by itself.
         *
         * @param channels C: 1 or 3
         * @param rows H; empty if the network takes any
         * @param columns W; empty if the network takes any
         * @param tiling how a larger image is cut into tiles of that size; empty if it is not
         */
        public Input(int channels, OptionalInt rows, OptionalInt columns, Optional<Tiling> tiling) {
            this(channels, rows, columns, tiling, InputKind.IMAGE, OptionalInt.empty(), AxisOrder.DHW, Frames.EACH);
        }

        /** @return 1×C×H×W, of volumes and cines 1×C and D, H, W in the network's order; empty if the size is free */
        public Optional<long[]> shape() {
            if (rows.isEmpty() || columns.isEmpty()) {
                return Optional.empty();
            }
            if (kind == InputKind.IMAGE) {
                return Optional.of(new long[] {1, channels, rows.getAsInt(), columns.getAsInt()});
            }
            return slices.isEmpty() ? Optional.empty() : Optional.of(axes.toNetwork(1, channels, slices.getAsInt(),
                    rows.getAsInt(), columns.getAsInt()));
        }
    }

    public ModelCard {
        layers = List.copyOf(layers);
    }

    /**
     * Reads and validates a card.
     *
     * @throws ModelException if it is no card; the message names the file, the place in it and what is expected there
     */
    public static ModelCard read(Path file) throws ModelException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ModelException("The model card " + file + " is not UTF-8 text.", e);
        } catch (IOException e) {
            throw new ModelException("The model card " + file + " cannot be read.", e);
        }
        return parse(text, file.toString());
    }

    /**
     * Parses and validates a card.
     *
     * @param text JSON
     * @param source names the card in error messages
     * @throws ModelException if it is no card
     */
    public static ModelCard parse(String text, String source) throws ModelException {
        JsonElement json;
        try {
            // an adapter of its own keeps to the letter of JSON, which JsonParser does not
            json = new Gson().getAdapter(JsonElement.class).fromJson(text);
        } catch (JsonParseException | IOException e) {
            Matcher place = Pattern.compile("line \\d+ column \\d+").matcher(String.valueOf(e.getMessage()));
            throw new ModelException("The model card " + source + " is not JSON"
                    + (place.find() ? ": see " + place.group() : "") + ".", e);
        }
        if (!json.isJsonObject()) {
            throw new ModelException("The model card " + source + " is not valid: it must be a JSON object.");
        }
        return of(json.getAsJsonObject(), source);
    }

    /**
     * Validates a card that has been parsed already.
     *
     * @param json the whole card
     * @param source names the card in error messages
     * @throws ModelException if it is no card
     */
    public static ModelCard of(JsonObject json, String source) throws ModelException {
        return CardReader.card(json, source);
    }

    /** @return the card as JSON, every field given, defaults too; {@link #of} reads an equal card from it */
    public JsonObject toJson() {
        return CardWriter.json(this);
    }

    /**
     * Writes {@link #toJson()}, indented; to a temporary name first.
     *
     * @throws ModelException if this card would not be read again, as when a label is given twice
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        JsonObject json = toJson();
        of(json, file.toString());
        Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        AtomicFile.write(file, temporary -> Files.writeString(temporary, gson.toJson(json) + "\n"));
    }

    /** @return SHA-256 of the card as JSON, every field given, in lower-case hex: equal for equal cards */
    public String sha256() {
        return Sha256.hex(toJson().toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A short name for all that is done to an image before the network sees it: cards that share it prepare every
     * image alike.
     *
     * @return the first 16 hex digits of the SHA-256 of the JSON of input, intensity and geometry
     */
    public String preprocessingKey() {
        String json = CardWriter.preprocessing(this).toString();
        return Sha256.hex(json.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /**
     * Calibrates the logits and applies the activation.
     *
     * @param logits the network's outputs for one image
     * @return as many values, 0 to 1; without an activation the outputs as they are
     */
    public double[] probabilities(float[] logits) {
        return output.probabilities(logits);
    }

    /** @return this card for other weights, such as the same architecture trained anew */
    public ModelCard withWeights(Weights other) {
        return new ModelCard(name, version, description, intendedUse, researchUseOnly, licence, training, other, input,
                output, intensity, geometry, layers, appliesTo, reference);
    }

    /** @return this card with another output, such as new operating points and a calibration */
    public ModelCard withOutput(Output other) {
        return new ModelCard(name, version, description, intendedUse, researchUseOnly, licence, training, weights,
                input, other, intensity, geometry, layers, appliesTo, reference);
    }

    /** @return this card with another description of how it was trained */
    public ModelCard withTraining(String other) {
        return new ModelCard(name, version, description, intendedUse, researchUseOnly, licence, other, weights, input,
                output, intensity, geometry, layers, appliesTo, reference);
    }

    /** @return this card for images that are cut into tiles of the network's size, which it must name */
    public ModelCard withTiling(Tiling other) {
        return new ModelCard(name, version, description, intendedUse, researchUseOnly, licence, training, weights,
                new Input(input.channels(), input.rows(), input.columns(), Optional.of(other), input.kind(),
                        input.slices(), input.axes(), input.frames()), output, intensity, geometry, layers, appliesTo,
                        reference);
    }

    /** @return this card with what its maps look like on images without the finding */
    public ModelCard withReference(Reference other) {
        return new ModelCard(name, version, description, intendedUse, researchUseOnly, licence, training, weights,
                input, output, intensity, geometry, layers, appliesTo, Optional.of(other));
    }
}
