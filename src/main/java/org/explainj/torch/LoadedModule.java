package org.explainj.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A TorchScript module in libtorch's memory, loaded from an archive with some of its sources altered. */
final class LoadedModule implements AutoCloseable {
    /** How PyTorch says that it lacks an operator. */
    private static final Pattern UNKNOWN_OPERATOR = Pattern.compile("Unknown builtin op: ([\\w:]+)");

    private final PtNDManager manager;
    private final PtSymbolBlock block;

    private LoadedModule(PtNDManager manager, PtSymbolBlock block) {
        this.manager = manager;
        this.block = block;
    }

    /**
     * @param archive the archive
     * @param sources the altered and added sources by their path in it
     * @param place where it runs
     * @throws ModelException if libtorch cannot load it
     */
    static LoadedModule load(TorchScriptArchive archive, Map<String, String> sources, ai.djl.Device place)
            throws ModelException {
        Path file = archive.file();
        try {
            Engine engine = PyTorch.engine();
            Path altered = Files.createTempFile("explainj-model", ".pt");
            try {
                archive.copyTo(altered, sources, Evaluation.name(place));
                return PyTorch.call(true, () -> {
                    PtNDManager manager = (PtNDManager) engine.newBaseManager(place);
                    try {
                        return new LoadedModule(manager, block(manager, altered));
                    } catch (EngineException e) {
                        manager.close();
                        throw e;
                    }
                });
            } finally {
                Files.deleteIfExists(altered);
            }
        } catch (EngineException e) {
            throw cannotLoad(file, e);
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException("The model file " + file + " cannot be copied to the folder for temporary files: "
                    + e.getMessage() + ".", e);
        }
    }

    private static ModelException cannotLoad(Path file, EngineException e) {
        Matcher unknown = UNKNOWN_OPERATOR.matcher(String.valueOf(e.getMessage()));
        return unknown.find() ? new ModelException("The model file " + file + " needs the operator " + unknown.group(1)
                + ", which PyTorch itself does not have: export a model without it.", e)
                : new ModelException("PyTorch cannot load the model file " + file + ": " + PyTorch.firstLine(e) + ".",
                        e);
    }

    private static PtSymbolBlock block(PtNDManager manager, Path file) {
        // with trainParam, or the weights are inference tensors, which autograd refuses
        PtSymbolBlock block = JniUtils.loadModule(manager, file, true, new String[0], new String[0], true);
        JniUtils.enableInferenceMode(block);
        // or the layers before the explained ones would be recorded too
        block.freezeParameters(true);
        return block;
    }

    /** The manager of everything on this module's device. */
    PtNDManager manager() {
        return manager;
    }

    /**
     * Runs a method.
     *
     * @param method its name
     * @param gradients whether autograd records; without, it runs in inference mode
     * @param host a manager on the CPU
     * @param arguments tensors; those whose name ends in {@code []} and is the same make one list
     * @return what it returned, owned by the manager of the first argument
     */
    NDList call(String method, boolean gradients, NDManager host, NDList arguments) {
        NDList all = new NDList(arguments);
        // a nameless tensor whose name tells DJL's engine which method to run
        NDArray name = host.zeros(new Shape(1));
        name.setName("module_method:" + method);
        all.add(name);
        return IValueUtils.forward(block, all, gradients);
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
