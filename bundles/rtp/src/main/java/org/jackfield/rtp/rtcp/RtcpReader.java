// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.rtcp;

import io.netty.buffer.ByteBuf;

/** Reads compound RTCP (RFC 3550, 6.1), whatever the bytes are. */
public final class RtcpReader {

    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int SOURCE_DESCRIPTION = 202;
    static final int BYE = 203;
    static final int BLOCK = 24;

    private static final int VERSION = 2;

    private RtcpReader() {}

    /** Hears what is in it. */
    public interface RtcpSink {
        /** A sender report: the middle 32 bits of its NTP time. */
        void senderReport(int ssrc, int ntpMiddle);

        /**
         * A report block about a stream of ours or of somebody else.
         *
         * @param lost packets lost so far, signed
         * @param lastReport middle NTP bits of our last report there, 0 if none
         * @param delay since then, in 1/65536 s
         */
        void reportBlock(int source, int fractionLost, int lost, int jitter, int lastReport, int delay);

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
            sink.senderReport(ssrc, (int) (buffer.getLong(at + 8) >>> 16));
            blocks(buffer, at + 28, at + length, count, sink);
        } else if (type == RECEIVER_REPORT) {
            blocks(buffer, at + 8, at + length, count, sink);
        } else if (type == BYE && count > 0) {
            sink.bye(ssrc);
        }
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
