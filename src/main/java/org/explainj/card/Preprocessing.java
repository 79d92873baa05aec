package org.explainj.card;

import org.explainj.frame.SourceFrame;
import org.explainj.torch.ModelException;

/** Makes a network's input of a frame, as a model card says. */
public final class Preprocessing {
    private Preprocessing() {
    }

    /**
     * @param frame stored values through the modality LUT; what is displayed is not looked at
     * @param card says what becomes of them
     * @throws ModelException if the card does not say how to make an input of such a frame; the message says what the
     *     card must say
     */
    public static NetworkInput apply(SourceFrame frame, ModelCard card) throws ModelException {
        throw new UnsupportedOperationException("to be landed shortly: " + card.name() + frame.frame());
    }
}
