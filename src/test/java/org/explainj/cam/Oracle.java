package org.explainj.cam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;
import org.explainj.Progress;
import org.explainj.frame.Npy;
import org.explainj.torch.ClassSelection;
import org.explainj.torch.Device;
import org.explainj.torch.Network;
import org.explainj.torch.Pooling;
import org.explainj.torch.Score;

/**
 * What other libraries and the papers' formulas give on small networks: src/test/python/oracle says how it was made, and
 * resources.py there what the fields mean.
 */
record Oracle(String net, Array input, float[] logits, List<Case> cases, String defaultLayer, Boxes detections) {

    /** An array of float32. */
    record Array(int[] shape, String values) {
        float[] floats() {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(values)).order(ByteOrder.LITTLE_ENDIAN);
            float[] floats = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(floats);
            return floats;
        }

        long[] extents() {
            return Arrays.stream(shape).asLongStream().toArray();
        }
    }

    /** What a detector finds. */
    record Boxes(Array boxes, int[] labels) {
    }

    /** One map. */
    record Case(String method, String source, List<String> layers, @SerializedName("class") int classIndex, String form,
            double tolerance, Array map, Map<String, String> parameters, Array noise, String target, Array mask,
            float score) {
        /** What is explained; of a mask or region the sum over it, else the class. */
        Score asked() {
            Score ofClass = Score.of(ClassSelection.of(classIndex));
            if (target == null) {
                return ofClass;
            }
            return ofClass.with(target.equals("mask") ? new Pooling.Predicted(false, true)
                    : Pooling.sumOver(mask.floats(), mask.extents()));
        }

        MethodParameters methodParameters() {
            return new MethodParameters(parameters == null ? Map.of() : parameters,
                    Optional.ofNullable(noise).map(array -> new Npy(array.shape(), array.floats())),
                    OptionalInt.empty());
        }

        @Override
        public String toString() {
            return method + (parameters == null ? "" : parameters) + (target == null ? "" : " of the " + target) + " at " + layers + " of class " + classIndex
                    + " by " + source;
        }
    }

    static InputStream open(String name) throws IOException {
        InputStream in = Oracle.class.getResourceAsStream("oracle/" + name + ".gz");
        if (in == null) {
            throw new IOException("there is no test resource oracle/" + name + ".gz");
        }
        return new GZIPInputStream(in);
    }

    /**
     * @param net a network's name
     * @param family of methods
     * @return the reference values
     */
    static Oracle of(String net, String family) throws IOException {
        try (Reader reader = new InputStreamReader(open(net + "-" + family + ".json"), StandardCharsets.UTF_8)) {
            Oracle read = new Gson().fromJson(reader, Oracle.class);
            return new Oracle(net, read.input(), read.logits(), read.cases(), read.defaultLayer(), read.detections());
        }
    }

    /**
     * @param kind {@code traced} or {@code scripted}
     * @return the network, to be closed
     */
    Network load(String kind) throws IOException {
        return Network.load(archive(net + "-" + kind), Device.CPU);
    }

    /**
     * @param name of a network and its kind
     * @return its archive, which is there until the tests end: it is read again when a method first needs it in another
     *     form
     */
    static Path archive(String name) throws IOException {
        Path file = Files.createTempFile("explainj-oracle", ".pt");
        file.toFile().deleteOnExit();
        try (InputStream in = open(name + ".pt")) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    /** The input's shape. */
    long[] shape() {
        return input.extents();
    }

    /** A job for one class. */
    Job job(Network network, List<String> layers, int classIndex, MethodParameters parameters) {
        return new Job(network, input.floats(), shape(), layers, Score.of(ClassSelection.of(classIndex)), parameters,
                Progress.NONE);
    }

    /** How far the product's map is off, as a share of the reference's greatest absolute value. */
    double error(Network network, Case expected) throws IOException {
        MethodResult result = Methods.named(expected.method())
                .explain(job(network, expected.layers(), expected.classIndex(), expected.methodParameters())
                        .with(expected.asked()));
        if (expected.target() == null) {
            assertArrayEquals(logits, result.outcome().logits(), 1e-4f, net + "'s logits");
        } else {
            assertEquals(expected.score(), result.outcome().scores()[0], 1e-4 * Math.abs(expected.score()),
                    expected.toString());
        }
        RawMap map = result.maps().get(0).get(0).map();
        assertArrayEquals(expected.map().shape(), map.shape(), expected.toString());
        float[] reference = expected.map().floats();
        float[] values = brought(expected.form(), map.values().clone());
        double greatest = 0;
        double off = 0;
        for (int i = 0; i < values.length; i++) {
            greatest = Math.max(greatest, Math.abs(reference[i]));
            double difference = Math.abs(reference[i] - values[i]);
            // NaN is as wrong as can be
            off = difference <= off ? off : Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
        }
        assertTrue(greatest > 0, "a reference of zeros shows nothing: " + expected);
        return off / greatest;
    }

    private static float[] brought(String form, float[] values) {
        if (form.equals("raw")) {
            return values;
        }
        float least = Float.POSITIVE_INFINITY;
        float greatest = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(values[i], 0);
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        for (int i = 0; i < values.length && form.equals("relu-minmax"); i++) {
            values[i] = (values[i] - least) / (greatest - least);
        }
        return values;
    }
}
