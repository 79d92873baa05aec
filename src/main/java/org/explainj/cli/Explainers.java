package org.explainj.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.explainj.Explainer;
import org.explainj.torch.Device;

/** The loaded models of one command. */
record Explainers(List<Explainer> all) implements AutoCloseable {

    static Explainers open(List<String> models, Device device) throws IOException {
        Explainers loaded = new Explainers(new ArrayList<>());
        try {
            for (String model : models) {
                loaded.all.add(Explainer.open(model, device));
            }
            return loaded;
        } catch (IOException | RuntimeException e) {
            loaded.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        for (Explainer explainer : all) {
            explainer.close();
        }
    }
}
