package org.explainj.export.pr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Geometry;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VR;
import org.explainj.dicom.VoiLut;
import org.explainj.export.SourceImage;

/** How a source shows itself, copied into a presentation state, which replaces what the image says (PS3.4 N.2). */
final class DisplayAttributes {
    private static final int[] SHUTTER = {
        Tag.ShutterShape, Tag.ShutterLeftVerticalEdge, Tag.ShutterRightVerticalEdge, Tag.ShutterUpperHorizontalEdge,
        Tag.ShutterLowerHorizontalEdge, Tag.CenterOfCircularShutter, Tag.RadiusOfCircularShutter,
        Tag.VerticesOfThePolygonalShutter,
    };

    private DisplayAttributes() {
    }

    /** @return the modality LUT, or rescale slope, intercept and type, of the frame; empty if it has none */
    static Dataset modality(SourceImage source) {
        DicomImage image = source.image();
        Dataset modality = Dataset.empty();
        if (!image.pixel().isMonochrome()) {
            return modality;
        }
        if (image.modalityLut(source.frame()).isTable()) {
            return modality.copyFrom(image.dataset(), Tag.ModalityLUTSequence);
        }
        Dataset home = image.functionalGroup(source.frame(), Tag.PixelValueTransformationSequence)
                .orElse(image.dataset());
        if (home.contains(Tag.RescaleSlope) || home.contains(Tag.RescaleIntercept)) {
            modality.setDecimals(Tag.RescaleIntercept, VR.DS, image.modalityLut(source.frame()).intercept())
                    .setDecimals(Tag.RescaleSlope, VR.DS, image.modalityLut(source.frame()).slope())
                    .set(Tag.RescaleType, VR.LO, image.modalityLut(source.frame()).units());
        }
        return modality;
    }

    /** @return the first window or VOI LUT of the frame, as an item of Softcopy VOI LUT Sequence */
    static Optional<Dataset> voi(SourceImage source) {
        Dataset home = source.image().functionalGroup(source.frame(), Tag.FrameVOILUTSequence)
                .orElse(source.image().dataset());
        Optional<Dataset> table = home.item(Tag.VOILUTSequence);
        if (table.isPresent()) {
            return Optional.of(Dataset.empty().setSequence(Tag.VOILUTSequence, ofSixteenBits(table.get())));
        }
        return VoiLut.of(source.image().dataset(), source.image().pixel(), source.frame()).stream()
                .flatMap(voi -> voi instanceof VoiLut.Window window ? Stream.of(window) : Stream.empty()).findFirst()
                .map(DisplayAttributes::window);
    }

    private static Dataset window(VoiLut.Window window) {
        Dataset item = Dataset.empty().setDecimals(Tag.WindowCenter, VR.DS, window.center())
                .setDecimals(Tag.WindowWidth, VR.DS, window.width());
        return window.function() == VoiLut.Function.LINEAR ? item
                : item.set(Tag.VOILUTFunction, VR.CS, window.function().name());
    }

    /**
     * A presentation state's VOI LUT has entries of 8 or 16 bits (PS3.3 C.11.8), images' of 10 to 16 too: these become
     * the same share of 16 bits.
     */
    private static Dataset ofSixteenBits(Dataset table) {
        int[] descriptor = table.ints(Tag.LUTDescriptor);
        byte[] data = table.bytes(Tag.LUTData);
        if (descriptor.length != 3 || descriptor[2] <= 8 || descriptor[2] >= 16) {
            return table;
        }
        int most = (1 << descriptor[2]) - 1;
        ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer scaled = ByteBuffer.allocate(data.length / 2 * 2).order(ByteOrder.LITTLE_ENDIAN);
        while (scaled.hasRemaining()) {
            scaled.putShort((short) Math.round(Math.min(words.getShort() & 0xFFFF, most) * 65535.0 / most));
        }
        descriptor[2] = 16;
        return table.copy().setInts(Tag.LUTDescriptor, table.element(Tag.LUTDescriptor).orElseThrow().vr(), descriptor)
                .setBytes(Tag.LUTData, VR.OW, scaled.array());
    }

    /** MONOCHROME1 and an INVERSE shape both say so, together they still invert once. */
    static boolean isInverse(DicomImage image) {
        return image.pixel().photometricInterpretation().equals("MONOCHROME1")
                || image.dataset().string(Tag.PresentationLUTShape).filter("INVERSE"::equals).isPresent();
    }

    /** Whole image, in its own pixel shape (PS3.3 C.10.4); a detector's spacing is an aspect ratio only. */
    static void displayedArea(Dataset target, SourceImage source, List<Dataset> references) {
        DicomImage image = source.image();
        Geometry geometry = image.geometry(source.frame());
        Dataset area = Dataset.empty()
                .setSequence(Tag.ReferencedImageSequence, references.toArray(Dataset[]::new))
                .setInts(Tag.DisplayedAreaTopLeftHandCorner, VR.SL, 1, 1)
                .setInts(Tag.DisplayedAreaBottomRightHandCorner, VR.SL, image.columns(), image.rows())
                .set(Tag.PresentationSizeMode, VR.CS, "SCALE TO FIT");
        switch (geometry.spacingKind()) {
            case PATIENT, CALIBRATED -> area.setDecimals(Tag.PresentationPixelSpacing, VR.DS, geometry.rowSpacing(),
                    geometry.columnSpacing());
            default -> {
                int scale = geometry.rowSpacing() == geometry.columnSpacing() ? 1 : 10000;
                area.setInts(Tag.PresentationPixelAspectRatio, VR.IS,
                        scale == 1 ? 1 : (int) Math.round(scale * geometry.rowSpacing() / geometry.columnSpacing()),
                        scale);
            }
        }
        target.setSequence(Tag.DisplayedAreaSelectionSequence, area);
    }

    static void shutter(Dataset target, SourceImage source) {
        Dataset dataset = source.image().dataset();
        if (dataset.string(Tag.ShutterShape).isPresent()) {
            target.copyFrom(dataset, SHUTTER)
                    .setInts(Tag.ShutterPresentationValue, VR.US, dataset.integer(Tag.ShutterPresentationValue)
                    .orElse(0));
        }
    }
}
