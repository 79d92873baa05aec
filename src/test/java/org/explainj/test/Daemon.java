package org.explainj.test;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program that listens on a port of the loopback interface until the test is over. */
public final class Daemon implements AutoCloseable {
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Process process;

    private Daemon(Process process) {
        this.process = process;
    }

    /**
     * Starts a program and waits until its port answers; the calling test is skipped if it is not on this machine.
     *
     * @param port the port that it will listen on
     * @param log what it prints
     */
    public static Daemon start(int port, Path log, String... command) throws IOException, InterruptedException {
        Tools.require(command[0]);
        String[] resolved = command.clone();
        resolved[0] = Tools.path(command[0]).toString();
        Daemon daemon = new Daemon(new ProcessBuilder(resolved).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start());
        long end = System.nanoTime() + START_NANOS;
        while (!listens(port)) {
            if (!daemon.process.isAlive() || System.nanoTime() > end) {
                daemon.close();
                fail(command[0] + " did not start:\n" + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return daemon;
    }

    /**
     * Starts DCMTK's archive, {@code dcmqrscp}, of the AE title ARCHIVE; it knows the AE title EXPLAINJ on this machine.
     *
     * @param folder where its configuration, its log and its storage go
     * @param port the port that it will listen on
     * @param ours where EXPLAINJ listens, for C-MOVE
     */
    public static Daemon dcmqrscp(Path folder, int port, int ours) throws IOException, InterruptedException {
        Path configuration = Files.writeString(folder.resolve("dcmqrscp.cfg"), """
                NetworkTCPPort = %d
                MaxPDUSize = 16384
                MaxAssociations = 16
                HostTable BEGIN
                us = (EXPLAINJ, 127.0.0.1, %d)
                HostTable END
                VendorTable BEGIN
                VendorTable END
                AETable BEGIN
                ARCHIVE %s RW (9, 1024mb) ANY
                AETable END
                """.formatted(port, ours, Files.createDirectory(folder.resolve("storage"))));
        return start(port, folder.resolve("log"), "dcmqrscp", "-c", configuration.toString());
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
