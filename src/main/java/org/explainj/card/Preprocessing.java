package org.explainj.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.Tag;
import org.explainj.dicom.VoiLut;
import org.explainj.frame.FieldOfView;
import org.explainj.frame.Region;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.ValueRange;
import org.explainj.torch.ModelException;

/** Makes a network's input of a frame, as a model card says. */
public final class Preprocessing {
    private static final double[] LUMA = {0.299, 0.587, 0.114};

    private final SourceFrame frame;
    private final ModelCard card;
    private final Intensity intensity;

    private Preprocessing(SourceFrame frame, ModelCard card) {
        this.frame = frame;
        this.card = card;
        this.intensity = card.intensity();
    }

    /**
     * @param frame stored values through the modality LUT; what is displayed is not looked at
     * @param card says what becomes of them
     * @throws ModelException if the card does not say how to make an input of such a frame; the message says what the
     *     card must say
     */
    public static NetworkInput apply(SourceFrame frame, ModelCard card) throws ModelException {
        return new Preprocessing(frame, card).apply();
    }

    private NetworkInput apply() throws ModelException {
        List<float[]> planes = planes();
        BitSet padding = padding(planes);
        DoubleUnaryOperator mapping = mapping(planes);
        for (float[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) mapping.applyAsDouble(plane[i]);
            }
        }
        float background = background(planes);
        for (float[] plane : planes) {
            for (int i = padding.nextSetBit(0); i >= 0; i = padding.nextSetBit(i + 1)) {
                plane[i] = background;
            }
        }
        Grid grid = Grid.of(planes, frame.rows(), frame.columns());
        grid = squarePixels(grid);
        grid = oriented(grid);
        for (GeometryStep step : card.geometry().steps()) {
            grid = step(grid, step, background);
        }
        ModelCard.Input input = card.input();
        if (input.rows().orElse(grid.rows()) != grid.rows() || input.columns().orElse(grid.columns()) != grid.columns()) {
            throw new ModelException(frame.file() + " becomes " + grid.rows() + "×" + grid.columns()
                    + ", but the card of " + card.name() + " says that the network takes "
                    + input.rows().orElse(grid.rows()) + "×" + input.columns().orElse(grid.columns())
                    + ": end geometry.steps with a resize or crop to that size.");
        }
        Region area = Region.of(frame.rows(), frame.columns()).map(grid.fromSource())
                .intersect(Region.of(grid.rows(), grid.columns()));
        return new NetworkInput(channels(grid), input.channels(), grid.rows(), grid.columns(), grid.fromSource(),
                new FieldOfView(frame.rows(), frame.columns(), grid.seen(), padding), area);
    }

    /** One plane of a grey image, three of a colour image that stays one; padding is NaN. */
    private List<float[]> planes() throws ModelException {
        float[] values = frame.values();
        int size = frame.rows() * frame.columns();
        if (frame.channels() == 1) {
            if (card.input().channels() != 1 && intensity.grey() == Intensity.Grey.REFUSE) {
                throw wrongChannels("one channel", "intensity.grey: \"replicate\"");
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
            throw wrongChannels(frame.channels() + " channels", "intensity.colour: \"luma\"");
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

    /** Mapping, MONOCHROME1, output range and clipping in one. */
    private DoubleUnaryOperator mapping(List<float[]> planes) throws ModelException {
        boolean invert = isMonochrome1() && intensity.monochrome1() == Intensity.Monochrome1.INVERT;
        if (intensity.mapping() instanceof Mapping.Unchanged) {
            ValueRange ends = frame.valueRange().orElseGet(() -> extremes(planes));
            return invert ? value -> ends.low() + ends.high() - value : DoubleUnaryOperator.identity();
        }
        DoubleUnaryOperator unit = unit(intensity.mapping(), planes);
        double low = intensity.outputLow();
        double span = intensity.outputHigh() - low;
        return value -> {
            double share = unit.applyAsDouble(value);
            share = invert ? 1 - share : share;
            share = intensity.clip() ? Math.max(0, Math.min(1, share)) : share;
            return low + share * span;
        };
    }

    private boolean isMonochrome1() {
        return frame.dicom().flatMap(image -> image.dataset().string(Tag.PhotometricInterpretation))
                .filter("MONOCHROME1"::equals).isPresent();
    }

    /** Modality value → 0 at the mapping's low end, 1 at its high end; not clipped but for windows. */
    private DoubleUnaryOperator unit(Mapping mapping, List<float[]> planes) throws ModelException {
        if (mapping instanceof Mapping.Window window) {
            return new VoiLut.Window(window.center(), window.width(), window.function(), "")::apply;
        }
        if (mapping instanceof Mapping.DicomWindow window) {
            Optional<VoiLut> own = frame.dicom().flatMap(this::firstVoi);
            if (own.isPresent()) {
                return own.get()::apply;
            }
            return unit(window.otherwise().orElseThrow(() -> new ModelException(frame.file() + " has no window, and "
                    + "the card of " + card.name() + " does not say what to do then: add intensity.mapping.otherwise.")),
                    planes);
        }
        if (mapping instanceof Mapping.Range range) {
            return line(range.low(), range.high());
        }
        if (mapping instanceof Mapping.Percentiles percentiles) {
            float[] sorted = sorted(planes);
            return line(percentile(sorted, percentiles.low()), percentile(sorted, percentiles.high()));
        }
        ValueRange format = frame.valueRange().orElseThrow(() -> new ModelException(frame.file()
                + " has floating-point pixels, which have no range of their own: the card of " + card.name()
                + " must say a window, range or percentiles in intensity.mapping."));
        return line(format.low(), format.high());
    }

    private Optional<VoiLut> firstVoi(DicomImage image) {
        return VoiLut.of(image.dataset(), image.pixel(), frame.frame()).stream().findFirst();
    }

    private static DoubleUnaryOperator line(double low, double high) {
        double scale = 1 / Math.max(1e-6, high - low);
        return value -> (value - low) * scale;
    }

    private static ValueRange extremes(List<float[]> planes) {
        float[] sorted = sorted(planes);
        return sorted.length == 0 ? new ValueRange(0, 0) : new ValueRange(sorted[0], sorted[sorted.length - 1]);
    }

    private static float[] sorted(List<float[]> planes) {
        float[] values = new float[planes.stream().mapToInt(plane -> plane.length).sum()];
        int count = 0;
        for (float[] plane : planes) {
            for (float value : plane) {
                if (!Float.isNaN(value)) {
                    values[count++] = value;
                }
            }
        }
        float[] known = Arrays.copyOf(values, count);
        Arrays.sort(known);
        return known;
    }

    private static double percentile(float[] sorted, double percent) {
        if (sorted.length == 0) {
            return 0;
        }
        double position = percent / 100 * (sorted.length - 1);
        int lower = (int) position;
        double next = sorted[Math.min(lower + 1, sorted.length - 1)];
        return sorted[lower] + (position - lower) * (next - sorted[lower]);
    }

    /** What stands where there is no image: the low end of the range, or the least value if there is no range. */
    private float background(List<float[]> planes) {
        return (float) (intensity.mapping() instanceof Mapping.Unchanged ? extremes(planes).low()
                : intensity.outputLow());
    }

    private Grid squarePixels(Grid grid) {
        Optional<org.explainj.dicom.Geometry> geometry = frame.dicom().map(image -> image.geometry(frame.frame()));
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

    /** Unknown orientations are taken as they are; {@link Applicability} says so. */
    private Grid oriented(Grid grid) {
        Optional<Orientation> from = frame.dicom().flatMap(image -> Orientation.of(image.geometry(frame.frame())));
        Optional<Orientation> to = card.geometry().orientation();
        return from.isEmpty() || to.isEmpty() ? grid
                : Reorientation.between(from.get(), to.get()).map(grid::reorient).orElse(grid);
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

    /** The network's channels, less the mean, over the standard deviation. */
    private float[] channels(Grid grid) {
        int size = grid.rows() * grid.columns();
        int channels = card.input().channels();
        float[] values = new float[channels * size];
        for (int c = 0; c < channels; c++) {
            float[] plane = grid.planes().get(Math.min(c, grid.planes().size() - 1));
            double mean = intensity.mean().isEmpty() ? 0 : intensity.mean().get(c);
            double std = intensity.std().isEmpty() ? 1 : intensity.std().get(c);
            for (int i = 0; i < size; i++) {
                values[c * size + i] = (float) ((plane[i] - mean) / std);
            }
        }
        return values;
    }
}
