package org.explainj.dicom.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomEngine;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.TransferSyntax;
import org.explainj.dicom.VR;

/**
 * A High-Throughput JPEG 2000 stream that OpenJPH made of a formula image ({@code make_codec_streams.py}).
 *
 * @param bytes the codestream
 * @param shape of the image, as the stream's name tells it
 * @param bits of a sample
 * @param signed whether samples are
 */
public record HighThroughputStream(byte[] bytes, FrameShape shape, int bits, boolean signed) {
    /** The names of all of them. */
    public static final List<String> NAMES = List.of("61x83x1-8", "45x70x1-12-small-blocks", "40x90x1-16-wide-blocks",
            "50x60x3-8-colour", "47x59x3-10-tiles", "33x65x1-9-layout", "1x1x1-8", "1x67x1-12", "64x64x1-8-block",
            "60x72x1-12-lossy", "60x72x3-8-lossy", "37x41x1-16s", "38x42x1-8s");

    /** @return the stream of that name */
    public static HighThroughputStream of(String name) throws IOException {
        String[] parts = name.split("-");
        int[] sides = Arrays.stream(parts[0].split("x")).mapToInt(Integer::parseInt).toArray();
        try (InputStream in = HighThroughputStream.class.getResourceAsStream("htj2k/" + name + ".j2c")) {
            return new HighThroughputStream(in.readAllBytes(), new FrameShape(sides[0], sides[1], sides[2], 16),
                    Integer.parseInt(parts[1].replace("s", "")), parts[1].endsWith("s"));
        }
    }

    /** @return the formula's values, by pixel */
    public int[] image() {
        int[] values = new int[shape.values()];
        int range = 1 << bits;
        for (int y = 0, i = 0; y < shape.rows(); y++) {
            for (int x = 0; x < shape.columns(); x++) {
                for (int c = 0; c < shape.samples(); c++, i++) {
                    int value = (x * x + 2 * y * y + 900 * c) * range / 16384 + x * y * (c + 3) % 17
                            + (x / 8 + y / 8) % 2 * range / 4;
                    values[i] = value % range - (signed ? range / 2 : 0);
                }
            }
        }
        return values;
    }

    /**
     * @param syntax the one it is written in
     * @return the file, a secondary capture of one frame
     */
    public Path write(TransferSyntax syntax, Path file) throws IOException {
        Dataset dataset = Dataset.empty()
                .set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7").set(Tag.SOPInstanceUID, VR.UI, "2.25.7")
                .set(Tag.StudyInstanceUID, VR.UI, "2.25.8").set(Tag.SeriesInstanceUID, VR.UI, "2.25.9")
                .set(Tag.Modality, VR.CS, "OT").setInts(Tag.SamplesPerPixel, VR.US, shape.samples())
                .set(Tag.PhotometricInterpretation, VR.CS, shape.samples() == 3 ? "YBR_RCT" : "MONOCHROME2")
                .setInts(Tag.Rows, VR.US, shape.rows()).setInts(Tag.Columns, VR.US, shape.columns())
                .setInts(Tag.BitsAllocated, VR.US, shape.bitsAllocated()).setInts(Tag.BitsStored, VR.US, bits)
                .setInts(Tag.HighBit, VR.US, bits - 1).setInts(Tag.PixelRepresentation, VR.US, signed ? 1 : 0);
        if (shape.samples() == 3) {
            dataset.setInts(Tag.PlanarConfiguration, VR.US, 0);
        }
        DicomEngine.preferred().write(dataset, syntax, PixelSource.encapsulated(1, index -> bytes), file);
        return file;
    }
}
