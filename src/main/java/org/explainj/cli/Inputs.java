package org.explainj.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.explainj.Explainer;
import org.explainj.PriorImages;
import org.explainj.UsageException;
import org.explainj.dicom.DicomFolder;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.PresentationState;
import org.explainj.dicom.Slice;
import org.explainj.export.StudyConflicts;
import org.explainj.frame.DicomFrame;
import org.explainj.frame.DicomVolume;
import org.explainj.frame.DicomVolumes;
import org.explainj.frame.PictureFrame;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.SourceVolume;
import org.explainj.frame.TensorFile;
import org.explainj.pacs.RetrievedStudies;

/** What the command line names as input. */
final class Inputs {
    private Inputs() {
    }

    /** What is explained at once. */
    sealed interface Item {
        record Image(SourceFrame frame) implements Item {
        }

        record Volume(SourceVolume volume) implements Item {
        }
    }

    /** Reads one of a file's items. */
    @FunctionalInterface
    interface Reader {
        Item item(int index) throws IOException;
    }

    /** One item at a time, so that a long study does not fill the memory. */
    record Items(int count, Reader reader) {
    }

    /** Opens a source's items. */
    @FunctionalInterface
    interface Opener {
        Items open() throws IOException;
    }

    /**
     * A file, or a volume of several.
     *
     * @param name of the file or folder, for progress
     * @param file empty of a volume of several files
     * @param opener opens it
     */
    record Source(String name, Optional<Path> file, Opener opener) {
    }

    /** What becomes of DICOM images: a network of images takes them or their frames one by one. */
    enum Together {
        /** each image, each frame by itself */
        NOT,
        /** the frames of a multi-frame image are one result */
        FRAMES,
        /** the slices of a series are one volume */
        VOLUMES,
        /** the frames of a multi-frame image, or the moments of a series, are one cine */
        CINES;

        /** @return as the model's card says */
        static Together of(Explainer explainer) {
            return switch (explainer.inputKind()) {
                case VOLUME -> VOLUMES;
                case CINE -> CINES;
                case IMAGE -> explainer.averagesFrames() ? FRAMES : NOT;
            };
        }
    }

    /**
     * @param files as of {@link #files}
     * @param together what becomes of DICOM images
     * @param studies has opened some of the images
     * @param failures takes the sentence of each that is left out though the model should take it
     * @param remarks takes sentences on what is rightly left out
     * @return what is explained, each at once
     */
    static List<Source> sources(List<Path> files, Together together, StudyConflicts studies, List<String> failures,
            List<String> remarks) {
        List<Source> sources = new ArrayList<>();
        List<DicomImage> images = new ArrayList<>();
        for (Path file : files) {
            if (together == Together.NOT || together == Together.FRAMES || isTensor(file)) {
                sources.add(new Source(file.getFileName().toString(), Optional.of(file), () -> open(file,
                        together == Together.FRAMES, studies)));
                continue;
            }
            try {
                if (Files.isRegularFile(file) && PictureFrame.isPicture(file)) {
                    throw new IOException(file + " is a picture, and the model takes volumes or cines: give DICOM or "
                            + "a tensor.");
                }
                images.add(studies.open(file));
            } catch (IOException e) {
                Optional<String> state = PresentationState.announced(file);
                (state.isPresent() ? remarks : failures).add(state.orElseGet(() -> Failure.sentence(e)));
            }
        }
        if (!images.isEmpty()) {
            DicomVolumes volumes = together == Together.CINES ? DicomVolumes.cines(images)
                    : DicomVolumes.volumes(images);
            failures.addAll(volumes.failures());
            remarks.addAll(volumes.remarks());
            for (DicomVolume volume : volumes.found()) {
                sources.add(new Source(String.valueOf(volume.file().getFileName()), Optional.empty(),
                        () -> new Items(1, n -> new Item.Volume(volume))));
            }
        }
        return sources;
    }

    private static boolean isTensor(Path file) {
        return file.getFileName().toString().endsWith(".npy");
    }

    /**
     * @param names files and folders, and studies in a PACS
     * @param studies retrieves those
     * @return files and folders
     * @throws UsageException if one is no name of a file
     * @throws IOException if a study can't be retrieved
     */
    static List<Path> paths(List<String> names, RetrievedStudies studies) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            if (name.isBlank()) {
                // such as a script's variable that is not set: the current folder is not meant
                throw new UsageException("An input has no name: give files or folders.");
            }
            if (RetrievedStudies.isOne(name)) {
                try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
                    paths.add(studies.get(name, progress));
                }
                continue;
            }
            try {
                paths.add(Path.of(name));
            } catch (InvalidPathException e) {
                throw new UsageException("'" + name + "' is no name of a file or folder.");
            }
        }
        return paths;
    }

    /**
     * @param paths files, folders, DICOMDIRs and ZIPs
     * @param failures takes the sentence of each that can't be listed, and of what is missing in one
     * @return the files; of a folder, DICOMDIR or ZIP, the DICOM files in it
     */
    static List<Path> files(List<Path> paths, List<String> failures) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                List<Path> found = DicomFolder.files(path, failures::add);
                if (found.isEmpty()) {
                    failures.add("There is no DICOM file in " + path + ".");
                }
                files.addAll(found);
            } catch (IOException e) {
                failures.add(Failure.sentence(e));
            }
        }
        return files;
    }

    /**
     * @param name of a file, folder, DICOMDIR, ZIP or study in a PACS
     * @param studies retrieves the last
     * @param remarks takes the sentence of each file that can't be used
     * @return the images in it, to be compared with
     * @throws IOException if there is none
     */
    static PriorImages priors(String name, RetrievedStudies studies, Consumer<String> remarks) throws IOException {
        List<DicomImage> images = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Path file : files(paths(List.of(name), studies), failures)) {
            try {
                images.add(DicomImage.open(file));
            } catch (IOException e) {
                failures.add(Failure.sentence(e));
            }
        }
        if (images.isEmpty()) {
            throw new IOException("The prior can't be used: "
                    + (failures.isEmpty() ? "there is no DICOM image in " + name
                    + "." : failures.get(0)));
        }
        failures.forEach(remarks);
        return new PriorImages(images);
    }

    /**
     * @param framesTogether whether the frames of a multi-frame DICOM image are one item
     * @param studies has opened some of the images
     */
    static Items open(Path file, boolean framesTogether, StudyConflicts studies) throws IOException {
        if (isTensor(file)) {
            TensorFile tensors = TensorFile.read(file);
            return new Items(tensors.count(), n -> tensors.holdsVolumes() ? new Item.Volume(tensors.volume(n))
                    : new Item.Image(tensors.image(n)));
        }
        if (Files.isRegularFile(file) && PictureFrame.isPicture(file)) {
            List<PictureFrame> pages = PictureFrame.read(file);
            return new Items(pages.size(), page -> new Item.Image(pages.get(page)));
        }
        DicomImage image = studies.open(file);
        if (framesTogether && image.frames() > 1) {
            return new Items(1, n -> new Item.Volume(DicomVolume.cine(Slice.of(image))));
        }
        return new Items(image.frames(), frame -> new Item.Image(DicomFrame.read(image, frame)));
    }
}
