package org.explainj.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.explainj.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodesTest {
    private static final String EXAMPLE = """
            {"local": {"aeTitle": "AI", "bind": "10.0.0.2", "port": 11112, "callers": ["ROUTER"],
               "tls": {"keystore": "own.p12", "keystorePassword": {"env": "P12"}, "truststore": "ca.pem"}},
             "nodes": {
               "pacs": {"aeTitle": "PACS", "host": "10.0.0.1", "port": 104, "retrieve": "move",
                        "confirm": "commitment", "timeout": 30},
               "web": {"url": "https://pacs.example/dicom-web", "token": {"file": "/run/secrets/token"}}}}
            """;

    @TempDir
    private Path folder;

    private Nodes read(String json) throws IOException {
        return Nodes.read(Files.writeString(folder.resolve("nodes.json"), json));
    }

    private static Set<?> violations(String json) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/pacs-nodes.schema.json")));
        JsonNode node = new ObjectMapper().readTree(json);
        return schema.validate(node);
    }

    @Test
    void theFileIsReadAndWrittenAsTheSchemaSays() throws IOException {
        assertEquals(Set.of(), violations(EXAMPLE));
        Nodes nodes = read(EXAMPLE);
        assertEquals(Node.Confirm.COMMITMENT, nodes.node("pacs").confirm());
        assertTrue(nodes.node("pacs").dimse().orElseThrow().retrieveByMove());
        assertEquals(Set.of("ROUTER"), nodes.local().callers());
        Path copy = folder.resolve("copy.json");
        nodes.write(copy);
        assertEquals(nodes, Nodes.read(copy));
        assertEquals(Set.of(), violations(Files.readString(copy)));
        assertFalse(nodes.without("web").nodes().containsKey("web"));
    }

    @Test
    void withoutAFileThereAreNoNodes() throws IOException {
        Nodes none = Nodes.read(folder.resolve("absent.json"));
        UsageException e = assertThrows(UsageException.class, () -> none.node("pacs"));
        assertTrue(e.getMessage().contains("nodes.json"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"nodes\": {\"a\": {\"aeTitle\": \"A\", \"host\": \"h\"}}} | has no port",
        "{\"nodes\": {\"a\": {\"aeTitel\": \"A\"}}} | has no member \"aeTitel\"",
        "{\"nodes\": {\"a\": {}}} | needs either aeTitle",
        "{\"nodes\": {\"a\": {\"url\": \"https://h/\", \"token\": \"abc\"}}} | has its token in the file itself",
        "{\"nodes\": {\"a\": {\"url\": \"ftp://h/\"}}} | does not begin with https://",
        "{\"nodes\": {\"a\": {\"url\": \"https://u:p@h/\"}}} | has a password in its url",
        "{\"nodes\": {\"a\": {\"url\": \"https://h/\", \"confirm\": \"commitment\"}}} | DICOMweb does not have",
        "{\"nodes\": {\"a\": {\"aeTitle\": \"ABCDEFGHIJKLMNOPQ\", \"host\": \"h\", \"port\": 1}}} | 1 to 16 ASCII",
        "{\"nodes\": {\"a\": {\"aeTitle\": \"A\", \"host\": \"h\", \"port\": 70000}}} | from 1 to 65535",
        "{\"local\": {\"port\": \"104\"}} | not a whole number",
        "nonsense { | is not JSON",
    })
    void mistakesAreNamed(String json, String expected) {
        UsageException e = assertThrows(UsageException.class, () -> read(json));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertFalse(e.getMessage().contains("abc"), e.getMessage());
    }
}
