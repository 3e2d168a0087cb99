// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.util.Optional;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;

/** A wire without a wire. */
public final class FakePort implements EncodedPort {

    private Optional<NegotiatedCodec> codec = Optional.empty();
    private MediaDirection direction = MediaDirection.SENDRECV;
    private long silence = -1;

    /** Speaks this codec from now on. */
    public void codec(CodecFormat format) {
        codec = Optional.of(new NegotiatedCodec(format, 8, 8, "", 20));
    }

    public void direction(MediaDirection next) {
        direction = next;
    }

    /** How long nothing came, in ms. */
    public void silence(long millis) {
        silence = millis;
    }

    @Override
    public Optional<NegotiatedCodec> codec() {
        return codec;
    }

    @Override
    public boolean encrypted() {
        return false;
    }

    @Override
    public boolean relayable(EncodedPort peer) {
        return codec.isPresent() && codec.equals(peer.codec());
    }

    @Override
    public void relay(EncodedPort peer) {}

    @Override
    public FrameExchange mix() {
        throw new UnsupportedOperationException("no sound in these tests");
    }

    @Override
    public void idle() {}

    @Override
    public MediaDirection direction() {
        return direction;
    }

    @Override
    public MediaCounters counters() {
        return new MediaCounters(1, 1, 160, 160, 0, 0, 0, 0, 0, 0, silence);
    }
}
