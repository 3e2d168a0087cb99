// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.State;
import org.jackfield.api.recording.Recording.Track;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of recordings: one folder for each, with its tracks and {@code recording.json}. Any thread. */
final class Archive {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private static final String CARD = "recording.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private final Path folder;
    private final Map<String, Recording> all = new ConcurrentHashMap<>();

    Archive(Path folder) {
        this.folder = folder;
    }

    /** Reads what is there; what was being recorded when the process ended is as long as it is. */
    void load() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> folders = Files.list(folder)) {
            folders.map(one -> one.resolve(CARD)).filter(Files::isRegularFile).forEach(this::load);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The recordings in {} cannot be read: {}; look after the folder", folder, e.toString());
        }
    }

    private void load(Path card) {
        try {
            Recording found = JSON.readValue(card.toFile(), Recording.class);
            if (found.state() == State.RECORDING) {
                Recording broken = new Recording(
                        found.id(),
                        found.call(),
                        found.by(),
                        found.began(),
                        found.length(),
                        State.FAILED,
                        "the appliance ended",
                        found.tracks());
                write(broken);
            } else {
                all.put(found.id(), found);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read, the recording beside it is not listed: {}", card, e.toString());
        }
    }

    /** Makes room for a recording. */
    Path open(Recording recording) throws IOException {
        Path place = place(recording.id());
        Files.createDirectories(place);
        write(recording);
        return place;
    }

    private Path place(String id) {
        return folder.resolve(id);
    }

    /** Takes up what became of a recording; its card is exchanged as a whole. */
    void write(Recording recording) throws IOException {
        all.put(recording.id(), recording);
        Path place = place(recording.id());
        Path next = place.resolve(CARD + ".new");
        Files.write(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(recording));
        Files.move(next, place.resolve(CARD), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The same where nothing can be written any more: it is known until the next start. */
    void remember(Recording recording) {
        all.put(recording.id(), recording);
    }

    /** Newest first. */
    List<Recording> list() {
        return all.values().stream()
                .sorted(Comparator.comparing(Recording::began)
                        .thenComparing(Recording::id)
                        .reversed())
                .toList();
    }

    Optional<Recording> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The file of a track that the recording has. */
    Optional<Path> file(Recording recording, String name) {
        return recording.tracks().stream()
                .filter(track -> track.name().equals(name))
                .map(track -> place(recording, track))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Where a track lies, or would lie. */
    Path place(Recording recording, Track track) {
        return place(recording.id()).resolve(fileName(track));
    }

    static String fileName(Track track) {
        return track.name() + "." + track.format().name().toLowerCase(Locale.ROOT);
    }

    /** Deletes it with all its files; false if there is none. */
    boolean delete(String id) {
        if (all.remove(id) == null) {
            return false;
        }
        try (Stream<Path> files = Files.list(place(id))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            LOG.warn("Not all of the recording {} could be deleted: {}; remove its folder", id, e.toString());
        }
        return true;
    }
}
