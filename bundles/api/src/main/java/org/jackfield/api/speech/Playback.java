// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.speech;

import org.osgi.annotation.versioning.ConsumerType;

/** What one caller hears of an {@link Announcement}. For one thread at a time, which may be the clock's: takes no lock, allocates nothing. */
@ConsumerType
public interface Playback {

    /**
     * Goes on.
     *
     * @param pcm receives samples from {@code at} on
     * @param samples how many at most
     * @param rate 8000, 16000 or 48000 Hz; may change from one time to the next
     * @return how many there are: fewer while the rest is still being made, and at the end
     */
    int read(short[] pcm, int at, int samples, int rate);

    /** Whether nothing more comes. */
    boolean over();
}
