package org.explainj.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.explainj.Comparison;
import org.explainj.Explanation;
import org.explainj.PriorComparison;
import org.explainj.RefusedException;
import org.explainj.VolumeExplanation;
import org.explainj.dicom.Dataset;
import org.explainj.dicom.Tag;
import org.explainj.export.pm.EvidenceMap;
import org.explainj.export.pr.BlendingPresentation;
import org.explainj.export.pr.ContourPresentation;
import org.explainj.export.sc.HeatCapture;
import org.explainj.export.sc.MultiFrameCapture;
import org.explainj.export.sc.SecondaryCapture;
import org.explainj.export.seg.EvidenceSegmentation;
import org.explainj.export.sr.EvidenceReport;
import org.explainj.heatmap.Rendering;

/**
 * The DICOM objects that are made of explanations, each frame's by itself or one for all that belong together, in a
 * folder. Files are named by kind and SOP Instance UID.
 */
public final class DicomOutputs implements Closeable {
    private final Path folder;
    private final Set<OutputKind> kinds;
    private final Rendering rendering;
    private final ExportOptions options;
    private final StudyConflicts conflicts;
    private final Map<GatherKey, Gathering> gatherings = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** What must agree for explanations to become one object. */
    private record GatherKey(OutputKind kind, String study, String series, int rows, int columns, String label,
            String way) {
    }

    private record Gathering(ObjectBuilder builder, int[] frames) {
    }

    /**
     * A DICOM object that holds several explained frames.
     *
     * @param kind its kind
     * @param label the explained class
     * @param seriesInstanceUid Series Instance UID of the source
     * @param frames how many frames were explained
     * @param file where it is
     */
    public record Gathered(OutputKind kind, String label, String seriesInstanceUid, int frames, Path file) {
    }

    /**
     * @param folder where to
     * @param kinds what to write; those that are no DICOM objects are of no account
     * @param rendering how pictures are drawn, and the threshold
     * @param options how objects are made
     * @param conflicts of the studies that the sources belong to
     */
    public DicomOutputs(Path folder, Set<OutputKind> kinds, Rendering rendering, ExportOptions options,
            StudyConflicts conflicts) {
        this.folder = folder;
        this.kinds = kinds;
        this.rendering = rendering;
        this.options = options;
        this.conflicts = conflicts;
    }

    /**
     * Makes the objects of one frame. A kind that can't be made of this source is noted and no reason to leave out the
     * others.
     *
     * @param explanation with a heatmap
     * @return what was written, by kind; what becomes part of a multi-frame object is written by {@link #finish}
     * @throws RefusedException if the source is no DICOM image, its study contradicts itself, or nothing can be made of
     *     it
     * @throws IOException if an object can't be written; those before it are
     */
    public Map<OutputKind, Path> write(Explanation explanation) throws IOException {
        if (kinds.stream().anyMatch(OutputKind::isDicom)) {
            conflicts.requireNone(explanation.source().file());
        }
        Map<OutputKind, Path> written = new EnumMap<>(OutputKind.class);
        List<RefusedException> refusals = new ArrayList<>();
        int made = 0;
        boolean blended = false;
        for (OutputKind kind : OutputKind.values()) {
            // what blends refers to the heat, which has no use without it unless it was asked for
            boolean implied = kind == OutputKind.HEAT && blended;
            if (!kind.isDicom() || !kinds.contains(kind) && !implied) {
                continue;
            }
            try {
                if (options.multiframe() && !(kind == OutputKind.BPR || kind == OutputKind.HEAT)) {
                    gather(kind, explanation);
                } else {
                    written.putAll(writeAlone(kind, explanation));
                }
                made++;
                blended |= kind == OutputKind.BPR;
            } catch (RefusedException e) {
                refusals.add(e);
            }
        }
        if (made == 0 && !refusals.isEmpty()) {
            throw refusals.get(0);
        }
        refusals.forEach(refusal -> notes.add(refusal.getMessage()));
        return written;
    }

    /**
     * Makes a secondary capture of several maps side by side, if these are written; one for each frame, whatever
     * becomes one multi-frame object otherwise.
     *
     * @param comparison maps of one frame
     * @return the file; empty if none is written
     * @throws RefusedException if the source is no DICOM image, or its study contradicts itself
     * @throws IOException if it can't be written
     */
    public Optional<Path> write(Comparison comparison) throws IOException {
        return write(comparison, map -> rendering);
    }

    /**
     * @param comparison maps of one frame
     * @param renderings how each is drawn
     * @return the file; empty if no secondary captures are written
     * @throws RefusedException if the source is no DICOM image, or its study contradicts itself
     * @throws IOException if it can't be written
     */
    public Optional<Path> write(Comparison comparison, Function<Explanation, Rendering> renderings)
            throws IOException {
        if (!kinds.contains(OutputKind.SC)) {
            return Optional.empty();
        }
        conflicts.requireNone(comparison.maps().get(0).source().file());
        return Optional.of(SecondaryCapture.of(comparison, renderings, options).write(folder));
    }

    /**
     * Makes a secondary capture of an image's map beside that of an earlier image, in the study of the newer one, if
     * secondary captures are written.
     *
     * @param comparison both maps
     * @return the file; empty if none is written
     * @throws RefusedException if the newer image's study contradicts itself
     * @throws IOException if it can't be written
     */
    public Optional<Path> write(PriorComparison comparison) throws IOException {
        if (!kinds.contains(OutputKind.SC)) {
            return Optional.empty();
        }
        conflicts.requireNone(comparison.current().source().file());
        return Optional.of(SecondaryCapture.of(comparison, rendering, options).write(folder));
    }

