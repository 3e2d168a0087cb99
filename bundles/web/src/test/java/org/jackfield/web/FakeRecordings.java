// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.Format;
import org.jackfield.api.recording.Recording.State;
import org.jackfield.api.recording.Recording.Track;
import org.jackfield.api.recording.RecordingException;
import org.jackfield.api.recording.Recordings;

/** Recordings whose files a test puts in. */
public final class FakeRecordings implements Recordings {

    public final List<Recording> all = new ArrayList<>();
    public final Map<String, Path> files = new HashMap<>();

    /** One of the call of {@link Samples}, with a mix. */
    public Recording add(String id, State state) {
        Recording made = new Recording(
                id,
                Samples.CALL.id(),
                "eve",
                Samples.TIME,
                Duration.ofMillis(1500),
                state,
                state == State.FAILED ? "No space left on device" : "",
                List.of(new Track("mix", "", Format.WAV, 48_044)));
        all.add(made);
        return made;
    }

    @Override
    public Recording start(CallId call, boolean legs, String by) {
        if (all.stream().anyMatch(one -> one.state() == State.RECORDING)) {
            throw new RecordingException("The call " + call + " is recorded already.");
        }
        return add(legs ? "r-legs-" + by : "r-mix-" + by, State.RECORDING);
    }

    @Override
    public void stop(CallId call) {
        if (!all.removeIf(one -> one.state() == State.RECORDING)) {
            throw new RecordingException("The call " + call + " is not recorded.");
        }
    }

    @Override
    public List<Recording> list() {
        return all;
    }

    @Override
    public Optional<Recording> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Path> file(String id, String track) {
        return Optional.ofNullable(files.get(id + "/" + track));
    }

    @Override
    public boolean delete(String id) {
        return all.removeIf(one -> one.id().equals(id));
    }
}
