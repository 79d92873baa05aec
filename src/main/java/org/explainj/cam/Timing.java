package org.explainj.cam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What an explanation costs over a bare forward of the same model and input, both measured in one run.
 *
 * @param method the method's name
 * @param layers where its maps were made; of a method that works on the input, the input
 * @param parameters of the method, as they were
 * @param explainMs median of logits plus one map of each explained class and layer, on the heap, in milliseconds
 * @param forwardMs median of a bare forward of one image, in milliseconds
 * @param batchedMs median of a bare forward in batches of the size that the method takes, one before each of the
 *     method's own, in milliseconds an image; empty of methods that differentiate or take few passes
 * @param throughput the images a second of the whole explanation as a share of those of these batches: the median over
 *     the repeats; empty where these are
 * @param passes how many images went through the whole network for one explanation
 * @param repeats how many pairs were timed
 * @param device {@code cpu} or {@code gpu:0}
 * @param threads the threads that PyTorch uses inside one operation
 */
public record Timing(String method, List<String> layers, Map<String, String> parameters, double explainMs,
        double forwardMs, OptionalDouble batchedMs, OptionalDouble throughput, long passes, int repeats, String device,
        int threads) {

    /** @return {@code explainMs / forwardMs} */
    public double ratio() {
        return explainMs / forwardMs;
    }

    /** @return all in one line */
    public String text() {
        String line = String.format(Locale.ROOT, "forward %.2f ms, explained %.2f ms: %.3f × on %s with %d threads",
                forwardMs, explainMs, ratio(), device, threads);
        return throughput.isEmpty() ? line : String.format(Locale.ROOT,
                "%s; %d passes at %.3f × the throughput of bare batches", line, passes, throughput.getAsDouble());
    }
}
