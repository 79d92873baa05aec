package org.explainj.pacs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explainj.AtomicFile;
import org.explainj.UsageException;
import org.explainj.pacs.dimse.DimseClient;
import org.explainj.pacs.dimse.DimseNode;
import org.explainj.pacs.dimse.LocalNode;
import org.explainj.pacs.dimse.LocalScp;
import org.explainj.pacs.net.Network;
import org.explainj.pacs.web.WebClient;

/**
 * The PACS that ExplainJ knows, and how it is known itself: the file nodes.json (docs/pacs.md,
 * docs/pacs-nodes.schema.json).
 *
 * @param local this side
 * @param nodes the PACS by their names, in the order of the file
 */
public record Nodes(Local local, Map<String, Node> nodes) {
    /** The file's name. */
    public static final String FILE_NAME = "nodes.json";
    /** The port that DICOM has from IANA. */
    public static final int LISTENING_PORT = 11112;

    private static final int LONGEST_AE_TITLE = 16;
    private static final int HIGHEST_PORT = 65535;
    private static final int LONGEST_TIMEOUT = 3600;

    /**
     * This side.
     *
     * @param aeTitle its AE title
     * @param bind the address to listen on; empty for all
     * @param port the port for C-MOVE and storage commitment reports, and for the listener; empty for none
     * @param callers AE titles that may call; empty for all
     * @param tls keys and trusted certificates of the port; empty for connections in the clear
     */
    public record Local(String aeTitle, Optional<String> bind, Optional<Integer> port, Set<String> callers,
            Optional<TlsSettings> tls) {
        /** What holds if the file says nothing. */
        public static final Local DEFAULT = new Local(LocalNode.AE_TITLE, Optional.empty(), Optional.empty(), Set.of(),
                Optional.empty());
    }

