// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes noise suppressors of one kind. Registered as a service; a leg that names no engine gets the one with the highest
 * {@code service.ranking}. It may come and go at any moment, in the midst of calls.
 *
 * <p>Threads: the methods here are called on any thread but the clock's. A product is then used by exactly one clock
 * thread at a time, and closed on another after the clock has let go of it.
 */
@ConsumerType
public interface NoiseSuppressorFactory {

    /** What kind it is; the same for the life of the service. */
    SuppressorDescription description();

    /**
     * Makes a suppressor.
     *
     * @param rate sample rate in Hz; one of {@link SuppressorDescription#rates()}
     */
    NoiseSuppressor suppressor(int rate);
}
