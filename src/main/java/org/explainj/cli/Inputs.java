package org.explainj.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.explainj.UsageException;
import org.explainj.dicom.DicomFolder;
import org.explainj.dicom.DicomImage;
import org.explainj.frame.DicomFrame;
import org.explainj.frame.PictureFrame;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.TensorFile;
import org.explainj.frame.TensorVolume;
import org.explainj.pacs.RetrievedStudies;

/** What the command line names as input. */
final class Inputs {
    private Inputs() {
    }

    /** What is explained at once. */
    sealed interface Item {
        record Image(SourceFrame frame) implements Item {
        }

        record Volume(TensorVolume volume) implements Item {
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
     * @param failures takes the sentence of each that can't be listed
     * @return the files; of a folder, DICOMDIR or ZIP, the DICOM files in it
     */
    static List<Path> files(List<Path> paths, List<String> failures) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                List<Path> found = DicomFolder.files(path);
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

    static Items open(Path file) throws IOException {
        if (file.getFileName().toString().endsWith(".npy")) {
            TensorFile tensors = TensorFile.read(file);
            return new Items(tensors.count(), n -> tensors.holdsVolumes() ? new Item.Volume(tensors.volume(n))
                    : new Item.Image(tensors.image(n)));
        }
        if (Files.isRegularFile(file) && PictureFrame.isPicture(file)) {
            List<PictureFrame> pages = PictureFrame.read(file);
            return new Items(pages.size(), page -> new Item.Image(pages.get(page)));
        }
        DicomImage image = DicomImage.open(file);
        return new Items(image.frames(), frame -> new Item.Image(DicomFrame.read(image, frame)));
    }
}
