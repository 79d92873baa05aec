package org.explainj.dicom;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.io.DicomEncodingOptions;
import org.dcm4che3.io.DicomOutputStream;
import org.explainj.AtomicFile;

/**
 * The engine that parses and writes with dcm4che. Frames are decoded by the same codecs as the built-in engine's.
 *
 * <p>What dcm4che refuses is given to the built-in engine, which forgives more and says in a sentence what is wrong.
 */
public final class Dcm4cheEngine implements DicomEngine {
    /** Sequences and items of known length, no group lengths: what the built-in engine writes. */
    private static final DicomEncodingOptions KNOWN_LENGTHS =
            new DicomEncodingOptions(false, false, false, false, false);
    private static final String VERSION = readVersion();

    /** Called by the service loader. */
    public Dcm4cheEngine() {
        // the version says that everything is there
    }

    private static String readVersion() {
        Properties properties = new Properties();
        try (InputStream in = Dcm4cheEngine.class.getResourceAsStream("dcm4che.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String name() {
        return "dcm4che";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public DicomFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return BuiltinEngine.INSTANCE.read(file);
        }
        try {
            return parse(file);
        } catch (IOException | RuntimeException e) {
            return BuiltinEngine.INSTANCE.read(file);
        }
    }

    /**
     * Reads by dcm4che alone.
     *
     * @throws IOException if dcm4che does not read it
     */
    static DicomFile parse(Path file) throws IOException {
        return new Dcm4cheReader(file).read();
    }

    @Override
    public FrameReader frames(DicomFile file) throws IOException {
        return PixelReader.open(file);
    }

    @Override
    public void write(Dataset dataset, TransferSyntax syntax, Path file) throws IOException {
        DicomWriter.requireNative(syntax);
        AtomicFile.write(file, temporary -> writeHeader(dataset, syntax, temporary));
    }

    @Override
    public void write(Dataset dataset, TransferSyntax syntax, PixelSource pixels, Path file) throws IOException {
        AtomicFile.write(file, temporary -> {
            writeHeader(dataset, syntax, temporary);
            new PixelWriter(pixels).append(syntax.explicit(), syntax.encapsulated(), temporary);
        });
    }

    private static void writeHeader(Dataset dataset, TransferSyntax syntax, Path file) throws IOException {
        Dataset meta = DicomWriter.meta(dataset, syntax);
        Attributes body = Dcm4cheAttributes.of(DicomWriter.encodable(dataset));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                DicomOutputStream dicom = new DicomOutputStream(out, TransferSyntax.EXPLICIT_LITTLE.uid())) {
            dicom.setEncodingOptions(KNOWN_LENGTHS);
            dicom.writeDataset(Dcm4cheAttributes.of(meta), body);
        }
    }
}
