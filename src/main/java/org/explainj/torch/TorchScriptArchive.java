package org.explainj.torch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.explainj.Sha256;

/**
 * A TorchScript file as {@code torch.jit.save} writes it: a zip with the model's source under {@code code}, its
 * weights, and a pickle that names the root class.
 */
public final class TorchScriptArchive implements AutoCloseable {
    private static final String HOW_TO_EXPORT =
            "; export it in Python with torch.jit.trace(model.eval(), example_input).save('model.pt')";
    private static final byte[] ZIP_SIGNATURE = {'P', 'K', 3, 4};
    private static final byte PICKLE_PROTOCOL = (byte) 0x80;
    private static final String MODEL = "data.pkl";
    private static final String CONSTANTS = "constants.pkl";
    private static final Set<String> PICKLES = Set.of(MODEL, CONSTANTS);
    private static final Pattern GPU = Pattern.compile("X(.)\0\0\0((?:cuda|mps|xpu|hip)(?::[0-9]+)?)", Pattern.DOTALL);
    private static final Pattern OTHER_PRECISION = Pattern.compile("(?:Half|BFloat16|Double)Storage\n");
    private static final String ROOT_PREFIX = "c__torch__";

    private final Path file;
    private final ZipFile zip;
    private final String folder;
    private final Map<String, String> code;
    private final String rootClass;
    private final boolean singlePrecision;

