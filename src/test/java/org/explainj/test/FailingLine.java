package org.explainj.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A connection to a peer that fails once so many bytes have come back: it is cut, or stands still. */
public final class FailingLine implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int behind;
    private final long limit;
    private final boolean cut;

    /**
     * @param behind the peer's port, on this machine
     * @param limit how many bytes come back over one connection
     * @param cut whether it is cut then; else nothing comes any more
     */
    public FailingLine(int behind, long limit, boolean cut) throws IOException {
        this.behind = behind;
        this.limit = limit;
        this.cut = cut;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), behind);
                threads.execute(() -> pass(near, far, Long.MAX_VALUE));
                threads.execute(() -> pass(far, near, limit));
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    private void pass(Socket from, Socket to, long most) {
        byte[] buffer = new byte[4096];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            long passed = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                passed += count;
                if (passed > most && cut) {
                    return;
                }
                if (passed <= most) {
                    out.write(buffer, 0, count);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // one side has gone
        }
    }

    /** @return the port to call instead of the peer's */
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
