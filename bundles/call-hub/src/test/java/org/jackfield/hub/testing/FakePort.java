// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.util.Optional;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.media.SignsOfLife;

/** A wire without a wire. */
public final class FakePort implements EncodedPort {

    private Optional<NegotiatedCodec> codec = Optional.empty();
    private MediaDirection direction = MediaDirection.SENDRECV;
    private long silence = -1;
    private long sent = 1;
    private SignsOfLife signs = SignsOfLife.NONE;
    private LegQuality quality = LegQuality.UNKNOWN;

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

    /** How many packets went to the far party. */
    public void sent(long packets) {
        sent = packets;
    }

    public void signs(SignsOfLife next) {
        signs = next;
    }

    public void quality(LegQuality next) {
        quality = next;
    }

    @Override
    public LegQuality quality() {
        return quality;
    }

    @Override
    public SignsOfLife signs() {
        return signs;
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
        return new MediaCounters(1, sent, 160, 160, 0, 0, 0, 0, 0, 0, silence);
    }
}
