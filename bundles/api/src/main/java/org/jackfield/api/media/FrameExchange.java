// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The clock's side of an {@link EncodedPort} in a mixed call. Used by exactly one thread at a time; allocates nothing, takes
 * no lock, waits for nobody.
 */
@ProviderType
public interface FrameExchange {

    /** Returned by {@link #receive}: the packet whose turn it is was lost; conceal it. */
    int LOST = -1;

    /** Returned by {@link #receive}: nothing is expected now (not begun, held, silence suppressed). */
    int NOTHING = -2;

    /** Returned by {@link #noise}: silence. */
    int NO_NOISE = -128;

    /**
     * Takes the payload whose turn it is, in order. Called whenever the decoder needs more sound.
     *
     * @param payload receives it from 0; has room for 1500 bytes
     * @param waiting ms of sound that the caller still has and plays before it
     * @return its length in bytes, or {@link #LOST}, or {@link #NOTHING}
     */
    int receive(byte[] payload, int waiting);

    /**
     * By how many ms what {@link #receive} last gave waits longer than the network needs; negative if shorter, 0 if it is not
     * known. The caller shortens or stretches sound so that it comes near 0.
     */
    int surplus();

    /**
     * After {@link #LOST}: shows the payload that follows the lost one, without taking it.
     *
     * @param payload receives it from 0; has room for 1500 bytes
     * @return its length in bytes, or {@link #NOTHING} if it is not there yet
     */
    int following(byte[] payload);

    /** What fraction of the packets was lost on the way to the far end, by its last report; negative if there is none since it was last asked. */
    double reportedLoss();

    /**
     * After {@link #NOTHING}: level in dBFS, −127 to 0, of the noise that the far end wants to be heard while it sends nothing (comfort
     * noise, RFC 3389); {@link #NO_NOISE} for none.
     */
    int noise();

    /** Packet time in ms of what {@link #receive} last gave or, after {@link #LOST}, of what was lost; 20 before that. */
    int receivedPtime();

    /**
     * Queues a payload. Timestamps advance by {@code duration} whether or not something is sent, so that silence keeps its
     * length.
     *
     * @param length bytes of {@code payload} from 0; 0 sends nothing and only lets time pass
     * @param duration in units of the RTP clock
     */
    void send(byte[] payload, int length, int duration);

    /** Once a tick, after the last {@link #send} of all: wakes the wire's thread if something was queued. */
    void flush();
}
