package org.explainj.card;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.explainj.Progress;
import org.explainj.RefusedException;
import org.explainj.frame.FieldOfView;
import org.explainj.frame.PixelTransform;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.SourceVolume;
import org.explainj.torch.ModelException;

/**
 * Makes a network's input of a volume or cine, as a model card says: each slice as an image would be, then the depth.
 * Slices are read one after another, so that beside the input only one is in memory.
 */
public final class VolumePreprocessing {
    /** Distances of slices that differ by this share of themselves are even. */
    private static final double EVEN = 0.01;

    private final SourceVolume volume;
    private final ModelCard card;
    private final DepthGeometry geometry;

    private VolumePreprocessing(SourceVolume volume, ModelCard card) {
        this.volume = volume;
        this.card = card;
        this.geometry = card.geometry().depth();
    }

    /**
     * @param volume slices with modality values; what is displayed is not looked at
     * @param card of a network of volumes or cines
     * @param progress told of each slice, and asked whether to go on
     * @return the input
     * @throws RefusedException if the model was not made for one of the slices
     * @throws ModelException if the card does not say how to make an input of such a volume; the message says what the
     *     card must say
     * @throws IOException if a slice cannot be read
     */
    public static VolumeInput apply(SourceVolume volume, ModelCard card, Progress progress) throws IOException {
        return new VolumePreprocessing(volume, card).apply(progress);
    }

    private VolumeInput apply(Progress progress) throws IOException {
        SourceFrame first = volume.slice(0);
        Preprocessing ofFirst = new Preprocessing(first, card);
        IntensityMapping mapping = new IntensityMapping(card, new VolumeValues(volume,
                slice -> new Preprocessing(slice, card).planes()), ofFirst.inverts());
        DepthGrid depth = depth(first, mapping.lowEnd());
        Filling filling = new Filling(depth, mapping);
        volume.stream((index, slice) -> {
            progress.checkCancelled();
            progress.update((double) index / volume.slices(), "Reading slice " + (index + 1) + " of "
                    + volume.slices());
            filling.add(index, slice);
        });
        return filling.input();
    }

    /** The network's input while slices come in. */
    private final class Filling {
        private final DepthGrid depth;
        private final IntensityMapping mapping;
        private final List<FieldOfView> fieldsOfView = new ArrayList<>();
        private float[] values;
        private Preprocessing.Mapped first;

        Filling(DepthGrid depth, IntensityMapping mapping) {
            this.depth = depth;
            this.mapping = mapping;
        }

        void add(int index, SourceFrame slice) throws IOException {
            Optional<String> refusal = Applicability.of(slice, card).refusal();
            if (refusal.isPresent()) {
                throw new RefusedException(refusal.get());
            }
            Preprocessing preprocessing = new Preprocessing(slice, card);
            Preprocessing.Mapped mapped = preprocessing.mapped(preprocessing.planes(), mapping);
            if (first == null) {
                preprocessing.requireSize(mapped.grid());
                first = mapped;
                begin(mapped.grid());
            }
            PixelTransform transform = mapped.grid().fromSource();
            if (!transform.equals(first.grid().fromSource()) || mapped.grid().rows() != first.grid().rows()
                    || mapped.grid().columns() != first.grid().columns()) {
                throw new ModelException(slice.file() + " lies otherwise in the network's input than the slices before "
                        + "it: they are no volume.");
            }
            fieldsOfView.add(mapped.fieldOfView());
            spread(index, mapped.grid());
        }

        private void begin(Grid grid) throws ModelException {
            long size = (long) card.input().channels() * depth.size() * grid.rows() * grid.columns();
            if (size > Integer.MAX_VALUE - 8) {
                throw new ModelException(volume.file() + " becomes an input of " + depth.size() + "×" + grid.rows()
                        + "×" + grid.columns() + ", which is too large: say smaller sizes in geometry of the card of "
                        + card.name() + ".");
            }
            values = new float[(int) size];
            int plane = grid.rows() * grid.columns();
            for (int c = 0; c < card.input().channels(); c++) {
                for (int j = 0; j < depth.size(); j++) {
                    int start = (c * depth.size() + j) * plane;
                    Arrays.fill(values, start, start + plane, (float) depth.planes().get(j).constant());
                }
            }
        }

        private void spread(int index, Grid grid) {
            int size = grid.rows() * grid.columns();
            for (int c = 0; c < card.input().channels(); c++) {
                float[] plane = Preprocessing.plane(grid, c);
                for (int j = 0; j < depth.size(); j++) {
                    double weight = depth.planes().get(j).weights()[index];
                    int start = (c * depth.size() + j) * size;
                    for (int i = 0; weight != 0 && i < size; i++) {
                        values[start + i] += (float) (weight * plane[i]);
                    }
                }
            }
        }

