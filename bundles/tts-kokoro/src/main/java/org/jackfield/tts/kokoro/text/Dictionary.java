// SPDX-License-Identifier: Apache-2.0
package org.jackfield.tts.kokoro.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * CMUdict: how 130 000 words of American English sound. Kept as the lines of its file, sorted, since so many strings would take ten times
 * the memory. Any thread.
 */
final class Dictionary {

    private static final String PLACE = "/kokoro/cmudict.gz";

    private final byte[] lines;

    /** Where lines begin. */
    private final int[] starts;

    Dictionary() {
        try (InputStream file =
                new GZIPInputStream(Objects.requireNonNull(Dictionary.class.getResourceAsStream(PLACE), PLACE))) {
            lines = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        starts = starts(lines);
    }

    private static int[] starts(byte[] lines) {
        int count = 0;
        for (byte letter : lines) {
            count += letter == '\n' ? 1 : 0;
        }
        int[] starts = new int[count];
        int next = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = next;
            while (lines[next] != '\n') {
                next++;
            }
            next++;
        }
        return starts;
    }

    int words() {
        return starts.length;
    }

    /** In ARPABET with stress; empty if it is not known. */
    Optional<List<String>> find(String word) {
        byte[] wanted = (word.toLowerCase(Locale.ROOT) + " ").getBytes(StandardCharsets.ISO_8859_1);
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(starts[middle], wanted);
            if (order == 0) {
                return Optional.of(List.of(rest(starts[middle] + wanted.length).split(" ")));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private int compare(int start, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            int order = Byte.compare(lines[start + i], wanted[i]);
            if (order != 0 || lines[start + i] == '\n') {
                return order;
            }
        }
        return 0;
    }

    private String rest(int from) {
        int to = from;
        while (lines[to] != '\n') {
            to++;
        }
        return new String(lines, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
