// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.buffer.ByteBuf;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.media.LegQuality;
import org.jackfield.rtp.dtmf.DigitReader;
import org.jackfield.rtp.dtmf.DigitWriter;
import org.jackfield.rtp.packet.ReceivedStream;
import org.jackfield.rtp.packet.RtpPacket;
import org.jackfield.rtp.packet.SentStream;
import org.jackfield.rtp.packet.SpurtWatch;
import org.jackfield.rtp.port.DtmfListener;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.SrtpKeys;
import org.jackfield.rtp.port.TelephoneEvent;
import org.jackfield.rtp.quality.QualityMeter;
import org.jackfield.rtp.rtcp.RtcpTiming;
import org.jackfield.rtp.srtp.SrtpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One leg on the wire: the path of a packet from the socket to where it is wanted. Everything here happens on the leg's event
 * loop, which owns all of its state for ever.
 */
final class LegWire {

    private static final Logger LOG = LoggerFactory.getLogger(LegWire.class);

    private static final long NANOS = 1_000_000_000L;

    /** What a payload type means on this leg. */
    private enum Kind {
        SOUND,
        DIGIT,
        /** Comfort noise (RFC 3389); agreed or not, it does no harm. */
        COMFORT,
        UNKNOWN
    }

    private static final int COMFORT_NOISE = 13;

    private final long id;
    private final WireLoop loop;
    private final LegSockets sockets;
    private final PortCounters counters;
    private final SourceGuard guard = new SourceGuard();
    private final ReceivedStream received = new ReceivedStream();
    private final LegSender sender;
    private final LegReports reports;
    private final DigitReader digits = new DigitReader(this::digit);
    private final SpurtWatch spurts = new SpurtWatch();
    private final QualityMeter meter;
    private volatile LegQuality quality = LegQuality.UNKNOWN;

    private int index;
    private boolean closed;
    private boolean digitTimer;
    private @Nullable DtmfListener listener;
    private @Nullable RtpParameters parameters;
    private @Nullable SrtpSession srtp;
    /** Outlives a time without encryption, see there. */
    private @Nullable SrtpSession session;

    private @Nullable LegWire peer;
    private @Nullable MixExchange exchange;

    /** @param id never another leg's or exchange's, below 2^39 */
    LegWire(
            long id,
            WireLoop loop,
            LegSockets sockets,
            PortCounters counters,
            SentStream stream,
            String name,
            RtcpTiming timing) {
        this.id = id;
        this.loop = loop;
        this.sockets = sockets;
        this.counters = counters;
        this.sender = new LegSender(sockets.rtp(), guard, counters, stream);
        this.meter = new QualityMeter(System.nanoTime());
        this.reports =
                new LegReports(sockets.rtp(), sockets.rtcp(), name, sender, received, guard, counters, timing, meter);
    }

    // The path of a packet, in the order in which it travels.

    /** From the RTP socket; the buffer is ours. */
    void takeRtp(ByteBuf datagram, InetSocketAddress from) {
        boolean sentOn = false;
        try {
            sentOn = receive(datagram, from, System.nanoTime());
        } catch (RuntimeException e) {
            failed();
        } finally {
            if (!sentOn) {
                datagram.release();
            }
        }
    }

    private boolean receive(ByteBuf datagram, InetSocketAddress from, long now) {
        RtpParameters p = parameters;
        RtpPacket packet = loop.packet();
        if (p == null || datagram.readableBytes() >= Datagrams.LONGEST) {
            return refuse();
        }
        if (p.rtcpMux() && RtpPacket.looksLikeRtcp(datagram)) {
            reports.take(datagram, from, now);
            return false;
        }
        if (!packet.read(datagram, srtp != null)) {
            return refuse();
        }
        Kind kind = kind(p, packet.payloadType());
        if (kind == Kind.UNKNOWN || !admit(datagram, packet, from, now)) {
            return refuse();
        }
        long extended = received.received(packet.ssrc(), packet.sequence(), now);
        if (extended == ReceivedStream.REJECTED) {
            return refuse();
        }
        guard.accepted(now);
        counters.add(PortCounters.RECEIVED, 1);
        counters.add(PortCounters.OCTETS_RECEIVED, packet.payloadLength());
        counters.set(PortCounters.LAST, now);
        int clockRate = p.codec().format().clockRate();
        if (kind == Kind.SOUND) {
            received.arrived(packet.timestamp(), (int) (now / 1000 * clockRate / 1_000_000));
            if (spurts.leaps(extended, packet.timestamp(), clockRate)) {
                counters.set(PortCounters.SUPPRESSES, 1);
            }
        } else if (kind == Kind.DIGIT) {
            digits.packet(
                    datagram, packet.payloadOffset(), packet.payloadLength(), packet.timestamp(), eventRate(p), now);
        } else {
            counters.set(PortCounters.SUPPRESSES, 1);
        }
        return p.direction().receives() && deliver(datagram, packet, kind, extended, now);
    }

