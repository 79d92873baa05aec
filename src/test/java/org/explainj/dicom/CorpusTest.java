package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;

/** Files of many projects, against the stored values that pydicom and GDCM found in them. */
class CorpusTest {
    /** Two right decoders of lossy JPEG may differ by one. */
    private static final Set<String> LOSSY = Set.of(TransferSyntax.JPEG_BASELINE.uid(),
            TransferSyntax.JPEG_EXTENDED.uid());

    /**
     * The references of these are not what the files hold: what is missing was filled up, the bits above Bits Stored
     * were left, or the bytes of big-endian words were not exchanged (as a third, RLE file of the same image shows).
     */
    private static final Set<String> OTHERWISE = Set.of("MR_truncated.dcm", "mlut_18.dcm", "OBXXXX1A_expb.dcm",
            "OBXXXX1A_expb_2frame.dcm");

    @Test
    void storedValuesAreThoseOfOtherReadersAndTheRestIsRefusedInOneSentence() throws IOException {
        Path folder = Tools.corpus().resolve("dicom");
        Map<String, Integer> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : rows(Files.readString(folder.resolve("INDEX.csv")))) {
            Path file = folder.resolve(row.get("path"));
            if (!Files.exists(file) || OTHERWISE.contains(file.getFileName().toString())) {
                counts.merge("left out", 1, Integer::sum);
                continue;
            }
            String reference = row.get("ref_sha1_int32le");
            String syntax = row.get("transfer_syntax");
            String outcome;
            try {
                DicomInfo info = DicomInfo.of(file);
                boolean equal = info.storedValuesSha1().equals(reference);
                outcome = reference.isEmpty() ? "read, no reference" : equal ? "equal"
                        : LOSSY.contains(syntax) ? "lossy, differs" : "WRONG";
                if (outcome.equals("WRONG")) {
                    wrong.add(row.get("path") + " " + info + " wanted " + reference + " " + row.get("note"));
                }
            } catch (DicomException e) {
                outcome = "refused";
                if (!e.getMessage().endsWith(".") || !e.getMessage().startsWith(file.toString())) {
                    wrong.add("no sentence: " + e.getMessage());
                }
                boolean readable = syntax.matches(
                        "1\\.2\\.840\\.10008\\.1\\.2(\\.1|\\.1\\.99|\\.2|\\.5|\\.4\\.50|\\.4\\.57|\\.4\\.70)?");
                if (!reference.isEmpty() && readable) {
                    wrong.add(e.getMessage() + " wanted " + reference + " " + row.get("note"));
                }
            }
            counts.merge(outcome, 1, Integer::sum);
        }
        assertTrue(counts.getOrDefault("equal", 0) > 0, counts::toString);
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    /** @return the rows of a CSV file (RFC 4180) by the names in its first line */
    private static List<Map<String, String>> rows(String csv) {
        List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                if (quoted && i > 0 && csv.charAt(i - 1) == '"') {
                    field.append('"');
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                lines.get(lines.size() - 1).add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(new ArrayList<>());
                }
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> names = lines.get(0);
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() == names.size()) {
                Map<String, String> row = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), line.get(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
