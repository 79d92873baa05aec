package org.explainj;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this software is called, wherever it names itself: in DICOM objects, pictures, reports and on screen. */
public final class SoftwareVersion {
    /** The product's name. */
    public static final String NAME = "ExplainJ";
    /** The version, such as {@code 0.1.0}. */
    public static final String VERSION = read();

    private SoftwareVersion() {
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = SoftwareVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
