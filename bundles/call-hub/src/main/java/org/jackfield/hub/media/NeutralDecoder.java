// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.util.Arrays;
import org.jackfield.api.media.AudioDecoder;

/** Stands where no decoder is: silence. Having no state, one serves all legs. */
final class NeutralDecoder implements AudioDecoder {

    static final NeutralDecoder INSTANCE = new NeutralDecoder();

    private NeutralDecoder() {}

    @Override
    public int decode(byte[] payload, int offset, int length, short[] pcm, int at) {
        return 0;
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
