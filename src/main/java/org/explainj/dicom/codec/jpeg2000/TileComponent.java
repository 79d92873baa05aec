package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A component of a tile: its resolutions, and the precincts that packets were read for. */
final class TileComponent {
    /** A second processor is worth its while from so many coded bytes on. */
    private static final int BYTES_PER_WORKER = 1 << 14;

    private final ImageSize.Component component;
    private final CodingStyle style;
    private final int shift;
    private final Grid area;
    private final List<Resolution> resolutions = new ArrayList<>();
    private final List<Precinct[]> precincts = new ArrayList<>();

    TileComponent(Grid tile, ImageSize.Component component, CodingStyle style, Quantization quantization, int shift) {
        this.component = component;
        this.style = style;
        this.shift = shift;
        this.area = tile.divided(component.xStep(), component.yStep());
        for (int r = 0; r <= style.levels(); r++) {
            resolutions.add(Resolution.of(r, area, component.precision(), style, quantization, shift));
        }
    }

    ImageSize.Component component() {
        return component;
    }

    CodingStyle style() {
        return style;
    }

    Grid area() {
        return area;
    }

    List<Resolution> resolutions() {
        return resolutions;
    }

    /** @return the number of all precincts */
    long precinctCount() {
        return resolutions.stream().mapToLong(Resolution::precincts).sum();
    }

    void allocate() {
        resolutions.forEach(resolution -> precincts.add(new Precinct[resolution.precincts()]));
    }

    Precinct precinct(int resolution, int index) {
        Precinct[] all = precincts.get(resolution);
        if (all[index] == null) {
            all[index] = new Precinct(resolutions.get(resolution), index, style);
        }
        return all[index];
    }

    /** @return W×H samples of reversible coding, the wavelet undone */
    int[] reversible() throws IOException {
        int[] plane = new int[Math.multiplyExact(area.width(), area.height())];
        blocks((band, block, decoded) -> {
            int to = (band.y() + block.area.y0() - band.area().y0()) * area.width() + band.x() + block.area.x0()
                    - band.area().x0();
            for (int y = 0, from = 0; y < block.area.height(); y++, to += area.width()) {
                for (int x = 0; x < block.area.width(); x++, from++) {
                    // one bit is a fraction
                    plane[to + x] = decoded[from] / 2;
                }
            }
        });
        new ReversibleWavelet(plane, area.width()).reconstruct(resolutions);
        return plane;
    }

    /** @return W×H samples of irreversible coding, the wavelet undone */
    float[] irreversible() throws IOException {
        float[] plane = new float[Math.multiplyExact(area.width(), area.height())];
        blocks((band, block, decoded) -> {
            int to = (band.y() + block.area.y0() - band.area().y0()) * area.width() + band.x() + block.area.x0()
                    - band.area().x0();
            float step = (float) (band.step() / 2);
            for (int y = 0, from = 0; y < block.area.height(); y++, to += area.width()) {
                for (int x = 0; x < block.area.width(); x++, from++) {
                    plane[to + x] = decoded[from] * step;
                }
            }
        });
        new IrreversibleWavelet(plane, area.width()).reconstruct(resolutions);
        return plane;
    }

    /** Codes W×H samples, which are transformed in place, into the code-blocks of every precinct. */
    void encode(int[] plane, BlockEncoder encoder) {
        new ForwardWavelet(plane, area.width()).decompose(resolutions);
        allocate();
        for (int r = 0; r < resolutions.size(); r++) {
            for (int p = 0; p < resolutions.get(r).precincts(); p++) {
                for (Precinct.Part part : precinct(r, p).parts) {
                    for (CodeBlock block : part.blocks) {
                        encoder.encode(plane, area.width(), part.band, block);
                    }
                }
            }
        }
    }

    /** Takes a decoded code-block. Several may come at once, of different places. */
    private interface Sink {
        void take(Subband band, CodeBlock block, int[] decoded);
    }

    /** A code-block with passes. */
    private record Coded(Subband band, CodeBlock block) {
    }

    private void blocks(Sink sink) throws IOException {
        List<Coded> coded = new ArrayList<>();
        long bytes = 0;
        for (Precinct[] all : precincts) {
            for (Precinct precinct : all) {
                for (Precinct.Part part : precinct == null ? List.<Precinct.Part>of() : precinct.parts) {
                    for (CodeBlock block : part.blocks) {
                        if (block.segments > 0) {
                            coded.add(new Coded(part.band, block));
                            bytes += block.length();
                        }
                    }
                }
            }
        }
        int workers = (int) Math.min(Runtime.getRuntime().availableProcessors(), 1 + bytes / BYTES_PER_WORKER);
        AtomicInteger next = new AtomicInteger();
        try {
            IntStream.range(0, workers).parallel().forEach(worker -> decode(coded, next, sink));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Decodes code-blocks until there are none left. */
    private void decode(List<Coded> coded, AtomicInteger next, Sink sink) {
        BlockDecoder decoder = new BlockDecoder(style);
        HighThroughputDecoder highThroughput = new HighThroughputDecoder(style);
        try {
            for (int i = next.getAndIncrement(); i < coded.size(); i = next.getAndIncrement()) {
                Coded one = coded.get(i);
                sink.take(one.band, one.block, one.block.highThroughput
                        ? highThroughput.decode(one.block, one.band, shift)
                        : decoder.decode(one.block, one.band, shift));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
