// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecParameters;

/** Another maker of a real codec, which counts its products and fails when told to. */
final class TestCodec implements CodecFactory {

    int made;
    int open;
    boolean failsToDecode;
    boolean failsToMake;
    private final CodecFactory real;

    TestCodec(CodecFactory real) {
        this.real = real;
    }

    @Override
    public CodecDescription description() {
        return real.description();
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        AudioDecoder decoder = real.decoder(parameters);
        count();
        return new AudioDecoder() {
            @Override
            public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
                if (failsToDecode) {
                    throw new IllegalStateException("worn out");
                }
                return decoder.decode(payload, offset, length, pcm, at);
            }

            @Override
            public void conceal(short[] pcm, int at, int samples) {
                decoder.conceal(pcm, at, samples);
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        AudioEncoder encoder = real.encoder(parameters);
        count();
        return new AudioEncoder() {
            @Override
            public int encode(short[] pcm, int at, int samples, byte[] payload) {
                return encoder.encode(pcm, at, samples, payload);
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private void count() {
        if (failsToMake) {
            throw new UnsatisfiedLinkError("no library");
        }
        made++;
        open++;
    }
}
