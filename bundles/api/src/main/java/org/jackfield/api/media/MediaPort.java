// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

/** Where the sound of a leg enters and leaves. Its endpoint opens and closes it; the hub says what happens in between. */
public sealed interface MediaPort permits EncodedPort, SampledPort {

    /** Which ways sound flows now, seen from this side. Any thread. */
    MediaDirection direction();

    /** What was counted so far. Any thread. */
    MediaCounters counters();
}
