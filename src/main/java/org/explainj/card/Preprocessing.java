package org.explainj.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.explainj.dicom.Geometry.SpacingKind;
import org.explainj.frame.FieldOfView;
import org.explainj.frame.Region;
import org.explainj.frame.SourceFrame;
import org.explainj.torch.ModelException;

/** Makes a network's input of a frame, as a model card says. */
public final class Preprocessing {
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    private final SourceFrame frame;
    private final ModelCard card;
    private final Intensity intensity;

    Preprocessing(SourceFrame frame, ModelCard card) {
        this.frame = frame;
        this.card = card;
        this.intensity = card.intensity();
    }

    /**
     * @param frame stored values through the modality LUT; what is displayed is not looked at
     * @param card says what becomes of them
     * @throws ModelException if the card does not say how to make an input of such a frame; the message says what the
     *     card must say
     * @throws IOException if the frame cannot be read
     */
    public static NetworkInput apply(SourceFrame frame, ModelCard card) throws IOException {
        Preprocessing preprocessing = new Preprocessing(frame, card);
        List<float[]> planes = preprocessing.planes();
        return preprocessing.apply(planes, new IntensityMapping(card, new FrameValues(frame, planes),
                preprocessing.inverts()));
    }

    /** @return whether the network wants the frame's values mirrored */
    boolean inverts() {
        return isMonochrome1(frame) && intensity.monochrome1() == Intensity.Monochrome1.INVERT;
    }

    private NetworkInput apply(List<float[]> planes, IntensityMapping mapping) throws ModelException {
        Mapped mapped = mapped(planes, mapping);
        Grid grid = mapped.grid();
        if (card.input().tiling().isPresent()) {
            requireTile(grid);
        } else {
            requireSize(grid);
        }
        ModelCard.Input input = card.input();
        float[] values = new float[input.channels() * grid.rows() * grid.columns()];
        for (int c = 0; c < input.channels(); c++) {
            System.arraycopy(plane(grid, c), 0, values, c * grid.rows() * grid.columns(), grid.rows() * grid.columns());
        }
        normalise(values, card);
        return new NetworkInput(values, input.channels(), grid.rows(), grid.columns(), grid.fromSource(),
                mapped.fieldOfView(), mapped.area());
    }

    /** A frame on the network's rows and columns, before mean and standard deviation. */
    record Mapped(Grid grid, FieldOfView fieldOfView) {
        /** @return the part of the network's grid that has a source */
        Region area() {
            return grid.seen().map(grid.fromSource()).intersect(Region.of(grid.rows(), grid.columns()));
        }
    }

    /**
     * @param planes of {@link #planes}; altered
     * @param mapping of these values, or of a whole volume's
     */
    Mapped mapped(List<float[]> planes, IntensityMapping mapping) throws ModelException {
        BitSet padding = padding(planes);
        mapping.apply(planes, padding);
        Grid grid = oriented(squarePixels(Grid.of(planes, frame.rows(), frame.columns())));
        for (GeometryStep step : card.geometry().steps()) {
            grid = step(grid, step, mapping.lowEnd());
        }
        return new Mapped(grid, new FieldOfView(frame.rows(), frame.columns(), grid.seen(), padding));
    }

    void requireSize(Grid grid) throws ModelException {
        ModelCard.Input input = card.input();
        if (input.rows().orElse(grid.rows()) != grid.rows()
                || input.columns().orElse(grid.columns()) != grid.columns()) {
            throw new ModelException(frame.file() + " becomes " + grid.rows() + "×" + grid.columns()
                    + ", but the card of " + card.name() + " says that the network takes "
                    + input.rows().orElse(grid.rows()) + "×" + input.columns().orElse(grid.columns())
                    + ": end geometry.steps with a resize or crop to that size.");
        }
    }

    /** @return the plane that becomes the network's channel */
    static float[] plane(Grid grid, int channel) {
        return grid.planes().get(Math.min(channel, grid.planes().size() - 1));
    }

    /** Subtracts the mean of each of the network's channels, and divides by its standard deviation. */
    static void normalise(float[] values, ModelCard card) {
        Intensity intensity = card.intensity();
        int channels = card.input().channels();
        int size = values.length / channels;
        for (int c = 0; c < channels; c++) {
            double mean = intensity.mean().isEmpty() ? 0 : intensity.mean().get(c);
            double std = intensity.std().isEmpty() ? 1 : intensity.std().get(c);
            for (int i = c * size; i < (c + 1) * size; i++) {
                values[i] = (float) ((values[i] - mean) / std);
            }
        }
    }

