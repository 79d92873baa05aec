package org.explainj.imagej;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.explainj.Explainer;
import org.explainj.torch.Device;

/** The models that were last used, kept loaded for the next image. */
final class Models {
    private static final Map<String, Explainer> LOADED = new LinkedHashMap<>();
    private static Device device;

    private Models() {
    }

    /** A use of the loaded models. */
    interface Use<T> {
        T with(List<Explainer> explainers) throws IOException;
    }

    /** Runs one use after the other: a model explains one frame at a time. */
    static synchronized <T> T use(List<String> models, Device where, Use<T> use) throws IOException {
        for (String name : List.copyOf(LOADED.keySet())) {
            if (where != device || !models.contains(name)) {
                LOADED.remove(name).close();
            }
        }
        device = where;
        List<Explainer> explainers = new ArrayList<>();
        for (String model : models) {
            if (!LOADED.containsKey(model)) {
                LOADED.put(model, Explainer.open(model, where));
            }
            explainers.add(LOADED.get(model));
        }
        return use.with(explainers);
    }
}
