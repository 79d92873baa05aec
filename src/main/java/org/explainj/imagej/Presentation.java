package org.explainj.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.explainj.dicom.PresentationState;

/**
 * Turns opened images as presentation states want them (PS3.3 C.10.6). The pixels are the stored ones in other places,
 * so that layers find them.
 */
final class Presentation {
    private final List<PresentationState> states;
    private final Consumer<String> remarks;

    /**
     * @param states in any order; of several for one image the latest counts
     * @param remarks takes what is not applied, a sentence each
     */
    Presentation(List<PresentationState> states, Consumer<String> remarks) {
        this.states = states.stream().sorted(Comparator.comparing(PresentationState::created).reversed()).toList();
        this.remarks = remarks;
    }

    /**
     * @param image as it was opened
     * @param instances SOP Instance UIDs of its slices
     */
    void apply(ImagePlus image, Collection<String> instances) {
        List<Optional<PresentationState>> wanted = instances.stream().distinct().map(this::of).toList();
        Optional<PresentationState> first = wanted.stream().flatMap(Optional::stream).findFirst();
        if (first.isEmpty() || wanted.stream().flatMap(Optional::stream).noneMatch(PresentationState::turns)) {
            return;
        }
        boolean same = wanted.stream().allMatch(state -> state.isPresent()
                && state.get().rotation() == first.get().rotation() && state.get().flipped() == first.get().flipped());
        String reason = !same ? "its slices are wanted in different ways"
                : image.getStack().isVirtual() ? "a virtual stack is shown as it is in its files"
                : first.get().rotation() % 90 != 0 ? "it is no quarter turn" : "";
        if (!reason.isEmpty()) {
            remarks.accept(first.get().sentence() + "; it is not applied to " + image.getTitle() + ", for " + reason
                    + ".");
            return;
        }
        turn(image, first.get());
        remarks.accept(first.get().sentence() + "; " + image.getTitle()
                + " is shown so. It is explained as it is stored.");
    }

    private Optional<PresentationState> of(String instance) {
        return states.stream().filter(state -> state.whole().contains(instance)).findFirst();
    }

    private static void turn(ImagePlus image, PresentationState state) {
        ImageStack stored = image.getStack();
        double low = image.getDisplayRangeMin();
        double high = image.getDisplayRangeMax();
        boolean quarter = state.rotation() % 180 != 0;
        ImageStack turned = new ImageStack(quarter ? stored.getHeight() : stored.getWidth(),
                quarter ? stored.getWidth() : stored.getHeight());
        for (int n = 1; n <= stored.size(); n++) {
            turned.addSlice(stored.getSliceLabel(n), turned(stored.getProcessor(n), state));
        }
        turned.setColorModel(stored.getColorModel());
        Calibration calibration = image.getCalibration();
        if (quarter) {
            double width = calibration.pixelWidth;
            calibration.pixelWidth = calibration.pixelHeight;
            calibration.pixelHeight = width;
        }
        image.setStack(turned);
        image.setCalibration(calibration);
        if (image.getBitDepth() != 24) {
            image.setDisplayRange(low, high);
        }
    }

    private static ImageProcessor turned(ImageProcessor stored, PresentationState state) {
        ImageProcessor turned = switch (state.rotation()) {
            case 90 -> stored.rotateRight();
            case 270 -> stored.rotateLeft();
            default -> stored.duplicate();
        };
        if (state.rotation() == 180) {
            turned.flipHorizontal();
            turned.flipVertical();
        }
        if (state.flipped()) {
            turned.flipHorizontal();
        }
        return turned;
    }
}
