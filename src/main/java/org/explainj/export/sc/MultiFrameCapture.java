package org.explainj.export.sc;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.explainj.Explanation;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.PixelSource;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.export.Code;
import org.explainj.export.Derivation;
import org.explainj.export.DerivedObject;
import org.explainj.export.DisplayWindow;
import org.explainj.export.ExportOptions;
import org.explainj.export.FrameGroups;
import org.explainj.export.FrameSpool;
import org.explainj.export.Identity;
import org.explainj.export.ObjectBuilder;
import org.explainj.export.SourceImage;
import org.explainj.heatmap.Rendering;

/**
 * Multi-frame True Color Secondary Captures (PS3.3 A.8.5) of a series or a multi-frame image: one for a class, with a
 * Frame Label Vector that names each frame's source, in parts where it grows beyond a limit.
 *
 * <p>Frames are in the order of the slices in space, or of the source's numbers. Pictures wait in a file and are read
 * as the object is written; legends of different size are padded to the largest.
 */
public final class MultiFrameCapture implements ObjectBuilder {
    /** SOP Class UID of Multi-frame True Color Secondary Capture Image Storage. */
    public static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.7.4";

    private final Rendering rendering;
    private final ExportOptions options;
    private final FrameSpool pictures;
    private final FrameGroups frames = new FrameGroups(Code.SPATIAL_RESAMPLING, false);
    private final List<Captured> captured = new ArrayList<>();
    private int rows;
    private int columns;

    private record Captured(SourceImage source, Derivation derivation, int rows, int columns) {
    }

    /**
     * @param rendering how pictures are drawn
     * @param options layout, compression and size limit
     * @param folder where frames may wait
     */
    public MultiFrameCapture(Rendering rendering, ExportOptions options, Path folder) {
        this.rendering = rendering;
        this.options = options;
        this.pictures = new FrameSpool(folder);
    }

    @Override
    public void add(Explanation explanation) throws IOException {
        SourceImage source = SourceImage.of(explanation, "secondary capture");
        BufferedImage picture = SecondaryCapture.picture(explanation, rendering, options);
        Derivation derivation = Derivation.of(explanation,
                SecondaryCapture.form(rendering, explanation.heatmap().orElseThrow(), options),
                DisplayWindow.of(source.image(), source.frame()));
        frames.add(source, derivation);
        captured.add(new Captured(source, derivation, picture.getHeight(), picture.getWidth()));
        rows = Math.max(rows, picture.getHeight());
        columns = Math.max(columns, picture.getWidth());
        pictures.add(SecondaryCapture.rgb(picture));
    }

    @Override
    public List<DerivedObject> objects() {
        List<DerivedObject> objects = new ArrayList<>();
        int[] order = captured.isEmpty() ? new int[0] : frames.order();
        int most = (int) Math.max(1, options.maximumBytes() / (3L * rows * columns));
        for (int from = 0; from < order.length; from += most) {
            objects.add(part(Arrays.copyOfRange(order, from, Math.min(order.length, from + most)), objects.size() + 1));
        }
        return objects;
    }

    private DerivedObject part(int[] order, int number) {
        Captured first = captured.get(order[0]);
        Dataset attributes = SecondaryCapture.series(first.source(), first.derivation(), options.modality());
        List<Dataset> references = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Identity results = new Identity("Secondary Capture frames");
        for (int index : order) {
            Captured frame = captured.get(index);
            references.add(frame.source().reference(false));
            labels.add(label(frame.source()));
            results.with(frame.source().image().sopInstanceUid()).with(frame.source().frame());
            frame.derivation().addSeriesParts(results);
            frame.derivation().addInstanceParts(results);
        }
        String[] texts = labels.toArray(String[]::new);
        SecondaryCapture.image(attributes, first.source(), false, first.derivation());
        SecondaryCapture.pixels(attributes, rows, columns);
        attributes.set(Tag.SOPClassUID, VR.UI, SOP_CLASS)
                .setInts(Tag.InstanceNumber, VR.IS, number)
                .setSequence(Tag.SourceImageSequence, references.toArray(Dataset[]::new))
                .setInts(Tag.NumberOfFrames, VR.IS, order.length)
                .set(Tag.DerivationDescription, VR.ST, first.derivation().derivation(" in " + order.length
                        + (order.length == 1 ? " frame" : " frames") + " (each frame's source is in its label; what "
                        + "follows on evidence and window is of the first)"));
        if (order.length > 1) {
            attributes.setInts(Tag.FrameIncrementPointer, VR.AT, Tag.FrameLabelVector)
                    .set(Tag.FrameLabelVector, VR.SH, texts);
        }
        if (!attributes.contains(Tag.BurnedInAnnotation)) {
            // unknown: not said to be clean until someone has looked
            attributes.set(Tag.BurnedInAnnotation, VR.CS, "YES");
        }
        Identity identity = new Identity("Multi-frame Secondary Capture").withAttributes(attributes)
                .with(results.uid());
        attributes.set(Tag.SOPInstanceUID, VR.UI, identity.uid());
        PixelSource pixels = new PixelSource(Tag.PixelData, VR.OB, 3L * rows * columns * order.length, order.length,
                index -> padded(order[index]));
        return new DerivedObject("sc", attributes, options.compression().syntax(),
                Optional.of(options.compression().apply(attributes, pixels)), SecondaryCapture::stamp);
    }

    /** Instance Number and, of several, the frame: at most 16 characters (SH). */
    private static String label(SourceImage source) {
        String label = "IM " + source.image().dataset().string(Tag.InstanceNumber).orElse("?")
                + (source.image().frames() > 1 ? " FR " + (source.frame() + 1) : "");
        return label.length() <= 16 ? label : label.replace(" ", "").substring(0, Math.min(16,
                label.replace(" ", "").length()));
    }

    @Override
    public void close() throws IOException {
        pictures.close();
        captured.clear();
    }

    /** @return a picture on a ground of black that is as large as the largest of them */
    private byte[] padded(int index) throws IOException {
        byte[] picture = pictures.get(index);
        Captured size = captured.get(index);
        if (size.rows() == rows && size.columns() == columns) {
            return picture;
        }
        byte[] padded = new byte[3 * rows * columns];
        for (int y = 0; y < size.rows(); y++) {
            System.arraycopy(picture, 3 * y * size.columns(), padded, 3 * y * columns, 3 * size.columns());
        }
        return padded;
    }
}
