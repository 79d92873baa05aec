package org.explainj.pacs.net;

import java.io.IOException;
import java.io.OutputStream;

/** A data set that is written while it is sent. */
@FunctionalInterface
public interface Content {
    /**
     * @param out takes the data set, encoded as the presentation context says
     * @throws IOException if it can't be produced or sent
     */
    void write(OutputStream out) throws IOException;
}
