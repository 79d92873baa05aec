package org.explainj.cam;

/**
 * What a method costs beside the final arithmetic, in passes of the network.
 *
 * @param forwards forward passes, such as {@code 1} or {@code 2 per channel}
 * @param backwards backward passes, from the score to the layer or to the image, such as {@code 1 per class}
 */
public record Cost(String forwards, String backwards) {
    /** One forward, and back to the layer for each class. */
    public static final Cost ONE_BACKWARD = new Cost("1", "1 per class");
    /** One forward for all classes. */
    public static final Cost FORWARD_ONLY = new Cost("1", "0");
}
