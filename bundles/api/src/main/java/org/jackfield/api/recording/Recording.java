// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jackfield.api.call.CallId;

/**
 * A recording, at one moment.
 *
 * @param id names it for good
 * @param call what is recorded
 * @param by who asked for it
 * @param began when the recorder joined the call
 * @param length of what is recorded so far
 * @param fault why it stopped by itself; empty unless it {@link State#FAILED}
 * @param tracks the mix first, then single legs if they were asked for
 */
public record Recording(
        String id,
        CallId call,
        String by,
        Instant began,
        Duration length,
        State state,
        String fault,
        List<Track> tracks) {

    /** What becomes of it. */
    public enum State {
        /** It goes on. */
        RECORDING,
        /** It is whole. */
        DONE,
        /** It stopped by itself; what was recorded until then is there. */
        FAILED
    }

    /** How sound is kept. */
    public enum Format {
        /** PCM of 16 bit, 16 kHz, mono. */
        WAV,
        /** Opus in Ogg (RFC 7845). */
        OPUS
    }

    /**
     * One file.
     *
     * @param name {@code mix}, or the id of a leg
     * @param party who is heard; empty for the mix
     * @param bytes its size
     */
    public record Track(String name, String party, Format format, long bytes) {}

    public Recording {
        tracks = List.copyOf(tracks);
    }
}
