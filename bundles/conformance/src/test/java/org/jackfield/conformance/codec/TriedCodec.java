// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import org.jackfield.api.media.AudioDecoder;
import org.jackfield.api.media.AudioEncoder;
import org.jackfield.api.media.CodecDescription;
import org.jackfield.api.media.CodecFactory;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.CodecParameters;

/** A codec with nothing wrong: the higher byte of each sample. What goes wrong is written over it. */
class TriedCodec implements CodecFactory {

    @Override
    public CodecDescription description() {
        return new CodecDescription(new CodecFormat("TRIED", 8000, 1), Set.of(8000), OptionalInt.empty(), "");
    }

    @Override
    public AudioEncoder encoder(CodecParameters parameters) {
        return new Encoder();
    }

    @Override
    public AudioDecoder decoder(CodecParameters parameters) {
        return new Decoder();
    }

    static class Encoder implements AudioEncoder {

        @Override
        public int encode(short[] pcm, int at, int samples, byte[] payload) {
            for (int i = 0; i < samples; i++) {
                payload[i] = (byte) (pcm[at + i] >> 8);
            }
            return samples;
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    static class Decoder implements AudioDecoder {

        @Override
        public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
            int samples = Math.min(length, pcm.length - at);
            for (int i = 0; i < samples; i++) {
                pcm[at + i] = (short) (payload[offset + i] << 8);
            }
            return samples;
        }

        @Override
        public void conceal(short[] pcm, int at, int samples) {
            Arrays.fill(pcm, at, at + samples, (short) 0);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
