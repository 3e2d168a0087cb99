// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.packet;

import io.netty.buffer.ByteBuf;

/**
 * The header of one RTP packet (RFC 3550, 5.1), read out of a buffer. One is kept for each event loop and filled again and again,
 * so that reading allocates nothing.
 */
public final class RtpPacket {

    /** Bytes of a header without contributing sources and extension. */
    public static final int HEADER = 12;

    private static final int VERSION = 2;

    private boolean marker;
    private int payloadType;
    private int sequence;
    private int timestamp;
    private int ssrc;
    private int payloadOffset;
    private int payloadLength;

    /**
     * Reads the readable bytes of {@code buffer}, whatever they are.
     *
     * @param encrypted whether payload and padding are still encrypted, so that the padding cannot be read
     * @return false if this is no well-formed RTP packet; the fields then mean nothing
     */
    public boolean read(ByteBuf buffer, boolean encrypted) {
        int start = buffer.readerIndex();
        int length = buffer.readableBytes();
        if (length < HEADER || buffer.getUnsignedByte(start) >> 6 != VERSION) {
            return false;
        }
        int first = buffer.getUnsignedByte(start);
        int second = buffer.getUnsignedByte(start + 1);
        int offset = HEADER + 4 * (first & 0x0f);
        if ((first & 0x10) != 0) {
            if (offset + 4 > length) {
                return false;
            }
            offset += 4 + 4 * buffer.getUnsignedShort(start + offset + 2);
        }
        int padding = 0;
        if ((first & 0x20) != 0 && !encrypted) {
            padding = buffer.getUnsignedByte(start + length - 1);
            if (padding == 0) {
                return false;
            }
        }
        if (offset + padding > length) {
            return false;
        }
        marker = (second & 0x80) != 0;
        payloadType = second & 0x7f;
        sequence = buffer.getUnsignedShort(start + 2);
        timestamp = buffer.getInt(start + 4);
        ssrc = buffer.getInt(start + 8);
        payloadOffset = start + offset;
        payloadLength = length - offset - padding;
        return true;
    }

    /** Whether these are RTCP packet types where RTP and RTCP share a port (RFC 5761, 4). */
    public static boolean looksLikeRtcp(ByteBuf buffer) {
        if (buffer.readableBytes() < 2) {
            return false;
        }
        int second = buffer.getUnsignedByte(buffer.readerIndex() + 1);
        return second >= 192 && second <= 223;
    }

    /** Writes a header without contributing sources and extension at {@code index}. */
    public static void write(
            ByteBuf buffer, int index, boolean marker, int payloadType, int sequence, int timestamp, int ssrc) {
        buffer.setByte(index, VERSION << 6);
        buffer.setByte(index + 1, marker ? payloadType | 0x80 : payloadType);
        buffer.setShort(index + 2, sequence);
        buffer.setInt(index + 4, timestamp);
        buffer.setInt(index + 8, ssrc);
    }

    public boolean marker() {
        return marker;
    }

    public int payloadType() {
        return payloadType;
    }

    /** 0 to 65535. */
    public int sequence() {
        return sequence;
    }

    /** All 32 bits. */
    public int timestamp() {
        return timestamp;
    }

    /** All 32 bits. */
    public int ssrc() {
        return ssrc;
    }

    /** Absolute index of the payload in the buffer; never less than 12 above its first byte. */
    public int payloadOffset() {
        return payloadOffset;
    }

    /** Bytes, without padding. */
    public int payloadLength() {
        return payloadLength;
    }
}
