package org.explainj.export;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.explainj.Comparison;
import org.explainj.Ensemble;
import org.explainj.Explanation;
import org.explainj.PriorComparison;
import org.explainj.PriorImages;
import org.explainj.Progress;
import org.explainj.RefusedException;
import org.explainj.SoftwareVersion;
import org.explainj.VolumeComparison;
import org.explainj.VolumeExplanation;
import org.explainj.cam.RawMap;
import org.explainj.frame.Npy;
import org.explainj.frame.SourceFrame;
import org.explainj.heatmap.Heatmap;
import org.explainj.heatmap.HeatmapRenderer;
import org.explainj.heatmap.Rendering;

/**
 * A folder that explanations are written to.
 *
 * <p>Files are named by {@link OutputNames}, DICOM objects by kind and SOP Instance UID. A file is replaced only by a
 * newer result of the same source, found in the same way.
 */
public final class Outputs implements Closeable {
    private final Path folder;
    private final Set<OutputKind> kinds;
    private final Rendering rendering;
    private final OutputNames names;
    private final ExportOptions options;
    private final List<String> notes = new ArrayList<>();
    private final DicomOutputs objects;
    private final Optional<SourceHeader> headers;

    /**
     * @param folder where to; made if it does not exist
     * @param kinds what to write
     * @param rendering how pictures are drawn
     * @param names what files are called
     * @param options how DICOM objects are made, and whether pictures have the image without heat beside them
     * @param conflicts of the studies that the sources belong to: no DICOM objects are made for those
     * @throws IOException if the folder can't be made or written to
     */
    public Outputs(Path folder, Set<OutputKind> kinds, Rendering rendering, OutputNames names, ExportOptions options,
            StudyConflicts conflicts) throws IOException {
        this(folder, kinds, rendering, names, options, conflicts, Optional.empty());
    }

