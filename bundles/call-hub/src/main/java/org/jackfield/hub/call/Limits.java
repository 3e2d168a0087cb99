// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;

/**
 * The settings of calls, in force at one moment.
 *
 * @param ringTimeout how long a destination may ring where its rule says nothing
 * @param maxDuration after which a call is ended; zero for never
 * @param mediaTimeout of silence on the wire after which a far end is asked for a sign of life
 * @param silenceLimit of silence on the wire after which a leg ends even if its far end gives signs of life; zero for never
 */
record Limits(Duration ringTimeout, Duration maxDuration, Duration mediaTimeout, Duration silenceLimit) {

    static final int RING_SECONDS = 60;
    static final int MAX_SECONDS = 12 * 3600;
    static final int MEDIA_SECONDS = 20;
    static final int SILENCE_SECONDS = 0;

    /** In force before the settings were read. */
    static final Limits DEFAULT = of(RING_SECONDS, MAX_SECONDS, MEDIA_SECONDS, SILENCE_SECONDS);

    /** What holds for an emergency call: nothing ends it but its parties, and endpoints that have lost them. */
    Limits forEmergency() {
        return new Limits(ringTimeout, Duration.ZERO, mediaTimeout, Duration.ZERO);
    }

    static Limits of(int ring, int max, int media, int silence) {
        return new Limits(
                Duration.ofSeconds(ring),
                Duration.ofSeconds(max),
                Duration.ofSeconds(media),
                Duration.ofSeconds(silence));
    }
}
