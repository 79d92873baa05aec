package org.explainj.phantom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a {@link ScriptModule} as the archive that {@code torch.jit.save} would: source under {@code code/}, the
 * attributes pickled, one file per tensor. The same module gives the same bytes.
 */
final class TorchScriptWriter {
    /** PyTorch aligns tensors to this many bytes, so that they can be mapped into memory. */
    private static final int ALIGNMENT = 64;

    private final String archive;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private long position;

    private TorchScriptWriter(String archive) {
        this.archive = archive;
    }

    /**
     * @param module the root
     * @param archive the archive's own name, the folder that holds its entries
     * @param out where to, not closed
     */
    static void write(ScriptModule module, String archive, OutputStream out) throws IOException {
        new TorchScriptWriter(archive).write(module, out);
    }

    private void write(ScriptModule module, OutputStream out) throws IOException {
        Pickle pickle = new Pickle();
        pickle(module, pickle, new int[1]);
        ZipOutputStream zip = new ZipOutputStream(out);
        entry(zip, "data.pkl", pickle.finish());
        for (Map.Entry<String, String> source : sources.entrySet()) {
            entry(zip, "code/" + source.getKey(), source.getValue().getBytes(StandardCharsets.UTF_8));
        }
        List<ScriptModule.Tensor> tensors = module.allTensors();
        for (int i = 0; i < tensors.size(); i++) {
            entry(zip, "data/" + i, bytes(tensors.get(i).values()));
        }
        entry(zip, "constants.pkl", new Pickle().op(')').finish());
        entry(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        entry(zip, "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
        zip.finish();
    }

    /** Pickles a module; its class's source is written on the way, children first, as an importer needs them. */
    private void pickle(ScriptModule module, Pickle pickle, int[] nextTensor) {
        String name = define(module);
        int dot = name.lastIndexOf('.');
        pickle.instance(name.substring(0, dot), name.substring(dot + 1)).op('}').op('(');
        pickle.string("training").bool(false);
        module.tensors().forEach((key, tensor) ->
                pickle.string(key).tensor(nextTensor[0]++, tensor.shape(), tensor.parameter()));
        module.children().forEach((key, child) -> {
            pickle.string(key);
            pickle(child, pickle, nextTensor);
        });
        pickle.op('u').op('b');
    }

    /** @return the qualified name of the module's class; modules alike share one */
    private String define(ScriptModule module) {
        StringBuilder body = new StringBuilder();
        body.append("  __parameters__ = ").append(names(module, true)).append('\n');
        body.append("  __buffers__ = ").append(names(module, false)).append('\n');
        module.tensors().keySet().forEach(name -> body.append("  ").append(name).append(" : Tensor\n"));
        body.append("  training : bool\n");
        boolean numbered = module.children().keySet().stream().anyMatch(name -> Character.isDigit(name.charAt(0)));
        if (numbered) {
            body.append("  __annotations__ = []\n");
        }
        module.children().forEach((name, child) -> {
            String type = define(child);
            body.append(numbered ? "  __annotations__[\"" + name + "\"] = " + type : "  " + name + " : " + type);
            body.append('\n');
        });
        body.append(module.methods());
        return classes.computeIfAbsent(module.kind() + "\n" + body, key -> {
            int dot = module.kind().lastIndexOf('.');
            String scope = module.kind().substring(0, dot);
            String simple = module.kind().substring(dot + 1);
            String file = "__torch__/" + scope.replace('.', '/');
            for (int i = 0; sources.containsKey(file + ".py"); i++) {
                scope = module.kind().substring(0, dot) + ".___torch_mangle_" + i;
                file = "__torch__/" + scope.replace('.', '/');
            }
            String name = "__torch__." + scope + "." + simple;
            sources.put(file + ".py", "class " + simple + "(Module):\n" + body.toString().replace("SELF", name));
            return name;
        });
    }

    private static String names(ScriptModule module, boolean parameters) {
        return module.tensors().entrySet().stream().filter(entry -> entry.getValue().parameter() == parameters)
                .map(entry -> "\"" + entry.getKey() + "\", ").collect(Collectors.joining("", "[", "]"));
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(archive + "/" + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        int header = 30 + entry.getName().length();
        int padding = (int) Math.floorMod(-(position + header + 4), (long) ALIGNMENT);
        entry.setExtra(ByteBuffer.allocate(4 + padding).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'F').put((byte) 'B').putShort((short) padding).array());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
        position += header + 4 + padding + content.length;
    }
}