    private Map<OutputKind, Path> writeAlone(OutputKind kind, Explanation explanation) throws IOException {
        Map<OutputKind, Path> written = new EnumMap<>(OutputKind.class);
        try (ObjectBuilder builder = builder(kind)) {
            builder.add(explanation);
            for (DerivedObject object : builder.objects()) {
                written.put(kind, object.write(folder));
            }
        }
        return written;
    }

    /**
     * Begins the objects of a volume or cine, each of which will hold all slices.
     *
     * @param explained the volume
     * @return takes its slices; to be closed
     * @throws RefusedException if its study contradicts itself
     */
    public Volume volume(VolumeExplanation explained) throws RefusedException {
        if (kinds.stream().anyMatch(OutputKind::isDicom)) {
            conflicts.requireNone(explained.common().source().file());
        }
        return new Volume();
    }

    /** The objects of one volume while its slices come in. A kind that can't be made of it is noted and given up. */
    public final class Volume implements Closeable {
        private final Map<OutputKind, ObjectBuilder> builders = new EnumMap<>(OutputKind.class);
        private final List<RefusedException> refusals = new ArrayList<>();

        private Volume() {
            for (OutputKind kind : OutputKind.values()) {
                if (!kind.isDicom() || !kinds.contains(kind)) {
                    continue;
                }
                if (kind == OutputKind.BPR || kind == OutputKind.HEAT) {
                    refusals.add(new RefusedException("A " + kind.title() + " is of one image, and none is made of a "
                            + "volume or cine: write sc, pm, seg or pr."));
                } else {
                    builders.put(kind, kind == OutputKind.SC ? new MultiFrameCapture(rendering, options, folder)
                            : builder(kind));
                }
            }
        }

        /**
         * @param slice the next slice, with a heatmap
         * @throws IOException if its frames can't wait in the folder
         */
        public void add(Explanation slice) throws IOException {
            for (OutputKind kind : List.copyOf(builders.keySet())) {
                try {
                    builders.get(kind).add(slice);
                } catch (RefusedException e) {
                    refusals.add(e);
                    builders.remove(kind).close();
                }
            }
        }

        /**
         * @return what was written, by kind: of an object in parts the first
         * @throws RefusedException if there are kinds of objects to make, and none could be
         * @throws IOException if an object can't be written; those before it are
         */
        public Map<OutputKind, Path> finish() throws IOException {
            if (builders.isEmpty() && !refusals.isEmpty()) {
                throw refusals.get(0);
            }
            refusals.forEach(refusal -> notes.add(refusal.getMessage()));
            Map<OutputKind, Path> written = new EnumMap<>(OutputKind.class);
            for (Map.Entry<OutputKind, ObjectBuilder> entry : builders.entrySet()) {
                List<DerivedObject> made = entry.getValue().objects();
                for (DerivedObject object : made) {
                    written.putIfAbsent(entry.getKey(), object.write(folder));
                }
                if (made.size() > 1) {
                    notes.add("The " + entry.getKey().title() + " is in " + made.size() + " parts, since one would be "
                            + "too large: " + written.get(entry.getKey()).getFileName() + " is the first.");
                }
            }
            return written;
        }

        @Override
        public void close() throws IOException {
            for (ObjectBuilder builder : builders.values()) {
                builder.close();
            }
        }
    }

    private void gather(OutputKind kind, Explanation explanation) throws IOException {
        Dataset source = SourceImage.of(explanation, kind.title()).image().dataset();
        GatherKey key = new GatherKey(kind, source.string(Tag.StudyInstanceUID).orElse(""),
                source.string(Tag.SeriesInstanceUID).orElse(""), explanation.source().rows(),
                explanation.source().columns(), explanation.label(), explanation.target() + " "
                        + explanation.method().name() + " " + explanation.layers());
        Gathering gathering = gatherings.computeIfAbsent(key, k -> new Gathering(builder(k.kind()), new int[1]));
        gathering.builder().add(explanation);
        gathering.frames()[0]++;
    }

    private ObjectBuilder builder(OutputKind kind) {
        return switch (kind) {
            case SC -> options.multiframe() ? new MultiFrameCapture(rendering, options, folder)
                    : new OneForEach(one -> Optional.of(SecondaryCapture.of(one, rendering, options)));
            case SEG -> new EvidenceSegmentation(rendering, folder);
            case SR -> new EvidenceReport(rendering);
            case PM -> new EvidenceMap(rendering, folder, options.maximumBytes());
            case PR -> new ContourPresentation(rendering);
            case BPR -> new OneForEach(one -> BlendingPresentation.of(one, rendering));
            case HEAT -> new OneForEach(one -> HeatCapture.of(one, rendering, options.compression()));
            default -> throw new IllegalArgumentException(kind + " is no DICOM object");
        };
    }

    /**
     * Writes the objects that hold several frames, once everything is explained.
     *
     * @return what was written
     * @throws IOException if an object can't be written; those before it are
     */
    public List<Gathered> finish() throws IOException {
        List<Gathered> written = new ArrayList<>();
        for (Map.Entry<GatherKey, Gathering> entry : gatherings.entrySet()) {
            GatherKey key = entry.getKey();
            for (DerivedObject object : entry.getValue().builder().objects()) {
                written.add(new Gathered(key.kind(), key.label(), key.series(), entry.getValue().frames()[0],
                        object.write(folder)));
            }
        }
        return written;
    }

    /** @return sentences on what could not be made of the sources so far, given out once */
    public List<String> takeNotes() {
        List<String> taken = List.copyOf(notes);
        notes.clear();
        return taken;
    }

    @Override
    public void close() throws IOException {
        for (Gathering gathering : gatherings.values()) {
            gathering.builder().close();
        }
        gatherings.clear();
    }
}
