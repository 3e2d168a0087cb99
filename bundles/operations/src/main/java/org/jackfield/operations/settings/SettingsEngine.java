// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jackfield.api.event.Event;
import org.jackfield.api.settings.Configuration.Refusal;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.operations.settings.Owners.Owned;
import org.jackfield.operations.settings.SettingsFolder.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings files and owners together: what passes every check comes into force, what does not is refused and leaves the last
 * good state as it is. Knows no framework and no thread; whoever uses it calls from one thread only.
 */
final class SettingsEngine {

    private static final Logger log = LoggerFactory.getLogger(SettingsEngine.class);
    private static final Logger audit = LoggerFactory.getLogger("jackfield.audit");

    /** How long a file may wait for an owner before somebody is told that there is none. */
    private static final Duration OWNER_PATIENCE = Duration.ofSeconds(30);

    /** A file as it was last read. */
    private static final class FileState {
        private Instant waitingSince;
        private Content content;
        private boolean dirty = true;
        private boolean parked;
        private List<SettingsProblem> problems = List.of();

        FileState(Instant seen, Content content) {
            this.waitingSince = seen;
            this.content = content;
        }
    }

    /** Settings that an owner has. */
    private record Force(Owned owned, Values values) {}

    private final SettingsFolder folder;
    private final String folderName;
    private final Variables variables;
    private final LastGood lastGood;
    private final Consumer<Event> events;
    private final Clock clock;
    private final Owners owners = new Owners();
    private final Map<String, FileState> files = new TreeMap<>();
    private final Map<Place, Force> force = new HashMap<>();

    /** @param folderName how the folder is called towards people, for example {@code etc} */
    SettingsEngine(
            SettingsFolder folder,
            String folderName,
            Variables variables,
            LastGood lastGood,
            Consumer<Event> events,
            Clock clock) {
        this.folder = folder;
        this.folderName = folderName;
        this.variables = variables;
        this.lastGood = lastGood;
        this.events = events;
        this.clock = clock;
    }

    /** An owner came: it gets all that is its own, or its defaults. */
    void arrive(SettingsOwner<?> owner, Metatype metatype) {
        owners.add(new Owned(owner, Declaration.of(owner, metatype)));
        soil(owner.kind());
        settle();
    }

    /** An owner went; nothing more is said to it. */
    void leave(SettingsOwner<?> owner) {
        Optional<Owned> left = owners.remove(owner);
        left.ifPresent(o -> force.values().removeIf(f -> f.owned().equals(o)));
        soil(owner.kind());
        settle();
    }

    /** All files that might be of a kind are looked at again: a new kind may claim what another had. */
    private void soil(String kind) {
        files.forEach((file, state) -> state.dirty |= file.startsWith(SettingsFolder.PREFIX + kind));
    }

    /** Looks at the folder and takes over what changed. */
    void look() {
        Map<String, Optional<Content>> changes;
        try {
            changes = folder.look();
        } catch (IOException e) {
            log.warn("The settings in {} cannot be read: {}", folderName, e.toString());
            return;
        }
        changes.forEach((file, content) -> content.ifPresentOrElse(c -> took(file, c), () -> gone(file)));
        settle();
    }

    private void took(String file, Content content) {
        FileState state = files.computeIfAbsent(file, f -> new FileState(clock.instant(), content));
        state.content = content;
        state.dirty = true;
    }

    private void gone(String file) {
        files.remove(file);
        lastGood.forget(file);
    }

    /** Goes over what changed until nothing more comes of it: what was refused may be right once something else is. */
    private void settle() {
        boolean progress = dropLost();
        for (int round = 0; round < 3; round++) {
            for (Map.Entry<String, FileState> entry : files.entrySet()) {
                FileState state = entry.getValue();
                if (state.dirty || waitedLongEnough(state)) {
                    state.dirty = false;
                    progress |= judge(entry.getKey(), state);
                }
            }
            progress |= fillIn();
            if (!progress) {
                return;
            }
            progress = false;
            files.values().forEach(s -> s.dirty |= !s.problems.isEmpty());
        }
    }

    private boolean waitedLongEnough(FileState state) {
        return state.parked
                && state.problems.isEmpty()
                && state.waitingSince.plus(OWNER_PATIENCE).isBefore(clock.instant());
    }

    /** What is in force without a file of its own, or whose file means something else by now, goes. */
    private boolean dropLost() {
        boolean dropped = false;
        for (Map.Entry<Place, Force> entry : Map.copyOf(force).entrySet()) {
            Place place = entry.getKey();
            boolean has = files.containsKey(place.file())
                    && Place.of(place.file(), owners.kinds())
                            .filter(place::equals)
                            .isPresent();
            if (!has && !place.name().isEmpty()) {
                drop(place, entry.getValue());
                dropped = true;
            }
        }
        return dropped;
    }

