package org.explainj.dicom;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.explainj.AtomicFile;

/** Writes Part 10 files (PS3.10 section 7.1) with native pixels, in Explicit or Implicit VR Little Endian. */
final class DicomWriter {
    /** What tells files written by ExplainJ from those of other programs. */
    static final String IMPLEMENTATION_CLASS_UID = "2.25.1564931611653680189855246664377145495";

    static final String IMPLEMENTATION_VERSION_NAME = "EXPLAINJ_010";
    private static final int PREAMBLE = 128;
    private static final int MAXIMUM_SHORT_LENGTH = 0xFFFE;

    private final boolean explicit;
    private final boolean unicode;

    private DicomWriter(boolean explicit, boolean unicode) {
        this.explicit = explicit;
        this.unicode = unicode;
    }

    /**
     * Writes a file under a temporary name and then moves it. Text that the data set's Specific Character Set lacks
     * makes the whole data set UTF-8.
     *
     * @param dataset with SOP Class UID and SOP Instance UID; group 0002 and group lengths in it are left out
     * @param syntax Explicit or Implicit VR Little Endian
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    static void write(Dataset dataset, TransferSyntax syntax, Path file) throws IOException {
        requireNative(syntax);
        AtomicFile.write(file, temporary -> writeHeader(dataset, syntax, temporary));
    }

    /** @throws IllegalArgumentException unless pixels in this syntax are an element like others */
    static void requireNative(TransferSyntax syntax) {
        if (!syntax.equals(TransferSyntax.EXPLICIT_LITTLE) && !syntax.equals(TransferSyntax.IMPLICIT_LITTLE)) {
            throw new IllegalArgumentException(syntax + " is not written");
        }
    }

