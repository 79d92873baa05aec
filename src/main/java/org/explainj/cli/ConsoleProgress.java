package org.explainj.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.explainj.Progress;

/** Progress on stderr; Ctrl-C cancels: see {@link Interruption}. */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream err;
    private final boolean interactive = System.console() != null;
    private final long start = System.nanoTime();
    private int width;

    ConsoleProgress(PrintStream err) {
        this.err = err;
    }

    @Override
    public void update(double fraction, String what) {
        String line = String.format(Locale.ROOT, "%3.0f %%  %s", 100 * fraction, what);
        if (!interactive) {
            return;
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        if (fraction > 0 && fraction < 1 && seconds > 2) {
            line += String.format(Locale.ROOT, "  (%.0f s left)", seconds * (1 - fraction) / fraction);
        }
        width = Math.max(width, line.length());
        err.printf("\r%-" + width + "s", line);
        err.flush();
    }

    /** Takes the progress line away, so that what is printed next starts on a clean line. */
    void clear() {
        if (width > 0) {
            err.printf("\r%-" + width + "s\r", "");
            width = 0;
        }
    }

    @Override
    public boolean cancelled() {
        return Interruption.isRequested();
    }

    @Override
    public void close() {
        clear();
    }
}
