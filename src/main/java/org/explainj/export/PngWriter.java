package org.explainj.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import org.explainj.AtomicFile;

/** Writes pictures as PNG, with texts inside that say what they show. */
public final class PngWriter {
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngWriter() {
    }

    /**
     * @param picture grey, RGB or with transparency
     * @param texts keywords of 1 to 79 Latin-1 characters (such as {@code Title}, {@code Software}) and what they say;
     *     never patient data
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; then nothing is left behind
     */
    public static void write(BufferedImage picture, Map<String, String> texts, Path file) throws IOException {
        AtomicFile.write(file, temporary -> encode(picture, texts, temporary));
    }

    private static void encode(BufferedImage picture, Map<String, String> texts, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(new IIOImage(picture, null, metadata(writer, picture, texts)));
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage picture, Map<String, String> texts)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
        // tEXt, which every reader shows, holds Latin-1 only
        IIOMetadataNode latin = new IIOMetadataNode("tEXt");
        IIOMetadataNode international = new IIOMetadataNode("iTXt");
        texts.forEach((keyword, text) -> {
            if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
                latin.appendChild(entry("tEXtEntry", "keyword", keyword, "value", text));
            } else {
                international.appendChild(entry("iTXtEntry", "keyword", keyword, "compressionFlag", "FALSE",
                        "compressionMethod", "0", "languageTag", "", "translatedKeyword", "", "text", text));
            }
        });
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        for (IIOMetadataNode list : List.of(latin, international)) {
            if (list.hasChildNodes()) {
                root.appendChild(list);
            }
        }
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode entry(String name, String... attributes) {
        IIOMetadataNode entry = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            entry.setAttribute(attributes[i], attributes[i + 1]);
        }
        return entry;
    }
}