    private static int eventRate(RtpParameters p) {
        return p.telephoneEvent()
                .map(TelephoneEvent::clockRate)
                .orElse(p.codec().format().clockRate());
    }

    private boolean refuse() {
        counters.add(PortCounters.REFUSED, 1);
        return false;
    }

    private static Kind kind(RtpParameters p, int payloadType) {
        if (payloadType == p.codec().receivePayloadType()) {
            return Kind.SOUND;
        }
        if (p.telephoneEvent().isPresent()
                && payloadType == p.telephoneEvent().get().receivePayloadType()) {
            return Kind.DIGIT;
        }
        return payloadType == COMFORT_NOISE ? Kind.COMFORT : Kind.UNKNOWN;
    }

    /** Checks where a packet comes from, and decrypts it. */
    private boolean admit(ByteBuf datagram, RtpPacket packet, InetSocketAddress from, long now) {
        boolean known = guard.knows(from);
        if (srtp == null) {
            return known || guard.learns(from, false, continues(packet), now);
        }
        return srtp.unprotect(datagram, packet.ssrc(), known || guard.expects(from), now)
                && packet.read(datagram, false)
                && (known || guard.learns(from, true, false, now));
    }

    private boolean continues(RtpPacket packet) {
        return received.begun()
                && packet.ssrc() == received.ssrc()
                && SourceGuard.continues((int) received.highestExtended() & 0xffff, packet.sequence());
    }

    /** @return whether the buffer was taken over */
    private boolean deliver(ByteBuf datagram, RtpPacket packet, Kind kind, long extended, long now) {
        if (exchange != null) {
            queue(exchange, datagram, packet, kind, extended, now);
            return false;
        }
        if (peer == null) {
            return false;
        }
        if (kind == Kind.COMFORT) {
            peer.skip(this, source(), extended);
            return false;
        }
        return peer.relayed(this, datagram, packet, kind == Kind.DIGIT, source(), extended, now);
    }

    private void queue(MixExchange to, ByteBuf datagram, RtpPacket packet, Kind kind, long extended, long now) {
        int time = packet.timestamp();
        int at = packet.payloadOffset();
        if (kind == Kind.COMFORT) {
            to.noise(received.run(), extended, time, now, datagram, at, packet.payloadLength());
        } else {
            int length = kind == Kind.SOUND ? packet.payloadLength() : 0;
            to.arrived(received.run(), extended, time, now, datagram, at, length);
        }
    }

    /** Names this leg's present run of numbering as a source. */
    private long source() {
        return id << 24 | received.run() & 0xff_ffff;
    }

    private boolean relayed(
            LegWire from, ByteBuf datagram, RtpPacket packet, boolean event, long source, long extended, long now) {
        if (from.loop == loop) {
            return sender.relay(datagram, packet, event, source, extended, now);
        }
        loop.execute(() -> relayedHere(datagram, event, source, extended, now));
        return true;
    }

    /** The same from another event loop: the header is read once more, into this loop's. */
    private void relayedHere(ByteBuf datagram, boolean event, long source, long extended, long now) {
        RtpPacket packet = loop.packet();
        if (!packet.read(datagram, false) || !sender.relay(datagram, packet, event, source, extended, now)) {
            datagram.release();
        }
    }

