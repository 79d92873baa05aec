package org.explainj.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.explainj.test.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngWriterTest {
    @TempDir
    private Path folder;

    @Test
    void pixelsAndTextsAreReadByImageMagick() throws IOException {
        BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(2, 1, 0xFF8001);
        Path file = folder.resolve("overlay.png");
        PngWriter.write(picture, Map.of("Title", "Overlay", "Description", "結節"), file);

        assertEquals(0xFFFF8001, ImageIO.read(file.toFile()).getRGB(2, 1));
        Tools.require("identify");
        assertEquals("3x2", Tools.run(Duration.ofSeconds(30), "identify", "-format", "%wx%h", file.toString()));
        String texts = Tools.run(Duration.ofSeconds(30), "identify", "-verbose", file.toString());
        assertTrue(texts.contains("Title: Overlay"), texts);
        // ImageMagick does not show iTXt: type, keyword, no compression, no language, no translation, then UTF-8
        String chunk = "iTXtDescription\0\0\0\0\0結節";
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(chunk));
    }

    @Test
    void failureLeavesNothingBehind() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.png"));
        Files.createFile(taken.resolve("inside"));
        BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        assertThrows(IOException.class, () -> PngWriter.write(picture, Map.of(), taken));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(taken), files.toList());
        }
        assertThrows(IOException.class, () -> PngWriter.write(picture, Map.of(), folder.resolve("none/x.png")));
    }

    @Test
    void samePictureSameBytes() throws IOException {
        BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY);
        Path one = folder.resolve("1.png");
        Path two = folder.resolve("2.png");
        PngWriter.write(picture, Map.of("Title", "a"), one);
        PngWriter.write(picture, Map.of("Title", "a"), two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }
}
