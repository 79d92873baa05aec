package org.explainj.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchScriptWriterTest {
    private static final int[] WIDTHS = {2, 3, 4, 5, 6};
    private static final int[] BLOCKS = {1, 2, 1, 1};

    @TempDir
    private Path folder;

    private static byte[] bytes(ScriptModule module) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TorchScriptWriter.write(module, "net", out);
        return out.toByteArray();
    }

    @Test
    void libtorchReadsTheParametersUnderPyTorchsNames() throws Exception {
        ScriptModule module = ResNet.create(WIDTHS, BLOCKS, 4, 3);
        Path file = Files.write(folder.resolve("net.pt"), bytes(module));
        try (PtNDManager manager = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(Device.cpu())) {
            PtSymbolBlock block = JniUtils.loadModule(manager, file, true, new String[0], new String[0], true);
            NDList parameters = JniUtils.moduleGetParams(block, manager);
            Set<String> names = new TreeSet<>();
            parameters.forEach(parameter -> names.add(parameter.getName()));
            assertTrue(names.containsAll(List.of("conv1.weight", "bn1.bias", "layer1.0.conv1.weight",
                    "layer2.1.bn2.weight", "layer4.0.downsample.0.weight", "fc.weight", "fc.bias")), names::toString);
            assertEquals(new Shape(6, 5, 3, 3), parameters.get("layer4.0.conv1.weight").getShape());
            assertArrayEquals(module.children().get("fc").tensors().get("weight").values(),
                    parameters.get("fc.weight").toFloatArray());
        }
    }

    /** With every convolution zero, what is left of the network is its norms' shifts and its head. */
    @Test
    void theForwardIsThatOfAResidualNetwork() throws Exception {
        ScriptModule random = ResNet.create(WIDTHS, BLOCKS, 2, 5);
        List<float[]> values = new ArrayList<>();
        for (ScriptModule.Tensor tensor : random.allTensors()) {
            values.add(tensor.shape().length == 4 ? new float[tensor.values().length] : tensor.values().clone());
        }
        ScriptModule module = ResNet.withTensors(random, values);
        ScriptModule last = module.children().get("layer4").children().get("0");
        float[] shift = last.children().get("bn2").tensors().get("bias").values();
        float[] shortcut = last.children().get("downsample").children().get("1").tensors().get("bias").values();
        float[] mean = last.children().get("downsample").children().get("1").tensors().get("running_mean").values();
        float[] variance = last.children().get("downsample").children().get("1").tensors().get("running_var").values();
        float[] head = module.children().get("fc").tensors().get("weight").values();
        float[] bias = module.children().get("fc").tensors().get("bias").values();
        double[] expected = new double[2];
        for (int c = 0; c < 6; c++) {
            shift[c] = c - 2;
            shortcut[c] = 0.5f * c;
            mean[c] = 0.25f;
            variance[c] = 4;
            double activation = Math.max(0, shift[c] + shortcut[c] - mean[c] / Math.sqrt(variance[c] + 1e-5));
            expected[0] += head[c] * activation;
            expected[1] += head[6 + c] * activation;
        }
        Path file = Files.write(folder.resolve("net.pt"), bytes(module));
        try (PtNDManager manager = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(Device.cpu())) {
            PtSymbolBlock block = JniUtils.loadModule(manager, file, true, new String[0], new String[0], false);
            JniUtils.enableInferenceMode(block);
            NDArray logits = IValueUtils.forward(block, new NDList(manager.ones(new Shape(1, 1, 64, 48))), false)
                    .singletonOrThrow();
            assertEquals(new Shape(1, 2), logits.getShape());
            assertEquals(expected[0] + bias[0], logits.toFloatArray()[0], 1e-4);
            assertEquals(expected[1] + bias[1], logits.toFloatArray()[1], 1e-4);
        }
    }

    @Test
    void theSameNetworkIsTheSameBytes() throws Exception {
        assertArrayEquals(bytes(ResNet.create(WIDTHS, BLOCKS, 4, 3)), bytes(ResNet.create(WIDTHS, BLOCKS, 4, 3)));
    }

    /** PyTorch maps tensors into memory, for which it aligns every record. */
    @Test
    void everyEntryStartsAtAMultipleOf64() throws Exception {
        byte[] zip = bytes(ResNet.create(WIDTHS, BLOCKS, 4, 3));
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int position = 0;
        int entries = 0;
        while (buffer.getInt(position) == 0x04034b50) {
            int data = position + 30 + buffer.getShort(position + 26) + buffer.getShort(position + 28);
            assertEquals(0, data % 64);
            position = data + buffer.getInt(position + 18);
            entries++;
        }
        assertTrue(entries > 50);
    }
}
