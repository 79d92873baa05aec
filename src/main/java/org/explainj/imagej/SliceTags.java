package org.explainj.imagej;

import ij.ImagePlus;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tags out of slice labels and the Info property, where ImageJ and ExplainJ write them alike. */
final class SliceTags {
    private static final Pattern SOP_INSTANCE_UID = Pattern.compile("(?m)^0008,0018 [^:\n]*: *([0-9.]+)");

    private SliceTags() {
    }

    /**
     * @param n the slice, 1-based
     * @return the header text of a slice: its label where the label holds one, else the image's Info; may be empty
     */
    static String header(ImagePlus image, int n) {
        String label = image.getStack().getSliceLabel(n);
        if (label == null && image.getStackSize() == 1) {
            label = image.getProp("Slice_Label");
        }
        if (label != null && label.indexOf('\n') > 0) {
            return label;
        }
        return image.getInfoProperty() == null ? "" : image.getInfoProperty();
    }

    /** @return the SOP Instance UID that a slice's header names */
    static Optional<String> sopInstanceUid(ImagePlus image, int n) {
        Matcher matcher = SOP_INSTANCE_UID.matcher(header(image, n));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
