package org.explainj.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.explainj.Explanation;

/** An object for each explanation by itself, or none where there is nothing to show. */
public final class OneForEach implements ObjectBuilder {
    private final Maker maker;
    private final List<DerivedObject> objects = new ArrayList<>();

    /** Makes the object of one explanation. */
    @FunctionalInterface
    public interface Maker {
        /**
         * @param explanation with a heatmap, of a DICOM frame
         * @return its object; empty if there is nothing to show
         * @throws org.explainj.RefusedException if this kind can't be made of such a source
         * @throws IOException if the source lacks what refers to it
         */
        Optional<DerivedObject> of(Explanation explanation) throws IOException;
    }

    /** @param maker makes each object */
    public OneForEach(Maker maker) {
        this.maker = maker;
    }

    @Override
    public void add(Explanation explanation) throws IOException {
        maker.of(explanation).ifPresent(objects::add);
    }

    @Override
    public List<DerivedObject> objects() {
        return List.copyOf(objects);
    }

    @Override
    public void close() {
        objects.clear();
    }
}
