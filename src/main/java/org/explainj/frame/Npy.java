package org.explainj.frame;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.explainj.AtomicFile;

/**
 * A float32 array as NumPy's {@code .npy} format keeps it.
 *
 * @param shape such as N×C×H×W; empty for a single number
 * @param values in C order; not copied, not to be altered
 */
public record Npy(int[] shape, float[] values) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([0-9,\\sL]*)\\)");
    /** NumPy itself refuses longer headers. */
    private static final int LONGEST_HEADER = 10_000;
    private static final int CHUNK = 1 << 16;

    public Npy {
        if (size(shape) != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not have the shape " + Arrays.toString(shape));
        }
    }

    /** @return SHA-256 of the values, little endian, as lower-case hex */
    public String sha256() {
        return PixelHash.of(values);
    }

    /** @return true if the file begins as a {@code .npy} file does; false if it cannot be read */
    public static boolean isNpy(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a file of format version 1, 2 or 3 that holds little-endian float32 in C order.
     *
     * @throws IOException if it holds anything else; the message is one sentence that names the file
     */
    public static Npy read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int[] shape = header(file, in);
            long size = size(shape);
            // checked before memory is taken: a header may claim anything
            if (size > Integer.MAX_VALUE - 8 || size * Float.BYTES > Files.size(file)) {
                throw cutOff(file, shape);
            }
            return new Npy(shape, values(in, (int) size));
        } catch (EOFException e) {
            throw new IOException(file + " is cut off: it ends before its array does.", e);
        } catch (NoSuchFileException e) {
            throw new IOException(file + " does not exist.", e);
        }
    }

    private static int[] header(Path file, InputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException(file + " is not a NumPy .npy file.");
        }
        byte[] version = exactly(in, 2);
        if (version[0] < 1 || version[0] > 3) {
            throw new IOException(file + " has .npy format version " + version[0] + "." + version[1]
                    + "; versions 1 to 3 can be read.");
        }
        ByteBuffer length = ByteBuffer.wrap(exactly(in, version[0] == 1 ? 2 : 4)).order(ByteOrder.LITTLE_ENDIAN);
        long bytes = version[0] == 1 ? Short.toUnsignedInt(length.getShort()) : Integer.toUnsignedLong(length.getInt());
        if (bytes > LONGEST_HEADER) {
            throw new IOException(file + " has a header of " + bytes + " bytes, which is no array of numbers.");
        }
        String header = new String(exactly(in, (int) bytes), StandardCharsets.UTF_8);
        Matcher descr = DESCR.matcher(header);
        Matcher order = ORDER.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!descr.find() || !order.find() || !shape.find()) {
            throw new IOException(file + " has a .npy header that does not describe an array of numbers.");
        }
        if (!descr.group(1).equals("<f4")) {
            throw new IOException(file + " holds numbers of type " + descr.group(1)
                    + "; save it as float32: array.astype(\"<f4\").");
        }
        if (order.group(1).equals("True")) {
            throw new IOException(file + " is in Fortran order; save it in C order: numpy.ascontiguousarray(array).");
        }
        return shape(file, shape.group(1));
    }

    private static int[] shape(Path file, String text) throws IOException {
        try {
            return Pattern.compile(",").splitAsStream(text).map(extent -> extent.replace("L", "").strip())
                    .filter(extent -> !extent.isEmpty()).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw new IOException(file + " has the shape (" + text + "), which is too large to be read.", e);
        }
    }

    private static IOException cutOff(Path file, int[] shape) {
        return new IOException(file + " is cut off: it is too short for an array of shape "
                + Arrays.toString(shape) + ".");
    }

    private static float[] values(InputStream in, int size) throws IOException {
        float[] values = new float[size];
        for (int start = 0; start < size; start += CHUNK) {
            int count = Math.min(CHUNK, size - start);
            ByteBuffer.wrap(exactly(in, count * Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()
                    .get(values, start, count);
        }
        return values;
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /**
     * Writes format version 1.0; to a temporary name first.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        writeParts(file, shape, 1, part -> values);
    }

    /** Gives the parts of an array. */
    @FunctionalInterface
    public interface Parts {
        /**
         * @param part 0-based
         * @return its values, row by row
         * @throws IOException if they cannot be had
         */
        float[] values(int part) throws IOException;
    }

    /**
     * Writes an array part by part, so that it need not be in memory as a whole; to a temporary name first.
     *
     * @param file where to
     * @param shape of the whole array
     * @param count how many parts there are
     * @param parts gives one after the other
     * @throws IOException if the file cannot be written
     */
    public static void writeParts(Path file, int[] shape, int count, Parts parts) throws IOException {
        AtomicFile.write(file, temporary -> {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                out.write(start(shape));
                ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                for (int part = 0; part < count; part++) {
                    float[] values = parts.values(part);
                    for (int index = 0; index < values.length; index += CHUNK) {
                        int size = Math.min(CHUNK, values.length - index);
                        chunk.asFloatBuffer().put(values, index, size);
                        out.write(chunk.array(), 0, size * Float.BYTES);
                    }
                }
            }
        });
    }

    private static byte[] start(int[] shape) {
        String extents = Arrays.stream(shape).mapToObj(extent -> extent + ",").collect(Collectors.joining(" "));
        if (shape.length > 1) {
            extents = extents.substring(0, extents.length() - 1);
        }
        StringBuilder header = new StringBuilder(
                "{'descr': '<f4', 'fortran_order': False, 'shape': (" + extents + "), }");
        int prefix = MAGIC.length + 4;
        // the array begins at a multiple of 64 bytes, and the header ends in a newline
        header.append(" ".repeat(63 - (prefix + header.length()) % 64)).append('\n');
        ByteBuffer start = ByteBuffer.allocate(prefix + header.length()).order(ByteOrder.LITTLE_ENDIAN);
        start.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) header.length());
        return start.put(header.toString().getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static long size(int[] shape) {
        long size = 1;
        for (int extent : shape) {
            if (extent > 0 && size > Long.MAX_VALUE / extent) {
                return Long.MAX_VALUE;
            }
            size *= extent;
        }
        return size;
    }
}
