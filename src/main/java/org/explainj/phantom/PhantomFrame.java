package org.explainj.phantom;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.explainj.Sha256;
import org.explainj.dicom.DicomImage;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.ValueRange;

/** A radiograph as a frame that was never a file: 12-bit stored values, 0 the darkest. */
final class PhantomFrame implements SourceFrame {
    private static final int BITS = 12;

    private final Radiograph radiograph;
    private final int[] stored;

    PhantomFrame(Radiograph radiograph) {
        this.radiograph = radiograph;
        this.stored = radiograph.storedValues(BITS, false);
    }

    @Override
    public Path file() {
        return Path.of("phantom-" + radiograph.phantom().seed());
    }

    @Override
    public int frame() {
        return 0;
    }

    @Override
    public int rows() {
        return radiograph.rows();
    }

    @Override
    public int columns() {
        return radiograph.columns();
    }

    @Override
    public int channels() {
        return 1;
    }

    @Override
    public float[] values() {
        float[] values = new float[stored.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored[i];
        }
        return values;
    }

    @Override
    public Optional<ValueRange> valueRange() {
        return Optional.of(new ValueRange(0, (1 << BITS) - 1));
    }

    @Override
    public BufferedImage display() {
        BufferedImage image = new BufferedImage(columns(), rows(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < stored.length; i++) {
            image.getRaster().setSample(i % columns(), i / columns(), 0, stored[i] >> BITS - 8);
        }
        return image;
    }

    @Override
    public String pixelHash() {
        ByteBuffer bytes = ByteBuffer.allocate(4 * stored.length);
        bytes.asIntBuffer().put(stored);
        return Sha256.hex(bytes.array());
    }

    @Override
    public Optional<DicomImage> dicom() {
        return Optional.empty();
    }
}