    /** Keeps its own copy of the nodes. */
    public Nodes {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /** @return the folder where ExplainJ keeps what it must remember: EXPLAINJ_HOME, else ~/.explainj */
    public static Path home() {
        String home = System.getenv("EXPLAINJ_HOME");
        return home != null && !home.isEmpty() ? Path.of(home) : Path.of(System.getProperty("user.home"), ".explainj");
    }

    /** @return the user's nodes; none if there is no such file yet */
    public static Nodes ofUser() throws IOException {
        return read(home().resolve(FILE_NAME));
    }

    /**
     * @param file the file; if it does not exist there are no nodes
     * @throws UsageException if it says something that is not understood
     * @throws IOException if it can't be read
     */
    public static Nodes read(Path file) throws IOException {
        try {
            JsonReader json = new JsonReader(JsonParser.parseString(Files.readString(file)).getAsJsonObject(),
                    file.toString()).only("local", "nodes");
            Map<String, Node> nodes = new LinkedHashMap<>();
            JsonReader all = json.object("nodes").orElse(new JsonReader(new JsonObject(), file.toString()));
            for (String name : all.json().keySet()) {
                nodes.put(name, node(name, all.object(name).orElseThrow(() -> all.wrong("has an empty " + name))));
            }
            return new Nodes(json.object("local").map(Nodes::local).orElse(Local.DEFAULT), nodes);
        } catch (NoSuchFileException e) {
            return new Nodes(Local.DEFAULT, Map.of());
        } catch (JsonParseException | IllegalStateException e) {
            throw new UsageException(file + " is not JSON: " + firstLine(e.getMessage()));
        }
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    private static Local local(JsonReader json) {
        json.only("aeTitle", "bind", "port", "callers", "tls");
        return new Local(json.text("aeTitle").map(title -> aeTitle(title, json)).orElse(LocalNode.AE_TITLE),
                json.text("bind"), json.number("port", 0, HIGHEST_PORT), Set.copyOf(json.texts("callers")),
                json.object("tls").map(Nodes::tls));
    }

    private static String aeTitle(String title, JsonReader json) {
        if (title.isBlank() || title.length() > LONGEST_AE_TITLE
                || title.chars().anyMatch(c -> c < ' ' || c > '~' || c == '\\')) {
            throw json.wrong("has an aeTitle that is not 1 to 16 ASCII characters");
        }
        return title.strip();
    }

    private static Node node(String name, JsonReader json) {
        json.only("aeTitle", "host", "port", "retrieve", "url", "token", "user", "password", "tls", "confirm",
                "timeout");
        boolean web = json.text("url").isPresent();
        if (web == json.text("aeTitle").isPresent()) {
            throw json.wrong("needs either aeTitle, host and port (DIMSE) or url (DICOMweb)");
        }
        Node.Confirm confirm = json.text("confirm").map(word -> confirm(word, json)).orElse(Node.Confirm.QUERY);
        if (web && confirm == Node.Confirm.COMMITMENT) {
            throw json.wrong("can't be confirmed by storage commitment, which DICOMweb does not have: use query");
        }
        return new Node(name, web ? Optional.empty() : Optional.of(dimse(json)),
                web ? Optional.of(web(json)) : Optional.empty(), json.object("tls").map(Nodes::tls), confirm,
                json.number("timeout", 1, LONGEST_TIMEOUT).orElse(Node.TIMEOUT_SECONDS));
    }

    private static Node.Confirm confirm(String word, JsonReader json) {
        return Arrays.stream(Node.Confirm.values()).filter(c -> c.name().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> json.wrong("has a confirm that is not commitment, query or none"));
    }

    private static Node.Dimse dimse(JsonReader json) {
        String retrieve = json.text("retrieve").orElse("get");
        if (!Set.of("get", "move").contains(retrieve)) {
            throw json.wrong("has a retrieve that is neither get nor move");
        }
        return new Node.Dimse(aeTitle(json.text("aeTitle").orElseThrow(), json),
                json.text("host").orElseThrow(() -> json.wrong("has no host")),
                json.number("port", 1, HIGHEST_PORT).orElseThrow(() -> json.wrong("has no port")),
                retrieve.equals("move"));
    }

    private static Node.Web web(JsonReader json) {
        URI url;
        try {
            url = URI.create(json.text("url").orElseThrow().replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw json.wrong("has a url that is none");
        }
        if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
            throw json.wrong("has a url that does not begin with https:// (or http://) and a host");
        }
        if (url.getUserInfo() != null) {
            throw json.wrong("has a password in its url: use user and password");
        }
        return new Node.Web(url, secret(json, "token"), json.text("user"), secret(json, "password"));
    }

    private static Optional<Secret> secret(JsonReader json, String member) {
        if (json.json().has(member) && json.json().get(member).isJsonPrimitive()) {
            throw json.wrong("has its " + member + " in the file itself: write {\"env\": \"NAME\"} or {\"file\": "
                    + "\"PATH\"}, so that the secret stays elsewhere");
        }
        return json.object(member).map(where -> {
            where.only("env", "file");
            Optional<String> env = where.text("env");
            Optional<String> file = where.text("file");
            if (env.isPresent() == file.isPresent()) {
                throw where.wrong("needs either env or file");
            }
            return env.map(name -> new Secret(Secret.Kind.ENV, name))
                    .orElseGet(() -> new Secret(Secret.Kind.FILE, file.get()));
        });
    }

    private static TlsSettings tls(JsonReader json) {
        json.only("keystore", "keystorePassword", "truststore", "truststorePassword", "verifyHost");
        return new TlsSettings(json.text("keystore").map(Path::of), secret(json, "keystorePassword"),
                json.text("truststore").map(Path::of), secret(json, "truststorePassword"),
                json.flag("verifyHost").orElse(true));
    }

    /** @return these with one more, or another one in its place */
    public Nodes with(Node node) {
        Map<String, Node> more = new LinkedHashMap<>(nodes);
        more.put(node.name(), node);
        return new Nodes(local, more);
    }

    /** @return these without that one */
    public Nodes without(String name) {
        Map<String, Node> less = new LinkedHashMap<>(nodes);
        less.remove(name);
        return new Nodes(local, less);
    }

    /**
     * @return the node of that name
     * @throws UsageException if there is none
     */
    public Node node(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new UsageException("There is no node '" + name + "': " + (nodes.isEmpty()
                    ? "name your PACS in " + home().resolve(FILE_NAME) + " (docs/pacs.md says how)."
                    : "use " + String.join(", ", nodes.keySet()) + "."));
        }
        return node;
    }

    /**
     * @return who speaks to a node
     * @throws IOException if its keys can't be used
     */
    public PacsClient client(String name) throws IOException {
        return client(name, Optional.empty());
    }

    /** As above, with this side's port already open. */
    public PacsClient client(String name, Optional<LocalScp> running) throws IOException {
        Node node = node(name);
        if (node.web().isPresent()) {
            return new WebClient(node);
        }
        Node.Dimse dimse = node.dimse().orElseThrow();
        DimseNode peer = new DimseNode(name, dimse.aeTitle(), dimse.host(), dimse.port(),
                node.tls().isPresent() ? Optional.of(node.tls().get().context()) : Optional.empty(),
                node.tls().map(TlsSettings::verifyHost).orElse(true), dimse.retrieveByMove(), node.timeoutSeconds());
        return new DimseClient(peer, localNode(local.port().orElse(-1)), Network.preferred(), running);
    }

    /**
     * @param port the port to listen on, −1 for none
     * @return this side
     * @throws IOException if its address or keys can't be used
     */
    public LocalNode localNode(int port) throws IOException {
        InetAddress bind;
        try {
            bind = InetAddress.getByName(local.bind().orElse("0.0.0.0"));
        } catch (UnknownHostException e) {
            throw new UsageException("There is no address " + local.bind().orElse("") + " to listen on: correct bind "
                    + "under local in nodes.json.");
        }
        return new LocalNode(local.aeTitle(), bind, port,
                local.tls().isPresent() ? Optional.of(local.tls().get().context()) : Optional.empty(),
                local.callers());
    }

    /** Writes the file, readable by its owner alone where the file system can tell. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(toJson());
        AtomicFile.write(file, temporary -> {
            Files.writeString(temporary, json + "\n");
            temporary.toFile().setReadable(false, false);
            temporary.toFile().setReadable(true, true);
        });
    }

    private JsonObject toJson() {
        JsonObject own = new JsonObject();
        own.addProperty("aeTitle", local.aeTitle());
        local.bind().ifPresent(bind -> own.addProperty("bind", bind));
        local.port().ifPresent(port -> own.addProperty("port", port));
        if (!local.callers().isEmpty()) {
            JsonArray callers = new JsonArray();
            List.copyOf(local.callers()).forEach(callers::add);
            own.add("callers", callers);
        }
        local.tls().ifPresent(tls -> own.add("tls", toJson(tls)));
        JsonObject all = new JsonObject();
        nodes.forEach((name, node) -> all.add(name, toJson(node)));
        JsonObject json = new JsonObject();
        json.add("local", own);
        json.add("nodes", all);
        return json;
    }

    private static JsonObject toJson(Node node) {
        JsonObject json = new JsonObject();
        node.dimse().ifPresent(dimse -> {
            json.addProperty("aeTitle", dimse.aeTitle());
            json.addProperty("host", dimse.host());
            json.addProperty("port", dimse.port());
            json.addProperty("retrieve", dimse.retrieveByMove() ? "move" : "get");
        });
        node.web().ifPresent(web -> {
            json.addProperty("url", web.url().toString());
            web.token().ifPresent(token -> json.add("token", toJson(token)));
            web.user().ifPresent(user -> json.addProperty("user", user));
            web.password().ifPresent(password -> json.add("password", toJson(password)));
        });
        node.tls().ifPresent(tls -> json.add("tls", toJson(tls)));
        json.addProperty("confirm", node.confirm().name().toLowerCase(Locale.ROOT));
        json.addProperty("timeout", node.timeoutSeconds());
        return json;
    }

    private static JsonObject toJson(TlsSettings tls) {
        JsonObject json = new JsonObject();
        tls.keystore().ifPresent(file -> json.addProperty("keystore", file.toString()));
        tls.keystorePassword().ifPresent(secret -> json.add("keystorePassword", toJson(secret)));
        tls.truststore().ifPresent(file -> json.addProperty("truststore", file.toString()));
        tls.truststorePassword().ifPresent(secret -> json.add("truststorePassword", toJson(secret)));
        json.addProperty("verifyHost", tls.verifyHost());
        return json;
    }

    private static JsonObject toJson(Secret secret) {
        JsonObject json = new JsonObject();
        json.addProperty(secret.kind().name().toLowerCase(Locale.ROOT), secret.name());
        return json;
    }
}
