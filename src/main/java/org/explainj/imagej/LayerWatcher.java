package org.explainj.imagej;

import ij.CommandListener;
import ij.Executer;
import ij.IJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.macro.Interpreter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps every layer of this ImageJ on its pixels.
 *
 * <p>ImageJ tells its listeners of a change after the fact, and only for images in windows; so images without one
 * (macros in batch mode, headless) are looked at before each command. Looking costs one pass over the pixels of the
 * slices that have layers.
 */
final class LayerWatcher implements ImageListener, CommandListener {
    private static final LayerWatcher INSTANCE = new LayerWatcher();
    /** Long enough to see a filter's last update instead of each, short enough to seem immediate. */
    private static final int SETTLE_MS = 60;

    private final Map<ImagePlus, ImageLayers> images = new WeakHashMap<>();
    private final Set<ImagePlus> waiting = new HashSet<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ExplainJ layers");
        thread.setDaemon(true);
        return thread;
    });
    private boolean following;
    private boolean listening;

    private LayerWatcher() {
    }

    /** @return the one watcher, listening */
    static LayerWatcher get() {
        INSTANCE.listen();
        return INSTANCE;
    }

    private synchronized void listen() {
        if (!listening) {
            listening = true;
            ImagePlus.addImageListener(this);
            Executer.addCommandListener(this);
            IJ.register(LayerWatcher.class);
        }
    }

    /** Shows a layer on an image. */
    void add(ImagePlus image, Layer layer, Site site) {
        of(image).add(image, layer, site);
        LegendPanel.show(image, of(image).shownOn(image.getCurrentSlice()));
    }

    /** @return the layers that an image shows, after each has been brought to where its pixels are */
    List<Layer> shown(ImagePlus image) {
        follow(image);
        return of(image).shown();
    }

    /**
     * @return the layers that a slice (1-based) of an image shows, after each has been brought to where its pixels are
     */
    List<Layer> shownOn(ImagePlus image, int n) {
        follow(image);
        return of(image).shownOn(n);
    }

    /** Brings every layer of an image to where its pixels are. */
    void follow(ImagePlus image) {
        of(image).follow(image, known(), LayerWatcher::tell);
        LegendPanel.show(image, of(image).shownOn(image.getCurrentSlice()));
    }

    private static void tell(String sentence) {
        IJ.showStatus(sentence);
        IJ.log("ExplainJ: " + sentence);
    }

    private synchronized ImageLayers of(ImagePlus image) {
        return images.computeIfAbsent(image, key -> new ImageLayers());
    }

    private synchronized Map<String, Layer> known() {
        Map<String, Layer> known = new HashMap<>();
        images.values().forEach(layers -> layers.all().forEach(layer -> known.put(layer.id(), layer)));
        return known;
    }

    private synchronized boolean concerns(ImagePlus image) {
        return images.containsKey(image) || hasLayers(image.getOverlay());
    }

    private static boolean hasLayers(Overlay overlay) {
        if (overlay != null) {
            for (Roi roi : overlay.toArray()) {
                if (Layer.idOf(roi).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void imageOpened(ImagePlus image) {
        imageUpdated(image);
    }

    @Override
    public void imageUpdated(ImagePlus image) {
        if (concerns(image)) {
            synchronized (waiting) {
                if (waiting.add(image)) {
                    schedule(image);
                }
            }
        }
    }

    private void schedule(ImagePlus image) {
        worker.schedule(() -> followWhenUnlocked(image), SETTLE_MS, TimeUnit.MILLISECONDS);
    }

    /** While a command has an image locked, its pixels and its overlay need not fit each other. */
    private void followWhenUnlocked(ImagePlus image) {
        if (image.isLocked()) {
            schedule(image);
            return;
        }
        synchronized (waiting) {
            waiting.remove(image);
            following = true;
        }
        try {
            follow(image);
        } catch (RuntimeException e) {
            IJ.log("ExplainJ: the layers of " + image.getTitle() + " could not be checked (" + e + ").");
        } finally {
            synchronized (waiting) {
                following = false;
                waiting.notifyAll();
            }
        }
    }

    /** Waits until every change that ImageJ has told of is followed. */
    void awaitQuiet() throws InterruptedException {
        synchronized (waiting) {
            while (!waiting.isEmpty() || following) {
                waiting.wait();
            }
        }
    }

    @Override
    public synchronized void imageClosed(ImagePlus image) {
        images.remove(image);
    }

    @Override
    public String commandExecuting(String command) {
        for (ImagePlus image : withoutWindow()) {
            if (concerns(image) && !image.isLocked()) {
                follow(image);
            }
        }
        return command;
    }

    private static Set<ImagePlus> withoutWindow() {
        Set<ImagePlus> found = new HashSet<>();
        for (int id : Optional.ofNullable(Interpreter.getBatchModeImageIDs()).orElse(new int[0])) {
            Optional.ofNullable(Interpreter.getBatchModeImage(id)).ifPresent(found::add);
        }
        Optional.ofNullable(WindowManager.getCurrentImage()).filter(image -> image.getWindow() == null)
                .ifPresent(found::add);
        return found;
    }
}
