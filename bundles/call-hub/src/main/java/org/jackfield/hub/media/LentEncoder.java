// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import org.jackfield.api.media.AudioEncoder;

/** An encoder that works beside calls. While it is open its codec cannot leave, so {@link #recalled} is to be asked often. */
public final class LentEncoder implements AutoCloseable {

    private final Registered<?> maker;
    private final Registered<?>.Hold hold;
    private final AudioEncoder encoder;
    private final int rate;

    LentEncoder(Registered<?> maker, Registered<?>.Hold hold, AudioEncoder encoder, int rate) {
        this.maker = maker;
        this.hold = hold;
        this.encoder = encoder;
        this.rate = rate;
    }

    /** Made for packets of 20 ms; for one thread. */
    public AudioEncoder encoder() {
        return encoder;
    }

    /** The sample rate in Hz of what it takes. */
    public int rate() {
        return rate;
    }

    /** Whether its codec wants to leave: close it at once. */
    public boolean recalled() {
        return maker.retired();
    }

    @Override
    public void close() {
        try {
            if (hold.claim()) {
                encoder.close();
            }
        } finally {
            hold.release();
        }
    }
}
