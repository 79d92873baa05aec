package org.explainj.imagej;

import ij.IJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.explainj.Comparison;
import org.explainj.Progress;
import org.explainj.SoftwareVersion;
import org.explainj.UsageException;
import org.explainj.deidentify.DeidentifiedHeaders;
import org.explainj.deidentify.Deidentifier;
import org.explainj.deidentify.Pseudonyms;
import org.explainj.export.DicomOutputs;
import org.explainj.export.ExportOptions;
import org.explainj.export.OutputKind;
import org.explainj.export.SourceHeader;
import org.explainj.export.StudyConflicts;
import org.explainj.export.sc.SecondaryCapture;
import org.explainj.frame.SourceFrame;
import org.explainj.heatmap.Rendering;

/** <i>Plugins ▸ ExplainJ ▸ Export Secondary Capture…</i>: DICOM objects of each layer of the active image. */
public final class ExportSecondaryCapture implements PlugIn {
    private static final String FOLDER = "explainj.folder";

    /** Called by ImageJ. */
    public ExportSecondaryCapture() {
        // ImageJ makes its plugins by name
    }

    @Override
    public void run(String argument) {
        MacroOptions macro = MacroOptions.ofMacro();
        Task.command(progress -> {
            ImagePlus image = Headless.activeImage();
            requireLayers(image);
            MacroOptions options = macro == null ? ask() : macro;
            if (options == null) {
                return "";
            }
            String written = export(image, options, progress);
            IJ.log(SoftwareVersion.NAME + ": wrote\n" + written);
            return written;
        });
    }

    private static MacroOptions ask() {
        GenericDialog dialog = new GenericDialog("Export Secondary Capture");
        dialog.addDirectoryField("Folder:", Prefs.get(FOLDER, ""), 40);
        dialog.addStringField("Modality:", SecondaryCapture.OTHER, 4);
        dialog.addStringField("Kinds:", OutputKind.SC.keyword(), 20);
        dialog.addCheckbox("Comparison: the layers side by side in one capture", false);
        dialog.addCheckbox("De-identify: without what identifies the patient", false);
        dialog.addFileField("Secret:", "", 40);
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return null;
        }
        String folder = dialog.getNextString();
        Prefs.set(FOLDER, folder);
        return new MacroOptions("folder=[" + folder + "] modality=[" + dialog.getNextString() + "] kinds=["
                + dialog.getNextString() + "]" + (dialog.getNextBoolean() ? " comparison" : "")
                + (dialog.getNextBoolean() ? " de-identify" : "") + " secret=[" + dialog.getNextString() + "]");
    }

    private static List<Layer> requireLayers(ImagePlus image) {
        List<Layer> layers = LayerWatcher.get().shown(image);
        if (layers.isEmpty()) {
            throw new UsageException(image.getTitle() + " has no layer: run Plugins > ExplainJ > Explain... first.");
        }
        return layers;
    }

    /** @return the files written, one a line */
    static String export(ImagePlus image, MacroOptions options, Progress progress) throws IOException {
        String folder = options.value("folder", "");
        if (folder.isEmpty()) {
            throw new UsageException("No folder is named: give folder=FOLDER.");
        }
        Path target = Headless.path(folder);
        List<Layer.Shown> shown = requireLayers(image).stream().map(Layer::content).flatMap(Optional::stream)
                .filter(Layer.Shown::evidence).toList();
        if (shown.isEmpty()) {
            throw new UsageException("The layers of " + image.getTitle() + " were read from a file, which does not "
                    + "hold all that a DICOM object needs: run Plugins > ExplainJ > Explain... again.");
        }
        if (options.has("de-identify")) {
            shown = deidentified(shown, options.value("secret", ""));
        }
        Set<OutputKind> kinds = kinds(options.value("kinds", OutputKind.SC.keyword()));
        ExportOptions how = ExportOptions.DEFAULT.withModality(options.value("modality", SecondaryCapture.OTHER));
        StudyConflicts conflicts = StudyConflicts.among(shown.stream().map(layer -> layer.explanation().source().file())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        List<String> files = new ArrayList<>();
        Map<Rendering, DicomOutputs> together = new LinkedHashMap<>();
        try {
            int done = 0;
            for (Layer.Shown layer : shown) {
                progress.checkCancelled();
                progress.update((double) done++ / shown.size(), "Writing DICOM objects");
                // the slices of a volume become one object, with a frame for each
                if (layer.explanation().place().isPresent()) {
                    together.computeIfAbsent(layer.rendering(), rendering -> new DicomOutputs(target, kinds, rendering,
                            how.withMultiframe(true), conflicts)).write(layer.explanation());
                    continue;
                }
                try (DicomOutputs outputs = new DicomOutputs(target, kinds, layer.rendering(), how, conflicts)) {
                    outputs.write(layer.explanation()).values().forEach(file -> files.add(file.toString()));
                    outputs.takeNotes().forEach(IJ::log);
                }
            }
            for (DicomOutputs outputs : together.values()) {
                outputs.finish().forEach(gathered -> files.add(gathered.file().toString()));
                outputs.takeNotes().stream().distinct().forEach(IJ::log);
            }
        } finally {
            for (DicomOutputs outputs : together.values()) {
                outputs.close();
            }
        }
        if (options.has("comparison")) {
            files.addAll(comparisons(shown, target, how, conflicts));
        }
        return String.join("\n", files);
    }

    private static List<Layer.Shown> deidentified(List<Layer.Shown> layers, String secret) throws IOException {
        SourceHeader headers = new DeidentifiedHeaders(new Deidentifier(secret.isEmpty() ? Pseudonyms.random()
                : Pseudonyms.of(Headless.path(secret))), IJ::log);
        List<Layer.Shown> clean = new ArrayList<>();
        for (Layer.Shown layer : layers) {
            clean.add(new Layer.Shown(headers.of(layer.explanation()), layer.rendering(), layer.legend(),
                    layer.evidence()));
        }
        return clean;
    }

    /** One for each frame that has layers. */
    private static List<String> comparisons(List<Layer.Shown> shown, Path target, ExportOptions how,
            StudyConflicts conflicts) throws IOException {
        Map<String, List<Layer.Shown>> frames = new LinkedHashMap<>();
        for (Layer.Shown layer : shown) {
            SourceFrame frame = layer.explanation().source();
            frames.computeIfAbsent(frame.file() + " " + frame.frame(), key -> new ArrayList<>()).add(layer);
        }
        List<String> files = new ArrayList<>();
        for (List<Layer.Shown> layers : frames.values()) {
            Comparison comparison = new Comparison(layers.stream().map(Layer.Shown::explanation).toList()).shown();
            try (DicomOutputs outputs = new DicomOutputs(target, Set.of(OutputKind.SC), layers.get(0).rendering(), how,
                    conflicts)) {
                outputs.write(comparison, ComparisonImage.renderings(layers)).ifPresent(
                        file -> files.add(file.toString()));
            }
        }
        return files;
    }

    private static Set<OutputKind> kinds(String list) {
        Set<OutputKind> kinds = OutputKind.parse(list);
        if (!kinds.stream().allMatch(OutputKind::isDicom)) {
            throw new UsageException("Only DICOM objects are exported here: use " + Arrays.stream(OutputKind.values())
                    .filter(OutputKind::isDicom).map(OutputKind::keyword).collect(Collectors.joining(", ")) + ".");
        }
        return kinds;
    }
}
