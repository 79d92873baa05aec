package org.explainj.torch;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;

/** DJL's PyTorch engine: how it is started, and the state in which a thread calls it. */
final class PyTorch {
    private static final String OFFLINE = "ai.djl.offline";
    private static final String NO_TRACKING = "OPT_OUT_TRACKING";

    /** A call into the engine. */
    @FunctionalInterface
    interface Call<T> {
        /** @return the result */
        T run() throws ModelException;
    }

    private PyTorch() {
    }

    /** The engine; it downloads nothing unless the user has set DJL's own offline switch to false. */
    static Engine engine() throws ModelException {
        if (System.getProperty(OFFLINE) == null) {
            System.setProperty(OFFLINE, "true");
        }
        System.setProperty(NO_TRACKING, "true");
        try {
            return withClassLoader(() -> Engine.getEngine("PyTorch"));
        } catch (EngineException | LinkageError e) {
            throw new ModelException("PyTorch cannot be started on this computer: " + firstLine(e) + ".", e);
        }
    }

    /**
     * Runs a call without the profiling executor, whose first two calls cost up to ten times the rest. That switch and
     * the gradient mode belong to the thread.
     */
    static <T> T call(boolean gradients, Call<T> call) throws ModelException {
        return withClassLoader(() -> {
            boolean before = JniUtils.isGradMode();
            JniUtils.setGraphExecutorOptimize(false);
            JniUtils.setGradMode(gradients);
            try {
                return call.run();
            } finally {
                JniUtils.setGradMode(before);
            }
        });
    }

    /** DJL finds its engines and natives through the thread's class loader, which in ImageJ may be another plugin's. */
    private static <T> T withClassLoader(Call<T> call) throws ModelException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PyTorch.class.getClassLoader());
        try {
            return call.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * What libtorch says is wrong, without its stack: of an error raised inside TorchScript, the line that begins with
     * the kind of error.
     */
    static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String[] lines = message.strip().split("\n");
        String line = lines[0];
        for (String candidate : lines) {
            if (candidate.startsWith("RuntimeError: ")) {
                line = candidate.substring("RuntimeError: ".length());
            }
        }
        return line.strip().replaceAll("[.:]+$", "");
    }
}
