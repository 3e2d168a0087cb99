// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.operations.file.NoteFile;

/** The changes that are under way, on the disk: whoever finds one after a start must finish it or put it back. */
final class Journal {

    private static final String LEAVING = "leaving.";
    private static final String COMING = "coming.";
    private static final String SUFFIX = ".properties";

    private final Path folder;

    Journal(Path folder) {
        this.folder = folder;
    }

    /**
     * What was begun and not ended.
     *
     * @param leaving versions by feature
     * @param coming versions by feature
     * @param onwards whether it must be finished, since what leaves hung in its stop and must not be started again
     */
    record Begun(
            Verb verb,
            PluginActor by,
            SortedMap<String, String> leaving,
            SortedMap<String, String> coming,
            boolean onwards) {

        static Begun of(Verb verb, PluginActor by, Change change) {
            return new Begun(verb, by, Change.versions(change.leaving()), Change.versions(change.coming()), false);
        }

        Begun toFinish() {
            return new Begun(verb, by, leaving, coming, true);
        }
    }

    /** The place of one change. */
    record Page(NoteFile file) {

        void write(Begun begun) {
            Map<String, String> lines = new TreeMap<>();
            lines.put("verb", begun.verb().name().toLowerCase(Locale.ROOT));
            lines.put("user", begun.by().user());
            lines.put("from", begun.by().from());
            lines.put("onwards", String.valueOf(begun.onwards()));
            begun.leaving().forEach((feature, version) -> lines.put(LEAVING + feature, version));
            begun.coming().forEach((feature, version) -> lines.put(COMING + feature, version));
            file.write(lines);
        }

        Begun read() {
            SortedMap<String, String> lines = file.read();
            return new Begun(
                    Verb.valueOf(lines.getOrDefault("verb", "rollback").toUpperCase(Locale.ROOT)),
                    new PluginActor(lines.getOrDefault("user", ""), lines.getOrDefault("from", "")),
                    after(lines, LEAVING),
                    after(lines, COMING),
                    Boolean.parseBoolean(lines.get("onwards")));
        }

        void close() {
            file.delete();
        }
    }

    /** Notes that a change begins. */
    Page open(Begun begun) {
        Page page = new Page(new NoteFile(folder.resolve(UUID.randomUUID() + SUFFIX)));
        page.write(begun);
        return page;
    }

    /** Those that did not end. */
    List<Page> pages() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(file -> new Page(new NoteFile(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    static SortedMap<String, String> after(SortedMap<String, String> lines, String prefix) {
        SortedMap<String, String> found = new TreeMap<>();
        lines.tailMap(prefix).forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