    private void drop(Place place, Force dropped) {
        force.remove(place);
        try {
            dropped.owned().remove(place.name());
        } catch (RuntimeException e) {
            log.warn("Removing {} {} failed: {}", place.kind(), place.name(), e.toString());
        }
        audit.info("{} {} removed", place.kind(), place.name());
        events.accept(new Event.SettingsRemoved(clock.instant(), place.kind(), place.name()));
    }

    /** Kinds with one file and none in force get what was good once, else their defaults. */
    private boolean fillIn() {
        boolean applied = false;
        for (Owned owned : owners.all()) {
            Place place = new Place(owned.kind(), "");
            boolean lost = !files.containsKey(place.file());
            Force now = force.get(place);
            if (!owned.owner().many()
                    && (now == null || (lost && !now.values().raw().isEmpty()))) {
                Values defaults = Values.check(owned.declaration(), Map.of(), variables);
                applied |= defaults.problems().isEmpty()
                        && enforce(place, owned, defaults).isEmpty();
            }
        }
        return applied;
    }

    /** Takes a file over or refuses it; true if something came into force. */
    private boolean judge(String file, FileState state) {
        Optional<Place> place = Place.of(file, owners.kinds());
        if (place.isEmpty() && !state.parked) {
            // An owner that leaves is given time to come back; at the end they all leave.
            state.waitingSince = clock.instant();
        }
        state.parked = place.isEmpty();
        if (place.isEmpty()) {
            boolean late = state.waitingSince.plus(OWNER_PATIENCE).isBefore(clock.instant());
            refuse(file, state, late ? List.of(new SettingsProblem("", nobody())) : List.of());
            return false;
        }
        List<SettingsProblem> problems = new ArrayList<>();
        boolean applied = attempt(place.get(), state.content, problems);
        refuse(file, state, problems);
        if (problems.isEmpty()) {
            lastGood.keep(file, state.content.text());
        } else if (!force.containsKey(place.get())) {
            return lastGood.text(file)
                    .map(text -> attempt(place.get(), new Content(text, ""), new ArrayList<>()))
                    .orElse(false);
        }
        return applied;
    }

    private String nobody() {
        List<String> kinds =
                owners.kinds().stream().map(Place.Kind::name).sorted().toList();
        return "nothing here has such settings: check the file's name, or install the plug-in; known are "
                + String.join(", ", kinds);
    }

    /** Brings a file's content into force; true if that changed anything, else problems say why or it is in force already. */
    private boolean attempt(Place place, Content content, List<SettingsProblem> problems) {
        if (!content.trouble().isEmpty()) {
            problems.add(new SettingsProblem("", content.trouble()));
            return false;
        }
        SettingsText text = SettingsText.parse(content.text());
        problems.addAll(text.problems());
        Optional<Judged> judged = judge(place, text.values(), problems);
        if (judged.isEmpty() || !problems.isEmpty()) {
            return false;
        }
        Owned owned = judged.get().owned();
        Values values = judged.get().values();
        Optional<Force> now = Optional.ofNullable(force.get(place));
        boolean same = now.filter(f -> f.owned().equals(owned))
                .filter(f -> values.changed(Optional.of(f.values())).isEmpty())
                .isPresent();
        if (same) {
            force.put(place, new Force(owned, values));
            return false;
        }
        problems.addAll(enforce(place, owned, values));
        return problems.isEmpty();
    }

    /** Values with the owner that they are for. */
    private record Judged(Owned owned, Values values) {}

