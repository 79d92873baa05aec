/**
 * The model card: what a TorchScript file takes, what it gives, and what it was made for.
 *
 * <p>{@link org.explainj.card.ModelCard} is the parsed and validated {@code model.json}; {@code docs/model-card.md}
 * describes every field. {@link org.explainj.card.Preprocessing} makes a network's input of a frame as the card says
 * and keeps the way back; {@link org.explainj.card.Applicability} says whether the card speaks of such a frame at all.
 */
package org.explainj.card;
