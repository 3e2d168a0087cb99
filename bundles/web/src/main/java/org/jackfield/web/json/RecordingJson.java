// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import java.util.Locale;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.State;
import org.jspecify.annotations.Nullable;

/** A recording; {@code length} is in seconds, {@code fault} is there only if it stopped by itself. */
public record RecordingJson(
        String id,
        String call,
        String by,
        String began,
        double length,
        String state,
        @Nullable String fault,
        List<TrackJson> tracks) {

    private static final double MILLIS = 1000;

    /** One file; {@code href} is where it is fetched. */
    public record TrackJson(String name, String party, String format, long bytes, String href) {}

    public static RecordingJson of(Recording recording) {
        return new RecordingJson(
                recording.id(),
                recording.call().value(),
                recording.by(),
                recording.began().toString(),
                recording.length().toMillis() / MILLIS,
                Texts.of(recording.state()),
                recording.state() == State.FAILED ? recording.fault() : null,
                recording.tracks().stream()
                        .map(track -> new TrackJson(
                                track.name(),
                                track.party(),
                                track.format().name().toLowerCase(Locale.ROOT),
                                track.bytes(),
                                "/api/recording/" + recording.id() + "/" + track.name()))
                        .toList());
    }
}