    private Optional<Judged> judge(Place place, Map<String, String> raw, List<SettingsProblem> problems) {
        badName(place).ifPresent(problems::add);
        try {
            Owned owned = owners.choose(place.kind(), raw);
            Values values = Values.check(owned.declaration(), raw, variables);
            problems.addAll(values.problems());
            if (problems.isEmpty()) {
                problems.addAll(owned.check(place.name(), values));
            }
            return Optional.of(new Judged(owned, values));
        } catch (IllegalArgumentException e) {
            problems.add(new SettingsProblem(Values.VARIANT, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static Optional<SettingsProblem> badName(Place place) {
        return place.name().isEmpty() || Place.valid(place.name())
                ? Optional.empty()
                : Optional.of(
                        new SettingsProblem(
                                "",
                                "the name '" + place.name()
                                        + "' must be 1 to 64 letters, digits, '.', '_' and '-', beginning with a letter or digit"));
    }

    private List<SettingsProblem> enforce(Place place, Owned owned, Values values) {
        Optional<Force> now = Optional.ofNullable(force.get(place));
        now.filter(f -> !f.owned().equals(owned)).ifPresent(f -> {
            f.owned().remove(place.name());
            force.remove(place);
        });
        List<SettingsProblem> problems = owned.apply(place.name(), values);
        if (problems.isEmpty()) {
            force.put(place, new Force(owned, values));
            List<String> changed = values.changed(now.map(Force::values));
            audit.info("{} {} in force, changed: {}", place.kind(), place.name(), String.join(", ", changed));
            events.accept(new Event.SettingsApplied(clock.instant(), place.kind(), place.name()));
        }
        return problems;
    }

    /** Notes what is wrong with a file; says so once. */
    private void refuse(String file, FileState state, List<SettingsProblem> problems) {
        if (state.problems.equals(problems)) {
            return;
        }
        state.problems = List.copyOf(problems);
        String shown = folderName + "/" + file;
        for (SettingsProblem problem : problems) {
            String key = problem.key().isEmpty() ? "" : problem.key() + ": ";
            log.warn("{}: {}{}", shown, key, problem.reason());
        }
        if (!problems.isEmpty()) {
            events.accept(new Event.SettingsRefused(clock.instant(), shown, state.problems));
        }
    }

    /**
     * Writes a file and brings it into force.
     *
     * @throws InvalidSettingsException if anything is wrong; nothing is changed then
     * @throws IllegalArgumentException if nothing has such settings
     */
    void write(String kind, String name, Map<String, Object> settings) {
        List<Owned> candidates = owners.of(kind);
        boolean many = candidates.stream().anyMatch(o -> o.owner().many());
        if (candidates.isEmpty() || many == name.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no settings '" + kind + (name.isEmpty() ? "" : "/" + name) + "'");
        }
        Place place = new Place(kind, name);
        String shown = folderName + "/" + place.file();
        badName(place).ifPresent(bad -> {
            throw new InvalidSettingsException(shown, List.of(bad));
        });
        List<SettingsProblem> problems = new ArrayList<>();
        if (!Place.of(place.file(), owners.kinds()).filter(place::equals).isPresent()) {
            problems.add(new SettingsProblem(
                    "", "the name '" + name + "' would be taken for another kind: use another one"));
        }
        Optional<String> old = textOf(place.file());
        SettingsText text = old.map(SettingsText::parse)
                .filter(t -> t.problems().isEmpty())
                .orElseGet(() -> SettingsText.parse(""));
        Map<String, String> raw = WrittenValues.of(settings, text, problems);
        Optional<Judged> judged = judge(place, raw, problems);
        judged.ifPresent(known ->
                problems.addAll(WrittenValues.tooMany(settings, known.owned().declaration())));
        if (judged.isEmpty() || !problems.isEmpty()) {
            throw new InvalidSettingsException(shown, firstOfEachKey(problems));
        }
        Declaration declaration = judged.get().owned().declaration();
        WrittenValues.into(text, raw, declaration);
        store(place, text, declaration, old);
    }

    private static List<SettingsProblem> firstOfEachKey(List<SettingsProblem> problems) {
        Map<String, SettingsProblem> result = new LinkedHashMap<>();
        problems.forEach(p -> result.putIfAbsent(p.key(), p));
        return List.copyOf(result.values());
    }

    private void store(Place place, SettingsText text, Declaration declaration, Optional<String> old) {
        boolean secret =
                declaration.schema().keys().stream().anyMatch(k -> k.type().equals("password"));
        try {
            folder.write(place.file(), text.text(), secret);
            took(place.file(), new Content(text.text(), ""));
            settle();
            List<SettingsProblem> problems = Optional.ofNullable(files.get(place.file()))
                    .map(s -> s.problems)
                    .orElse(List.of());
            if (!problems.isEmpty()) {
                undo(place, old, secret);
                throw new InvalidSettingsException(folderName + "/" + place.file(), problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folderName + "/" + place.file() + " cannot be written", e);
        }
    }

    private void undo(Place place, Optional<String> old, boolean secret) throws IOException {
        if (old.isPresent()) {
            folder.write(place.file(), old.get(), secret);
            took(place.file(), new Content(old.get(), ""));
        } else {
            folder.delete(place.file());
            gone(place.file());
        }
        settle();
    }

    private Optional<String> textOf(String file) {
        try {
            return folder.text(file);
        } catch (IOException e) {
            throw new UncheckedIOException(folderName + "/" + file + " cannot be read", e);
        }
    }

    /** Deletes a file and what it brought into force; false if there was none. */
    boolean delete(String kind, String name) {
        Place place = new Place(kind, name);
        if (!owners.kinds().stream().anyMatch(k -> k.name().equals(kind)) || (!name.isEmpty() && !Place.valid(name))) {
            return false;
        }
        try {
            boolean deleted = folder.delete(place.file());
            gone(place.file());
            settle();
            return deleted;
        } catch (IOException e) {
            throw new UncheckedIOException(folderName + "/" + place.file() + " cannot be deleted", e);
        }
    }

    /** What is to be seen from outside. */
    SettingsView view() {
        Map<Place, Map<String, Object>> shown = new HashMap<>();
        force.forEach((place, f) -> shown.put(place, f.values().shown()));
        List<Refusal> refusals = new ArrayList<>();
        files.forEach((file, state) -> {
            if (!state.problems.isEmpty()) {
                refusals.add(new Refusal(folderName + "/" + file, state.problems));
            }
        });
        return new SettingsView(
                owners.all().stream().map(o -> o.declaration().schema()).toList(), shown, List.copyOf(refusals));
    }
}
