package org.explainj.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.explainj.SoftwareVersion;

/** The engine that is always there. */
final class BuiltinEngine implements DicomEngine {
    static final BuiltinEngine INSTANCE = new BuiltinEngine();

    private static final int PREAMBLE = 128;

    @Override
    public String name() {
        return "builtin";
    }

    @Override
    public String version() {
        return SoftwareVersion.VERSION;
    }

    @Override
    public DicomFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DicomException(file + " is a folder; give a DICOM file.");
        }
        try (ByteSource source = ByteSource.open(file, -1)) {
            if (source.length() == 0) {
                throw new DicomException(file + " is empty (0 bytes); copy it again from its source.");
            }
            return parse(file, source);
        } catch (DatasetReader.Broken e) {
            throw new DicomException(file + " " + e.getMessage() + "; copy it again from its source.", e);
        } catch (EOFException e) {
            throw new DicomException(file + " is cut off; copy it again from its source.", e);
        } catch (NoSuchFileException e) {
            throw new DicomException(file + " does not exist.", e);
        }
    }

    private static DicomFile parse(Path file, ByteSource source) throws IOException {
        ByteCursor in = new ByteCursor(source, 0);
        if (isPrefixed(in)) {
            in.seek(PREAMBLE + 4);
        } else if (in.has(4) && isPrefix(in, 0)) {
            in.seek(4);
        }
        Dataset meta = new DatasetReader(in, -1).meta();
        Optional<String> declared = meta.string(Tag.TransferSyntaxUID);
        TransferSyntax syntax;
        if (declared.isPresent()) {
            syntax = TransferSyntax.of(declared.get());
        } else {
            // meta information without a transfer syntax: DICOM's default, or whatever the elements look like
            Optional<TransferSyntax> standard = meta.size() > 0 ? Optional.of(TransferSyntax.IMPLICIT_LITTLE)
                    : Optional.empty();
            syntax = guess(in).or(() -> standard).orElseThrow(() ->
                    new DicomException(file + " is not a DICOM file: it has neither the "
                    + "prefix DICM nor data elements at its start; give a file in DICOM format."));
        }
        if (!syntax.deflated()) {
            DatasetReader reader = new DatasetReader(in, -1);
            Dataset dataset = reader.dataset(syntax.explicit(), syntax.bigEndian());
            return new DicomFile(file, meta, dataset, syntax, reader.pixels());
        }
        long from = in.position();
        try (ByteSource inflated = ByteSource.open(file, from)) {
            DatasetReader reader = new DatasetReader(new ByteCursor(inflated, 0), from);
            Dataset dataset = reader.dataset(true, false);
            return new DicomFile(file, meta, dataset, syntax, reader.pixels());
        }
    }

    /** A data set without preamble may have these letters there by chance, in the midst of its first elements. */
    private static boolean isPrefixed(ByteCursor in) throws IOException {
        if (!in.has(PREAMBLE + 4) || !isPrefix(in, PREAMBLE)) {
            return false;
        }
        if (guess(in).isEmpty()) {
            return true;
        }
        in.seek(PREAMBLE + 4);
        boolean elements = in.has(8) && (in.peek(0) == 2 && in.peek(1) == 0 || guess(in).isPresent());
        in.seek(0);
        return elements;
    }

    private static boolean isPrefix(ByteCursor in, int at) {
        return in.peek(at) == 'D' && in.peek(at + 1) == 'I' && in.peek(at + 2) == 'C' && in.peek(at + 3) == 'M';
    }

    /** @return the transfer syntax of a data set without meta information, if its first element looks like one */
    private static Optional<TransferSyntax> guess(ByteCursor in) throws IOException {
        if (!in.has(8)) {
            return Optional.empty();
        }
        int little = (in.peek(1) << 8 | in.peek(0)) << 16 | in.peek(3) << 8 | in.peek(2);
        int big = (in.peek(0) << 8 | in.peek(1)) << 16 | in.peek(2) << 8 | in.peek(3);
        VR vr = VR.of(in.peek(4), in.peek(5));
        long length = in.peek(4) | in.peek(5) << 8 | in.peek(6) << 16 | (long) in.peek(7) << 24;
        if (isFirst(little)) {
            if (vr != null && isVr(little, vr)) {
                return Optional.of(TransferSyntax.EXPLICIT_LITTLE);
            }
            return length <= in.length() - in.position() - 8 ? Optional.of(TransferSyntax.IMPLICIT_LITTLE)
                    : Optional.empty();
        }
        return isFirst(big) && vr != null && isVr(big, vr) ? Optional.of(TransferSyntax.EXPLICIT_BIG)
                : Optional.empty();
    }

    /** Data sets begin in group 0008, in practice; ACR-NEMA's and its group lengths included. */
    private static boolean isFirst(int tag) {
        return Tag.group(tag) == 8 && (Tag.element(tag) == 0 || Dictionary.entry(tag).isPresent());
    }

    private static boolean isVr(int tag, VR vr) {
        return Dictionary.vr(tag, false) == vr || vr == VR.UN;
    }

    @Override
    public FrameReader frames(DicomFile file) throws IOException {
        return PixelReader.open(file);
    }

    @Override
    public void write(Dataset dataset, TransferSyntax syntax, Path file) throws IOException {
        DicomWriter.write(dataset, syntax, file);
    }

    @Override
    public void write(Dataset dataset, TransferSyntax syntax, PixelSource pixels, Path file) throws IOException {
        DicomWriter.write(dataset, syntax, pixels, file);
    }
}
