// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.MediaPort;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.rtp.port.DtmfListener;
import org.jackfield.rtp.port.NoPortLeftException;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.RtpPort;
import org.jackfield.rtp.port.RtpPorts;
import org.jspecify.annotations.Nullable;

/** A port without a wire. */
public final class FakePort implements RtpPort {

    /** Hands them out. */
    public static final class Pool implements RtpPorts {
        public final List<FakePort> opened = new ArrayList<>();
        public boolean exhausted;

        @Override
        public RtpPort open() {
            if (exhausted) {
                throw new NoPortLeftException(20000, 20001);
            }
            FakePort port = new FakePort(20000 + 2 * opened.size());
            opened.add(port);
            return port;
        }

        @Override
        public RtpPort openBeside(MediaPort other) {
            return open();
        }
    }

    public final List<Dtmf> digits = new ArrayList<>();
    public @Nullable RtpParameters parameters;
    public @Nullable DtmfListener listener;
    public boolean closed;

    /** From now on it fails when it is told of a description. */
    public boolean fails;

    private final int number;

    FakePort(int number) {
        this.number = number;
    }

    @Override
    public int localPort() {
        return number;
    }

    @Override
    public void configure(RtpParameters changed) {
        if (fails) {
            throw new IllegalStateException("a fault of the sound");
        }
        parameters = changed;
    }

    @Override
    public void listen(DtmfListener to) {
        listener = to;
    }

    @Override
    public boolean sendDtmf(Dtmf dtmf) {
        if (sendsDtmf()) {
            digits.add(dtmf);
        }
        return sendsDtmf();
    }

    @Override
    public boolean sendsDtmf() {
        return parameters != null && parameters.telephoneEvent().isPresent();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Optional<NegotiatedCodec> codec() {
        return Optional.ofNullable(parameters).map(RtpParameters::codec);
    }

    @Override
    public boolean encrypted() {
        return parameters != null && parameters.srtp().isPresent();
    }

    @Override
    public boolean relayable(EncodedPort peer) {
        return false;
    }

    @Override
    public void relay(EncodedPort peer) {}

    @Override
    public FrameExchange mix() {
        throw new UnsupportedOperationException("no sound here");
    }

    @Override
    public void idle() {}

    @Override
    public MediaDirection direction() {
        return parameters == null ? MediaDirection.INACTIVE : parameters.direction();
    }

    @Override
    public MediaCounters counters() {
        return MediaCounters.NONE;
    }
}
