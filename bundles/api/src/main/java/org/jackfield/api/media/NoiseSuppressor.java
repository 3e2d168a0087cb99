// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/** Takes noise out of one party's speech. On the clock thread: must not block, lock, log or allocate. */
@ConsumerType
public interface NoiseSuppressor extends AutoCloseable {

    /** Length in ms of the frame that {@link #process} works on. */
    int FRAME_MS = 10;

    /** Returned by {@link #voice}: it cannot tell. */
    float UNKNOWN = -1;

    /**
     * Works in place on one frame; frames follow each other without a gap.
     *
     * @param pcm mono, holds {@link #FRAME_MS} of samples from {@code at} at the rate for which it was made
     */
    void process(short[] pcm, int at);

    /** By how many samples what comes out of {@link #process} lags behind what goes in; the same for its life. */
    int delay();

    /** How probably the last frame was speech, 0 to 1, or {@link #UNKNOWN}. */
    default float voice() {
        return UNKNOWN;
    }

    /** Lets go of all that it holds; again is harmless. Nothing else is called afterwards. */
    @Override
    void close();
}
