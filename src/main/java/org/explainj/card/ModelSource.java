package org.explainj.card;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.explainj.Sha256;
import org.explainj.UsageException;
import org.explainj.torch.ModelException;

/**
 * A model that can be loaded: its weights, checked against the card, and the card.
 *
 * <p>Closing it deletes what was unpacked for it; a file of the user's own is never touched.
 *
 * @param name the card's name, or the weights' file name without its ending
 * @param weights the TorchScript file
 * @param sha256 its SHA-256, in lower-case hex
 * @param card empty for a bare {@code .pt}: its classes are indices and its input must already be a tensor
 * @param unpacked true if {@code weights} is a temporary file of ours
 */
public record ModelSource(String name, Path weights, String sha256, Optional<ModelCard> card, boolean unpacked)
        implements Closeable {
    /** The models that ExplainJ brings with it. */
    public static final List<String> BUILT_IN = List.of("phantom-chest");

    /**
     * @param model a built-in name, a folder with {@code model.json} and the weights it names, or a TorchScript file
     * @throws UsageException if there is no such model
     * @throws ModelException if the card is not valid or the weights are not those that the card was written for
     */
    public static ModelSource resolve(String model) throws ModelException {
        if (BUILT_IN.contains(model)) {
            return builtIn(model);
        }
        Path path = Path.of(model);
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new UsageException("There is no model '" + model + "': use " + String.join(", ", BUILT_IN)
                    + ", a folder with " + ModelCard.FILE_NAME + ", or a TorchScript file (.pt).");
        }
        String file = path.getFileName().toString();
        return new ModelSource(file.replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""), path, hash(path), Optional.empty(),
                false);
    }

    private static ModelSource folder(Path folder) throws ModelException {
        Path cardFile = folder.resolve(ModelCard.FILE_NAME);
        if (!Files.isRegularFile(cardFile)) {
            throw new ModelException(folder + " has no " + ModelCard.FILE_NAME
                    + ": write a card for the model, or name its .pt file to give it tensors.");
        }
        ModelCard card = ModelCard.read(cardFile);
        Path weights = folder.resolve(card.weights().file());
        if (!Files.isRegularFile(weights)) {
            throw new ModelException(cardFile + " names the weights " + card.weights().file()
                    + ", which are not in its folder.");
        }
        return checked(card, weights, false, cardFile.toString());
    }

    private static ModelSource builtIn(String name) throws ModelException {
        String resource = "/org/explainj/models/" + name + "/";
        try (InputStream cardStream = ModelSource.class.getResourceAsStream(resource + ModelCard.FILE_NAME);
                InputStream weightsStream = ModelSource.class.getResourceAsStream(resource + "model.pt")) {
            ModelCard card = ModelCard.parse(new String(cardStream.readAllBytes(), StandardCharsets.UTF_8),
                    "the card of " + name);
            Path weights = Files.createTempFile("explainj-" + name + "-", ".pt");
            weights.toFile().deleteOnExit();
            try {
                Files.copy(weightsStream, weights, StandardCopyOption.REPLACE_EXISTING);
                return checked(card, weights, true, "the card of " + name);
            } catch (IOException e) {
                Files.deleteIfExists(weights);
                throw e;
            }
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException("The bundled model " + name + " can't be unpacked into the folder for temporary "
                    + "files (" + System.getProperty("java.io.tmpdir") + "): make room there.", e);
        }
    }

    private static ModelSource checked(ModelCard card, Path weights, boolean unpacked, String cardName)
            throws ModelException {
        String sha256 = hash(weights);
        if (!sha256.equalsIgnoreCase(card.weights().sha256())) {
            throw new ModelException(weights + " is not the file that " + cardName + " was written for: its SHA-256 is "
                    + sha256 + ", and the card says " + card.weights().sha256() + ".");
        }
        return new ModelSource(card.name(), weights, sha256, Optional.of(card), unpacked);
    }

    private static String hash(Path weights) throws ModelException {
        try {
            return Sha256.hex(weights);
        } catch (IOException e) {
            throw new ModelException(weights + " can't be read: check the file and its permissions.", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (unpacked) {
            Files.deleteIfExists(weights);
        }
    }
}
