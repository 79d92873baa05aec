package org.explainj.phantom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the few pickle (protocol 2) opcodes that describe a TorchScript module's attributes. */
final class Pickle {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Pickle() {
        out.write(0x80);
        out.write(2);
    }

    Pickle op(char opcode) {
        out.write(opcode);
        return this;
    }

    Pickle global(String module, String name) {
        op('c');
        out.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Pickle string(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        op('X');
        int32(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    Pickle integer(int value) {
        op('J');
        int32(value);
        return this;
    }

    Pickle bool(boolean value) {
        out.write(value ? 0x88 : 0x89);
        return this;
    }

    Pickle tuple(int... values) {
        op('(');
        for (int value : values) {
            integer(value);
        }
        return op('t');
    }

    /** An empty instance of a class, about to be given its state: {@code NEWOBJ} of an empty tuple. */
    Pickle instance(String module, String name) {
        global(module, name).op(')');
        out.write(0x81);
        return this;
    }

    /** A float32 tensor whose storage is the archive's {@code data/key}. */
    Pickle tensor(int key, int[] shape, boolean requiresGradient) {
        int size = 1;
        int[] strides = new int[shape.length];
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = size;
            size *= shape[i];
        }
        global("torch._utils", "_rebuild_tensor_v2").op('(').op('(').string("storage").global("torch", "FloatStorage")
                .string(Integer.toString(key)).string("cpu").integer(size).op('t').op('Q')
                .integer(0).tuple(shape).tuple(strides).bool(requiresGradient);
        return global("collections", "OrderedDict").op(')').op('R').op('t').op('R');
    }

    byte[] finish() {
        op('.');
        return out.toByteArray();
    }

    private void int32(int value) {
        out.write(value);
        out.write(value >> 8);
        out.write(value >> 16);
        out.write(value >> 24);
    }
}