    private static void writeHeader(Dataset dataset, TransferSyntax syntax, Path file) throws IOException {
        byte[] head = head(required(dataset, Tag.SOPClassUID), required(dataset, Tag.SOPInstanceUID), syntax.uid());
        boolean unicode = !fits(dataset, CharacterSet.DEFAULT);
        Dataset body = body(dataset, unicode);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head);
            new DicomWriter(syntax.explicit(), unicode).write(body, CharacterSet.DEFAULT, out);
        }
    }

    /**
     * Writes a file under a temporary name and then moves it, its pixels piece by piece.
     *
     * @param dataset without pixels, with SOP Class UID and SOP Instance UID
     * @param syntax Explicit or Implicit VR Little Endian, or an encapsulated one
     * @param pixels the pixels
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    static void write(Dataset dataset, TransferSyntax syntax, PixelSource pixels, Path file) throws IOException {
        AtomicFile.write(file, temporary -> {
            writeHeader(dataset, syntax, temporary);
            new PixelWriter(pixels).append(syntax.explicit(), syntax.encapsulated(), temporary);
        });
    }

    /** @return what a file begins with: preamble, prefix and File Meta Information */
    static byte[] head(String sopClassUid, String sopInstanceUid, String transferSyntaxUid) throws IOException {
        Dataset meta = meta(sopClassUid, sopInstanceUid, transferSyntaxUid);
        byte[] elements = new DicomWriter(true, false).encode(meta, CharacterSet.DEFAULT);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(new byte[PREAMBLE]);
        head.write("DICM".getBytes(StandardCharsets.US_ASCII));
        head.write(little(12).putShort((short) 2).putShort((short) 0).put((byte) 'U').put((byte) 'L')
                .putShort((short) 4).putInt(elements.length).array());
        head.write(elements);
        return head.toByteArray();
    }

    private static Dataset meta(String sopClassUid, String sopInstanceUid, String transferSyntaxUid) {
        return Dataset.empty()
                .setBytes(Tag.FileMetaInformationVersion, VR.OB, new byte[] {0, 1})
                .set(Tag.MediaStorageSOPClassUID, VR.UI, sopClassUid)
                .set(Tag.MediaStorageSOPInstanceUID, VR.UI, sopInstanceUid)
                .set(Tag.TransferSyntaxUID, VR.UI, transferSyntaxUid)
                .set(Tag.ImplementationClassUID, VR.UI, IMPLEMENTATION_CLASS_UID)
                .set(Tag.ImplementationVersionName, VR.SH, IMPLEMENTATION_VERSION_NAME);
    }

    /** @return the File Meta Information that goes with a data set */
    static Dataset meta(Dataset dataset, TransferSyntax syntax) {
        return meta(required(dataset, Tag.SOPClassUID), required(dataset, Tag.SOPInstanceUID), syntax.uid());
    }

    /** @return the elements that are written, in UTF-8 if the declared character sets lack any of the text */
    static Dataset encodable(Dataset dataset) {
        boolean unicode = !fits(dataset, CharacterSet.DEFAULT);
        Dataset body = body(dataset, unicode);
        return unicode ? inheriting(body).set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192") : body;
    }

    /** @return the same, with items that take the character set of the whole */
    private static Dataset inheriting(Dataset dataset) {
        Dataset inheriting = dataset.copy().remove(Tag.SpecificCharacterSet);
        for (Element element : dataset) {
            if (element.vr() == VR.SQ) {
                inheriting.put(Element.ofItems(element.tag(),
                        element.items().stream().map(DicomWriter::inheriting).toList()));
            }
        }
        return inheriting;
    }

    /** Writes a data set alone, as messages carry it; text that its character set lacks makes it UTF-8. */
    static void writeDataset(Dataset dataset, TransferSyntax syntax, OutputStream out) throws IOException {
        boolean unicode = !fits(dataset, CharacterSet.DEFAULT);
        new DicomWriter(syntax.explicit(), unicode).write(body(dataset, unicode), CharacterSet.DEFAULT, out);
    }

    private static Dataset body(Dataset dataset, boolean unicode) {
        Dataset body = Dataset.empty();
        for (Element element : dataset) {
            if (Tag.group(element.tag()) != 2) {
                body.put(element);
            }
        }
        return unicode ? body.set(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192") : body;
    }

    private static String required(Dataset dataset, int tag) {
        return dataset.string(tag).orElseThrow(
                () -> new IllegalArgumentException("a data set without " + Dictionary.name(tag) + " is not written"));
    }

    /** @return whether all text can be written in the character sets that the data set and its items declare */
    private static boolean fits(Dataset dataset, CharacterSet inherited) {
        CharacterSet characterSet = declared(dataset, inherited);
        for (Element element : dataset) {
            boolean fits = element.vr() == VR.SQ
                    ? element.items().stream().allMatch(item -> fits(item, characterSet))
                    : element.bytes(characterSet).isPresent();
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    static CharacterSet declared(Dataset dataset, CharacterSet inherited) {
        return dataset.contains(Tag.SpecificCharacterSet) ? dataset.characterSet() : inherited;
    }

    private void write(Dataset dataset, CharacterSet inherited, OutputStream out) throws IOException {
        CharacterSet characterSet = unicode ? CharacterSet.UTF_8 : declared(dataset, inherited);
        for (Element element : dataset) {
            boolean groupLength = Tag.element(element.tag()) == 0;
            if (!groupLength) {
                write(element, element.vr() == VR.SQ ? items(element, characterSet) : value(element, characterSet),
                        out);
            }
        }
    }

    private byte[] encode(Dataset dataset, CharacterSet inherited) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(dataset, inherited, out);
        return out.toByteArray();
    }

    /**
     * @param element not a sequence
     * @return its bytes in a character set that has all of its characters
     * @throws IOException if it is compressed
     */
    static byte[] value(Element element, CharacterSet characterSet) throws IOException {
        if (element.fragments().isPresent()) {
            throw new IOException(Dictionary.name(element.tag()) + " " + Tag.text(element.tag())
                    + " is compressed and cannot be written in an uncompressed file; leave it out.");
        }
        byte[] value = element.bytes(characterSet).orElseThrow();
        return element.vr().isText() && element.vr() != VR.UI ? withoutNulls(value) : value;
    }

    /** Texts are padded with a space, UIDs alone with NUL (PS3.5 6.2), which some devices overlook. */
    private static byte[] withoutNulls(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] == 0) {
            end--;
        }
        return end == text.length ? text : Arrays.copyOf(text, end);
    }

    private byte[] items(Element element, CharacterSet characterSet) throws IOException {
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        for (Dataset item : element.items()) {
            byte[] content = encode(unicode ? item.copy().remove(Tag.SpecificCharacterSet) : item, characterSet);
            items.write(tag(little(8), Tag.Item).putInt(content.length).array());
            items.write(content);
        }
        return items.toByteArray();
    }

    private void write(Element element, byte[] value, OutputStream out) throws IOException {
        int padding = value.length % 2;
        int length = value.length + padding;
        VR vr = element.vr();
        if (!explicit) {
            out.write(tag(little(8), element.tag()).putInt(length).array());
        } else {
            // values too long for their VR's 16-bit length are written as UN (PS3.5 section 6.2.2)
            VR written = vr.hasLongLength() || length <= MAXIMUM_SHORT_LENGTH ? vr : VR.UN;
            ByteBuffer header = tag(little(written.hasLongLength() ? 12 : 8), element.tag())
                    .put(written.name().getBytes(StandardCharsets.US_ASCII));
            out.write(written.hasLongLength() ? header.putShort((short) 0).putInt(length).array()
                    : header.putShort((short) length).array());
        }
        out.write(value);
        if (padding == 1) {
            out.write(vr.padding());
        }
    }

    private static ByteBuffer tag(ByteBuffer buffer, int tag) {
        return buffer.putShort((short) Tag.group(tag)).putShort((short) Tag.element(tag));
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
