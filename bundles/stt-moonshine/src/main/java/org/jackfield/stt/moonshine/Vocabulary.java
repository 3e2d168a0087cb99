// SPDX-License-Identifier: Apache-2.0
package org.jackfield.stt.moonshine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pieces of text that the network's numbers stand for. */
final class Vocabulary {

    /** In place of a space (U+2581). */
    private static final char SPACE = '\u2581';

    /** How a piece is written that is a single byte: {@code <0x0A>}. */
    private static final String BYTE = "<0x";

    private final List<String> pieces;

    private Vocabulary(List<String> pieces) {
        this.pieces = pieces;
    }

    /** Reads it from this bundle. */
    static Vocabulary read() {
        try (InputStream in = Network.resource("vocabulary.txt")) {
            return new Vocabulary(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a row of numbers; those that stand for no text are passed over. */
    String text(int[] tokens) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int token : tokens) {
            if (token < pieces.size()) {
                text.writeBytes(bytes(pieces.get(token)));
            }
        }
        return text.toString(StandardCharsets.UTF_8).strip();
    }

    private static byte[] bytes(String piece) {
        if (piece.startsWith(BYTE)) {
            return new byte[] {(byte) Integer.parseInt(piece.substring(BYTE.length(), piece.length() - 1), 16)};
        }
        boolean mark = piece.length() > 1 && piece.startsWith("<") && piece.endsWith(">");
        return mark ? new byte[0] : piece.replace(SPACE, ' ').getBytes(StandardCharsets.UTF_8);
    }
}
