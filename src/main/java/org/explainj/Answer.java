package org.explainj;

import java.util.List;
import java.util.Optional;

/**
 * What the network says of one input, of an image in tiles or of a sequence of frames, and the maps of every subject.
 *
 * @param prediction the classes' scores
 * @param scoring what was asked; null if no class was chosen, and there are no maps
 * @param activationInput whether the logits are the input of the model's own softmax or sigmoid
 * @param remarks what the method says of how it was made
 * @param maps of each subject, or of each subject and layer where these are not fused
 * @param tiles in which the image was seen; empty if it was seen at once
 * @param averaged whether it is the mean over frames
 */
record Answer(Prediction prediction, Scoring scoring, boolean activationInput, List<String> remarks,
        List<SubjectMaps> maps, Optional<Tiles> tiles, boolean averaged) {
}
