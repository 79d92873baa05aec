package org.explainj.export.sc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.explainj.Explanation;
import org.explainj.export.DerivedObject;
import org.explainj.export.ObjectBuilder;
import org.explainj.export.SourceImage;
import org.explainj.heatmap.Rendering;

/** A single-frame Secondary Capture for each explanation. */
public final class SingleFrames implements ObjectBuilder {
    private final Rendering rendering;
    private final List<DerivedObject> objects = new ArrayList<>();

    /** @param rendering how pictures are drawn */
    public SingleFrames(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public void add(Explanation explanation) throws IOException {
        SourceImage.of(explanation, "secondary capture");
        objects.add(SecondaryCapture.of(explanation, rendering, SecondaryCapture.OTHER));
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
