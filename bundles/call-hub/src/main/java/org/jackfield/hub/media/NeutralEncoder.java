// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.AudioEncoder;

/** Stands where no encoder is: sends nothing, while time goes on. Having no state, one serves all legs. */
final class NeutralEncoder implements AudioEncoder {

    static final NeutralEncoder INSTANCE = new NeutralEncoder();

    private NeutralEncoder() {}

    @Override
    public int encode(short[] pcm, int at, int samples, byte[] payload) {
        return 0;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
