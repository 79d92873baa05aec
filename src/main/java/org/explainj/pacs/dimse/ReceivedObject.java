package org.explainj.pacs.dimse;

import java.nio.file.Path;
import org.explainj.pacs.Instance;

/**
 * An object that has arrived.
 *
 * @param file where it is
 * @param instance which it is
 * @param from the AE title that sent it
 */
public record ReceivedObject(Path file, Instance instance, String from) {
}
