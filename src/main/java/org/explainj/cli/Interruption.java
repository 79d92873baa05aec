package org.explainj.cli;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: the command is asked to stop and ends at its next check, so what was being written is either
 * whole or not there. The JVM waits for that, because a native call of PyTorch that is still running when the process
 * is torn down ends in a crash.
 */
final class Interruption {
    private static final long GRACE_SECONDS = 60;

    private static volatile boolean requested;

    private final CountDownLatch ended = new CountDownLatch(1);

    private Interruption() {
    }

    /** @return whether the user has asked to stop */
    static boolean isRequested() {
        return requested;
    }

    /** @throws CancellationException if the user has asked to stop */
    static void check() {
        if (requested) {
            throw new CancellationException("Cancelled.");
        }
    }

    /** @return the watch over a command that now begins */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "explainj-stop"));
        return interruption;
    }

    /** Says that the command has ended and nothing runs any more. */
    void commandEnded() {
        ended.countDown();
    }

    private void stop() {
        requested = ended.getCount() > 0;
        try {
            ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
