package org.explainj.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PS3.3 C.9.2, C.9.3 and C.7.6.15. */
class OverlayPlaneTest {
    private static final int ROWS = 4;
    private static final int COLUMNS = 5;

    @TempDir
    private Path folder;

    /** Frames of ROWS × COLUMNS cells of 16 bits, of which 12 are stored; all cells are 0 but for what is given. */
    private static Dataset image(int frames, int... cells) {
        byte[] bytes = new byte[frames * ROWS * COLUMNS * 2];
        for (int i = 0; i < cells.length; i++) {
            bytes[2 * i] = (byte) cells[i];
            bytes[2 * i + 1] = (byte) (cells[i] >> 8);
        }
        return Dataset.empty().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.7.3")
                .set(Tag.SOPInstanceUID, VR.UI, "2.25.1").set(Tag.Modality, VR.CS, "OT")
                .setInts(Tag.SamplesPerPixel, VR.US, 1).set(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2")
                .setInts(Tag.NumberOfFrames, VR.IS, frames).setInts(Tag.Rows, VR.US, ROWS)
                .setInts(Tag.Columns, VR.US, COLUMNS).setInts(Tag.BitsAllocated, VR.US, 16)
                .setInts(Tag.BitsStored, VR.US, 12).setInts(Tag.HighBit, VR.US, 11)
                .setInts(Tag.PixelRepresentation, VR.US, 0).setDecimals(Tag.WindowCenter, VR.DS, 2048)
                .setDecimals(Tag.WindowWidth, VR.DS, 4096).setBytes(Tag.PixelData, VR.OW, bytes);
    }

    private static Dataset overlay(Dataset dataset, int plane, int rows, int columns, int top, int left) {
        return dataset.setInts(Tag.overlay(0x60000010, plane), VR.US, rows)
                .setInts(Tag.overlay(0x60000011, plane), VR.US, columns)
                .set(Tag.overlay(0x60000040, plane), VR.CS, "G")
                .setInts(Tag.overlay(0x60000050, plane), VR.SS, top, left)
                .setInts(Tag.overlay(0x60000100, plane), VR.US, 1).setInts(Tag.overlay(0x60000102, plane), VR.US, 0);
    }

    private DicomImage written(Dataset dataset, TransferSyntax syntax) throws IOException {
        Path file = folder.resolve("overlay.dcm");
        DicomEngine.preferred().write(dataset, syntax, file);
        return DicomImage.open(file);
    }

    private static String shown(DicomImage image, int frame) throws IOException {
        int[] grey = image.display(image.frame(frame)).getRaster()
                .getSamples(0, 0, COLUMNS, ROWS, 0, (int[]) null);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < grey.length; i++) {
            text.append(i > 0 && i % COLUMNS == 0 ? "/" : "").append(grey[i] == 255 ? '#' : grey[i] == 0 ? '.' : '+');
        }
        return text.toString();
    }

    @Test
    void bitsFollowEachOtherFromTheOriginAndWhatIsOutsideIsNotShown() throws IOException {
        // 3 × 3, the least significant bit first: 1 0 1 / 1 1 0 / 0 0 1
        Dataset dataset = overlay(image(1), 0, 3, 3, 2, 4).setBytes(0x60003000, VR.OW, new byte[] {0x1D, 1});
        DicomImage image = written(dataset, TransferSyntax.EXPLICIT_LITTLE);
        assertEquals("...../...#./...##/.....", shown(image, 0));
        assertArrayEquals(new int[ROWS * COLUMNS], image.frame(0).values());
        assertTrue(image.rendering().showsOverlays());
        dataset.setInts(0x60000050, VR.SS, 0, 0);
        assertEquals("#..../.#.../...../.....", shown(written(dataset, TransferSyntax.IMPLICIT_LITTLE), 0));
    }

    @Test
    void planesOfSeveralFramesBeginAtTheirFrame() throws IOException {
        // 2 × 2: the left column for one frame, the upper row for the next
        Dataset dataset = overlay(image(4), 1, 2, 2, 1, 1).setBytes(0x60023000, VR.OW, new byte[] {0x35, 0})
                .set(0x60020015, VR.IS, "2").setInts(0x60020051, VR.US, 2);
        DicomImage image = written(dataset, TransferSyntax.EXPLICIT_LITTLE);
        assertEquals("...../...../...../.....", shown(image, 0));
        assertEquals("#..../#..../...../.....", shown(image, 1));
        assertEquals("##.../...../...../.....", shown(image, 2));
        assertEquals("...../...../...../.....", shown(image, 3));
        dataset.remove(0x60020015).remove(0x60020051);
        assertEquals("#..../#..../...../.....", shown(written(dataset, TransferSyntax.EXPLICIT_LITTLE), 3));
    }

