package org.explainj.cam;

import org.explainj.torch.ModelException;

/**
 * A way of explaining what a network says of an image: the port of the whole family. An implementation keeps no state;
 * a variant of a method (see {@link MethodInfo#difference}) is an instance of its own.
 */
public interface Method {

    /** @return what it is called, where it comes from, what it needs and costs, and its parameters */
    MethodInfo info();

    /** @return the name on the command line and in every output; a variant's follows a colon: {@code gradcam++:pgc} */
    default String name() {
        return info().name();
    }

    /** @return the name as papers spell it */
    default String title() {
        return info().title();
    }

    /**
     * Explains one image. Only the small maps return to the heap; everything else stays on the device and is freed.
     *
     * @param job the network, the image and what to explain of it
     * @return the maps of each explained class, signed, before the method's final ReLU and any scaling
     * @throws ModelException if the network cannot take such an input, or is none that the method works on
     * @throws org.explainj.UsageException if there is no such layer, class or parameter, or the method needs what the
     *     job lacks
     * @throws java.util.concurrent.CancellationException if the user has asked to stop
     */
    MethodResult explain(Job job) throws ModelException;
}
