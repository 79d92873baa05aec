package org.explainj.card;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        throw new UnsupportedOperationException("to be landed shortly: " + model);
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException("to be landed shortly");
    }
}
