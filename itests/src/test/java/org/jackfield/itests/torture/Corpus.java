// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The cases by name: their messages, and how they are answered. */
public final class Corpus {

    private static final Path FOLDER = Path.of("../bundles/sip/src/test/resources/torture");

    private Corpus() {}

    /** In words of our own. */
    public static Map<String, byte[]> own() {
        Map<String, byte[]> messages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".sip")).toList()) {
                messages.put(file.getFileName().toString().replace(".sip", ""), Files.readAllBytes(file));
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the RFC's; empty where its text is not at hand. */
    public static Optional<Map<String, byte[]>> exact() {
        Path text = Path.of(System.getProperty("jackfield.rfc4475", "missing"));
        return Files.isReadable(text) ? Optional.of(Rfc4475.messages(text)) : Optional.empty();
    }

    /** For each case the answers that are right over a transport, {@code udp} or {@code tcp}; see the file. */
    public static Map<String, Set<String>> answers(String transport) {
        Map<String, Set<String>> answers = new TreeMap<>();
        try (Stream<String> lines = Files.lines(FOLDER.resolve("answers.txt"))) {
            lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(cells ->
                            answers.put(cells[0], Set.of(cells[transport.equals("udp") ? 1 : 2].split("\\|"))));
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
