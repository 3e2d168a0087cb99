// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/** Turns mono PCM into payloads. On the clock thread: must not block, lock, log or allocate. */
@ConsumerType
public interface AudioEncoder extends AutoCloseable {

    /**
     * Encodes one packet's worth of samples.
     *
     * @param pcm holds {@code samples} samples from {@code at}
     * @param payload receives the payload from 0; room for 1400 bytes is there
     * @return bytes written; 0 means: send nothing (discontinuous transmission)
     */
    int encode(short[] pcm, int at, int samples, byte[] payload);

    /**
     * The far end reported how much of what it was sent lately got lost.
     *
     * @param fraction 0 to 1
     */
    default void lossReported(double fraction) {
        // Most codecs send the same, whatever is lost.
    }

    /** Lets go of all that it holds; again is harmless. Nothing else is called afterwards. */
    @Override
    void close();
}
