// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/** Where the sound of a leg enters and leaves. Its endpoint opens and closes it; the hub says what happens in between. */
public sealed interface MediaPort permits EncodedPort, SampledPort {

    /** Which ways sound flows now, seen from the hub: of a port that is {@code SENDONLY} nothing is heard. Any thread. */
    MediaDirection direction();

    /** What was counted so far. Any thread. */
    MediaCounters counters();

    /** How it sounds, measured every five seconds; unknown where there is no wire. Any thread. */
    default LegQuality quality() {
        return LegQuality.UNKNOWN;
    }

    /** What tells a far end that is cut off from one that says nothing. Any thread. */
    default SignsOfLife signs() {
        return SignsOfLife.NONE;
    }
}
