package org.explainj.imagej;

import java.io.IOException;
import org.explainj.Explainer;
import org.explainj.torch.Device;

/** The model that was last used, kept loaded for the next image. */
final class Models {
    private static Explainer loaded;
    private static String name;
    private static Device device;

    private Models() {
    }

    /** A use of the loaded model. */
    interface Use<T> {
        T with(Explainer explainer) throws IOException;
    }

    /** Runs one use after the other: a model explains one frame at a time. */
    static synchronized <T> T use(String model, Device where, Use<T> use) throws IOException {
        if (loaded == null || !model.equals(name) || where != device) {
            if (loaded != null) {
                loaded.close();
                loaded = null;
            }
            loaded = Explainer.open(model, where);
            name = model;
            device = where;
        }
        return use.with(loaded);
    }
}