    /**
     * @param folder where to; made if it does not exist
     * @param kinds what to write
     * @param rendering how pictures are drawn
     * @param names of the files
     * @param options how DICOM objects are made
     * @param conflicts of the studies that the sources belong to: no DICOM objects are made for those
     * @param headers the headers that results are made by in place of those of the sources, which are then named by
     *     their new SOP Instance UIDs
     * @throws IOException if the folder can't be made or written to
     */
    public Outputs(Path folder, Set<OutputKind> kinds, Rendering rendering, OutputNames names, ExportOptions options,
            StudyConflicts conflicts, Optional<SourceHeader> headers) throws IOException {
        this.folder = folder;
        this.kinds = Set.copyOf(kinds);
        this.rendering = rendering;
        this.names = headers.isPresent() ? names.anonymous() : names;
        this.options = options;
        this.headers = headers;
        this.objects = new DicomOutputs(folder, this.kinds, rendering, options, conflicts);
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".explainj-", ".tmp"));
        } catch (IOException e) {
            throw new IOException("Can't write to the output folder " + folder
                    + ": choose another with --out, or make it writable.", e);
        }
    }

    /**
     * @param explanation with a heatmap, unless only {@link OutputKind#RAW} is written
     * @param whereSensible whether DICOM objects are left out of a source that is no DICOM image
     * @return what was written, by kind; what becomes part of a multi-frame object is written by {@link #finish}
     * @throws RefusedException if DICOM objects are demanded of such a source, or none of the kinds can be made of it
     * @throws IOException if a file can't be written; what was asked for is then whole or not there
     */
    public Map<OutputKind, Path> write(Explanation explanation, boolean whereSensible) throws IOException {
        return writeAll(byHeader(explanation), whereSensible);
    }

    private Map<OutputKind, Path> writeAll(Explanation explanation, boolean whereSensible) throws IOException {
        Map<OutputKind, Path> written = new EnumMap<>(OutputKind.class);
        String name = names.of(explanation);
        if (kinds.contains(OutputKind.RAW)) {
            RawMap raw = explanation.raw();
            written.put(OutputKind.RAW, npy(name + ".raw.npy", raw.shape(), raw.values()));
        }
        if (kinds.contains(OutputKind.MAP)) {
            Heatmap heatmap = explanation.heatmap().orElseThrow();
            written.put(OutputKind.MAP,
                    npy(name + ".map.npy", new int[] {heatmap.rows(), heatmap.columns()}, heatmap.values()));
        }
        if (kinds.contains(OutputKind.PNG)) {
            written.put(OutputKind.PNG,
                    picture(explanation, folder.resolve(names.ofPicture(explanation) + ".png")));
        }
        if (explanation.source().dicom().isPresent() || !whereSensible) {
            written.putAll(objects.write(explanation));
        }
        return written;
    }

    /**
     * Writes how far an ensemble's members lie apart: as a map where maps are written, and drawn where pictures are.
     *
     * @param ensemble an ensemble
     * @return what was written, by its name in JSON
     * @throws IOException if a file can't be written
     */
    public Map<String, Path> writeDisagreement(Ensemble ensemble) throws IOException {
        Map<String, Path> written = new LinkedHashMap<>();
        Explanation mean = byHeader(ensemble.mean());
        String name = names.of(mean) + ".disagreement";
        Heatmap map = ensemble.disagreement();
        if (kinds.contains(OutputKind.MAP)) {
            written.put("disagreement", npy(name + ".npy", new int[] {map.rows(), map.columns()}, map.values()));
        }
        if (kinds.contains(OutputKind.PNG)) {
            BufferedImage picture = new HeatmapRenderer(rendering.ofDisagreement())
                    .picture(mean.source().display(), map,
                    ensemble.disagreementFacts());
            Path file = folder.resolve(names.ofPicture(mean) + ".disagreement.png");
            Map<String, String> texts = texts(mean);
            texts.replaceAll((key, text) -> key.equals("Description") ? "Disagreement of the members of: " + text
                    : text);
            PngWriter.write(picture, texts, file);
            written.put("disagreementPng", file);
        }
        return written;
    }

    /**
     * Writes several maps of one frame side by side: as a secondary capture where these are written, and as PNG where
     * pictures are.
     *
     * @param comparison the maps
     * @return what was written, by its name in JSON
     * @throws IOException if a file can't be written
     */
    public Map<String, Path> write(Comparison comparison) throws IOException {
        Comparison shown = fitting(comparison);
        return write(shown, comparison.maps().size(), names.ofPicture(shown));
    }

    /**
     * Writes several maps of one volume or sequence side by side: in the slice where they are strongest together as a
     * secondary capture where these are written, and as PNG where pictures are; of a DICOM volume there is then a folder
     * with a picture of each slice too.
     *
     * @param comparison the maps
     * @param progress told as it goes, and asked whether to go on
     * @return what was written, by its name in JSON
     * @throws IOException if a file can't be written; what was asked for is then whole or not there
     */
    public Map<String, Path> write(VolumeComparison comparison, Progress progress) throws IOException {
        int strongest = comparison.slice();
        Comparison shown = fitting(comparison.shown(strongest));
        List<Explanation> maps = new ArrayList<>();
        for (VolumeExplanation volume : comparison.maps()) {
            maps.add(byHeader(volume.common()));
        }
        String name = names.ofPicture(comparison, maps);
        Map<String, Path> folders = new LinkedHashMap<>();
        if (kinds.contains(OutputKind.PNG) && maps.get(0).source().dicom().isPresent()) {
            try (SliceFolder slices = new SliceFolder(folder.resolve(name + ".comparison.slices"), comparison.slices())) {
                for (int k = 0; k < comparison.slices(); k++) {
                    progress.checkCancelled();
                    progress.update((double) k / comparison.slices(), "Comparing maps in slice " + (k + 1));
                    picture(k == strongest ? shown : fitting(comparison.shown(k)), slices.next(k));
                }
                folders.put("comparisonPngs", slices.finish());
            }
        }
        Map<String, Path> written = write(shown, maps.size(), name + ".s" + (strongest + 1));
        written.putAll(folders);
        return written;
    }

    private void picture(Comparison shown, Path file) throws IOException {
        Map<String, String> texts = texts(shown.maps().get(0));
        texts.put("Description", "Maps side by side: " + String.join("; ", shown.titles()) + ". "
                + texts.get("Description"));
        PngWriter.write(shown.picture(rendering, options.sideBySide()).draw(true), texts, file);
    }

    /** Those that have a place in one picture, by the headers that results are made by. */
    private Comparison fitting(Comparison comparison) throws IOException {
        Comparison fitting = comparison.shown();
        List<Explanation> maps = new ArrayList<>();
        for (Explanation map : fitting.maps()) {
            maps.add(byHeader(map));
        }
        return fitting.of(maps);
    }

    /** Of that many maps those that have a place in one picture. */
    private Map<String, Path> write(Comparison shown, int all, String name) throws IOException {
        Map<String, Path> written = new LinkedHashMap<>();
        Explanation first = shown.maps().get(0);
        if (kinds.contains(OutputKind.PNG)) {
            Path file = folder.resolve(name + ".comparison.png");
            picture(shown, file);
            written.put("comparisonPng", file);
        }
        if (first.source().dicom().isPresent()) {
            objects.write(shown).ifPresent(file -> written.put("comparisonSc", file));
        }
        if (shown.maps().size() < all && !written.isEmpty()) {
            notes.add("The comparison of " + first.source().file() + " shows the first " + shown.maps().size() + " of "
                    + all + " maps: more have no place in one picture.");
        }
        return written;
    }

    /**
     * Writes an image's map beside that of an earlier image of the same patient: as a secondary capture in the current
     * study where these are written, and as PNG where pictures are.
     *
     * @param comparison both maps
     * @return what was written, by its name in JSON
     * @throws IOException if a file can't be written
     */
    public Map<String, Path> write(PriorComparison comparison) throws IOException {
        Map<String, Path> written = new LinkedHashMap<>();
        PriorComparison shown = new PriorComparison(byHeader(comparison.current()), byHeader(comparison.prior()));
        if (kinds.contains(OutputKind.PNG)) {
            Path file = folder.resolve(names.ofPicture(shown.current()) + ".prior-"
                    + PriorImages.Dates.text(shown.dates().prior()) + ".png");
            Map<String, String> texts = texts(shown.current());
            texts.put("Description", "Beside a prior image. " + String.join(" ", shown.sayings()) + " "
                    + texts.get("Description"));
            PngWriter.write(shown.picture(rendering, options.sideBySide()).draw(true), texts, file);
            written.put("priorPng", file);
        }
        objects.write(shown).ifPresent(file -> written.put("priorSc", file));
        return written;
    }

    /**
     * What was written of a volume.
     *
     * @param files by kind; the picture is that of the slice with the greatest value
     * @param folders by their name in JSON; {@code pngs} has a picture of each slice
     */
    public record OfVolume(Map<OutputKind, Path> files, Map<String, Path> folders) {
        public OfVolume {
            files = Collections.unmodifiableMap(files);
            folders = Collections.unmodifiableMap(folders);
        }
    }

    /**
     * Writes a volume's maps whole, D×H×W. Of a DICOM volume also a picture of each slice, and DICOM objects that hold
     * all slices, one of each kind; of a tensor a picture of the slice with the greatest value.
     *
     * @param volume with a heatmap, unless only {@link OutputKind#RAW} is written
     * @param whereSensible whether DICOM objects are left out of a tensor, which belongs to no patient and study
     * @param progress told as it goes, and asked whether to go on
     * @return what was written
     * @throws RefusedException if DICOM objects are demanded of a tensor, or none of the kinds can be made
     * @throws IOException if a file can't be written; what was asked for is then whole or not there
     */
    public OfVolume write(VolumeExplanation volume, boolean whereSensible, Progress progress) throws IOException {
        Explanation common = byHeader(volume.common());
        Map<OutputKind, Path> written = maps(volume, common, progress);
        String name = names.ofPicture(volume, common);
        boolean dicom = common.source().dicom().isPresent();
        if (!dicom) {
            if (kinds.contains(OutputKind.PNG)) {
                Explanation peak = volume.slice(volume.heatmap().orElseThrow().peak());
                written.put(OutputKind.PNG, picture(peak, folder.resolve(
                        name + ".s" + (peak.place().orElseThrow().slice() + 1) + ".png")));
            }
            if (!whereSensible) {
                written.putAll(objects.write(common));
            }
            return new OfVolume(written, Map.of());
        }
        Map<String, Path> folders = new LinkedHashMap<>();
        if (kinds.contains(OutputKind.PNG) || kinds.stream().anyMatch(OutputKind::isDicom)) {
            try (DicomOutputs.Volume together = objects.volume(volume);
                    SliceFolder slices = new SliceFolder(folder.resolve(name + ".slices"), volume.slices())) {
                for (int k = 0; k < volume.slices(); k++) {
                    progress.checkCancelled();
                    progress.update((double) k / volume.slices(), "Drawing slice " + (k + 1));
                    Explanation slice = byHeader(volume.slice(k));
                    if (kinds.contains(OutputKind.PNG)) {
                        Path picture = picture(slice, slices.next(k));
                        if (k == volume.heatmap().orElseThrow().peak()) {
                            written.put(OutputKind.PNG, slices.lastPlace(picture));
                        }
                    }
                    together.add(slice);
                }
                written.putAll(together.finish());
                if (kinds.contains(OutputKind.PNG)) {
                    folders.put("pngs", slices.finish());
                }
            }
        }
        return new OfVolume(written, folders);
    }

    private Map<OutputKind, Path> maps(VolumeExplanation volume, Explanation common, Progress progress)
            throws IOException {
        Map<OutputKind, Path> written = new EnumMap<>(OutputKind.class);
        String name = names.of(volume, common);
        if (kinds.contains(OutputKind.RAW)) {
            written.put(OutputKind.RAW, npy(name + ".raw.npy", volume.raw().shape(), volume.raw().values()));
        }
        if (kinds.contains(OutputKind.MAP)) {
            Path file = folder.resolve(name + ".map.npy");
            SourceFrame first = common.source();
            Npy.writeParts(file, new int[] {volume.slices(), first.rows(), first.columns()}, volume.slices(),
                    slice -> {
                        progress.checkCancelled();
                        return volume.heatmap(slice).values();
                    });
            written.put(OutputKind.MAP, file);
        }
        return written;
    }

    private Path picture(Explanation explanation, Path file) throws IOException {
        HeatmapRenderer renderer = new HeatmapRenderer(rendering);
        BufferedImage display = explanation.source().display();
        BufferedImage picture = renderer.picture(display, explanation.heatmap().orElseThrow(),
                explanation.legendFacts());
        PngWriter.write(options.sideBySide() ? renderer.beside(display, picture) : picture, texts(explanation), file);
        return file;
    }

    private Path npy(String name, int[] shape, float[] values) throws IOException {
        Path file = folder.resolve(name);
        new Npy(shape, values).write(file);
        return file;
    }

    /**
     * Writes the DICOM objects that hold several frames, once everything is explained.
     *
     * @return what was written
     * @throws IOException if an object can't be written; those before it are
     */
    public List<DicomOutputs.Gathered> finish() throws IOException {
        return objects.finish();
    }

    /** @return sentences on what could not be made of the sources so far, given out once */
    public List<String> takeNotes() {
        List<String> all = new ArrayList<>(objects.takeNotes());
        all.addAll(notes);
        notes.clear();
        return all;
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }

    private Map<String, String> texts(Explanation explanation) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Software", SoftwareVersion.NAME + " " + SoftwareVersion.VERSION);
        texts.put("Description", explanation.method().title() + " map of class '" + explanation.label()
                + "' at layer " + String.join(", ", explanation.layers()) + ". Scale "
                + explanation.heatmap().orElseThrow().scale().option() + ". Model "
                + (explanation.model().name() + " " + explanation.model().version()).strip() + ", SHA-256 "
                + explanation.model().sha256() + ".");
        texts.put("Disclaimer", Derivation.RESEARCH_USE);
        return texts;
    }

    private Explanation byHeader(Explanation explanation) throws IOException {
        return headers.isPresent() ? headers.get().of(explanation) : explanation;
    }
}
