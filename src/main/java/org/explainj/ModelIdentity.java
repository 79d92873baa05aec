package org.explainj;

/**
 * Which model made a result.
 *
 * @param name the card's, or the file's name without its ending
 * @param version the card's; empty if there is no card
 * @param sha256 of the TorchScript file, 64 lower-case hexadecimal digits
 * @param cardSha256 of the card, which holds preprocessing and calibration, as canonical JSON; empty if there is none
 * @param researchUseOnly true unless the card says otherwise
 */
public record ModelIdentity(String name, String version, String sha256, String cardSha256,
        boolean researchUseOnly) {
}
