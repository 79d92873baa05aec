package org.explainj.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * The attention probabilities of a transformer's blocks, in the order in which they run, and the gradients of scores
 * with respect to them. The tensors stay on the device until this is closed.
 */
public final class Attention implements AutoCloseable {
    private final NDManager manager;
    private final NDList tensors;
    private final int blocks;
    private final int[][] classes;

    /**
     * @param manager of the tensors, closed with this
     * @param tensors what the attention method returned
     * @param derivatives which derivatives were taken
     */
    Attention(NDManager manager, NDList tensors, Derivatives derivatives) {
        this.manager = manager;
        this.tensors = tensors;
        this.classes = Evidence.classes(tensors);
        int ranks = Math.toIntExact(tensors.get(1).getShape().get(1));
        this.blocks = (tensors.size() - Evidence.FIRST_ACTIVATION) / (derivatives == Derivatives.NONE ? 1 : 1 + ranks);
    }

    /** @return how many attentions ran */
    public int blocks() {
        return blocks;
    }

    /**
     * @param block 0-based index
     * @return N×heads×T×T, rows (queries) summing to 1, over the T tokens, class and register tokens first; of windowed
     *     attention the windows take the place of the batch. On the device, owned by this
     */
    public NDArray probabilities(int block) {
        return tensors.get(Evidence.FIRST_ACTIVATION + block);
    }

    /**
     * @param block 0-based index
     * @param rank 0-based place of the class in {@code classes()[image]}
     * @return N×heads×T×T, ∂y/∂(attention probabilities), of the model's score or of the block's own, as it was asked
     *     for; on the device, owned by this
     */
    public NDArray gradients(int block, int rank) {
        return tensors.get(Evidence.FIRST_ACTIVATION + blocks * (rank + 1) + block);
    }

    /** @return the explained classes of each image, 0-based, in the selection's order */
    public int[][] classes() {
        return classes;
    }

    /** Frees the tensors. */
    @Override
    public void close() {
        manager.close();
    }
}
