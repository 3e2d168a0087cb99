// SPDX-License-Identifier: Apache-2.0
package org.jackfield.codec.g711;

/**
 * The two companding laws of ITU-T G.711, as tables. µ-law looks at the 14 upper bits of a sample, A-law at the 12 upper
 * ones, which is all that the reference software (G.191) looks at; the tables are no larger than that, so that they stay in
 * the cache.
 */
enum Law {
    MU(2) {
        @Override
        int compress(int sample) {
            int magnitude = Math.min((sample < 0 ? ~sample >> 2 : sample >> 2) + MU_BIAS, MU_TOP);
            int segment = 26 - Integer.numberOfLeadingZeros(magnitude);
            int step = magnitude >> (segment + 1) & 0xF;
            return ~(segment << 4 | step) & 0x7F | (sample < 0 ? 0 : 0x80);
        }

        @Override
        int expand(int code) {
            int bits = ~code;
            int segment = bits >> 4 & 7;
            int magnitude = (((bits & 0xF) << 1 | 0x21) << segment) - MU_BIAS << 2;
            return (code & 0x80) == 0 ? -magnitude : magnitude;
        }
    },

    A(4) {
        @Override
        int compress(int sample) {
            int magnitude = sample < 0 ? ~sample >> 4 : sample >> 4;
            int segment = Math.max(28 - Integer.numberOfLeadingZeros(magnitude), 0);
            int step = magnitude >> Math.max(segment - 1, 0) & 0xF;
            return (segment << 4 | step | (sample < 0 ? 0 : 0x80)) ^ A_EVEN_BITS;
        }

        @Override
        int expand(int code) {
            int bits = code ^ A_EVEN_BITS;
            int segment = bits >> 4 & 7;
            int half = (bits & 0xF) << 1 | 1;
            int magnitude = (segment == 0 ? half : (half | 0x20) << segment - 1) << 3;
            return (bits & 0x80) == 0 ? -magnitude : magnitude;
        }
    };

    /** Added before the logarithm so that segments double in size (G.711, table 2). */
    private static final int MU_BIAS = 33;

    private static final int MU_TOP = 0x1FFF;

    /** A-law inverts every other bit on the line. */
    private static final int A_EVEN_BITS = 0x55;

    private final int shift;
    private final int offset;
    private final byte[] codes;
    private final short[] samples = new short[256];

    Law(int shift) {
        this.shift = shift;
        this.offset = 0x8000 >> shift;
        this.codes = new byte[0x10000 >> shift];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) compress(i - offset << shift);
        }
        for (int code = 0; code < samples.length; code++) {
            samples[code] = (short) expand(code);
        }
    }

    /** The code word of a 16-bit sample. */
    final byte encode(short sample) {
        return codes[(sample >> shift) + offset];
    }

    /** The 16-bit sample of a code word. */
    final short decode(byte code) {
        return samples[code & 0xFF];
    }

    abstract int compress(int sample);

    abstract int expand(int code);
}
