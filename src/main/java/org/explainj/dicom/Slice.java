package org.explainj.dicom;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One frame of one image, as a slice of a stack.
 *
 * @param image the image
 * @param frame its frame, 0-based
 */
public record Slice(DicomImage image, int frame) {
    /** @return the frames of an image in the order of its file */
    public static List<Slice> of(DicomImage image) {
        return IntStream.range(0, image.frames()).mapToObj(frame -> new Slice(image, frame)).toList();
    }

    /** @return where it is */
    public Geometry geometry() {
        return image.geometry(frame);
    }

    /** @return the first data set that has the attribute: the macro's item for this frame, else the image's own */
    Dataset home(int macro, int tag) {
        return image.functionalGroup(frame, macro).filter(group -> group.contains(tag)).orElse(image.dataset());
    }

    /** @return the position along a direction, mm; NaN if the slice has none */
    public double along(double... direction) {
        double[] position = geometry().position();
        return position == null ? Double.NaN
                : position[0] * direction[0] + position[1] * direction[1] + position[2] * direction[2];
    }

    /** @return file name and, of a multi-frame image, the frame and what its vectors say of it, for sentences */
    public String label() {
        String vectors = FrameVectors.describe(image.dataset(), frame);
        return image.file().getFileName() + (image.frames() > 1 ? " frame " + (frame + 1)
                + (vectors.isEmpty() ? "" : " (" + vectors + ")") : "");
    }

    /** @return whether the image only shows where others lie */
    boolean isLocalizer() {
        return image.dataset().strings(Tag.ImageType).contains("LOCALIZER")
                || frameType().filter(type -> type.contains("LOCALIZER")).isPresent();
    }

    private Optional<String> frameType() {
        return image.functionalGroup(frame, Tag.MRImageFrameTypeSequence)
                .or(() -> image.functionalGroup(frame, Tag.CTImageFrameTypeSequence))
                .map(group -> String.join("\\", group.strings(Tag.FrameType)));
    }
}
