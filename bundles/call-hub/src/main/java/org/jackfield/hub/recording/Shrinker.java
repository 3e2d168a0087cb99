// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.Format;
import org.jackfield.api.recording.Recording.Track;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes recordings that are whole shorter, one after the other, on a thread of its own at the lowest priority. Any thread. */
final class Shrinker {

    private static final Logger LOG = LoggerFactory.getLogger(Shrinker.class);

    private final Archive archive;
    private final OpusConversion conversion;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "jackfield-recording-opus");
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });

    Shrinker(Archive archive, OpusConversion conversion) {
        this.archive = archive;
        this.conversion = conversion;
    }

    /** Whether there is something to do on a recording. */
    static boolean wants(Recording recording) {
        return recording.state() == Recording.State.DONE
                && recording.tracks().stream().anyMatch(track -> track.format() == Format.WAV);
    }

    /** Shortens it when it is its turn. */
    void add(Recording recording, Runnable changed) {
        try {
            thread.execute(() -> shrink(recording.id(), changed));
        } catch (RejectedExecutionException e) {
            // The appliance stops; it is done after the next start.
        }
    }

    /** Shortens it now. */
    void shrink(String id, Runnable changed) {
        Optional<Recording> found = archive.find(id).filter(Shrinker::wants);
        if (found.isPresent()) {
            try {
                if (shrink(found.get())) {
                    changed.run();
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("The recording {} stays as it is, it could not be turned into Opus: {}", id, e.toString());
            }
        }
    }

    private boolean shrink(Recording recording) throws IOException {
        List<Track> tracks = new ArrayList<>();
        List<Path> old = new ArrayList<>();
        for (Track track : recording.tracks()) {
            Path wav = archive.place(recording, track);
            Track shorter = new Track(track.name(), track.party(), Format.OPUS, 0);
            Path opus = archive.place(recording, shorter);
            if (track.format() == Format.OPUS
                    || !Files.isRegularFile(wav)
                    || !conversion.convert(wav, opus, recording.call() + " " + track.name())) {
                tracks.add(track);
            } else {
                tracks.add(new Track(track.name(), track.party(), Format.OPUS, Files.size(opus)));
                old.add(wav);
            }
        }
        if (old.isEmpty() || archive.find(recording.id()).isEmpty()) {
            return false;
        }
        archive.write(with(recording, tracks));
        for (Path wav : old) {
            Files.deleteIfExists(wav);
        }
        return true;
    }

    private static Recording with(Recording recording, List<Track> tracks) {
        return new Recording(
                recording.id(),
                recording.call(),
                recording.by(),
                recording.began(),
                recording.length(),
                recording.state(),
                recording.fault(),
                tracks);
    }

    /** What is begun ends with the process at the latest. */
    void stop() {
        thread.shutdownNow();
    }
}
