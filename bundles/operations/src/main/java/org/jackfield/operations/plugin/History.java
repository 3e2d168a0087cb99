// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jackfield.api.plugin.PluginActor;
import org.jackfield.api.plugin.PluginChange;
import org.jackfield.api.plugin.PluginChange.Outcome;
import org.jackfield.api.plugin.PluginChange.Step;
import org.jackfield.api.plugin.PluginJob.Verb;
import org.jackfield.operations.file.NoteFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was changed, a file each; the latest {@value #KEPT} are kept. One thread at a time writes, any reads. */
final class History {

    private static final Logger log = LoggerFactory.getLogger(History.class);
    private static final Logger audit = LoggerFactory.getLogger("jackfield.audit");

    static final int KEPT = 500;

    private static final String FORM = "\\d{6,}\\.properties";
    private static final String BEFORE = "before.";
    private static final String FROM = "from.";
    private static final String TO = "to.";

    private final Path folder;
    private final Clock clock;

    History(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The latest first; what cannot be read is left out. */
    List<PluginChange> changes() {
        return files().stream()
                .sorted(Comparator.comparingLong(History::id).reversed())
                .flatMap(this::change)
                .toList();
    }

    Optional<PluginChange> change(long id) {
        return files().stream()
                .filter(file -> id(file) == id)
                .flatMap(this::change)
                .findFirst();
    }

    /**
     * Adds one that is over now.
     *
     * @param before all plug-ins before it, with their versions
     */
    PluginChange add(
            PluginActor by, Verb verb, Outcome outcome, String sentence, List<Step> steps, Map<String, String> before) {
        List<Path> files = files();
        long id = files.isEmpty() ? 1 : id(files.get(files.size() - 1)) + 1;
        PluginChange change = new PluginChange(id, clock.instant(), by, verb, outcome, sentence, steps, before);
        audit.info("plug-ins: {} {} by {}: {}", lower(verb), lower(outcome), by, sentence);
        new NoteFile(folder.resolve("%06d.properties".formatted(id))).write(lines(change));
        files.stream()
                .limit(Math.max(0, files.size() + 1 - KEPT))
                .map(NoteFile::new)
                .forEach(NoteFile::delete);
        return change;
    }

    private static Map<String, String> lines(PluginChange change) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("at", change.at().toString());
        lines.put("user", change.by().user());
        lines.put("address", change.by().from());
        lines.put("verb", lower(change.verb()));
        lines.put("outcome", lower(change.outcome()));
        lines.put("sentence", change.sentence());
        for (Step step : change.steps()) {
            lines.put(FROM + step.feature(), step.before().orElse(""));
            lines.put(TO + step.feature(), step.after().orElse(""));
        }
        change.before().forEach((feature, version) -> lines.put(BEFORE + feature, version));
        return lines;
    }

    private Stream<PluginChange> change(Path file) {
        try {
            SortedMap<String, String> lines = new NoteFile(file).read();
            SortedMap<String, String> from = Journal.after(lines, FROM);
            SortedMap<String, String> to = Journal.after(lines, TO);
            List<Step> steps = new TreeSet<>(from.keySet())
                    .stream()
                            .map(f -> new Step(f, version(from.get(f)), version(to.get(f))))
                            .toList();
            return Stream.of(new PluginChange(
                    id(file),
                    Instant.parse(lines.getOrDefault("at", "")),
                    new PluginActor(lines.getOrDefault("user", ""), lines.getOrDefault("address", "")),
                    Verb.valueOf(lines.getOrDefault("verb", "").toUpperCase(Locale.ROOT)),
                    Outcome.valueOf(lines.getOrDefault("outcome", "").toUpperCase(Locale.ROOT)),
                    lines.getOrDefault("sentence", ""),
                    steps,
                    Journal.after(lines, BEFORE)));
        } catch (RuntimeException e) {
            log.warn("{} tells nothing of a change of plug-ins any more: {}", file, e.getMessage());
            return Stream.empty();
        }
    }

    private static Optional<String> version(@Nullable String text) {
        return Optional.ofNullable(text).filter(t -> !t.isEmpty());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static long id(Path file) {
        return Long.parseLong(file.getFileName().toString().replace(".properties", ""));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(FORM))
                    .sorted(Comparator.comparingLong(History::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }
}
