package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterSetTest {
    /** Specific Character Set and a person's name that needs it. */
    private static final String[][] NAMES = {
        {"", "Adams^John"},
        {"ISO_IR 100", "Buc^Jérôme"},
        {"ISO_IR 101", "Wałęsa^Ľubomír"},
        {"ISO_IR 109", "Ĝusta^Ĥoro"},
        {"ISO_IR 110", "Āboliņš^Ģirts"},
        {"ISO_IR 148", "Çavuşoğlu^İrem"},
        {"ISO_IR 144", "Люкceмбypг"},
        {"ISO_IR 127", "قباني^لنزار"},
        {"ISO_IR 126", "Διονυσιος"},
        {"ISO_IR 138", "שרון^דבורה"},
        {"ISO_IR 166", "นามสกุล^ชื่อ"},
        {"ISO_IR 13", "ﾔﾏﾀﾞ^ﾀﾛｳ"},
        {"ISO_IR 192", "Wang^XiaoDong=王^小東=𠀋"},
        {"GB18030", "Wang^XiaoDong=王^小东"},
        {"GBK", "Wang^XiaoDong=王^小东"},
        {"\\ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう"},
        {"ISO 2022 IR 13\\ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"},
        {"\\ISO 2022 IR 87\\ISO 2022 IR 159", "Sono^Ta=丂田=やま"},
        {"\\ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동"},
        {"ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126", "Äneas^Ö=Люк^Äб=Διο^x"},
    };

    @TempDir
    private Path folder;

    /** The examples of PS3.5 annexes H.3.1, H.3.2, I.2 and K.2, byte by byte. */
    @ParameterizedTest
    @CsvSource({
        "\\ISO 2022 IR 87, Yamada^Tarou=山田^太郎=やまだ^たろう, 59616D6164615E5461726F753D1B2442"
                + "3B3345441B28425E1B244242404F3A1B28423D1B24422464245E24401B28425E1B2442243F246D24261B2842",
        "ISO 2022 IR 13\\ISO 2022 IR 87, ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう, D4CFC0DE5EC0DBB33D1B24423B334544"
                + "1B284A5E1B244242404F3A1B284A3D1B24422464245E24401B284A5E1B2442243F246D24261B284A",
        "\\ISO 2022 IR 149, Hong^Gildong=洪^吉洞=홍^길동, 486F6E675E47696C646F6E673D"
                + "1B242943FBF35E1B242943D1CED4D73D1B242943C8AB5E1B242943B1E6B5BF",
        "\\ISO 2022 IR 58, Zhang^XiaoDong=张^小东, 5A68616E675E5869616F446F6E673D"
                + "1B242941D5C55E1B242941D0A1B6AB",
    })
    void examplesOfTheStandard(String terms, String name, String hex) {
        CharacterSet set = CharacterSet.of(terms.split("\\\\", -1));
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertEquals(name, set.decode(bytes, VR.PN));
        assertArrayEquals(bytes, set.encode(name, VR.PN).orElseThrow());
    }

    /** In code extensions without announced escape sequences, and in lines, values and components that start anew. */
    @Test
    void everyLineValueAndComponentStartsWithTheFirstSet() {
        CharacterSet set = CharacterSet.of("ISO 2022 IR 100", "ISO 2022 IR 144");
        byte[] cyrillic = {0x1B, '-', 'L', (byte) 0xBB};
        byte[] twice = new byte[6];
        System.arraycopy(cyrillic, 0, twice, 0, 4);
        twice[5] = (byte) 0xBB;
        for (char delimiter : "\n\r\t\f".toCharArray()) {
            twice[4] = (byte) delimiter;
            assertEquals("Л" + delimiter + "»", set.decode(twice, VR.LT));
        }
        twice[4] = '\\';
        assertEquals("Л\\»", set.decode(twice, VR.LO));
        assertEquals("Л\\Л", set.decode(twice, VR.LT), "a backslash is text in LT");
        twice[4] = '^';
        assertEquals("Л^»", set.decode(twice, VR.PN));
        assertEquals("Л^Л", set.decode(twice, VR.LO), "a circumflex is text in LO");
    }

    @Test
    void secondBytesThatLookLikeBackslashesDoNotSeparateValues() {
        // 0x5C is the second byte of these characters
        CharacterSet chinese = CharacterSet.of("GB18030");
        String text = "乗乗\\誠";
        assertTrue(new String(text.getBytes(Charset.forName("GB18030")), StandardCharsets.ISO_8859_1)
                .chars().filter(c -> c == '\\').count() > 1);
        Element element = Element.ofBytes(Tag.OtherPatientNames, VR.LO, chinese.encode(text, VR.LO).orElseThrow(),
                chinese);
        assertEquals(List.of("乗乗", "誠"), element.strings());
        CharacterSet japanese = CharacterSet.of("", "ISO 2022 IR 87");
        String kanji = "能予\\x";
        Element escaped = Element.ofBytes(Tag.OtherPatientNames, VR.LO, japanese.encode(kanji, VR.LO).orElseThrow(),
                japanese);
        assertEquals(List.of("能予", "x"), escaped.strings());
    }

    @ParameterizedTest
    @CsvSource({"ISO-IR 100,é", "ISO IR 100,é", "iso_ir 100,é", "ISO 2022 IR 100,é", "ISO_IR100,é", "ISO IR 192,山",
        "UTF-8,山", "ISO 2022 IR 192,山"})
    void misspeltTermsAreUnderstood(String term, String text) {
        byte[] bytes = text.equals("é") ? new byte[] {(byte) 0xE9} : text.getBytes(StandardCharsets.UTF_8);
        assertEquals(text, CharacterSet.of(term).decode(bytes, VR.LO));
    }

    @Test
    void whatASetLacksIsNotWritten() {
        assertFalse(CharacterSet.DEFAULT.encode("é", VR.LO).isPresent());
        assertFalse(CharacterSet.of("ISO_IR 100").encode("山", VR.LO).isPresent());
        assertFalse(CharacterSet.of("ISO_IR 144").encode("é", VR.LO).isPresent());
        assertFalse(CharacterSet.of("", "ISO 2022 IR 87").encode("é", VR.LO).isPresent());
        assertFalse(CharacterSet.UTF_8.encode("é", VR.CS).isPresent(), "CS has the default repertoire only");
        assertTrue(CharacterSet.of("", "ISO 2022 IR 87").encode("山", VR.LO).isPresent());
    }

    /** Bytes that are no text of the set are never a reason not to read a file. */
    @Test
    void noiseIsDecodedSomehow() {
        byte[] noise = new byte[256];
        for (int i = 0; i < 256; i++) {
            noise[i] = (byte) (i * 37);
        }
        for (String[] row : NAMES) {
            assertFalse(CharacterSet.of(row[0].split("\\\\", -1)).decode(noise, VR.PN).isEmpty());
        }
        byte[] endsInEscape = {'a', 0x1B, '$'};
        assertTrue(CharacterSet.of("", "ISO 2022 IR 87").decode(endsInEscape, VR.LO).startsWith("a"));
    }

    /** What is written, pydicom reads; and the file's set stays. */
    @Test
    void pydicomReadsNamesInEverySet() throws IOException {
        Tools.requirePython("pydicom");
        StringBuilder wanted = new StringBuilder();
        List<String> command = new ArrayList<>(List.of("python3", "-c", """
                import sys, warnings
                warnings.simplefilter('ignore')
                import pydicom
                for f in sys.argv[1:]:
                    d = pydicom.dcmread(f)
                    terms = d.get('SpecificCharacterSet', '')
                    terms = terms if isinstance(terms, str) else '\\\\'.join(terms)
                    print(terms, ascii(str(d.PatientName)), ascii(d.CodeMeaning))
                """));
        for (int i = 0; i < NAMES.length; i++) {
            String name = NAMES[i][1];
            String meaning = name.replace('^', ' ').replace('=', ' ').strip();
            Path file = folder.resolve(i + ".dcm");
            DicomEngine.preferred().write(Dataset.empty()
                    .set(Tag.SpecificCharacterSet, VR.CS, NAMES[i][0].split("\\\\", -1))
                    .set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7")
                    .set(Tag.SOPInstanceUID, VR.UI, "1.2.3")
                    .set(Tag.PatientName, VR.PN, name)
                    .set(Tag.CodeMeaning, VR.LO, meaning), TransferSyntax.EXPLICIT_LITTLE, file);
            command.add(file.toString());
            wanted.append(NAMES[i][0]).append(' ').append(ascii(name)).append(' ')
                    .append(ascii(meaning)).append('\n');
            Dataset again = DicomEngine.preferred().read(file).dataset();
            assertEquals(name, again.string(Tag.PatientName).orElseThrow());
            assertEquals(meaning, again.string(Tag.CodeMeaning).orElseThrow());
        }
        assertEquals(wanted.toString(), Tools.run(Duration.ofSeconds(60), command.toArray(String[]::new)));
    }

    /** @return the text as Python's ascii() prints it */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder("'");
        for (int codePoint : text.codePoints().toArray()) {
            ascii.append(codePoint < 0x80 ? Character.toString(codePoint)
                    : codePoint < 0x100 ? String.format("\\x%02x", codePoint)
                    : codePoint < 0x10000 ? String.format("\\u%04x", codePoint)
                    : String.format("\\U%08x", codePoint));
        }
        return ascii.append("'").toString();
    }
}
