package org.explainj.torch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same archive loaded again for a purpose that the module for taps does not serve, each when first asked for. Every
 * one holds the weights once more, so only the latest few are kept.
 */
final class SpecialModules implements AutoCloseable {
    private static final int KEPT = 3;

    /** How the sources are altered. */
    @FunctionalInterface
    interface Alteration {
        /** @return the instrumentation of these sources */
        Instrumentation of(Program program) throws ModelException;
    }

    private final Path file;
    private final ai.djl.Device place;
    /** In the order of use, the latest last. */
    private final Map<String, LoadedModule> loaded = new LinkedHashMap<>();

    SpecialModules(Path file, ai.djl.Device place) {
        this.file = file;
        this.place = place;
    }

    /**
     * @param key what identifies the purpose
     * @param alteration how to make the module if it is not there
     * @return the module, to be used before another is asked for
     * @throws ModelException if the archive cannot be loaded so
     */
    LoadedModule get(String key, Alteration alteration) throws ModelException {
        LoadedModule module = loaded.remove(key);
        if (module == null) {
            List<String> keys = new ArrayList<>(loaded.keySet());
            for (int i = 0; i <= keys.size() - KEPT; i++) {
                loaded.remove(keys.get(i)).close();
            }
            try (TorchScriptArchive archive = TorchScriptArchive.open(file)) {
                Program program = new Program(archive, place);
                module = LoadedModule.load(archive, alteration.of(program).sources(archive.code()), place);
            }
        }
        loaded.put(key, module);
        return module;
    }

    @Override
    public void close() {
        loaded.values().forEach(LoadedModule::close);
        loaded.clear();
    }
}