    private void skip(LegWire from, long source, long extended) {
        if (from.loop == loop) {
            sender.stream().skip(source, extended);
        } else {
            loop.execute(() -> sender.stream().skip(source, extended));
        }
    }

    /** From the RTCP socket; the buffer is ours. */
    void takeRtcp(ByteBuf datagram, InetSocketAddress from) {
        try {
            reports.take(datagram, from, System.nanoTime());
        } catch (RuntimeException e) {
            failed();
        } finally {
            datagram.release();
        }
    }

    /** Sends what the clock has queued. */
    void drain(long now) {
        MixExchange from = exchange;
        if (from != null) {
            sender.drain(from.id() << 24, from.out(), now);
        }
    }

    // What is asked of a leg; all of it on its event loop.

    void configure(RtpParameters next) {
        long now = System.nanoTime();
        guard.signalled(next.sourceRule(), next.remote().orElse(null), now);
        try {
            encrypt(next.srtp().orElse(null), now);
            if (parameters == null || parameters.direction() != next.direction()) {
                spurts.restart();
            }
            parameters = next;
        } catch (GeneralSecurityException e) {
            LOG.error("This Java runtime lacks a cipher of SRTP, an encrypted call stays silent: {}", e.getMessage());
            parameters = null;
        }
        sender.configure(parameters, srtp);
        reports.configure(parameters, srtp);
    }

    private void encrypt(@Nullable SrtpKeys keys, long now) throws GeneralSecurityException {
        if (keys == null) {
            srtp = null;
            return;
        }
        if (session == null) {
            session = new SrtpSession(keys, sender.stream().ssrc(), loop.scratch(), now);
        } else {
            session.rekey(keys, now);
        }
        srtp = session;
    }

    void listen(DtmfListener newListener) {
        listener = newListener;
    }

    void relay(@Nullable LegWire newPeer) {
        peer = newPeer;
        exchange = null;
        loop.mixed(this, false);
    }

    void mix(MixExchange newExchange) {
        if (!closed) {
            peer = null;
            exchange = newExchange;
            loop.mixed(this, true);
        }
    }

    void sendDigit(Dtmf digit) {
        if (!closed && sender.digits().add(digit) && !digitTimer) {
            digitTimer = true;
            digitStep();
        }
    }

    private void digitStep() {
        digitTimer = !closed && sender.digitStep(System.nanoTime());
        if (digitTimer) {
            loop.schedule(this::digitStep, DigitWriter.INTERVAL);
        }
    }

    private void digit(char digit, int millis) {
        LegWire to = peer;
        RtpParameters mine = parameters;
        boolean relayed = to != null && mine != null && mine.direction().receives() && to.carriesDigits();
        if (listener != null) {
            listener.pressed(new Dtmf(digit, Duration.ofMillis(millis), relayed));
        }
    }

    private boolean carriesDigits() {
        RtpParameters p = parameters;
        return p != null && p.telephoneEvent().isPresent() && p.direction().sends();
    }

    void housekeep(long now) {
        digits.idle(now);
        reports.housekeep(now);
        RtpParameters p = parameters;
        counters.set(PortCounters.LOST, received.lost());
        if (p != null && received.jitter() >= 0) {
            long micros = (long)
                    (received.jitter() * (NANOS / 1000) / p.codec().format().clockRate());
            counters.set(PortCounters.JITTER, micros);
        }
        if (p != null && meter.due(now)) {
            quality = meter.measure(p.codec(), counters.reception(exchange != null), now);
        }
    }

    /** Any thread. */
    LegQuality quality() {
        return quality;
    }

    /** Something of its own went wrong; the packet or report that it was about is given up. */
    void failed() {
        counters.add(PortCounters.REFUSED, 1);
    }

    /** @param freed run when its sockets are closed */
    void close(Runnable freed) {
        closed = true;
        relay(null);
        reports.bye(System.nanoTime());
        parameters = null;
        sender.configure(null, null);
        reports.configure(null, null);
        srtp = null;
        if (session != null) {
            session.close();
        }
        loop.remove(this);
        sockets.close(freed);
    }

    int index() {
        return index;
    }

    void index(int newIndex) {
        index = newIndex;
    }
}
