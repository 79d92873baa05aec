package org.explainj.pacs.web;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.explainj.Progress;
import org.explainj.UsageException;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomException;
import org.explainj.dicom.Dictionary;
import org.explainj.dicom.FileHead;
import org.explainj.dicom.Tag;
import org.explainj.pacs.Commitment;
import org.explainj.pacs.Instance;
import org.explainj.pacs.Node;
import org.explainj.pacs.PacsClient;
import org.explainj.pacs.PacsException;
import org.explainj.pacs.Query;
import org.explainj.pacs.Retrieved;
import org.explainj.pacs.Stored;
import org.explainj.pacs.net.Tls;
import org.explainj.pacs.net.Watch;

/** A PACS spoken to by DICOMweb (PS3.18): QIDO-RS, WADO-RS and STOW-RS. */
public final class WebClient implements PacsClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int PAGE = 500;
    private static final String JSON = "application/dicom+json";
    private static final String OBJECTS = "multipart/related; type=\"application/dicom\"; transfer-syntax=*";
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Node node;
    private final Node.Web web;
    private final HttpClient client;

    /**
     * @param node a DICOMweb node
     * @throws UsageException if a secret would go over the network in the clear
     * @throws IOException if its keys can't be used
     */
    public WebClient(Node node) throws IOException {
        this.node = node;
        this.web = node.web().orElseThrow();
        boolean secret = web.token().isPresent() || web.password().isPresent();
        if (secret && !web.url().getScheme().equals("https")
                && !InetAddress.getByName(web.url().getHost()).isLoopbackAddress()) {
            throw new UsageException("The token or password of node " + node.name() + " would go over the network in "
                    + "the clear: use an https:// address.");
        }
        // redirects are not followed: they would take the token elsewhere
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        if (node.tls().isPresent()) {
            SSLContext context = node.tls().get().context();
            builder.sslContext(context).sslParameters(Tls.parameters(context));
        }
        this.client = builder.build();
    }

    @Override
    public String node() {
        return node.name();
    }

    private HttpRequest.Builder request(String path) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web.url() + path))
                .timeout(Duration.ofSeconds(node.timeoutSeconds()));
        if (web.token().isPresent()) {
            request.header("Authorization", "Bearer " + web.token().get().read());
        } else if (web.user().isPresent()) {
            String password = web.password().isPresent() ? web.password().get().read() : "";
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
                    (web.user().get() + ":" + password).getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            int status = response.statusCode();
            if (status == 401 || status == 403) {
                response.body().close();
                throw new PacsException(web.url() + " refused: not authorised (HTTP " + status
                        + "); check the node's token or password.");
            }
            if (status >= 300 && status < 400) {
                response.body().close();
                throw new PacsException(web.url() + " points elsewhere (HTTP " + status + "): correct the node's url.");
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PacsException(web.url() + ": interrupted.", e);
        } catch (PacsException e) {
            throw e;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private PacsException failure(IOException e) {
        String what;
        if (e instanceof HttpConnectTimeoutException || e instanceof ConnectException
                || e instanceof UnknownHostException) {
            what = "can't be reached; check the node's url and the network";
        } else if (e instanceof HttpTimeoutException) {
            what = "did not answer within " + node.timeoutSeconds() + " s";
        } else if (e instanceof SSLException) {
            what = "could not agree on TLS (" + e.getMessage() + "); check the node's tls settings and both sides' "
                    + "certificates";
        } else {
            what = "lost the connection (" + e.getMessage() + ")";
        }
        return new PacsException(web.url() + " " + what + ".", e);
    }

    /** A body that ends with an error when nothing comes for too long. */
    private final class Body extends FilterInputStream {
        private final Watch watch;

        Body(InputStream in) {
            super(in);
            watch = new Watch(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            watch.allow(node.timeoutSeconds());
            try {
                return in.read(into, offset, length);
            } catch (IOException e) {
                throw watch.expired() ? new PacsException(web.url() + " did not go on within " + node.timeoutSeconds()
                        + " s.", e) : failure(e);
            } finally {
                watch.suspend();
            }
        }

        @Override
        public void close() {
            watch.close();
        }
    }

    @Override
    public String echo() throws IOException {
        HttpResponse<InputStream> response = send(request("/studies?limit=1").header("Accept", JSON).build());
        response.body().close();
        require(response, "query");
        return web.url() + " answers to QIDO-RS";
    }

    private void require(HttpResponse<?> response, String what) throws PacsException {
        int status = response.statusCode();
        if (status < OK || status >= 300) {
            throw new PacsException(web.url() + " refused the " + what + " (HTTP " + status + ")"
                    + (status == NOT_FOUND ? "; check that the node's url is that of its DICOMweb services." : "."));
        }
    }

    @Override
    public void find(Query query, Predicate<Dataset> matches) throws IOException {
        StringBuilder path = new StringBuilder();
        Set<Integer> inPath = new HashSet<>();
        switch (query.level()) {
            case STUDY -> path.append("/studies");
            case SERIES -> path.append(segment(query, "/studies/", Tag.StudyInstanceUID, inPath)).append("/series");
            default -> path.append(segment(query, "/studies/", Tag.StudyInstanceUID, inPath))
                    .append(segment(query, "/series/", Tag.SeriesInstanceUID, inPath)).append("/instances");
        }
        List<String> parameters = new ArrayList<>();
        query.keys().forEach((tag, value) -> {
            if (!inPath.contains(tag) && !value.isEmpty()) {
                parameters.add(name(tag) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
            }
        });
        Set<Integer> wanted = new HashSet<>(query.level().returned());
        wanted.addAll(query.keys().keySet());
        wanted.stream().sorted().forEach(tag -> parameters.add("includefield=" + name(tag)));
        Set<String> seen = new HashSet<>();
        int uid = switch (query.level()) {
            case STUDY -> Tag.StudyInstanceUID;
            case SERIES -> Tag.SeriesInstanceUID;
            default -> Tag.SOPInstanceUID;
        };
        for (int offset = 0; ; offset = seen.size()) {
            int page = query.limit() == 0 ? PAGE : Math.min(PAGE, query.limit() - seen.size());
            List<String> all = new ArrayList<>(parameters);
            all.add("limit=" + page);
            if (offset > 0) {
                all.add("offset=" + offset);
            }
            HttpResponse<InputStream> response = send(request(path + "?" + String.join("&", all))
                    .header("Accept", JSON).build());
            int before = seen.size();
            boolean more = page(response, query.limit(), uid, seen, matches);
            boolean partial = response.headers().allValues("Warning").stream().anyMatch(w -> w.startsWith("299"));
            boolean full = seen.size() - before >= page || partial;
            if (!more || !full || seen.size() == before || query.limit() > 0 && seen.size() >= query.limit()) {
                return;
            }
        }
    }

    private static String segment(Query query, String before, int tag, Set<Integer> inPath) {
        String uid = query.keys().getOrDefault(tag, "");
        if (!Instance.isUid(uid)) {
            throw new UsageException("To look for " + query.level().keyword() + " objects give " + name(tag) + ".");
        }
        inPath.add(tag);
        return before + uid;
    }

    private static String name(int tag) {
        String keyword = Dictionary.keyword(tag);
        return keyword.isEmpty() ? String.format("%08X", tag) : keyword;
    }

    /** @return whether more is wanted */
    private boolean page(HttpResponse<InputStream> response, int limit, int uidTag, Set<String> seen,
            Predicate<Dataset> matches) throws IOException {
        try (Body body = new Body(response.body())) {
            if (response.statusCode() == NO_CONTENT) {
                return false;
            }
            require(response, "query");
            JsonReader json = new JsonReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            if (json.peek() != JsonToken.BEGIN_ARRAY) {
                throw new PacsException(web.url() + " answered a query with something that is no DICOM JSON.");
            }
            json.beginArray();
            while (json.hasNext()) {
                Dataset match = DicomJson.dataset(JsonParser.parseReader(json).getAsJsonObject());
                String uid = match.string(uidTag).orElse("");
                if (seen.add(uid) && !matches.test(match) || limit > 0 && seen.size() >= limit) {
                    return false;
                }
            }
            return true;
        } catch (JsonParseException | IllegalStateException e) {
            throw new PacsException(web.url() + " answered a query with broken JSON.", e);
        }
    }

    @Override
    public Retrieved retrieve(String studyUid, Optional<String> seriesUid, Path folder, Progress progress)
            throws IOException {
        String path = "/studies/" + studyUid + seriesUid.map(uid -> "/series/" + uid).orElse("");
        HttpResponse<InputStream> response = send(request(path).header("Accept", OBJECTS).build());
        List<Path> files = new ArrayList<>();
        int broken = 0;
        try (Body body = new Body(response.body())) {
            if (response.statusCode() == NOT_FOUND || response.statusCode() == NO_CONTENT) {
                throw new PacsException(web.url() + " has no objects of study " + studyUid
                        + seriesUid.map(uid -> ", series " + uid).orElse("") + ".");
            }
            require(response, "retrieval");
            String type = response.headers().firstValue("Content-Type").orElse("");
            String boundary = Multipart.boundary(type).orElseThrow(() -> new PacsException(web.url()
                    + " answered a retrieval with something that is no multipart message."));
            Multipart parts = new Multipart(body, boundary);
            while (parts.next()) {
                progress.checkCancelled();
                progress.update(0, "Retrieving " + (files.size() + 1));
                Optional<Path> file = save(parts, studyUid, folder);
                file.ifPresent(files::add);
                broken += file.isPresent() ? 0 : 1;
            }
        }
        if (files.isEmpty()) {
            throw new PacsException(web.url() + " sent nothing of study " + studyUid + ".");
        }
        return new Retrieved(files, broken, broken == 0 ? "" : "broken objects, or of another study");
    }

    private static Optional<Path> save(Multipart parts, String studyUid, Path folder) throws IOException {
        Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.copy(parts.content(), temporary);
            Instance instance;
            try {
                instance = Instance.of(temporary);
            } catch (DicomException e) {
                return Optional.empty();
            }
            if (!instance.studyUid().equals(studyUid)) {
                return Optional.empty();
            }
            return Optional.of(Files.move(temporary, folder.resolve(instance.sopInstanceUid() + ".dcm"),
                    StandardCopyOption.REPLACE_EXISTING));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public void store(List<Path> files, Consumer<Path> sending, Consumer<Stored> sent) throws IOException {
        for (Path file : files) {
            Optional<FileHead> head;
            try {
                head = FileHead.read(file);
            } catch (IOException e) {
                sent.accept(new Stored(file, Stored.Outcome.REFUSED, file + " can't be read: " + e.getMessage()));
                continue;
            }
            if (head.isEmpty()) {
                sent.accept(new Stored(file, Stored.Outcome.REFUSED, file + " can't be sent: it is no DICOM file with "
                        + "File Meta Information."));
                continue;
            }
            sending.accept(file);
            sent.accept(store(file));
        }
    }

    private Stored store(Path file) throws IOException {
        String boundary = UUID.randomUUID().toString();
        String start = "--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n";
        String end = "\r\n--" + boundary + "--\r\n";
        HttpRequest request = request("/studies").header("Accept", JSON)
                .header("Content-Type", "multipart/related; type=\"application/dicom\"; boundary=" + boundary)
                .POST(BodyPublishers.concat(BodyPublishers.ofString(start), BodyPublishers.ofFile(file),
                        BodyPublishers.ofString(end))).build();
        HttpResponse<InputStream> response = send(request);
        try (Body body = new Body(response.body())) {
            int status = response.statusCode();
            if (status == 429 || status >= 500) {
                return new Stored(file, Stored.Outcome.TRY_AGAIN, web.url() + " can't store it now (HTTP " + status
                        + ").");
            }
            if (status != OK && status != 202 && status != CONFLICT) {
                return new Stored(file, Stored.Outcome.REFUSED, web.url() + " did not store it (HTTP " + status + ").");
            }
            Dataset answer = answer(body);
            boolean stored = !answer.sequence(Tag.ReferencedSOPSequence).isEmpty();
            if (status != CONFLICT && (stored || answer.sequence(Tag.FailedSOPSequence).isEmpty())) {
                return new Stored(file, Stored.Outcome.STORED, "");
            }
            String reason = answer.item(Tag.FailedSOPSequence).map(item -> String.format(" (reason %04X)",
                    item.integer(Tag.FailureReason).orElse(0))).orElse(" (HTTP " + status + ")");
            return new Stored(file, Stored.Outcome.REFUSED, web.url() + " did not store it" + reason + ".");
        }
    }

    private static Dataset answer(InputStream body) throws IOException {
        try {
            return DicomJson.dataset(JsonParser.parseReader(new InputStreamReader(body, StandardCharsets.UTF_8))
                    .getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            // some answer without a body, or in XML: the status says enough
            return Dataset.empty();
        }
    }

    @Override
    public Set<String> held(Collection<Instance> instances) throws IOException {
        Set<String> held = new HashSet<>();
        Map<List<String>, List<String>> series = instances.stream().collect(Collectors.groupingBy(
                instance -> List.of(instance.studyUid(), instance.seriesUid()),
                Collectors.mapping(Instance::sopInstanceUid, Collectors.toList())));
        for (Map.Entry<List<String>, List<String>> entry : series.entrySet()) {
            String path = "/studies/" + entry.getKey().get(0) + "/series/" + entry.getKey().get(1) + "/instances";
            List<String> uids = entry.getValue();
            Map<Integer, String> keys = new HashMap<>(Map.of(Tag.StudyInstanceUID, entry.getKey().get(0),
                    Tag.SeriesInstanceUID, entry.getKey().get(1)));
            if (uids.size() == 1) {
                keys.put(Tag.SOPInstanceUID, uids.get(0));
            }
            HttpResponse<InputStream> there = send(request(path + "?limit=1").header("Accept", JSON).build());
            there.body().close();
            if (there.statusCode() != NOT_FOUND && there.statusCode() != NO_CONTENT) {
                find(Query.of(Query.Level.IMAGE, keys), match -> match.string(Tag.SOPInstanceUID)
                        .filter(uids::contains).map(uid -> held.add(uid) || true).orElse(true));
            }
        }
        return held;
    }

    /** DICOMweb has no storage commitment. */
    @Override
    public Optional<Commitment> commit(Collection<Instance> instances, int seconds) {
        return Optional.empty();
    }
}
