package org.explainj.test;

import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real Orthanc of its own for a test: on the loopback interface, with its storage in a folder of the test. */
public final class Orthanc implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final int httpPort;
    private final int dicomPort;
    private Process process;

    private Orthanc(Path folder, int httpPort, int dicomPort) {
        this.folder = folder;
        this.httpPort = httpPort;
        this.dicomPort = dicomPort;
    }

    /**
     * Starts an Orthanc and waits until it answers; the calling test is skipped if there is none on this machine.
     *
     * @param folder an empty folder
     */
    public static Orthanc start(Path folder) throws IOException, InterruptedException {
        return start(folder, "\"Plugins\": []");
    }

    /**
     * Starts an Orthanc with more settings than usual.
     *
     * @param folder an empty folder
     * @param settings more members of its configuration, in JSON
     */
    public static Orthanc start(Path folder, String settings) throws IOException, InterruptedException {
        Tools.require("Orthanc");
        Orthanc orthanc = new Orthanc(folder, freePort(), freePort());
        Files.writeString(folder.resolve("orthanc.json"), """
                {"Name": "Test", "StorageDirectory": "%1$s/storage", "IndexDirectory": "%1$s/storage",
                 "HttpPort": %2$d, "DicomPort": %3$d, "DicomAet": "ORTHANC", "RemoteAccessAllowed": false,
                 "AuthenticationEnabled": false, "DicomCheckCalledAet": false, "DicomAlwaysAllowStore": true,
                 "OverwriteInstances": false, %4$s}
                """.formatted(folder, orthanc.httpPort, orthanc.dicomPort, settings));
        orthanc.launch();
        return orthanc;
    }

    /** Starts it, or starts it again after {@link #kill}, and waits until it answers. */
    public void launch() throws IOException, InterruptedException {
        process = new ProcessBuilder(Tools.path("Orthanc").toString(), folder.resolve("orthanc.json").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log.txt").toFile())).start();
        long end = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                fail("Orthanc did not start:\n" + Files.readString(folder.resolve("log.txt")));
            }
            Thread.sleep(100);
        }
    }

    /** Kills it where it stands, as a power failure would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @return a port of the loopback interface that nobody listens on */
    public static int freePort() throws IOException {
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

    /** Deletes all that it holds. */
    public void clear() throws IOException, InterruptedException {
        for (JsonElement study : JsonParser.parseString(new String(get("/studies"), StandardCharsets.UTF_8))
                .getAsJsonArray()) {
            client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + "/studies/"
                    + study.getAsString())).DELETE().build(), BodyHandlers.discarding());
        }
    }

    /** @return the port of its storage SCP, whose AE title is ORTHANC */
    public int dicomPort() {
        return dicomPort;
    }

    /** @return the port of its REST interface and of DICOMweb, if its plugin is loaded */
    public int httpPort() {
        return httpPort;
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