    @Test
    void bitsOfTheCellsThatAreNotStoredAreShownAndNoValues() throws IOException {
        Dataset dataset = image(2, 0x1800, 0, 0x2800);
        overlay(dataset, 0, ROWS, COLUMNS, 1, 1).setInts(0x60000100, VR.US, 16).setInts(0x60000102, VR.US, 12);
        DicomImage image = written(dataset, TransferSyntax.EXPLICIT_LITTLE);
        assertEquals("#.+../...../...../.....", shown(image, 0));
        assertEquals(0x800, image.frame(0).values()[0]);
        assertEquals("...../...../...../.....", shown(image, 1));
        dataset.setInts(0x60000102, VR.US, 13);
        assertEquals("+.#../...../...../.....", shown(written(dataset, TransferSyntax.EXPLICIT_LITTLE), 0));
        // a bit of the stored values themselves
        dataset.setInts(0x60000102, VR.US, 11);
        assertEquals("+.+../...../...../.....", shown(written(dataset, TransferSyntax.EXPLICIT_LITTLE), 0));
    }

    @Test
    void aBitmapShutterCoversWhereItsBitsAreSet() throws IOException {
        int[] white = new int[ROWS * COLUMNS];
        Arrays.fill(white, 4095);
        Dataset dataset = overlay(image(1, white), 2, ROWS, COLUMNS, 1, 1)
                .setBytes(0x60043000, VR.OW, new byte[] {0x1F, (byte) 0x80, 0x0F, 0})
                .set(Tag.ShutterShape, VR.CS, "BITMAP").setInts(Tag.ShutterOverlayGroup, VR.US, 0x6004)
                .setInts(Tag.ShutterPresentationValue, VR.US, 0);
        DicomImage image = written(dataset, TransferSyntax.EXPLICIT_LITTLE);
        assertEquals("...../#####/#####/.....", shown(image, 0));
        assertFalse(image.rendering().showsOverlays());
        assertArrayEquals(white, image.frame(0).values());
    }

    @Test
    void bitmapsThatAreNotThereAreNotShown() throws IOException {
        Dataset dataset = overlay(image(1), 0, 60000, 60000, 1, 1).setBytes(0x60003000, VR.OW, new byte[] {-1, -1});
        assertEquals("...../...../...../.....", shown(written(dataset, TransferSyntax.EXPLICIT_LITTLE), 0));
        assertEquals("...../...../...../.....", shown(written(overlay(image(1), 0, ROWS, COLUMNS, 1, 1),
                TransferSyntax.EXPLICIT_LITTLE), 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pydicomReadsTheSamePlanes(boolean explicit) throws IOException {
        Tools.requirePython("pydicom, numpy");
        Random random = new Random(7);
        int frames = 3;
        int[] cells = random.ints(frames * ROWS * COLUMNS, 0, 1 << 16).toArray();
        byte[] bits = new byte[(frames * ROWS * COLUMNS + 7) / 8];
        random.nextBytes(bits);
        Dataset dataset = overlay(image(frames, cells), 0, ROWS, COLUMNS, 1, 1).setBytes(0x60003000, VR.OW, bits)
                .set(0x60000015, VR.IS, Integer.toString(frames)).setInts(0x60000051, VR.US, 1);
        overlay(dataset, 1, ROWS, COLUMNS, 1, 1).setInts(0x60020100, VR.US, 16).setInts(0x60020102, VR.US, 14);
        DicomImage image = written(dataset, explicit ? TransferSyntax.EXPLICIT_LITTLE
                : TransferSyntax.IMPLICIT_LITTLE);
        StringBuilder own = new StringBuilder();
        for (int plane = 0; plane < 2; plane++) {
            for (int f = 0; f < frames; f++) {
                OverlayPlane read = OverlayPlane.of(image.dataset(), image.frame(f)).get(plane);
                for (int i = 0; i < ROWS * COLUMNS; i++) {
                    own.append(read.covers(i / COLUMNS, i % COLUMNS) ? '1' : '0');
                }
            }
        }
        String theirs = Tools.run(Duration.ofSeconds(60), "python3", "-W", "ignore", "-c", """
                import sys, numpy, pydicom
                d = pydicom.dcmread(sys.argv[1])
                cells = numpy.frombuffer(d.PixelData, '<u2')
                planes = list(d.overlay_array(0x6000).ravel()) + list(cells >> d[0x6002, 0x0102].value & 1)
                print(''.join(str(int(b)) for b in planes))
                """, image.file().toString());
        assertEquals(theirs.lines().collect(Collectors.joining()), own.toString());
    }
}
