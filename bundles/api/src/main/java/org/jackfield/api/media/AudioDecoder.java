// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/** Turns payloads into mono PCM. On the clock thread: must not block, lock, log or allocate. */
@ConsumerType
public interface AudioDecoder extends AutoCloseable {

    /**
     * Decodes one RTP payload.
     *
     * @param payload holds the payload from {@code offset}, {@code length} bytes
     * @param pcm receives samples from {@code at}; room for 60 ms is there
     * @return how many samples were written
     */
    int decode(byte[] payload, int offset, int length, short[] pcm, int at);

    /**
     * Invents sound for a lost packet; several in a row fade to silence.
     *
     * @param samples how many to write
     */
    void conceal(short[] pcm, int at, int samples);

    /**
     * Makes a lost packet's sound of what the packet after it tells of it (in-band forward error correction), before that one is
     * decoded itself.
     *
     * @param payload holds the payload after the lost one, from {@code offset}, {@code length} bytes
     * @param samples how many to write
     * @return {@code samples}, or 0 if it tells nothing: then {@link #conceal} is asked
     */
    default int recover(byte[] payload, int offset, int length, short[] pcm, int at, int samples) {
        return 0;
    }

    /**
     * Fills a pause in which the far end sends nothing on purpose (discontinuous transmission) with its background.
     *
     * @param samples how many to write
     * @return {@code samples}, or 0 for silence
     */
    default int pause(short[] pcm, int at, int samples) {
        return 0;
    }

    /** Lets go of all that it holds; again is harmless. Nothing else is called afterwards. */
    @Override
    void close();
}
