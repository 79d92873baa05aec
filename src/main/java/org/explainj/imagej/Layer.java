package org.explainj.imagej;

import ij.ImagePlus;
import ij.gui.Roi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.explainj.Explanation;
import org.explainj.heatmap.Legend;
import org.explainj.heatmap.Rendering;

/**
 * One class's explanation of one frame, as ROIs on the explained pixel grid, and what it is bound to. Immutable; where
 * an image shows it now is {@link ImageLayers}' to know.
 *
 * @param id 8 hex digits; part of every ROI's name, which is all that ImageJ keeps of an ROI when it turns it, and of
 *     its properties, which are all that ImageJ keeps of an image ROI when it saves it
 * @param title the class's name
 * @param sopInstanceUid of the explained image, empty for pictures that are no DICOM
 * @param frame 1-based
 * @param fingerprint of the slice's pixels as ImageJ held them when they were explained
 * @param reference a copy of those pixels, to follow a crop or a conversion; null for a layer read back from a file
 * @param pieces the ROIs at home, that is on the grid that was explained
 * @param content what the layer shows; empty for a layer read back from a file
 */
record Layer(String id, String title, String sopInstanceUid, int frame, Fingerprint fingerprint,
        SlicePixels reference, List<Piece> pieces, Optional<Shown> content) {

    private static final Pattern NAME = Pattern.compile("(.*) (heatmap|contour|mark|label|legend) \\[ExplainJ "
            + "([0-9a-f]{8})]");
    private static final String TITLE = "explainj.name";
    private static final String SOP_INSTANCE_UID = "explainj.sopInstanceUid";
    private static final String FRAME = "explainj.frame";
    private static final String FINGERPRINT = "explainj.fingerprint";
    private static final String PLACEMENT = "explainj.placement";
    private static final String PLACED_AT = "explainj.placedAt";

    /** One ROI of a layer. */
    record Piece(Part part, Roi roi) {
    }

    /**
     * What a layer shows, and how it is drawn.
     *
     * @param evidence whether it shows the explanation's own map, and not how far the members of an ensemble lie apart
     */
    record Shown(Explanation explanation, Rendering rendering, Legend legend, boolean evidence) {
    }

    /** @return the id of the layer that an ROI belongs to; empty if it is not ours */
    static Optional<String> idOf(Roi roi) {
        return match(roi).map(match -> match.group(3));
    }

    static Optional<Part> partOf(Roi roi) {
        return match(roi).map(match -> Part.valueOf(match.group(2).toUpperCase(Locale.ROOT)));
    }

    private static Optional<Matcher> match(Roi roi) {
        String name = roi.getProperty(TITLE) != null ? roi.getProperty(TITLE) : roi.getName();
        if (name == null) {
            return Optional.empty();
        }
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /**
     * @param image where the ROIs go
     * @param site where its pixels are there
     * @param shown the fingerprint of that slice as it is now
     * @param slot how many legends of other layers are below this one's
     * @return the layer's ROIs for that image
     */
    List<Roi> rois(ImagePlus image, Site site, Fingerprint shown, int slot) {
        List<Roi> rois = new ArrayList<>();
        for (Piece piece : pieces) {
            Roi roi = piece.part() == Part.LEGEND
                    ? LayerRois.cornerLegend(piece.roi(), image.getHeight(), slot)
                    : piece.part() == Part.LABEL
                    ? LayerRois.upright(piece.roi(), site.placement(), fingerprint.width(), fingerprint.height())
                    : LayerRois.place(piece.roi(), site.placement(), fingerprint.width(), fingerprint.height());
            roi.setName(title + " " + piece.part().name().toLowerCase(Locale.ROOT)
                    + " [ExplainJ " + id + "]");
            roi.setProperty(TITLE, roi.getName());
            roi.setProperty(SOP_INSTANCE_UID, sopInstanceUid);
            roi.setProperty(FRAME, Integer.toString(frame));
            roi.setProperty(FINGERPRINT, shown.text());
            roi.setProperty(PLACEMENT, site.placement().text());
            roi.setProperty(PLACED_AT, location(roi));
            setPosition(roi, image, site.slice());
            rois.add(roi);
        }
        return rois;
    }

    /** @return whether ImageJ left an ROI as {@link #rois} made it for that slice of the image */
    static boolean inPlace(Roi roi, ImagePlus image, Site site) {
        if (roi.getName() == null || !knowsPlacement(roi) || !roi.getProperty(PLACED_AT).equals(location(roi))) {
            return false;
        }
        Roi expected = new Roi(0, 0, 1, 1);
        setPosition(expected, image, site.slice());
        return roi.getPosition() == expected.getPosition() && roi.getCPosition() == expected.getCPosition()
                && roi.getZPosition() == expected.getZPosition() && roi.getTPosition() == expected.getTPosition();
    }

    /** @return whether an ROI still carries what {@link #rois} gave it; ImageJ loses that when it turns one */
    static boolean knowsPlacement(Roi roi) {
        return roi.getProperty(PLACEMENT) != null && roi.getProperty(PLACED_AT) != null;
    }

    /** @return where an ROI says that it lies, with what ImageJ has shifted it since */
    static Placement placement(Roi roi) {
        Placement placement = Placement.parse(roi.getProperty(PLACEMENT));
        String placedAt = roi.getProperty(PLACED_AT);
        if (placedAt == null) {
            return placement;
        }
        String[] xy = placedAt.split(",");
        return new Placement(placement.orientation(),
                placement.dx() + roi.getBounds().x - Integer.parseInt(xy[0]),
                placement.dy() + roi.getBounds().y - Integer.parseInt(xy[1]));
    }

    private static String location(Roi roi) {
        return roi.getBounds().x + "," + roi.getBounds().y;
    }

    /**
     * Rebuilds a layer from the ROIs of a saved overlay, at home on the pixels that it was saved with.
     *
     * @return empty if they do not say what those were
     */
    static Optional<Layer> read(String id, List<Roi> rois) {
        Roi first = rois.get(0);
        Optional<Fingerprint> fingerprint = Fingerprint.parse(first.getProperty(FINGERPRINT));
        if (fingerprint.isEmpty()) {
            return Optional.empty();
        }
        List<Piece> pieces = rois.stream().map(roi -> new Piece(partOf(roi).orElseThrow(), roi)).toList();
        String uid = first.getProperty(SOP_INSTANCE_UID);
        String frame = first.getProperty(FRAME);
        return Optional.of(new Layer(id, match(first).orElseThrow().group(1), uid == null ? "" : uid,
                frame == null ? 1 : Integer.parseInt(frame), fingerprint.get(), null, pieces, Optional.empty()));
    }

    /** @return the legend to show beside the image, about as high as asked for */
    BufferedImage legend(int height) {
        if (content.isPresent()) {
            return content.get().legend().panel(height);
        }
        return pieces.stream().filter(piece -> piece.part() == Part.LEGEND).findFirst()
                .map(piece -> LayerRois.picture(piece.roi()))
                .orElseGet(() -> new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    }

    /** @return the colour of the layer's contours; empty if it has none */
    Optional<Color> contourColour() {
        return pieces.stream().filter(piece -> piece.part() == Part.CONTOUR).findFirst()
                .map(piece -> piece.roi().getStrokeColor());
    }

    /** @return whether another layer shows the same class of the same frame anew */
    boolean replacedBy(Layer other) {
        return title.equals(other.title) && sopInstanceUid.equals(other.sopInstanceUid) && frame == other.frame
                && fingerprint.equals(other.fingerprint);
    }

    private static void setPosition(Roi roi, ImagePlus image, int n) {
        if (image.getStackSize() == 1) {
            return;
        }
        if (image.isHyperStack() || image.getNChannels() > 1) {
            int[] position = image.convertIndexToPosition(n);
            roi.setPosition(position[0], position[1], position[2]);
        } else {
            roi.setPosition(n);
        }
    }
}
