// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.rtcp;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** Writes compound RTCP (RFC 3550, 6.1): a report, a name, perhaps a goodbye. */
public final class RtcpWriter {

    /** More than a packet of ours ever has, room for SRTCP's trailer left out. */
    public static final int MOST_BYTES = 160;

    private static final int VERSION = 2 << 6;
    private static final int CNAME = 1;

    private RtcpWriter() {}

    /**
     * What a sender report says beside its SSRC.
     *
     * @param ntp 64-bit NTP time of now
     * @param timestamp RTP timestamp of the same moment
     * @param packets sent so far
     * @param octets of payload sent so far
     */
    public record Sender(long ntp, int timestamp, long packets, long octets) {}

    /**
     * What we say of a stream that we receive.
     *
     * @param lastReport middle NTP bits of its last sender report, 0 if none
     * @param delay since then, in 1/65536 s
     */
    public record Block(int ssrc, int fractionLost, long lost, int highest, long jitter, int lastReport, int delay) {}

    /** Begins with a sender report. */
    public static void senderReport(ByteBuf to, int ssrc, Sender sender, boolean block) {
        header(to, block ? 1 : 0, RtcpReader.SENDER_REPORT, 28 + (block ? RtcpReader.BLOCK : 0));
        to.writeInt(ssrc);
        to.writeLong(sender.ntp());
        to.writeInt(sender.timestamp());
        to.writeInt((int) sender.packets());
        to.writeInt((int) sender.octets());
    }

    /** Begins with a receiver report. */
    public static void receiverReport(ByteBuf to, int ssrc, boolean block) {
        header(to, block ? 1 : 0, RtcpReader.RECEIVER_REPORT, 8 + (block ? RtcpReader.BLOCK : 0));
        to.writeInt(ssrc);
    }

    /** The report block that was announced. */
    public static void block(ByteBuf to, Block block) {
        long lost = Math.max(-0x800000L, Math.min(0x7fffffL, block.lost()));
        to.writeInt(block.ssrc());
        to.writeInt(block.fractionLost() << 24 | (int) lost & 0xffffff);
        to.writeInt(block.highest());
        to.writeInt((int) block.jitter());
        to.writeInt(block.lastReport());
        to.writeInt(block.delay());
    }

    /** Our name, which every compound packet has (RFC 3550, 6.5.1). */
    public static void name(ByteBuf to, int ssrc, String name) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        int chunk = 4 + 2 + text.length;
        int padding = 4 - chunk % 4;
        header(to, 1, RtcpReader.SOURCE_DESCRIPTION, 4 + chunk + padding);
        to.writeInt(ssrc);
        to.writeByte(CNAME).writeByte(text.length).writeBytes(text).writeZero(padding);
    }

    /** Our clock, while we send nothing and so have no sender report to measure the round trip by (RFC 3611, 4.4). */
    public static void receiverTime(ByteBuf to, int ssrc, long ntp) {
        header(to, 0, RtcpReader.EXTENDED, 20);
        to.writeInt(ssrc);
        to.writeByte(RtcpReader.RECEIVER_TIME).writeByte(0).writeShort(2).writeLong(ntp);
    }

    /**
     * The answer to a receiver's clock (RFC 3611, 4.5).
     *
     * @param ntpMiddle what it said
     * @param delay since it came, in 1/65536 s
     */
    public static void receiverDelay(ByteBuf to, int ssrc, int receiver, int ntpMiddle, int delay) {
        header(to, 0, RtcpReader.EXTENDED, 8 + 4 + RtcpReader.DELAY_BLOCK);
        to.writeInt(ssrc);
        to.writeByte(RtcpReader.RECEIVER_DELAY).writeByte(0).writeShort(3);
        to.writeInt(receiver).writeInt(ntpMiddle).writeInt(delay);
    }

    /** Goodbye. */
    public static void bye(ByteBuf to, int ssrc) {
        header(to, 1, RtcpReader.BYE, 8);
        to.writeInt(ssrc);
    }

    private static void header(ByteBuf to, int count, int type, int bytes) {
        to.writeByte(VERSION | count).writeByte(type).writeShort(bytes / 4 - 1);
    }
}
