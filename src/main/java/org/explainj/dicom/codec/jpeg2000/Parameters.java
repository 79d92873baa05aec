package org.explainj.dicom.codec.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the main header, or a tile's, says about coding (T.800 A.6). A tile's begins as a copy of the main one. */
final class Parameters {
    /**
     * A progression (A.6.6): which packets, in which order.
     *
     * @param order 0 LRCP, 1 RLCP, 2 RPCL, 3 PCRL, 4 CPRL
     */
    record Progression(int order, int layerEnd, int resolutionStart, int resolutionEnd, int componentStart,
            int componentEnd) {
    }

    private static final int MANY = 256;

    private final int components;
    private final CodingStyle[] ownStyles;
    private final Quantization[] ownQuantizations;
    private final int[] shifts;
    private final List<Progression> changes = new ArrayList<>();
    private CodingStyle style;
    private Quantization quantization;
    private int order;
    private int layers;
    private boolean transformed;

    Parameters(int components) {
        this.components = components;
        this.ownStyles = new CodingStyle[components];
        this.ownQuantizations = new Quantization[components];
        this.shifts = new int[components];
    }

    Parameters copy() {
        Parameters copy = new Parameters(components);
        System.arraycopy(ownStyles, 0, copy.ownStyles, 0, components);
        System.arraycopy(ownQuantizations, 0, copy.ownQuantizations, 0, components);
        System.arraycopy(shifts, 0, copy.shifts, 0, components);
        copy.changes.addAll(changes);
        copy.style = style;
        copy.quantization = quantization;
        copy.order = order;
        copy.layers = layers;
        copy.transformed = transformed;
        return copy;
    }

    /** @param ofTile whether the segment stands in a tile's header, where it overrides components of the main one */
    void readCod(Bytes in, boolean ofTile) throws IOException {
        int scod = in.int8();
        order = in.int8();
        layers = in.int16();
        transformed = in.int8() == 1;
        style = CodingStyle.read(in, (scod & 1) != 0);
        if (order > 4 || layers == 0) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        if (ofTile) {
            java.util.Arrays.fill(ownStyles, null);
        }
    }

    void readCoc(Bytes in) throws IOException {
        int component = component(in);
        ownStyles[component] = CodingStyle.read(in, (in.int8() & 1) != 0);
    }

    void readQcd(Bytes in, int end, boolean ofTile) throws IOException {
        quantization = Quantization.read(in, end);
        if (ofTile) {
            java.util.Arrays.fill(ownQuantizations, null);
        }
    }

    void readQcc(Bytes in, int end) throws IOException {
        int component = component(in);
        ownQuantizations[component] = Quantization.read(in, end);
    }

    void readRgn(Bytes in) throws IOException {
        int component = component(in);
        if (in.int8() != 0) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        shifts[component] = in.int8();
    }

    void readPoc(Bytes in, int end) {
        int size = components > MANY ? 9 : 7;
        while (end - in.position() >= size) {
            int resolutionStart = in.int8();
            int componentStart = components > MANY ? in.int16() : in.int8();
            int layerEnd = in.int16();
            int resolutionEnd = in.int8();
            int componentEnd = components > MANY ? in.int16() : in.int8();
            changes.add(new Progression(in.int8(), layerEnd, resolutionStart, resolutionEnd, componentStart,
                    componentEnd == 0 ? MANY : componentEnd));
        }
    }

    private int component(Bytes in) throws IOException {
        int component = components > MANY ? in.int16() : in.int8();
        if (component >= components) {
            throw new IOException("is a broken JPEG 2000 stream");
        }
        return component;
    }

    boolean isComplete() {
        return style != null && quantization != null;
    }

    CodingStyle style(int component) {
        return ownStyles[component] != null ? ownStyles[component] : style;
    }

    Quantization quantization(int component) {
        return ownQuantizations[component] != null ? ownQuantizations[component] : quantization;
    }

    /** @return how far the coefficients of a region of interest were shifted up */
    int shift(int component) {
        return shifts[component];
    }

    int layers() {
        return layers;
    }

    boolean isTransformed() {
        return transformed;
    }

    List<Progression> progressions() {
        return changes.isEmpty() ? List.of(new Progression(order, layers, 0, MANY, 0, components))
                : List.copyOf(changes);
    }
}
