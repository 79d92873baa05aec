package org.explainj.torch;

/** Which of the tensors that a model returns is explained. */
public sealed interface OutputPart {

    /**
     * @return of a dictionary, {@code "out"}, or else its first value; of a tuple, list or named tuple, its first
     *     tensor; of a detector, the scores of its boxes
     */
    static OutputPart usual() {
        return new Usual();
    }

    /**
     * @param index 0-based, counted over the tensors of a tuple, list, named tuple or dictionary in their order
     * @return that tensor
     */
    static OutputPart at(int index) {
        return new At(index);
    }

    /**
     * @param key a dictionary's key or a named tuple's field
     * @return its tensor
     */
    static OutputPart named(String key) {
        return new Named(key);
    }

    /** The one that a model is usually asked for. */
    record Usual() implements OutputPart { }

    /**
     * By place.
     *
     * @param index 0-based
     */
    record At(int index) implements OutputPart { }

    /**
     * By name.
     *
     * @param key a dictionary's key or a named tuple's field
     */
    record Named(String key) implements OutputPart { }
}
