// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/** A port without a wire: an application that hears and speaks PCM, in step with the clock. */
@ConsumerType
public non-sealed interface SampledPort extends MediaPort {

    /** The sample rate in Hz below which its sound would suffer: 8000, 16000 or 48000. */
    int leastRate();

    /**
     * One tick: hears what the others said and says something itself. On the clock thread: must not block, lock, log or
     * allocate.
     *
     * @param heard mono PCM, {@code samples} long, valid during the call only
     * @param said to be filled with {@code samples} samples
     * @param rate sample rate in Hz; may change between two ticks
     */
    void tick(short[] heard, short[] said, int samples, int rate);
}
