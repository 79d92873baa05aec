package org.explainj;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explainj.cam.LayerMap;
import org.explainj.cam.RawMap;
import org.explainj.card.NetworkInput;
import org.explainj.torch.ModelException;
import org.explainj.torch.Network;

/**
 * Asks a network of images about a sequence, each frame by itself: the mean of the logits, and the maps of each frame's
 * own, over their number.
 */
final class FrameAnswers {
    private final Network network;
    private final Answers answers;

    FrameAnswers(Network network, Answers answers) {
        this.network = network;
        this.answers = answers;
    }

    /** Gives the network's input for one frame of a sequence. */
    @FunctionalInterface
    interface FrameInputs {
        /** @return what the network is given */
        NetworkInput of(int frame) throws IOException;
    }

    /**
     * @param count how many frames there are
     * @param inputs each frame's input; asked for twice, in order
     * @param options what to explain, and how
     * @param progress told as it goes, and asked whether to go on
     * @return the mean of the logits, and T×H×W maps
     * @throws IOException if a frame can't be read
     * @throws ModelException if the network can't be run on it
     * @throws UsageException if the model has no such class or layer
     */
    Answer of(int count, FrameInputs inputs, ExplainOptions options, Progress progress) throws IOException {
        float[] mean = new float[0];
        for (int t = 0; t < count; t++) {
            progress.checkCancelled();
            NetworkInput input = inputs.of(t);
            float[] logits = network.predict(input.values(), input.shape())[0];
            mean = t == 0 ? new float[logits.length] : mean;
            for (int c = 0; c < mean.length; c++) {
                mean[c] += logits[c] / count;
            }
            progress.update(Answers.SCORES_SHARE * (t + 1) / count, "Scores of frame " + (t + 1) + " of " + count);
        }
        Prediction prediction = answers.prediction(mean);
        Optional<ExplainOptions> same = answers.ofParts(options, prediction);
        if (same.isEmpty()) {
            return new Answer(prediction, null, false, List.of(), List.of(), Optional.empty(), true);
        }
        List<Answer> frames = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            progress.checkCancelled();
            NetworkInput input = inputs.of(t);
            double from = Answers.SCORES_SHARE + (1 - Answers.SCORES_SHARE) * t / count;
            frames.add(answers.of(input, same.get(), progress.part(from, from + (1 - Answers.SCORES_SHARE) / count)));
        }
        List<SubjectMaps> maps = new ArrayList<>();
        for (int i = 0; i < frames.get(0).maps().size(); i++) {
            int at = i;
            maps.add(stacked(frames.stream().map(frame -> frame.maps().get(at)).toList(), frames.get(0).scoring()));
        }
        Answer first = frames.get(0);
        List<String> remarks = new ArrayList<>(first.remarks());
        remarks.add("Each of " + count + " frames by itself; logits are their mean, and maps are divided by "
                + count + ".");
        return new Answer(prediction, first.scoring(), first.activationInput(), remarks, maps, Optional.empty(), true);
    }

    /** One subject's maps of every frame as one of the sequence. */
    private static SubjectMaps stacked(List<SubjectMaps> frames, Scoring scoring) {
        int count = frames.size();
        List<LayerMap> layers = new ArrayList<>();
        for (int layer = 0; layer < frames.get(0).layers().size(); layer++) {
            LayerMap first = frames.get(0).layers().get(layer);
            int size = first.map().values().length;
            float[] values = new float[count * size];
            for (int t = 0; t < count; t++) {
                float[] own = frames.get(t).layers().get(layer).map().values();
                for (int i = 0; i < size; i++) {
                    values[t * size + i] = own[i] / count;
                }
            }
            layers.add(new LayerMap(first.layers(),
                    new RawMap(new int[] {count, first.map().rows(), first.map().columns()}, values)));
        }
        double score = frames.stream().mapToDouble(frame -> frame.subject().score()).average().orElseThrow();
        return new SubjectMaps(scoring.ofWhole(frames.get(0).subject(), score), layers);
    }
}
