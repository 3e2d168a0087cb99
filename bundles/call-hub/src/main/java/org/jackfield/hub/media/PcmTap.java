// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

/** Takes what one leg says, tick by tick. */
public interface PcmTap {

    /**
     * One tick in which the leg said something. On the clock thread: must not block, lock, log or allocate.
     *
     * @param pcm mono, {@code samples} long, valid during the call only
     * @param rate sample rate in Hz; may change between two ticks
     */
    void take(short[] pcm, int samples, int rate);
}
