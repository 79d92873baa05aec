package org.explainj.imagej;

import ij.IJ;
import ij.Macro;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.explainj.SoftwareVersion;
import org.explainj.UsageException;
import org.explainj.dicom.DicomFolder;

/**
 * What a command does, run as ImageJ needs it: with ExplainJ's class loader as the thread's, because DJL and ImageIO
 * find their services by it, and with every error told in one sentence.
 */
interface Task {
    /** @return what came of it, for macros */
    String run(EscapeProgress progress) throws IOException;

    /** Runs a task for a menu command: errors are shown; in a macro they also end the macro. */
    static void command(Task task) {
        String result = call(task);
        if (result.startsWith(Headless.ERROR)) {
            IJ.error(SoftwareVersion.NAME, result.substring(Headless.ERROR.length()));
            Macro.abort();
        }
    }

    /**
     * Runs a task for a macro's {@code call}.
     *
     * @return the task's result; after an error {@link Headless#ERROR} and the sentence
     */
    static String call(Task task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        EscapeProgress progress = new EscapeProgress();
        thread.setContextClassLoader(Task.class.getClassLoader());
        try {
            return task.run(progress);
        } catch (UsageException | IOException e) {
            return Headless.ERROR + DicomFolder.named(e.getMessage());
        } catch (CancellationException e) {
            progress.say(e.getMessage());
            return Headless.ERROR + e.getMessage();
        } catch (OutOfMemoryError e) {
            return Headless.ERROR + "There is not enough memory: raise ImageJ's in Edit > Options > Memory & Threads.";
        } catch (RuntimeException | LinkageError e) {
            return Headless.ERROR + "Something went wrong inside " + SoftwareVersion.NAME + ": " + e;
        } finally {
            thread.setContextClassLoader(before);
            progress.done();
        }
    }
}