    private void requireTile(Grid grid) throws ModelException {
        int rows = card.input().rows().orElseThrow();
        int columns = card.input().columns().orElseThrow();
        if (grid.rows() < rows || grid.columns() < columns) {
            throw new ModelException(frame.file() + " becomes " + grid.rows() + "×" + grid.columns()
                    + ", which is smaller than the tiles of " + rows + "×" + columns + " that " + card.name()
                    + " takes: end geometry.steps with a pad to at least that size.");
        }
    }

    /** One plane of a grey image, three of a colour image that stays one; padding is NaN. */
    List<float[]> planes() throws ModelException {
        float[] values = frame.values();
        int size = frame.rows() * frame.columns();
        if (intensity.mapping() instanceof Mapping.Channels windows) {
            if (frame.channels() != 1) {
                throw new ModelException(frame.file() + " has " + frame.channels() + " channels, but " + card.name()
                        + " makes its channels of several windows of one grey image.");
            }
            return Stream.generate(values::clone).limit(windows.channels().size()).toList();
        }
        if (frame.channels() == 1) {
            if (card.input().channels() != 1 && intensity.grey() == Intensity.Grey.REFUSE) {
                throw wrongChannels("one channel", "\"intensity\": {\"grey\": \"replicate\"}");
            }
            return List.of(values.clone());
        }
        List<float[]> colours = new ArrayList<>();
        for (int c = 0; c < frame.channels(); c++) {
            colours.add(Arrays.copyOfRange(values, c * size, (c + 1) * size));
        }
        if (intensity.colour() == Intensity.Colour.KEEP && card.input().channels() == colours.size()) {
            return colours;
        }
        if (intensity.colour() != Intensity.Colour.LUMA) {
            throw wrongChannels(frame.channels() + " channels", "\"intensity\": {\"colour\": \"luma\"}");
        }
        float[] grey = new float[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int c = 0; c < LUMA.length; c++) {
                sum += LUMA[c] * colours.get(c)[i];
            }
            grey[i] = (float) sum;
        }
        return List.of(grey);
    }

    private ModelException wrongChannels(String has, String remedy) {
        return new ModelException(frame.file() + " has " + has + ", but " + card.name() + " takes "
                + card.input().channels() + ": if the model was trained on such images, its card must say " + remedy
                + ".");
    }

    private static BitSet padding(List<float[]> planes) {
        BitSet padding = new BitSet();
        for (float[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                if (Float.isNaN(plane[i])) {
                    padding.set(i);
                }
            }
        }
        return padding;
    }

    /**
     * MONOCHROME1 alone decides what is bright (PS3.3 C.7.6.3.1.2). Presentation LUT Shape INVERSE, which comes with it
     * (C.8.11.3), tells a display the same once more and is no second inversion.
     */
    static boolean isMonochrome1(SourceFrame frame) {
        return frame.dicom().map(image -> image.pixel().photometricInterpretation())
                .filter("MONOCHROME1"::equals).isPresent();
    }

    /** Square pixels refine the coarser direction, so that nothing is lost before the card's own steps. */
    private Grid squarePixels(Grid grid) throws ModelException {
        Optional<org.explainj.dicom.Geometry> geometry = frame.dicom().map(image -> image.geometry(frame.frame()));
        if (card.geometry().pixelSpacing().isPresent()) {
            return spaced(grid, geometry, card.geometry().pixelSpacing().get());
        }
        if (!card.geometry().respectPixelAspect() || geometry.isEmpty()) {
            return grid;
        }
        double rowSpacing = geometry.get().rowSpacing();
        double columnSpacing = geometry.get().columnSpacing();
        if (!(rowSpacing > 0 && columnSpacing > 0) || rowSpacing == columnSpacing) {
            return grid;
        }
        double finer = Math.min(rowSpacing, columnSpacing);
        return grid.resize((int) Math.round(grid.rows() * rowSpacing / finer),
                (int) Math.round(grid.columns() * columnSpacing / finer), Interpolation.BILINEAR, false);
    }

    private Grid spaced(Grid grid, Optional<org.explainj.dicom.Geometry> geometry, Geometry.PixelSpacing wanted)
            throws ModelException {
        org.explainj.dicom.Geometry own = geometry.filter(known -> known.spacingKind() == SpacingKind.PATIENT
                || known.spacingKind() == SpacingKind.CALIBRATED).orElseThrow(() -> new ModelException(frame.file()
                + " has no pixel spacing in the patient, to which the card of " + card.name()
                + " resamples (geometry.pixelSpacing)."));
        // the card's spacing is along the rows and columns of its own orientation
        boolean turned = reorientation().map(Reorientation::transpose).orElse(false);
        double row = turned ? wanted.column() : wanted.row();
        double column = turned ? wanted.row() : wanted.column();
        return grid.resize((int) Math.max(1, Math.round(grid.rows() * own.rowSpacing() / row)),
                (int) Math.max(1, Math.round(grid.columns() * own.columnSpacing() / column)), Interpolation.BILINEAR,
                false);
    }

    private Grid oriented(Grid grid) throws ModelException {
        Optional<Reorientation> turn = reorientation();
        return turn.isPresent() ? grid.reorient(turn.get()) : grid;
    }

    /** Unknown orientations are taken as they are; {@link Applicability} says so. */
    private Optional<Reorientation> reorientation() throws ModelException {
        Optional<Orientation> from = frame.dicom().flatMap(image -> Orientation.of(image.geometry(frame.frame())));
        Optional<Orientation> to = card.geometry().orientation();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Reorientation.between(from.get(), to.get()).orElseThrow(() -> new ModelException(
                frame.file() + " is oriented " + from.get() + ", which can't be turned to the " + to.get() + " of "
                + card.name() + ".")));
    }

    private Grid step(Grid grid, GeometryStep step, float background) throws ModelException {
        if (step instanceof GeometryStep.Crop crop) {
            return crop(grid, crop.area());
        }
        if (step instanceof GeometryStep.Pad pad) {
            float value = pad.value().isPresent() ? (float) pad.value().getAsDouble() : background;
            return pad(grid, pad, value);
        }
        GeometryStep.Resize resize = (GeometryStep.Resize) step;
        int rows;
        int columns;
        if (resize.size() instanceof GeometryStep.Size.Exact exact) {
            rows = exact.rows();
            columns = exact.columns();
        } else {
            boolean shortest = resize.size() instanceof GeometryStep.Size.ShortestSide;
            int pixels = resize.size() instanceof GeometryStep.Size.ShortestSide side ? side.pixels()
                    : ((GeometryStep.Size.LongestSide) resize.size()).pixels();
            boolean rowsLead = grid.rows() <= grid.columns() == shortest;
            long other = (long) pixels * (rowsLead ? grid.columns() : grid.rows())
                    / (rowsLead ? grid.rows() : grid.columns());
            rows = rowsLead ? pixels : (int) Math.max(1, other);
            columns = rowsLead ? (int) Math.max(1, other) : pixels;
        }
        return grid.resize(rows, columns, resize.interpolation(), resize.antialias());
    }

    private Grid crop(Grid grid, GeometryStep.Area area) throws ModelException {
        int left;
        int top;
        int rows;
        int columns;
        if (area instanceof GeometryStep.Area.Box box) {
            left = box.left();
            top = box.top();
            rows = box.rows();
            columns = box.columns();
        } else {
            int square = Math.min(grid.rows(), grid.columns());
            rows = area instanceof GeometryStep.Area.Centre centre ? centre.rows() : square;
            columns = area instanceof GeometryStep.Area.Centre centre ? centre.columns() : square;
            // torchvision rounds half to even
            left = (int) Math.rint((grid.columns() - columns) / 2.0);
            top = (int) Math.rint((grid.rows() - rows) / 2.0);
        }
        if (left < 0 || top < 0 || left + columns > grid.columns() || top + rows > grid.rows()) {
            throw new ModelException(frame.file() + " is too small at " + grid.rows() + "×" + grid.columns()
                    + " for the crop to " + rows + "×" + columns + " in the card of " + card.name()
                    + ": put a resize or pad before it in geometry.steps.");
        }
        return grid.crop(left, top, rows, columns);
    }

    private static Grid pad(Grid grid, GeometryStep.Pad pad, float value) {
        int rows;
        int columns;
        if (pad.extent() instanceof GeometryStep.Extent.AtLeast least) {
            rows = Math.max(grid.rows(), least.rows());
            columns = Math.max(grid.columns(), least.columns());
        } else if (pad.extent() instanceof GeometryStep.Extent.MultipleOf multiple) {
            rows = ((grid.rows() + multiple.pixels() - 1) / multiple.pixels()) * multiple.pixels();
            columns = ((grid.columns() + multiple.pixels() - 1) / multiple.pixels()) * multiple.pixels();
        } else {
            rows = Math.max(grid.rows(), grid.columns());
            columns = rows;
        }
        int left = switch (pad.where()) {
            case CENTRE -> (columns - grid.columns()) / 2;
            case TOP_LEFT -> 0;
            case BOTTOM_RIGHT -> columns - grid.columns();
        };
        int top = switch (pad.where()) {
            case CENTRE -> (rows - grid.rows()) / 2;
            case TOP_LEFT -> 0;
            case BOTTOM_RIGHT -> rows - grid.rows();
        };
        return grid.pad(left, top, rows, columns, value);
    }
}