        VolumeInput input() {
            Preprocessing.normalise(values, card);
            int from = 0;
            int end = depth.size();
            while (from < end && !depth.planes().get(from).hasSource()) {
                from++;
            }
            while (end > from && !depth.planes().get(end - 1).hasSource()) {
                end--;
            }
            return new VolumeInput(values, card.input().channels(), depth.size(), first.grid().rows(),
                    first.grid().columns(), first.grid().fromSource(), fieldsOfView, depth.centres(), depth.seen(),
                    first.area(), from, end);
        }
    }

    private DepthGrid depth(SourceFrame first, double background) throws ModelException {
        DepthGrid grid = ordered(first);
        for (DepthStep step : geometry.steps()) {
            grid = step(grid, step, background);
        }
        int slices = card.input().slices().orElse(grid.size());
        if (slices != grid.size()) {
            throw new ModelException(volume.file() + " becomes " + grid.size() + " slices, but the card of "
                    + card.name() + " says that the network takes " + slices
                    + ": end geometry.depth.steps with a resize, crop or pad to that number.");
        }
        return grid;
    }

    /** Even distances, in the card's direction and at its spacing. */
    private DepthGrid ordered(SourceFrame first) throws ModelException {
        if (!volume.spaced()) {
            return DepthGrid.of(volume.slices());
        }
        double[] positions = volume.positions();
        double[] steps = new double[positions.length - 1];
        Arrays.setAll(steps, i -> positions[i + 1] - positions[i]);
        Arrays.sort(steps);
        double usual = steps[steps.length / 2];
        boolean even = steps[steps.length - 1] - steps[0] <= EVEN * usual;
        DepthGrid grid = even ? DepthGrid.of(positions.length) : DepthGrid.even(positions, usual);
        if (isReversed(first)) {
            grid = grid.reversed();
        }
        if (geometry.spacing().isPresent()) {
            double extent = positions[positions.length - 1] - positions[0]
                    + (steps.length == 0 ? 0 : (positions[1] - positions[0]
                    + positions[positions.length - 1] - positions[positions.length - 2]) / 2);
            grid = grid.resize((int) Math.max(1, Math.round(extent / geometry.spacing().getAsDouble())),
                    Interpolation.BILINEAR, false);
        }
        return grid;
    }

    private boolean isReversed(SourceFrame first) throws ModelException {
        if (geometry.towards().isEmpty()) {
            return false;
        }
        Orientation.Direction wanted = geometry.towards().get();
        double[] normal = first.dicom().flatMap(image -> image.geometry(first.frame()).normal()).orElseThrow();
        Orientation.Direction own = Orientation.dominating(normal[0], normal[1], normal[2]);
        if (!own.sameAxis(wanted)) {
            throw new ModelException(String.format(Locale.ROOT,
                    "The slices of %s run along %s–%s, and those of %s along "
                    + "%s–%s.", volume.file(), own, own.opposite(), card.name(), wanted, wanted.opposite()));
        }
        return own != wanted;
    }

    private DepthGrid step(DepthGrid grid, DepthStep step, double background) throws ModelException {
        if (step instanceof DepthStep.Resize resize) {
            return grid.resize(resize.slices(), resize.interpolation(), resize.antialias());
        }
        if (step instanceof DepthStep.CentreCrop crop) {
            return crop(grid, (int) Math.rint((grid.size() - crop.slices()) / 2.0), crop.slices());
        }
        if (step instanceof DepthStep.Crop crop) {
            return crop(grid, crop.first(), crop.slices());
        }
        DepthStep.Pad pad = (DepthStep.Pad) step;
        int count = pad.extent() instanceof DepthStep.Extent.AtLeast least ? Math.max(grid.size(), least.slices())
                : multiple(grid.size(), ((DepthStep.Extent.MultipleOf) pad.extent()).slices());
        int before = switch (pad.where()) {
            case CENTRE -> (count - grid.size()) / 2;
            case START -> 0;
            case END -> count - grid.size();
        };
        return grid.pad(before, count, pad.value().orElse(background));
    }

    private static int multiple(int size, int of) {
        return (size + of - 1) / of * of;
    }

    private DepthGrid crop(DepthGrid grid, int first, int count) throws ModelException {
        if (first < 0 || first + count > grid.size()) {
            throw new ModelException(volume.file() + " has too few slices, " + grid.size() + ", for the crop to "
                    + count + " in the card of " + card.name()
                    + ": put a resize or pad before it in geometry.depth.steps.");
        }
        return grid.crop(first, count);
    }
}
