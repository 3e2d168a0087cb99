// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.Format;
import org.jackfield.api.recording.Recording.State;
import org.jackfield.api.recording.Recording.Track;
import org.jackfield.soundfile.SoundTrack;

/** A recording that goes on: its recorder, and its files. Belongs to the writer's thread but for what says otherwise. */
final class Session {

    private static final long MS_PER_TICK = 20;

    private final Recording beginning;
    private final CallRecorder recorder;
    private final Path folder;
    private final List<SoundTrack> writers = new ArrayList<>();

    Session(Recording beginning, CallRecorder recorder, Path folder) {
        this.beginning = beginning;
        this.recorder = recorder;
        this.folder = folder;
    }

    /** Any thread. */
    CallRecorder recorder() {
        return recorder;
    }

    /** Any thread: what it was when it began. */
    Recording beginning() {
        return beginning;
    }

    /** Writes what the clock has put into the rings. */
    void drain() throws IOException {
        List<CallRecorder.Track> tracks = recorder.tracks();
        for (int i = writers.size(); i < tracks.size(); i++) {
            writers.add(new SoundTrack(
                    tracks.get(i).ring(), folder.resolve(tracks.get(i).name() + ".wav")));
        }
        for (SoundTrack writer : writers) {
            writer.drain();
            writer.flush();
        }
    }

    /** Nothing comes any more: all tracks are made as long as the mix, and closed. */
    void finish() throws IOException {
        drain();
        int ticks = recorder.recorded();
        for (SoundTrack writer : writers) {
            writer.fill(ticks);
        }
        close();
    }

    /** Closes what can be closed. */
    void close() throws IOException {
        IOException first = null;
        for (SoundTrack writer : writers) {
            try {
                writer.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        writers.clear();
        if (first != null) {
            throw first;
        }
    }

    /** Any thread: what it is now. */
    Recording view(State state, String fault) {
        List<Track> tracks = recorder.tracks().stream()
                .map(track -> new Track(
                        track.name(),
                        track.party(),
                        Format.WAV,
                        folder.resolve(track.name() + ".wav").toFile().length()))
                .toList();
        return new Recording(
                beginning.id(),
                beginning.call(),
                beginning.by(),
                beginning.began(),
                Duration.ofMillis(MS_PER_TICK * recorder.recorded()),
                state,
                fault,
                tracks);
    }
}
