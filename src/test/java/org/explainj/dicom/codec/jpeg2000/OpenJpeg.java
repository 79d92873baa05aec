package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.explainj.dicom.codec.FrameShape;
import org.explainj.test.Tools;

/** OpenJPEG's decoder, which tests compare with. */
final class OpenJpeg {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private OpenJpeg() {
    }

    /**
     * @param stream a codestream of unsigned samples
     * @param folder for the files between
     * @return H×W×samples values, by pixel
     */
    static int[] decode(byte[] stream, FrameShape shape, Path folder) throws IOException {
        Tools.require("opj_decompress");
        Path file = Files.write(folder.resolve("stream.j2k"), stream);
        Tools.run(LIMIT, "opj_decompress", "-i", file.toString(), "-o", folder.resolve("stream.pgx").toString());
        int[] values = new int[shape.values()];
        for (int sample = 0; sample < shape.samples(); sample++) {
            byte[] pgx = Files.readAllBytes(folder.resolve("stream_" + sample + ".pgx"));
            int size = (pgx.length - 8) / (shape.rows() * shape.columns());
            int from = pgx.length - size * shape.rows() * shape.columns();
            boolean little = pgx[3] == 'L';
            for (int i = sample; i < values.length; i += shape.samples(), from += size) {
                int first = pgx[from] & 0xFF;
                int second = pgx[from + size - 1] & 0xFF;
                values[i] = size == 1 ? first : little ? second << 8 | first : first << 8 | second;
            }
        }
        return values;
    }
}
