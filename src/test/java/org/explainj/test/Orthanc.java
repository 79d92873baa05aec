package org.explainj.test;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real Orthanc of its own for a test: on the loopback interface, with its storage in a folder of the test. */
public final class Orthanc implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int httpPort;
    private final int dicomPort;

    private Orthanc(Process process, int httpPort, int dicomPort) {
        this.process = process;
        this.httpPort = httpPort;
        this.dicomPort = dicomPort;
    }

    /**
     * Starts an Orthanc and waits until it answers; the calling test is skipped if there is none on this machine.
     *
     * @param folder an empty folder
     */
    public static Orthanc start(Path folder) throws IOException, InterruptedException {
        Tools.require("Orthanc");
        int http = freePort();
        int dicom = freePort();
        Path configuration = folder.resolve("orthanc.json");
        Files.writeString(configuration, """
                {"Name": "Test", "StorageDirectory": "%1$s/storage", "IndexDirectory": "%1$s/storage",
                 "HttpPort": %2$d, "DicomPort": %3$d, "DicomAet": "ORTHANC", "RemoteAccessAllowed": false,
                 "AuthenticationEnabled": false, "DicomCheckCalledAet": false, "DicomAlwaysAllowStore": true,
                 "OverwriteInstances": false, "Plugins": []}
                """.formatted(folder, http, dicom));
        Process process = new ProcessBuilder(Tools.path("Orthanc").toString(), configuration.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile()).start();
        Orthanc orthanc = new Orthanc(process, http, dicom);
        long end = System.nanoTime() + START.toNanos();
        while (!orthanc.answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                orthanc.close();
                fail("Orthanc did not start:\n" + Files.readString(folder.resolve("log.txt")));
            }
            Thread.sleep(100);
        }
        return orthanc;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return request("/system", null).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<byte[]> request(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .timeout(Duration.ofSeconds(30));
        if (body != null) {
            request.POST(BodyPublishers.ofByteArray(body));
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** @return what Orthanc's REST interface answers to a GET */
    public byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = request(path, null);
        if (response.statusCode() != 200) {
            fail("Orthanc answers " + response.statusCode() + " to " + path);
        }
        return response.body();
    }

    /** @return what Orthanc's REST interface answers to a POST */
    public String post(String path, byte[] body) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = request(path, body);
        if (response.statusCode() != 200) {
            fail("Orthanc answers " + response.statusCode() + " to " + path + ": " + new String(response.body()));
        }
        return new String(response.body());
    }

    /** @return the port of its storage SCP, whose AE title is ORTHANC */
    public int dicomPort() {
        return dicomPort;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
