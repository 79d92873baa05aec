package org.explainj.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.explainj.Progress;

/**
 * Progress on stderr; Ctrl-C cancels.
 *
 * <p>The work ends at its next check, so what was being written is either whole or not there.
 */
final class ConsoleProgress implements Progress, AutoCloseable {
    private static final long GRACE_SECONDS = 20;
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintStream err;
    private final boolean interactive = System.console() != null;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread onInterrupt = new Thread(this::interrupt, "explainj-cancel");
    private final long start = System.nanoTime();
    private volatile boolean cancelled;
    private int width;

    ConsoleProgress(PrintStream err) {
        this.err = err;
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    private void interrupt() {
        cancelled = true;
        try {
            finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
        return cancelled;
    }

    @Override
    public void close() {
        clear();
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // it runs already, and goes on now
        }
    }
}
