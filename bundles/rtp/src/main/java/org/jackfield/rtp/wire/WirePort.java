// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.EncodedPort;
import org.jackfield.api.media.FrameExchange;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.media.SignsOfLife;
import org.jackfield.rtp.port.DtmfListener;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.RtpPort;
import org.jspecify.annotations.Nullable;

/** The outside of a leg on the wire: answers from what was asked last, and posts what is asked to the leg's event loop. */
final class WirePort implements RtpPort {

    private final int localPort;
    private final LegWire leg;
    private final WireLoop loop;
    private final PortCounters counters;
    private final LongSupplier exchangeIds;
    private final Consumer<WirePort> freed;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable RtpParameters parameters;
    private volatile boolean relayed;

    WirePort(
            int localPort,
            LegWire leg,
            WireLoop loop,
            PortCounters counters,
            LongSupplier exchangeIds,
            Consumer<WirePort> freed) {
        this.localPort = localPort;
        this.leg = leg;
        this.loop = loop;
        this.counters = counters;
        this.exchangeIds = exchangeIds;
        this.freed = freed;
    }

    @Override
    public int localPort() {
        return localPort;
    }

    @Override
    public void configure(RtpParameters newParameters) {
        if (!closed.get()) {
            parameters = newParameters;
            loop.execute(() -> leg.configure(newParameters));
        }
    }

    @Override
    public void listen(DtmfListener listener) {
        loop.execute(() -> leg.listen(listener));
    }

    @Override
    public boolean sendDtmf(Dtmf dtmf) {
        if (!sendsDtmf()) {
            return false;
        }
        loop.execute(() -> leg.sendDigit(dtmf));
        return true;
    }

    @Override
    public boolean sendsDtmf() {
        RtpParameters p = parameters;
        return p != null && p.telephoneEvent().isPresent() && !closed.get();
    }

    @Override
    public Optional<NegotiatedCodec> codec() {
        return Optional.ofNullable(parameters).map(RtpParameters::codec);
    }

    @Override
    public boolean encrypted() {
        RtpParameters p = parameters;
        return p != null && p.srtp().isPresent();
    }

    @Override
    public MediaDirection direction() {
        RtpParameters p = parameters;
        return p == null ? MediaDirection.INACTIVE : p.direction();
    }

    @Override
    public MediaCounters counters() {
        return counters.snapshot(System.nanoTime());
    }

    @Override
    public LegQuality quality() {
        return leg.quality();
    }

    @Override
    public SignsOfLife signs() {
        return counters.signs(System.nanoTime());
    }

    @Override
    public boolean relayable(EncodedPort peer) {
        RtpParameters mine = parameters;
        RtpParameters theirs = peer instanceof WirePort other ? other.parameters : null;
        return mine != null
                && theirs != null
                && mine.codec().format().equals(theirs.codec().format())
                && mine.codec().ptime() == theirs.codec().ptime()
                && digitsSuit(mine, theirs);
    }

    /** Events that go on as they are must tell their length by the same clock. */
    private static boolean digitsSuit(RtpParameters mine, RtpParameters theirs) {
        return mine.telephoneEvent().isEmpty()
                || theirs.telephoneEvent().isEmpty()
                || mine.telephoneEvent().get().clockRate()
                        == theirs.telephoneEvent().get().clockRate();
    }

    @Override
    public void relay(EncodedPort peer) {
        if (!(peer instanceof WirePort other) || other == this) {
            throw new IllegalArgumentException("Only another port of this wire can be relayed to");
        }
        relayed = true;
        loop.execute(() -> leg.relay(other.closed.get() ? null : other.leg));
    }

    @Override
    public FrameExchange mix() {
        NegotiatedCodec codec = codec().orElseThrow(() -> new IllegalStateException("There is no codec to mix yet"));
        MixExchange exchange =
                new MixExchange(exchangeIds.getAsLong(), loop, counters, codec, relayed, System::nanoTime);
        relayed = false;
        loop.execute(() -> leg.mix(exchange));
        return exchange;
    }

    @Override
    public void idle() {
        relayed = false;
        loop.execute(() -> leg.relay(null));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            loop.execute(() -> leg.close(() -> freed.accept(this)));
        }
    }

    LegWire leg() {
        return leg;
    }

    WireLoop loop() {
        return loop;
    }

    @Override
    public String toString() {
        return "RTP port " + localPort;
    }
}
