package org.explainj.cam;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.explainj.torch.Derivatives;
import org.explainj.torch.Detection;
import org.explainj.torch.Evidence;
import org.explainj.torch.ModelException;

/**
 * What the network says of the explained image.
 *
 * @param logits y, before any softmax or sigmoid at the model's end; of a dense output the pooled ones, of a detector
 *     the scores of its boxes
 * @param classes the explained classes, 0-based, in the selection's order; may be empty. Of combinations of classes
 *     their places in the list, of a detector the places of the boxes in its result
 * @param scores the explained number of each of these classes
 * @param detections what a detector found, in its order; empty of any other model
 * @param activationInput whether the model itself ends in a softmax or sigmoid, and the logits are the input of that
 */
public record Outcome(float[] logits, int[] classes, float[] scores, List<Detection> detections,
        boolean activationInput) {
    public Outcome {
        detections = List.copyOf(detections);
    }

    /**
     * @param evidence of one image
     * @return what the network says of it
     */
    public static Outcome of(Evidence evidence) {
        return new Outcome(evidence.logits()[0], evidence.classes()[0], evidence.scores()[0], evidence.detections(0),
                evidence.explainsActivationInput());
    }

    /**
     * Runs the network once, without derivatives.
     *
     * @param job a job
     * @return what the network says of its image
     * @throws ModelException if it cannot take the image
     */
    static Outcome of(Job job) throws ModelException {
        try (NDManager scope = job.network().newManager();
                Evidence evidence = job.network().explain(job.image(scope), List.of(), job.score(), Derivatives.NONE)) {
            return of(evidence);
        }
    }
}
