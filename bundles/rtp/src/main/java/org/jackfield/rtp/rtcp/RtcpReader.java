// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.rtcp;

import io.netty.buffer.ByteBuf;
import org.jackfield.rtp.quality.VoipMetrics;

/** Reads compound RTCP (RFC 3550, 6.1), whatever the bytes are. */
public final class RtcpReader {

    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int SOURCE_DESCRIPTION = 202;
    static final int BYE = 203;
    static final int EXTENDED = 207;
    static final int BLOCK = 24;

    static final int RECEIVER_TIME = 4;
    static final int RECEIVER_DELAY = 5;
    static final int VOIP_METRICS = 7;
    static final int DELAY_BLOCK = 12;

    private static final int VOIP_METRICS_BYTES = 36;

    private static final int VERSION = 2;

    private RtcpReader() {}

    /** Hears what is in it. */
    public interface RtcpSink {
        /**
         * A sender report.
         *
         * @param ntpMiddle the middle 32 bits of its NTP time
         * @param packets sent so far, modulo 2^32
         */
        void senderReport(int ssrc, int ntpMiddle, long packets);

        /**
         * A report block about a stream of ours or of somebody else.
         *
         * @param lost packets lost so far, signed
         * @param lastReport middle NTP bits of our last report there, 0 if none
         * @param delay since then, in 1/65536 s
         */
        void reportBlock(int source, int fractionLost, int lost, int jitter, int lastReport, int delay);

        /** A receiver's clock (RFC 3611, 4.4): the middle 32 bits of its NTP time. */
        void receiverTime(int ssrc, int ntpMiddle);

        /**
         * An answer to a receiver's clock (RFC 3611, 4.5).
         *
         * @param receiver whose clock
         * @param delay since it came there, in 1/65536 s
         */
        void receiverDelay(int receiver, int ntpMiddle, int delay);

        /** How a stream of ours or of somebody else sounds there (RFC 3611, 4.7). */
        void voipMetrics(int source, VoipMetrics metrics);

        /** The source says goodbye. */
        void bye(int ssrc);
    }

    /**
     * Reads the readable bytes.
     *
     * @return false if they are not RTCP from the beginning; what was well-formed before an error was told
     */
    public static boolean read(ByteBuf buffer, RtcpSink sink) {
        int at = buffer.readerIndex();
        int end = buffer.writerIndex();
        boolean any = false;
        while (end - at >= 8) {
            int first = buffer.getUnsignedByte(at);
            int type = buffer.getUnsignedByte(at + 1);
            int length = 4 * (buffer.getUnsignedShort(at + 2) + 1);
            if (first >> 6 != VERSION || length > end - at || length < 8 || type < 192 || type > 223) {
                return any;
            }
            packet(buffer, at, length, type, first & 0x1f, sink);
            any = true;
            at += length;
        }
        return any;
    }

    private static void packet(ByteBuf buffer, int at, int length, int type, int count, RtcpSink sink) {
        int ssrc = buffer.getInt(at + 4);
        if (type == SENDER_REPORT && length >= 28) {
            sink.senderReport(ssrc, (int) (buffer.getLong(at + 8) >>> 16), buffer.getUnsignedInt(at + 20));
            blocks(buffer, at + 28, at + length, count, sink);
        } else if (type == RECEIVER_REPORT) {
            blocks(buffer, at + 8, at + length, count, sink);
        } else if (type == BYE && count > 0) {
            sink.bye(ssrc);
        } else if (type == EXTENDED) {
            extended(buffer, at + 8, at + length, ssrc, sink);
        }
    }

    /** The blocks of RFC 3611, 3; a kind that is not known is passed over. */
    private static void extended(ByteBuf buffer, int from, int end, int ssrc, RtcpSink sink) {
        int length;
        for (int at = from; at + 4 <= end; at += length) {
            length = 4 * (buffer.getUnsignedShort(at + 2) + 1);
            if (at + length > end) {
                return;
            }
            switch (buffer.getUnsignedByte(at)) {
                case RECEIVER_TIME -> {
                    if (length >= 12) {
                        sink.receiverTime(ssrc, (int) (buffer.getLong(at + 4) >>> 16));
                    }
                }
                case RECEIVER_DELAY -> {
                    for (int block = at + 4; block + DELAY_BLOCK <= at + length; block += DELAY_BLOCK) {
                        sink.receiverDelay(buffer.getInt(block), buffer.getInt(block + 4), buffer.getInt(block + 8));
                    }
                }
                case VOIP_METRICS -> {
                    if (length >= VOIP_METRICS_BYTES) {
                        sink.voipMetrics(buffer.getInt(at + 4), metrics(buffer, at));
                    }
                }
                default -> {
                    // Of no use here.
                }
            }
        }
    }

    private static VoipMetrics metrics(ByteBuf buffer, int at) {
        int rating = buffer.getUnsignedByte(at + 24);
        int mos = buffer.getUnsignedByte(at + 27);
        return new VoipMetrics(
                buffer.getUnsignedByte(at + 8) / 256.0,
                buffer.getUnsignedByte(at + 9) / 256.0,
                buffer.getUnsignedShort(at + 30),
                rating > 100 ? -1 : rating,
                mos < 10 || mos > 50 ? -1 : mos / 10.0);
    }

    private static void blocks(ByteBuf buffer, int from, int end, int count, RtcpSink sink) {
        for (int i = 0, at = from; i < count && at + BLOCK <= end; i++, at += BLOCK) {
            int loss = buffer.getInt(at + 4);
            sink.reportBlock(
                    buffer.getInt(at),
                    loss >>> 24,
                    loss << 8 >> 8,
                    buffer.getInt(at + 12),
                    buffer.getInt(at + 16),
                    buffer.getInt(at + 20));
        }
    }
}