    private TorchScriptArchive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.folder = folderOf(file, zip);
        this.code = readCode();
        this.rootClass = readRootClass();
        this.singlePrecision = !OTHER_PRECISION.matcher(text(MODEL) + text(CONSTANTS)).find();
    }

    /**
     * Opens an archive and reads its source.
     *
     * @param file a TorchScript file
     * @return the archive, to be closed
     * @throws ModelException if it is none, saying what it is and how a TorchScript file is made
     */
    public static TorchScriptArchive open(Path file) throws ModelException {
        try {
            requireZip(file);
            ZipFile zip = zip(file);
            try {
                return new TorchScriptArchive(file, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ModelException e) {
            throw e;
        } catch (ZipException e) {
            throw new ModelException("The model file " + file + " is cut short or damaged; copy or export it again.",
                    e);
        } catch (IOException e) {
            throw new ModelException("The model file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The names of entries are UTF-8, or else bytes that mean nothing here. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void requireZip(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new ModelException(file + " is a folder, not a TorchScript file.");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ZIP_SIGNATURE.length);
        } catch (NoSuchFileException e) {
            throw new ModelException("There is no model file " + file + ".", e);
        }
        if (start.length == 0) {
            throw new ModelException("The model file " + file + " is empty; copy or export it again.");
        }
        if (start[0] == PICKLE_PROTOCOL) {
            throw new ModelException("The model file " + file
                    + " is a pickle, as torch.save of PyTorch before 1.6 wrote "
                    + "it, not a TorchScript file" + HOW_TO_EXPORT + ".");
        }
        if (!Arrays.equals(start, ZIP_SIGNATURE)) {
            throw new ModelException("The model file " + file + " is no TorchScript file (it is no zip)" + HOW_TO_EXPORT
                    + ".");
        }
    }

    private static String folderOf(Path file, ZipFile zip) throws ModelException {
        String pickle = null;
        boolean code = false;
        boolean exported = false;
        boolean legacy = false;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            String name = entries.nextElement().getName();
            if (name.matches("[^/]+/data\\.pkl")) {
                pickle = name;
            }
            code |= name.contains("/code/");
            exported |= name.endsWith("serialized_exported_program.json") || name.endsWith("archive_format")
                    || name.contains("/models/");
            legacy |= name.endsWith("/model.json");
        }
        if (pickle != null && code) {
            return pickle.substring(0, pickle.indexOf('/'));
        }
        if (pickle != null) {
            throw new ModelException("The model file " + file + " holds weights or a pickled object that torch.save "
                    + "wrote, not a TorchScript model: load it into its network"
                    + HOW_TO_EXPORT.replaceFirst("; export it",
                    " and export that") + ".");
        }
        if (exported) {
            throw new ModelException("The model file " + file + " was written by torch.export, not TorchScript"
                    + HOW_TO_EXPORT + ".");
        }
        if (legacy) {
            throw new ModelException("The model file " + file + " was written by PyTorch before 1.4; load it with "
                    + "torch.jit.load in a newer PyTorch and save it again.");
        }
        throw new ModelException("The model file " + file + " is a zip, but no TorchScript model" + HOW_TO_EXPORT
                + ".");
    }

    private Map<String, String> readCode() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith(folder + "/code/") && name.endsWith(".py")) {
                try (InputStream in = zip.getInputStream(entry)) {
                    sources.put(name.substring(folder.length() + 1),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Collections.unmodifiableMap(sources);
    }

    /** A pickle's bytes as characters. */
    private String text(String name) throws IOException {
        ZipEntry entry = zip.getEntry(folder + "/" + name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** The first global of the pickle that is a {@code __torch__} class: opcode c, module, class, a line each. */
    private String readRootClass() throws IOException {
        String text = text(MODEL);
        int start = text.indexOf(ROOT_PREFIX);
        String[] lines = start < 0 ? new String[0] : text.substring(start + 1).split("\n", 3);
        if (lines.length < 3) {
            throw new ModelException("The model file " + file
                    + " does not name the class of its model; export it again.");
        }
        return lines[0] + "." + lines[1];
    }

    /** @return the file */
    public Path file() {
        return file;
    }

    /** @return the sources by their path in the archive, {@code code/__torch__/….py} */
    public Map<String, String> code() {
        return code;
    }

    /** @return the qualified name of the model's class: {@code __torch__.torchvision.models.resnet.ResNet} */
    public String rootClass() {
        return rootClass;
    }

    /**
     * @return the SHA-256 of the file, 64 lower-case hexadecimal digits
     * @throws ModelException if it cannot be read
     */
    public String sha256() throws ModelException {
        try {
            return Sha256.hex(file);
        } catch (IOException e) {
            throw new ModelException("The model file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Writes a copy with some sources altered or added, and everything else as it is.
     *
     * @param target the file to write
     * @param sources the new sources by their path in the archive
     * @param device PyTorch's name of the device to run on, in place of a GPU that pickled values name
     * @throws IOException if it cannot be written
     */
    void copyTo(Path target, Map<String, String> sources, String device) throws IOException {
        try (TorchScriptArchiveWriter writer =
                new TorchScriptArchiveWriter(new BufferedOutputStream(Files.newOutputStream(target), 1 << 20),
                folder)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                // the debug records map source offsets to the Python they came from, and would be wrong
                if (!sources.containsKey(name) && !name.endsWith(".debug_pkl") && !entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        if (PICKLES.contains(name)) {
                            writer.add(name, withDevice(in.readAllBytes(), device));
                        } else {
                            writer.add(name, in, entry.getSize(), entry.getCrc());
                        }
                    }
                }
            }
            for (Map.Entry<String, String> source : sources.entrySet()) {
                writer.add(source.getKey(), source.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Replaces the strings that name a GPU; a string's length precedes it as four bytes. */
    private static byte[] withDevice(byte[] pickle, String device) {
        String text = new String(pickle, StandardCharsets.ISO_8859_1);
        return GPU.matcher(text).replaceAll(match -> match.group(1).charAt(0) == match.group(2).length()
                ? Matcher.quoteReplacement("X" + (char) device.length() + "\0\0\0" + device)
                : Matcher.quoteReplacement(match.group())).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @return whether no weight is of another floating-point type than float32 */
    boolean isSinglePrecision() {
        return singlePrecision;
    }

    /** Closes the file. */
    @Override
    public void close() throws ModelException {
        try {
            zip.close();
        } catch (IOException e) {
            throw new ModelException("The model file " + file + " cannot be closed: " + e.getMessage() + ".", e);
        }
    }
}
