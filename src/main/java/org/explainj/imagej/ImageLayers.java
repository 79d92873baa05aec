package org.explainj.imagej;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The layers of one image and where each of them lies. ImageJ leaves an overlay where it was, or moves it wrongly, when
 * the pixels below it turn, move to another slice or change; here a layer goes where its pixels went, and without its
 * pixels it is not shown.
 */
final class ImageLayers {
    /** A layer of this image. While {@code site} is empty, its pixels are gone and it waits for an Undo. */
    private static final class Entry {
        private final Layer layer;
        private final List<Appearance> appearances = new ArrayList<>();
        private final int slot;
        private Optional<Site> site;

        Entry(Layer layer, Site site, int slot) {
            this.layer = layer;
            this.slot = slot;
            this.site = Optional.of(site);
            appearances.add(Appearance.of(layer));
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** @return the layers of the image, whether it shows their pixels now or not */
    synchronized List<Layer> all() {
        return entries.stream().map(entry -> entry.layer).toList();
    }

    /** @return the layers that the image shows now */
    synchronized List<Layer> shown() {
        return entries.stream().filter(entry -> entry.site.isPresent()).map(entry -> entry.layer).toList();
    }

    /** @return the layers that slice {@code n} (1-based) of the image shows now */
    synchronized List<Layer> shownOn(int n) {
        return entries.stream().filter(entry -> entry.site.isPresent() && entry.site.get().slice() == n)
                .map(entry -> entry.layer).toList();
    }

    /**
     * Shows a layer, in place of one for the same class of the same slice.
     *
     * @param site where its pixels are
     */
    synchronized void add(ImagePlus image, Layer layer, Site site) {
        List<String> replaced = entries.stream()
                .filter(entry -> entry.layer.replacedBy(layer)).map(entry -> entry.layer.id()).toList();
        entries.removeIf(entry -> replaced.contains(entry.layer.id()));
        int slot = freeSlot(site.slice());
        entries.add(new Entry(layer, site, slot));
        List<Roi> rois = foreign(image.getOverlay(), replaced);
        rois.addAll(layer.rois(image, site, new Slices(image).at(site.slice()).fingerprint(), slot));
        show(image, rois);
    }

    /**
     * Brings every layer to where its pixels are now, and takes away those whose pixels are gone.
     *
     * @param known finds a layer that another image of this session shows, for overlays that ImageJ copied
     * @param message takes one sentence for each layer that came or went
     */
    synchronized void follow(ImagePlus image, Map<String, Layer> known, Consumer<String> message) {
        if (image.getProcessor() == null) {
            return;
        }
        adopt(image, known);
        if (entries.isEmpty()) {
            return;
        }
        Slices slices = new Slices(image);
        Map<String, List<Roi>> present = byLayer(image.getOverlay());
        Map<String, List<Roi>> changed = new HashMap<>();
        for (Entry entry : List.copyOf(entries)) {
            List<Roi> rois = present.getOrDefault(entry.layer.id(), List.of());
            Appearance form = entry.appearances.get(entry.appearances.size() - 1);
            Optional<Site> site = find(slices, entry, rois);
            boolean stays = entry.site.equals(site)
                    && entry.appearances.get(entry.appearances.size() - 1) == form;
            if (site.isPresent() && entry.site.equals(site) && rois.isEmpty()) {
                entries.remove(entry);
            } else if (site.isPresent()) {
                if (!stays || !inPlace(rois, image, site.get())) {
                    changed.put(entry.layer.id(), entry.layer.rois(image, site.get(),
                            slices.at(site.get().slice()).fingerprint(), entry.slot));
                }
                if (entry.site.isEmpty()) {
                    message.accept("The layer '" + entry.layer.title() + "' is back on " + image.getTitle()
                            + ": its pixels are.");
                }
            } else {
                changed.put(entry.layer.id(), List.of());
                if (!rois.isEmpty()) {
                    message.accept("The layer '" + entry.layer.title() + "' was removed from " + image.getTitle()
                            + ": the pixels that it explains were changed. Edit > Undo or File > Revert brings it"
                            + " back.");
                }
            }
            entry.site = site;
        }
        if (!changed.isEmpty()) {
            List<Roi> rois = foreign(image.getOverlay(), List.copyOf(changed.keySet()));
            changed.values().forEach(rois::addAll);
            show(image, rois);
        }
    }

    /** Takes up layers that came with an overlay: with a duplicate, or with a TIFF. */
    private void adopt(ImagePlus image, Map<String, Layer> known) {
        byLayer(image.getOverlay()).forEach((id, rois) -> {
            if (entries.stream().noneMatch(entry -> entry.layer.id().equals(id))) {
                if (known.containsKey(id)) {
                    entries.add(entry(known.get(id), Site.of(image, rois)));
                } else {
                    Layer.read(id, rois).ifPresent(layer -> entries.add(
                            entry(layer, new Site(Site.of(image, rois).slice(), Placement.HOME))));
                }
            }
        });
    }

    private Entry entry(Layer layer, Site site) {
        return new Entry(layer, site, freeSlot(site.slice()));
    }

    /** @return the lowest place in the corner of a slice that no legend has */
    private int freeSlot(int slice) {
        Set<Integer> taken = entries.stream().filter(entry -> entry.site.filter(s -> s.slice() == slice).isPresent())
                .map(entry -> entry.slot).collect(Collectors.toSet());
        return IntStream.iterate(0, slot -> slot + 1).filter(slot -> !taken.contains(slot)).findFirst().orElseThrow();
    }

    private static Optional<Site> find(Slices slices, Entry entry, List<Roi> rois) {
        int likely = entry.site.map(Site::slice).orElse(1);
        for (int n : slices.from(likely, entry.layer)) {
            if (!slices.mayBe(n, entry.layer.sopInstanceUid())) {
                continue;
            }
            for (Appearance appearance : entry.appearances) {
                Optional<Placement> placement = appearance.placementIn(slices.at(n), rois);
                if (placement.isPresent()) {
                    return Optional.of(new Site(n, placement.get()));
                }
            }
        }
        return convert(slices, entry, likely);
    }

    /** ImageJ may have converted the pixels to another type, as it does before it flattens a stack. */
    private static Optional<Site> convert(Slices slices, Entry entry, int n) {
        if (entry.site.isEmpty() || n > slices.size()) {
            return Optional.empty();
        }
        Appearance original = entry.appearances.get(0);
        Optional<Appearance> converted = original.convertedTo(slices.at(n), entry.site.get().placement());
        if (converted.isEmpty()) {
            return Optional.empty();
        }
        entry.appearances.clear();
        entry.appearances.add(original);
        entry.appearances.add(converted.get());
        return entry.site;
    }

    /** @return whether the ROIs lie where they were put */
    private static boolean inPlace(List<Roi> rois, ImagePlus image, Site site) {
        return !rois.isEmpty() && rois.stream().allMatch(roi -> Layer.inPlace(roi, image, site));
    }

    private static Map<String, List<Roi>> byLayer(Overlay overlay) {
        Map<String, List<Roi>> rois = new HashMap<>();
        if (overlay != null) {
            for (Roi roi : overlay.toArray()) {
                Layer.idOf(roi).ifPresent(id -> rois.computeIfAbsent(id, key -> new ArrayList<>()).add(roi));
            }
        }
        return rois;
    }

    private static List<Roi> foreign(Overlay overlay, List<String> withoutLayers) {
        List<Roi> rois = new ArrayList<>();
        if (overlay != null) {
            for (Roi roi : overlay.toArray()) {
                if (Layer.idOf(roi).filter(withoutLayers::contains).isEmpty()) {
                    rois.add(roi);
                }
            }
        }
        return rois;
    }

    /** A new overlay each time: ImageJ may be drawing, copying or flattening the old one in another thread. */
    private static void show(ImagePlus image, List<Roi> rois) {
        Overlay old = image.getOverlay();
        boolean hidden = image.getHideOverlay();
        Overlay overlay = old == null ? new Overlay() : old.create();
        overlay.selectable(old != null && old.isSelectable() && rois.stream().anyMatch(r -> Layer.idOf(r).isEmpty()));
        rois.forEach(overlay::add);
        image.setOverlay(rois.isEmpty() ? null : overlay);
        image.setHideOverlay(hidden);
    }
}
