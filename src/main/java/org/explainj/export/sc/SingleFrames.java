package org.explainj.export.sc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.explainj.Explanation;
import org.explainj.export.DerivedObject;
import org.explainj.export.ExportOptions;
import org.explainj.export.ObjectBuilder;
import org.explainj.heatmap.Rendering;

/** A single-frame Secondary Capture for each explanation. */
public final class SingleFrames implements ObjectBuilder {
    private final Rendering rendering;
    private final ExportOptions options;
    private final List<DerivedObject> objects = new ArrayList<>();

    /**
     * @param rendering how pictures are drawn
     * @param options Modality, layout and compression
     */
    public SingleFrames(Rendering rendering, ExportOptions options) {
        this.rendering = rendering;
        this.options = options;
    }

    @Override
    public void add(Explanation explanation) throws IOException {
        objects.add(SecondaryCapture.of(explanation, rendering, options));
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
