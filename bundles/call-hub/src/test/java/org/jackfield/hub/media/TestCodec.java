// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.ArrayList;
import java.util.List;
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

    /** What its stages claim to have written instead of what they did; 0 for the truth. */
    int claims;

    /** Amplitude of the square wave that it makes out of the packet after a lost one, and in pauses; 0 if it can do neither. */
    int invents;

    int recovered;
    int paused;

    /** What its encoders were told. */
    final List<Double> losses = new ArrayList<>();

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
                int samples = decoder.decode(payload, offset, length, pcm, at);
                return claims == 0 ? samples : claims;
            }

            @Override
            public void conceal(short[] pcm, int at, int samples) {
                decoder.conceal(pcm, at, samples);
            }

            @Override
            public int recover(byte[] payload, int offset, int length, short[] pcm, int at, int samples) {
                recovered++;
                return invented(pcm, at, samples);
            }

            @Override
            public int pause(short[] pcm, int at, int samples) {
                paused++;
                return invented(pcm, at, samples);
            }

            private int invented(short[] pcm, int at, int samples) {
                for (int i = 0; i < samples; i++) {
                    pcm[at + i] = (short) (i % 2 == 0 ? invents : -invents);
                }
                return invents == 0 ? 0 : samples;
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
                int bytes = encoder.encode(pcm, at, samples, payload);
                return claims == 0 ? bytes : claims;
            }

            @Override
            public void lossReported(double fraction) {
                losses.add(fraction);
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
