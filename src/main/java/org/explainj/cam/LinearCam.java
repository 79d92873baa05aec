package org.explainj.cam;

import ai.djl.ndarray.NDArray;

/**
 * The linear kind: Σ_c w_c ⊙ A_c, where a method only says how channels are weighted. Of these it is known what they are
 * summed from, and so whether anything is left of it but rounding.
 */
public interface LinearCam extends CamMethod {
    /** 2⁻²⁴: what float32 rounds by at most, relative to a number. */
    double UNIT_ROUNDOFF = 0x1p-24;
    /**
     * λ in λ √n u. Errors of n roundings grow as √n u (Higham and Mary, A New Approach to Probabilistic Rounding Error
     * Analysis, SIAM J. Sci. Comput. 41(5), 2019); λ leaves room for those of the gradient itself, which before a
     * normalisation is a difference too.
     */
    double MARGIN = 32;

    /**
     * @param evidence what one call gave at the layer
     * @return w: 1×C×grid, or 1×C with 1 for each extent
     */
    NDArray weights(LayerEvidence evidence);

    /**
     * @param evidence what one call gave at the layer
     * @return what the weights would be if nothing in them cancelled: of sums the sums of magnitudes; of their shape
     */
    default NDArray weightMagnitudes(LayerEvidence evidence) {
        return weights(evidence).abs();
    }

    @Override
    default NDArray localised(LayerEvidence evidence) {
        return Channels.weighted(evidence.activation(), weights(evidence));
    }

    /**
     * {@inheritDoc} It does where |map| ≤ λ √n u Σ_c |w|_c |A_c| everywhere, with |w| of {@link #weightMagnitudes} and n
     * the roundings on the way: one for each channel and, of weights that are sums over the grid, for each place.
     */
    @Override
    default boolean isRounding(LayerEvidence evidence, RawMap map) {
        NDArray activation = evidence.activation();
        NDArray magnitudes = weightMagnitudes(evidence);
        double roundings = activation.getShape().get(1) + (double) activation.size() / magnitudes.size();
        float[] sums = Channels.weighted(activation.abs(), magnitudes).toFloatArray();
        double factor = MARGIN * Math.sqrt(roundings) * UNIT_ROUNDOFF;
        boolean zero = true;
        for (int i = 0; i < sums.length; i++) {
            float value = Math.abs(map.values()[i]);
            if (!(value <= factor * sums[i])) {
                return false;
            }
            zero &= value == 0;
        }
        // of a map that is zero exactly there is nothing to say
        return !zero;
    }
}
