// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;
import org.jackfield.rtp.packet.ReceivedStream;
import org.jackfield.rtp.packet.SentStream;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.SourceRule;
import org.jackfield.rtp.quality.QualityMeter;
import org.jackfield.rtp.quality.VoipMetrics;
import org.jackfield.rtp.rtcp.NtpClock;
import org.jackfield.rtp.rtcp.RtcpReader;
import org.jackfield.rtp.rtcp.RtcpTiming;
import org.jackfield.rtp.rtcp.RtcpWriter;
import org.jackfield.rtp.srtp.SrtpSession;
import org.jspecify.annotations.Nullable;

/** A leg's RTCP: what it reports and what it is told. Used by the leg's event loop only. */
final class LegReports implements RtcpReader.RtcpSink {

    private static final int UNITS_PER_SECOND = 65_536;
    private static final long NANOS = 1_000_000_000L;
    private static final long MICROS = 1_000_000L;
    private static final double MILLIS = 1_000;

    /** A longer way round is an error of somebody's clock. */
    private static final long LONGEST_ROUND_TRIP = 60L * UNITS_PER_SECOND;

    private final Channel rtp;
    private final Channel rtcp;
    private final String name;
    private final LegSender sender;
    private final ReceivedStream received;
    private final SourceGuard guard;
    private final PortCounters counters;
    private final RtcpTiming timing;
    private final QualityMeter meter;
    private @Nullable RtpParameters parameters;
    private @Nullable SrtpSession srtp;
    private @Nullable InetSocketAddress learned;
    private int theirSsrc;
    private int theirReport;
    private long theirReportNanos;
    private long takenAt;
    private long sentBefore;
    private boolean reported;
    private long theirPackets;
    private long hereBefore;
    private int theirClockSsrc;
    private int theirClock;
    private long theirClockNanos;

    LegReports(
            Channel rtp,
            Channel rtcp,
            String name,
            LegSender sender,
            ReceivedStream received,
            SourceGuard guard,
            PortCounters counters,
            RtcpTiming timing,
            QualityMeter meter) {
        this.rtp = rtp;
        this.rtcp = rtcp;
        this.name = name;
        this.sender = sender;
        this.received = received;
        this.guard = guard;
        this.counters = counters;
        this.timing = timing;
        this.meter = meter;
    }

    void configure(@Nullable RtpParameters newParameters, @Nullable SrtpSession newSrtp) {
        RtpParameters old = parameters;
        if (old == null || newParameters == null || !old.rtcp().equals(newParameters.rtcp())) {
            learned = null;
        }
        parameters = newParameters;
        srtp = newSrtp;
    }

    /** Takes a datagram that should be RTCP; it stays the caller's. */
    void take(ByteBuf datagram, InetSocketAddress from, long nowNanos) {
        RtpParameters p = parameters;
        takenAt = nowNanos;
        if (p == null || !admitted(p, datagram, from, nowNanos) || !RtcpReader.read(datagram, this)) {
            counters.add(PortCounters.REFUSED, 1);
            return;
        }
        counters.set(PortCounters.REPORT, nowNanos);
        counters.add(PortCounters.REPORTS, 1);
        if (p.sourceRule() == SourceRule.LEARNED) {
            learned = from;
        }
    }

    private boolean admitted(RtpParameters p, ByteBuf datagram, InetSocketAddress from, long nowNanos) {
        boolean plausible = plausible(p, from);
        return srtp == null ? plausible : srtp.unprotectControl(datagram, plausible, nowNanos);
    }

    /** Without a key to prove it, RTCP is believed only from the host that RTP comes from or is sent to. */
    private boolean plausible(RtpParameters p, InetSocketAddress from) {
        InetSocketAddress sound = guard.destination();
        return sound != null && sound.getAddress().equals(from.getAddress())
                || p.rtcp().map(at -> at.getAddress().equals(from.getAddress())).orElse(false);
    }

    @Override
    public void senderReport(int ssrc, int ntpMiddle, long packets) {
        long here = counters.get(PortCounters.RECEIVED);
        counters.set(PortCounters.SENDING, packets > theirPackets && here == hereBefore ? 1 : 0);
        theirPackets = packets;
        hereBefore = here;
        if (received.begun() && ssrc == received.ssrc()) {
            theirSsrc = ssrc;
            theirReport = ntpMiddle;
            theirReportNanos = takenAt;
        }
    }

