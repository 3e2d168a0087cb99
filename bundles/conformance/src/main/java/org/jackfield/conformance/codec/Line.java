// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;

/** An encoder and a decoder, with nothing between them. For one thread at a time. */
final class Line implements AutoCloseable {

    private final CodecFactory factory;
    private final CodecParameters parameters;
    private final byte[] payload = new byte[CodecSuite.PAYLOAD];
    private AudioEncoder encoder;
    private AudioDecoder decoder;

    Line(CodecFactory factory, CodecParameters parameters) {
        this.factory = factory;
        this.parameters = parameters;
        encoder = factory.encoder(parameters);
        decoder = factory.decoder(parameters);
    }

    /** Samples a packet. */
    int packet() {
        return parameters.audioRate() / 1000 * parameters.ptime();
    }

    AudioDecoder decoder() {
        return decoder;
    }

    /** Lets one packet through; answers how many samples were decoded, 0 where the encoder sent nothing. */
    int pass(short[] spoken, short[] heard, int at) {
        int length = encoder.encode(spoken, at, packet(), payload);
        return length == 0 ? 0 : decoder.decode(payload, 0, length, heard, at);
    }

    /** Lets a whole sound through, which is some packets long. */
    short[] through(short[] spoken) {
        short[] heard = new short[spoken.length];
        for (int at = 0; at + packet() <= spoken.length; at += packet()) {
            pass(spoken, heard, at);
        }
        return heard;
    }

    /** A new encoder takes the place of the one there is. */
    void exchangeEncoder() {
        AudioEncoder former = encoder;
        encoder = factory.encoder(parameters);
        former.close();
    }

    /** A new decoder takes the place of the one there is. */
    void exchangeDecoder() {
        AudioDecoder former = decoder;
        decoder = factory.decoder(parameters);
        former.close();
    }

    @Override
    public void close() {
        encoder.close();
        decoder.close();
    }
}
