// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a stream into messages by Content-Length (RFC 3261, 18.3) and answers the double CRLF of a keep-alive with a single
 * one (RFC 5626, 3.5.1). A stream without a plausible end of message is given up.
 */
final class StreamFraming extends ByteToMessageDecoder {

    /** Bytes of start line and header fields at most. */
    static final int MOST_HEAD = 32 * 1024;

    /** Bytes of a body at most. */
    static final int MOST_BODY = 128 * 1024;

    private static final byte[] PONG = {'\r', '\n'};

    /** Told that the stream is garbled, with what was read of it. */
    interface Garbled {
        void garbled(byte[] head);
    }

    private final Garbled garbled;
    private final HeadScan scan = new HeadScan();

    /** Bytes of the message that is arriving, head and body; 0 while that cannot be told. */
    private int size;

    StreamFraming(Garbled garbled) {
        this.garbled = garbled;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (skipKeepAlive(context, in) || !in.isReadable()) {
            return;
        }
        if (size == 0 && !measure(context, in)) {
            return;
        }
        if (in.readableBytes() >= size) {
            byte[] message = new byte[size];
            in.readBytes(message);
            size = 0;
            scan.restart();
            out.add(message);
        }
    }

    /** Whether the size of the message can be told by now. */
    private boolean measure(ChannelHandlerContext context, ByteBuf in) {
        int head = scan.find(in);
        if (head < 0) {
            if (in.readableBytes() > MOST_HEAD) {
                giveUp(context, in, in.readableBytes());
            }
            return false;
        }
        int body = head > MOST_HEAD ? -1 : contentLength(in.toString(in.readerIndex(), head, StandardCharsets.UTF_8));
        if (body < 0 || body > MOST_BODY) {
            giveUp(context, in, head);
            return false;
        }
        size = head + body;
        return true;
    }

    /** Skips empty lines before a message; true if more bytes are needed to tell. */
    private static boolean skipKeepAlive(ChannelHandlerContext context, ByteBuf in) {
        int breaks = 0;
        while (in.isReadable() && (in.getByte(in.readerIndex()) == '\r' || in.getByte(in.readerIndex()) == '\n')) {
            if (in.getByte(in.readerIndex()) == '\r' && in.readableBytes() == 1) {
                return true;
            }
            breaks += in.readByte() == '\n' ? 1 : 0;
            if (breaks == 2) {
                context.writeAndFlush(context.alloc().buffer(2).writeBytes(PONG));
                breaks = 0;
            }
        }
        return false;
    }

    /** Content-Length; 0 if it is missing; -1 if it is no number, or given twice with different values. */
    static int contentLength(String head) {
        int length = -2;
        for (String line : head.split("\r?\n")) {
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (name.equals("content-length") || name.equals("l")) {
                int value = number(line.substring(colon + 1).strip());
                if (value < 0 || length >= 0 && length != value) {
                    return -1;
                }
                length = value;
            }
        }
        return Math.max(length, 0);
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -1;
    }

    private void giveUp(ChannelHandlerContext context, ByteBuf in, int read) {
        byte[] head = new byte[Math.min(read, MOST_HEAD)];
        in.getBytes(in.readerIndex(), head);
        in.skipBytes(in.readableBytes());
        scan.restart();
        garbled.garbled(head);
        // What was written in answer still leaves before the connection closes.
        context.writeAndFlush(context.alloc().buffer(0)).addListener(done -> context.close());
    }
}
