package org.explainj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ImageProcessor;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.explainj.test.Tools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plain ImageJ folder with the plugin in it, in a process of its own: its class loader, its menus, its macros. */
class PluginFolderTest {
    private static final Path SAMPLES = Path.of("sample-dicom").toAbsolutePath();
    private static final List<String> NOT_FOR_IMAGEJ = List.of("junit", "opentest4j", "apiguardian", "jackson",
            "json-schema", "picocli", "slf4j-simple", "snakeyaml", "itu-", "surefire", "maven", "ij-1.");

    @TempDir
    static Path folder;
    private static String imageJ;

    @BeforeAll
    static void unpack() throws IOException {
        Path plugins = Files.createDirectories(folder.resolve("plugins/ExplainJ"));
        Path classes = Path.of("target/classes");
        try (OutputStream file = Files.newOutputStream(plugins.resolve("ExplainJ_-test.jar"));
                JarOutputStream jar = new JarOutputStream(file); Stream<Path> tree = Files.walk(classes)) {
            for (Path path : tree.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(path).toString().replace(File.separatorChar, '/')));
                Files.copy(path, jar);
            }
        }
        for (String entry : classPath()) {
            Path file = Path.of(entry);
            String name = file.getFileName().toString();
            if (name.startsWith("ij-1.")) {
                imageJ = entry;
            }
            if (name.endsWith(".jar") && NOT_FOR_IMAGEJ.stream().noneMatch(name::contains)) {
                // ImageJ takes a jar with an underscore in its name for a plugin
                link(plugins.resolve(name.replace("-linux-x86_64", "")), file);
            }
        }
    }

    private static void link(Path link, Path file) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, link);
        }
    }

    private static List<String> classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.asList(all.split(File.pathSeparator));
    }

    private static String run(String macro, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("test.ijm"), macro);
        Stream<String> command = Stream.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-Dplugins.dir=" + folder), Arrays.stream(more),
                Stream.of("-cp", imageJ, "ij.ImageJ", "-batch", file.toString())).flatMap(part -> part);
        return Tools.run(Duration.ofSeconds(120), command.toArray(String[]::new));
    }

    private static int coloured(ImagePlus image) {
        ImageProcessor pixels = image.getProcessor();
        int count = 0;
        for (int i = 0; i < pixels.getPixelCount(); i++) {
            int rgb = pixels.get(i);
            count += Math.abs((rgb >> 16 & 0xff) - (rgb & 0xff)) > 24 ? 1 : 0;
        }
        return count;
    }

    @Test
    void macroOpensExplainsFlattensAndSaves() throws IOException {
        Display.requireScreen();
        Path flat = folder.resolve("flat.png");
        Path captures = folder.resolve("captures");
        String output = run("run('Open DICOM...', 'path=[" + SAMPLES.resolve("chest/dx-nodule.dcm") + "]');"
                + "print(getInfo('0008,0060'));"
                + "run('Explain...', 'class=nodule');"
                + "print(Overlay.size);"
                + "run('Export Secondary Capture...', 'folder=[" + captures + "]');"
                + "run('Flatten'); saveAs('PNG', '" + flat + "'); run('About ExplainJ...');");
        assertTrue(output.contains("DX"), output);
        assertTrue(coloured(IJ.openImage(flat.toString())) > 200, output);
        try (Stream<Path> written = Files.list(captures)) {
            assertEquals(1, written.filter(file -> file.toString().endsWith(".dcm")).count());
        }
    }

    @Test
    void headlessMacroDoesTheSame() throws IOException {
        Path flat = folder.resolve("headless.png");
        Path captures = folder.resolve("headless");
        String output = run("print(call('org.explainj.imagej.Headless.open', '"
                + SAMPLES.resolve("chest/dx-nodule.dcm") + "'));"
                + "print(call('org.explainj.imagej.Headless.explain', 'class=nodule'));"
                + "print(call('org.explainj.imagej.Headless.saveFlattened', '" + flat + "'));"
                + "print(call('org.explainj.imagej.Headless.exportSecondaryCapture', 'folder=[" + captures + "]'));"
                + "print(call('org.explainj.imagej.Headless.openSeries', '" + SAMPLES.resolve("ct") + "'));"
                + "print(call('org.explainj.imagej.Headless.explain', 'class=nodule'));",
                "-Djava.awt.headless=true");
        assertTrue(output.contains("1\tNodule\t"), output);
        assertTrue(coloured(IJ.openImage(flat.toString())) > 200);
        assertTrue(output.lines().anyMatch(line -> line.startsWith("Error: ") && line.contains("CT")),
                "the chest model refuses CT: " + output);
        assertFalse(output.contains("Exception"), output);
    }
}
