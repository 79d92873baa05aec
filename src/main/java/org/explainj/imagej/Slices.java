package org.explainj.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An image's slices while it is looked at once: each is read and fingerprinted at most once. */
final class Slices {
    private final ImagePlus image;
    private final ImageStack stack;
    private final Map<Integer, SlicePixels> read = new HashMap<>();

    Slices(ImagePlus image) {
        this.image = image;
        this.stack = image.getStack();
    }

    int size() {
        return stack.size();
    }

    /**
     * @param likely where a layer's pixels were last, 1-based
     * @return the slice numbers to look at, the likely one first; of ImageJ's virtual stacks only the one in memory
     */
    List<Integer> from(int likely, Layer layer) {
        if (stack instanceof StreamedStack streamed) {
            // what is not shown is as in its file
            return streamed.find(layer.sopInstanceUid(), layer.frame() - 1).stream().toList();
        }
        List<Integer> order = new ArrayList<>();
        if (stack.isVirtual()) {
            order.add(image.getCurrentSlice());
            return order;
        }
        int start = Math.min(likely, size());
        for (int distance = 0; distance < size(); distance++) {
            if (start + distance <= size()) {
                order.add(start + distance);
            }
            if (distance > 0 && start - distance >= 1) {
                order.add(start - distance);
            }
        }
        return order;
    }

    /** @param n 1-based */
    SlicePixels at(int n) {
        return read.computeIfAbsent(n, this::read);
    }

    private SlicePixels read(int n) {
        Object shown = n == image.getCurrentSlice() || size() == 1 ? image.getProcessor().getPixels() : null;
        if (stack instanceof StreamedStack streamed && (shown == null || streamed.isOfAnother(shown, n))) {
            return streamed.stored(n);
        }
        return new SlicePixels(shown == null ? stack.getPixels(n) : shown, stack.getWidth(), stack.getHeight());
    }

    /** @return false if the slice's label says that it is another DICOM instance than that */
    boolean mayBe(int n, String sopInstanceUid) {
        return sopInstanceUid.isEmpty()
                || SliceTags.sopInstanceUid(image, n).map(sopInstanceUid::equals).orElse(true);
    }
}