    @Override
    public void reportBlock(int source, int fractionLost, int lost, int jitter, int lastReport, int delay) {
        if (source != sender.stream().ssrc()) {
            return;
        }
        counters.set(PortCounters.REMOTE_LOST, Math.max(0, lost));
        long report = (counters.get(PortCounters.REMOTE_FRACTION) >> Byte.SIZE) + 1;
        counters.set(PortCounters.REMOTE_FRACTION, report << Byte.SIZE | fractionLost & 0xff);
        meter.reported(fractionLost / 256.0, (jitter & 0xffff_ffffL) * MILLIS / sender.clockRate(), takenAt);
        if (lastReport != 0) {
            roundTrip(lastReport, delay);
        }
    }

    private void roundTrip(int ourMiddle, int delay) {
        long trip = (NtpClock.middle(NtpClock.ntp(takenAt)) - ourMiddle - delay) & 0xffff_ffffL;
        if (trip < LONGEST_ROUND_TRIP) {
            counters.set(PortCounters.ROUND_TRIP, trip * MICROS / UNITS_PER_SECOND);
        }
    }

    @Override
    public void receiverTime(int ssrc, int ntpMiddle) {
        theirClockSsrc = ssrc;
        theirClock = ntpMiddle;
        theirClockNanos = takenAt;
    }

    @Override
    public void receiverDelay(int receiver, int ntpMiddle, int delay) {
        if (receiver == sender.stream().ssrc() && ntpMiddle != 0) {
            roundTrip(ntpMiddle, delay);
        }
    }

    @Override
    public void voipMetrics(int source, VoipMetrics metrics) {
        if (source == sender.stream().ssrc()) {
            meter.reported(metrics);
        }
    }

    @Override
    public void bye(int ssrc) {
        // The call's signalling says when it is over; another source may follow.
    }

    void housekeep(long nowNanos) {
        if (timing.due(nowNanos)) {
            send(false, nowNanos);
        }
    }

    /** Says goodbye, if anything was said before. */
    void bye(long nowNanos) {
        if (reported || sender.stream().begun()) {
            send(true, nowNanos);
        }
    }

    private void send(boolean bye, long nowNanos) {
        RtpParameters p = parameters;
        if (p == null || p.rtcp().isEmpty()) {
            return;
        }
        InetSocketAddress to = p.rtcpMux()
                ? guard.destination()
                : learned != null ? learned : p.rtcp().get();
        if (to == null) {
            return;
        }
        Channel channel = p.rtcpMux() ? rtp : rtcp;
        ByteBuf packet = channel.alloc().directBuffer(RtcpWriter.MOST_BYTES + SrtpSession.MOST_ADDED);
        write(packet, bye, nowNanos);
        if (srtp != null && !srtp.protectControl(packet)) {
            packet.release();
            return;
        }
        reported = true;
        channel.writeAndFlush(new DatagramPacket(packet, to), channel.voidPromise());
    }

    private void write(ByteBuf to, boolean bye, long nowNanos) {
        SentStream stream = sender.stream();
        int ssrc = stream.ssrc();
        long sent = counters.get(PortCounters.SENT);
        boolean block = received.begun();
        boolean speaks = sent > sentBefore;
        if (speaks) {
            RtcpWriter.Sender info = new RtcpWriter.Sender(
                    NtpClock.ntp(nowNanos),
                    stream.reportTimestamp(sender.clockRate(), nowNanos),
                    sent,
                    counters.get(PortCounters.OCTETS_SENT));
            RtcpWriter.senderReport(to, ssrc, info, block);
        } else {
            RtcpWriter.receiverReport(to, ssrc, block);
        }
        sentBefore = sent;
        if (block) {
            int last = theirSsrc == received.ssrc() ? theirReport : 0;
            long since = last == 0 ? 0 : (nowNanos - theirReportNanos) * UNITS_PER_SECOND / NANOS;
            RtcpWriter.block(
                    to,
                    new RtcpWriter.Block(
                            received.ssrc(),
                            received.fractionLost(),
                            received.lostInRun(),
                            (int) received.highestExtended(),
                            (long) Math.max(0, received.jitter()),
                            last,
                            (int) since));
        }
        RtcpWriter.name(to, ssrc, name);
        if (!speaks) {
            RtcpWriter.receiverTime(to, ssrc, NtpClock.ntp(nowNanos));
        }
        if (theirClock != 0) {
            long since = (nowNanos - theirClockNanos) * UNITS_PER_SECOND / NANOS;
            RtcpWriter.receiverDelay(to, ssrc, theirClockSsrc, theirClock, (int) since);
            theirClock = 0;
        }
        if (bye) {
            RtcpWriter.bye(to, ssrc);
        }
    }
}
