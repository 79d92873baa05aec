package org.explainj.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.explainj.dicom.DicomFolder;
import org.explainj.dicom.DicomImage;
import org.explainj.frame.DicomFrame;
import org.explainj.frame.PictureFrame;
import org.explainj.frame.SourceFrame;
import org.explainj.frame.TensorFrame;

/** What the command line names as input. */
final class Inputs {
    private Inputs() {
    }

    /** One frame at a time, so that a long study does not fill the memory. */
    interface Frames {
        int count();

        SourceFrame frame(int index) throws IOException;
    }

    /**
     * @param paths files and folders
     * @param failures takes the sentence of each that can't be listed
     * @return the files; of a folder, the DICOM files in it
     */
    static List<Path> files(List<Path> paths, List<String> failures) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try {
                List<Path> found = Files.isDirectory(path) ? DicomFolder.files(path) : List.of(path);
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

    static Frames open(Path file) throws IOException {
        if (file.getFileName().toString().endsWith(".npy")) {
            return of(TensorFrame.read(file));
        }
        if (Files.isRegularFile(file) && PictureFrame.isPicture(file)) {
            return of(PictureFrame.read(file));
        }
        DicomImage image = DicomImage.open(file);
        return new Frames() {
            @Override
            public int count() {
                return image.frames();
            }

            @Override
            public SourceFrame frame(int index) throws IOException {
                return DicomFrame.read(image, index);
            }
        };
    }

    private static Frames of(List<? extends SourceFrame> frames) {
        return new Frames() {
            @Override
            public int count() {
                return frames.size();
            }

            @Override
            public SourceFrame frame(int index) {
                return frames.get(index);
            }
        };
    }
}
