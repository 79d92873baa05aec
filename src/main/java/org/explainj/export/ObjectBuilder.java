package org.explainj.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.explainj.Explanation;

/**
 * Makes DICOM objects of one kind from explanations that belong together: those of one class, in images of one series
 * and size. Frames may wait in a temporary file until then.
 */
public interface ObjectBuilder extends Closeable {
    /**
     * @param explanation with a heatmap, of a DICOM frame; not kept
     * @throws org.explainj.RefusedException if this kind can't be made of such a source
     * @throws IOException if the source lacks what refers to it, or the waiting frames can't be written
     */
    void add(Explanation explanation) throws IOException;

    /**
     * @return what was made of all that was added; may be written until this builder is closed. Empty if there is
     *     nothing to show
     * @throws IOException if the waiting frames can't be read
     */
    List<DerivedObject> objects() throws IOException;
}
