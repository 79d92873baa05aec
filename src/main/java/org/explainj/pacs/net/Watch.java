package org.explainj.pacs.net;

import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose peer has let a deadline pass. Unlike a socket's own timeout it also ends what trickles, a
 * write that nobody takes, and a TLS handshake.
 */
public final class Watch implements AutoCloseable {
    private static final Set<Watch> OPEN = ConcurrentHashMap.newKeySet();
    private static final long TICK_MILLIS = 200;
    private static final long NEVER = Long.MAX_VALUE;

    static {
        Thread ticker = new Thread(Watch::tick, "explainj-dicom-deadlines");
        ticker.setDaemon(true);
        ticker.start();
    }

    private final Closeable connection;
    private final long start = System.nanoTime();
    private volatile long deadline = NEVER;
    private volatile boolean expired;

    /** @param connection what is closed */
    public Watch(Closeable connection) {
        this.connection = connection;
        OPEN.add(this);
    }

    private static void tick() {
        while (true) {
            try {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            for (Watch watch : OPEN) {
                if (now - watch.start > watch.deadline) {
                    watch.expired = true;
                    watch.close();
                }
            }
        }
    }

    /** From now on the peer has so long. */
    public void allow(int seconds) {
        deadline = System.nanoTime() - start + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** It is this side's turn: nothing is expected of the peer. */
    public void suspend() {
        deadline = NEVER;
    }

    /** @return whether the connection was closed because a deadline had passed */
    public boolean expired() {
        return expired;
    }

    @Override
    public void close() {
        OPEN.remove(this);
        try {
            connection.close();
        } catch (IOException e) {
            // closed is closed
        }
    }
}
