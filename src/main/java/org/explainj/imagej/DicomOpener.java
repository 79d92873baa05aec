package org.explainj.imagej;

import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.explainj.Progress;
import org.explainj.SoftwareVersion;
import org.explainj.dicom.DicomFolder;
import org.explainj.dicom.DicomImage;
import org.explainj.dicom.PresentationState;
import org.explainj.dicom.Series;
import org.explainj.dicom.Slice;
import org.explainj.dicom.Stack;
import org.explainj.dicom.Study;
import org.explainj.dicom.StudyAssembly;
import org.explainj.dicom.Tag;

/**
 * DICOM images as ImageJ images: studies are assembled, series taken apart into stacks, and big stacks read slice by
 * slice as they are shown.
 */
final class DicomOpener {
    /** The bytes of pixels that one command takes into memory: 512 MB, or a quarter of a smaller heap. */
    static final long MOST_IN_MEMORY = Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 4);

    private final Progress progress;
    private final boolean streamed;
    private final boolean presented;
    private final Consumer<String> remarks;
    private final List<PresentationState> states = new ArrayList<>();
    private long held;

    DicomOpener(Progress progress) {
        this(progress, false, false, remark -> IJ.log(SoftwareVersion.NAME + ": " + DicomFolder.named(remark)));
    }

    /**
     * @param streamed whether stacks of any size are read slice by slice
     * @param remarks takes what is odd about what was opened, a sentence each
     */
    DicomOpener(Progress progress, boolean streamed, Consumer<String> remarks) {
        this(progress, streamed, false, remarks);
    }

    private DicomOpener(Progress progress, boolean streamed, boolean presented, Consumer<String> remarks) {
        this.presented = presented;
        this.progress = progress;
        this.streamed = streamed;
        this.remarks = remarks;
    }

    /** @return this with stacks of any size read slice by slice, if so wanted */
    DicomOpener streamed(boolean wanted) {
        return new DicomOpener(progress, wanted, presented, remarks);
    }

    /** @return this with rotations and flips of the presentation states beside the images, if so wanted */
    DicomOpener presented(boolean wanted) {
        return new DicomOpener(progress, streamed, wanted, remarks);
    }

    /**
     * @param path a file, folder, ZIP or DICOMDIR
     * @param series whether of a file the whole series is wanted
     * @return the file's image or images, or as {@link #openSeries}
     */
    List<ImagePlus> open(Path path, boolean series) throws IOException {
        return series || DicomFolder.isCollection(path) ? openSeries(path) : openFile(path);
    }

    /** @return the images of one file: a stack if it has several frames, several where its frames are of more kinds */
    List<ImagePlus> openFile(Path file) throws IOException {
        DicomImage image = image(file);
        if (presented) {
            DicomFolder.files(file.toAbsolutePath().getParent()).forEach(this::collect);
        }
        Series series = new Series(image.dataset().string(Tag.SeriesInstanceUID).orElse(""), List.of(image));
        return open(series, file.getFileName().toString());
    }

    /**
     * @param path a file, or a folder, ZIP or DICOMDIR
     * @return the series of that file, or every series in the folder, each as a stack in the order of the slices'
     *     positions; localizers, other sizes and kinds apart; moments of one volume as a hyperstack
     */
    List<ImagePlus> openSeries(Path path) throws IOException {
        boolean collection = DicomFolder.isCollection(path);
        Path place = collection ? path : path.toAbsolutePath().getParent();
        Optional<String> wanted = collection ? Optional.empty()
                : DicomImage.open(path).dataset().string(Tag.SeriesInstanceUID);
        List<DicomImage> found = images(place, wanted);
        String name = Files.isRegularFile(path) && collection ? path.getFileName().toString() : "";
        List<ImagePlus> opened = new ArrayList<>();
        for (Study study : StudyAssembly.assemble(found)) {
            study.conflicts().forEach(remarks);
            study.remarks().forEach(remarks);
            for (Series series : study.series()) {
                opened.addAll(open(series, title(series, name)));
            }
        }
        return opened;
    }

    /** Files that are no image, such as reports, are left out; a study folder may have some. */
    private List<DicomImage> images(Path place, Optional<String> series) throws IOException {
        List<DicomImage> found = new ArrayList<>();
        IOException unread = null;
        int left = 0;
        List<Path> files = DicomFolder.files(place, remarks);
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            progress.update((double) i / files.size(), "Looking through " + place.getFileName());
            try {
                DicomImage image = image(files.get(i));
                if (series.isEmpty() || image.dataset().string(Tag.SeriesInstanceUID).equals(series)) {
                    found.add(image);
                }
            } catch (IOException e) {
                if (!collect(files.get(i))) {
                    unread = unread == null ? e : unread;
                    left++;
                }
            }
        }
        if (found.isEmpty()) {
            throw unread != null ? unread : new IOException("There is no DICOM image in " + place + ".");
        }
        if (left > 0) {
            remarks.accept(left + (left == 1 ? " file was left out: " : " files were left out; the first: ")
                    + unread.getMessage());
        }
        return found;
    }

    private static DicomImage image(Path file) throws IOException {
        DicomImage image = DicomImage.open(file);
        image.requireFrames();
        return image;
    }

    /** @return whether a file is a presentation state, to be applied */
    private boolean collect(Path file) {
        Optional<PresentationState> state = presented ? PresentationState.read(file) : Optional.empty();
        state.ifPresent(states::add);
        return state.isPresent();
    }

    private static String title(Series series, String collection) {
        DicomImage first = series.images().get(0);
        if (series.images().size() == 1) {
            return first.file().getFileName().toString();
        }
        String number = first.dataset().string(Tag.SeriesNumber).map(n -> " series " + n).orElse(" series");
        return (collection.isEmpty() ? first.file().toAbsolutePath().getParent().getFileName() : collection)
                + " (" + first.modality() + number + ")";
    }

    private List<ImagePlus> open(Series series, String title) throws IOException {
        List<Stack> stacks = series.stacks();
        List<StackImage> images = new ArrayList<>();
        if (Stack.areMomentsOfOneVolume(stacks)) {
            List<Slice> slices = stacks.stream().flatMap(stack -> stack.slices().stream()).toList();
            images.add(new StackImage(title, slices, stacks.size()));
        } else {
            for (Stack stack : stacks) {
                images.add(new StackImage(title + suffix(stack, stacks), stack.slices(), 1));
            }
        }
        List<ImagePlus> opened = new ArrayList<>();
        for (StackImage image : images) {
            boolean big = streamed || held + image.bytes() > MOST_IN_MEMORY;
            boolean asShown = big && image.size() > 1;
            held += asShown ? 0 : image.bytes();
            ImagePlus shown = image.open(asShown, progress);
            new Presentation(states, remarks).apply(shown, image.instances());
            opened.add(shown);
        }
        return opened;
    }

    private static String suffix(Stack stack, List<Stack> stacks) {
        if (stacks.size() == 1) {
            return "";
        }
        String name = stack.localizer() && stack.name().isEmpty() ? "localizer" : stack.name();
        return name.isEmpty() ? " " + (stacks.indexOf(stack) + 1) : " " + name;
    }
}
