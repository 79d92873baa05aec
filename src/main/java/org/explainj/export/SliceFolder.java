package org.explainj.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A folder with a picture of each slice of a volume, {@code s01.png} and so on. The pictures wait in a hidden folder until
 * all of them are made, so that what is given up leaves nothing.
 */
final class SliceFolder implements Closeable {
    private final Path folder;
    private final Path waiting;
    private final int digits;
    private final List<Path> pictures = new ArrayList<>();

    /**
     * @param folder where the pictures go in the end; pictures of the same names are replaced
     * @param slices how many there are
     * @throws IOException if no folder can be made beside it
     */
    SliceFolder(Path folder, int slices) throws IOException {
        this.folder = folder;
        this.digits = Integer.toString(slices).length();
        this.waiting = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".explainj-");
    }

    /**
     * @param slice 0-based
     * @return where its picture is to be written now
     */
    Path next(int slice) {
        Path picture = waiting.resolve("s" + String.format(Locale.ROOT, "%0" + digits + "d", slice + 1) + ".png");
        pictures.add(picture);
        return picture;
    }

    /**
     * @param waitingAt of {@link #next}
     * @return where the picture is in the end
     */
    Path lastPlace(Path waitingAt) {
        return folder.resolve(waitingAt.getFileName());
    }

    /**
     * @return the folder, with all pictures
     * @throws IOException if they can't be moved there
     */
    Path finish() throws IOException {
        Files.createDirectories(folder);
        for (Path picture : pictures) {
            Files.move(picture, lastPlace(picture), StandardCopyOption.REPLACE_EXISTING);
        }
        pictures.clear();
        return folder;
    }

    @Override
    public void close() throws IOException {
        for (Path picture : pictures) {
            Files.deleteIfExists(picture);
        }
        Files.deleteIfExists(waiting);
    }
}
