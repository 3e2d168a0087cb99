// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.media;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Makes the decoders and encoders of one codec. Registered as a service; among several for the same format the highest
 * {@code service.ranking} serves. It may come and go at any moment, in the midst of calls.
 *
 * <p>Threads: the methods here are called on any thread but the clock's. A product is then used by exactly one clock
 * thread at a time, and closed on another after the clock has let go of it.
 */
@ConsumerType
public interface CodecFactory {

    /** What codec it is; the same for the life of the service. */
    CodecDescription description();

    /** Makes a decoder. */
    AudioDecoder decoder(CodecParameters parameters);

    /** Makes an encoder. */
    AudioEncoder encoder(CodecParameters parameters);
}
