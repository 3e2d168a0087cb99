// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A graph with Kokoro's inputs and outputs, that a real runtime runs: each phoneme is 25 ms of a tone whose pitch tells which it is, faster
 * and slower as asked for, louder or softer by the style. Written as ONNX is: fields of Protocol Buffers.
 */
public final class TinyKokoro {

    /** Of a phoneme. */
    public static final int SAMPLES = 600;

    private static final int PHONEMES = 178;
    private static final int RATE = 24_000;
    private static final double LEVEL = 0.4;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyKokoro() {}

    /** Hz of the tone of a phoneme: whole periods in 25 ms. */
    public static int hertz(int phoneme) {
        return 40 * (10 + phoneme);
    }

    /**
     * Writes one.
     *
     * @param ids what the input of the phonemes is called
     */
    public static Path write(Path file, String ids) throws IOException {
        Message graph = new Message();
        node(graph, "Gather", "table " + ids, "rows", 0);
        node(graph, "Reshape", "rows flat-shape", "flat", -1);
        node(graph, "Size", "flat", "length", -1);
        cast(graph, "length", "length-f", FLOAT);
        node(graph, "Squeeze", "speed", "pace", -1);
        node(graph, "Div", "length-f pace", "count", -1);
        node(graph, "Range", "zero count one", "steps", -1);
        node(graph, "Mul", "steps pace", "places-f", -1);
        cast(graph, "places-f", "places", INT64);
        node(graph, "Sub", "length one-i", "last", -1);
        node(graph, "Min", "places last", "inside", -1);
        node(graph, "Gather", "flat inside", "sound", 0);
        mean(graph);
        node(graph, "Tanh", "mean", "bent", -1);
        node(graph, "Add", "one bent", "level", -1);
        node(graph, "Mul", "sound level", "even", -1);
        node(graph, "Unsqueeze", "even axis", "waveform", -1);
        graph.text(2, "tiny");
        graph.message(5, tensor("table", FLOAT, table(), PHONEMES, SAMPLES));
        graph.message(5, tensor("flat-shape", INT64, longs(-1), 1));
        graph.message(5, tensor("zero", FLOAT, floats(0)));
        graph.message(5, tensor("one", FLOAT, floats(1)));
        graph.message(5, tensor("one-i", INT64, longs(1)));
        graph.message(5, tensor("axis", INT64, longs(0), 1));
        graph.message(11, value(ids, INT64, "1", "n"));
        graph.message(11, value("style", FLOAT, "1", "256"));
        graph.message(11, value("speed", FLOAT, "1"));
        graph.message(12, value("waveform", FLOAT, "1", "samples"));
        Message opset = new Message().text(1, "").number(2, 17);
        Message model = new Message().number(1, 8).message(7, graph).message(8, opset);
        return Files.write(file, model.bytes());
    }

    private static void node(Message graph, String type, String inputs, String output, int axis) {
        Message node = new Message();
        for (String input : inputs.split(" ")) {
            node.text(1, input);
        }
        node.text(2, output).text(3, output).text(4, type);
        if (axis >= 0) {
            node.message(5, new Message().text(1, "axis").number(3, axis).number(20, 2));
        }
        graph.message(1, node);
    }

    private static void cast(Message graph, String input, String output, int to) {
        graph.message(
                1,
                new Message()
                        .text(1, input)
                        .text(2, output)
                        .text(3, output)
                        .text(4, "Cast")
                        .message(5, new Message().text(1, "to").number(3, to).number(20, 2)));
    }

    private static void mean(Message graph) {
        graph.message(
                1,
                new Message()
                        .text(1, "style")
                        .text(2, "mean")
                        .text(3, "mean")
                        .text(4, "ReduceMean")
                        .message(
                                5,
                                new Message().text(1, "keepdims").number(3, 0).number(20, 2)));
    }

    private static Message tensor(String name, int type, byte[] content, long... dimensions) {
        Message tensor = new Message();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        return tensor.number(2, type).text(8, name).bytes(9, content);
    }

    private static Message value(String name, int type, String... dimensions) {
        Message shape = new Message();
        for (String dimension : dimensions) {
            Message one = new Message();
            shape.message(
                    1, dimension.matches("\\d+") ? one.number(1, Long.parseLong(dimension)) : one.text(2, dimension));
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    private static byte[] table() {
        float[] table = new float[PHONEMES * SAMPLES];
        for (int phoneme = 1; phoneme < PHONEMES; phoneme++) {
            for (int i = 0; i < SAMPLES; i++) {
                table[phoneme * SAMPLES + i] = (float) (LEVEL * Math.sin(2 * Math.PI * hertz(phoneme) * i / RATE));
            }
        }
        return floats(table);
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    /** A message of Protocol Buffers. */
    private static final class Message {

        private static final int LENGTH_DELIMITED = 2;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Message number(int field, long value) {
            variable((long) field << 3);
            variable(value);
            return this;
        }

        Message text(int field, String text) {
            return bytes(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message message) {
            return bytes(field, message.bytes());
        }

        Message bytes(int field, byte[] content) {
            variable((long) field << 3 | LENGTH_DELIMITED);
            variable(content.length);
            bytes.writeBytes(content);
            return this;
        }

        private void variable(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
