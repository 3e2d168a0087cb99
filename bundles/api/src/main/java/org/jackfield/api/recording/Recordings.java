// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.recording;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.osgi.annotation.versioning.ProviderType;

/** Records calls, and keeps what was recorded. Any thread; a live call never waits for any of it. */
@ProviderType
public interface Recordings {

    /**
     * Begins to record a live call.
     *
     * @param legs whether each leg gets a track of its own, too
     * @param by who asks
     * @throws org.jackfield.api.call.NoSuchCallException if it does not live
     * @throws RecordingException if it is recorded already, or nothing can be written
     */
    Recording start(CallId call, boolean legs, String by);

    /**
     * Stops to record a call, which goes on.
     *
     * @throws RecordingException if it is not recorded
     */
    void stop(CallId call);

    /** All recordings, newest first. */
    List<Recording> list();

    /** One recording. */
    Optional<Recording> find(String id);

    /** The file of a track; empty if there is none. While it is recorded it grows. */
    Optional<Path> file(String id, String track);

    /**
     * Deletes a recording with its files.
     *
     * @return false if there is none
     * @throws RecordingException if it is still being recorded
     */
    boolean delete(String id);
}
