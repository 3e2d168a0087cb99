// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.network;

import io.netty.buffer.ByteBuf;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** The two messages of a STUN Binding (RFC 8489, 5 and 14). */
final class StunMessage {

    static final int TRANSACTION_BYTES = 12;

    private static final int HEADER = 20;
    private static final int BINDING_REQUEST = 0x0001;
    private static final int BINDING_SUCCESS = 0x0101;
    private static final int COOKIE = 0x2112A442;
    private static final int MAPPED_ADDRESS = 0x0001;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;

    private StunMessage() {}

    static void writeRequest(ByteBuf to, byte[] transaction) {
        to.writeShort(BINDING_REQUEST).writeShort(0).writeInt(COOKIE).writeBytes(transaction);
    }

    /** The address that a response to this transaction tells; empty if it is none, or tells nothing. */
    static Optional<InetAddress> readResponse(ByteBuf from, byte[] transaction) {
        int start = from.readerIndex();
        if (from.readableBytes() < HEADER
                || from.getUnsignedShort(start) != BINDING_SUCCESS
                || from.getInt(start + 4) != COOKIE) {
            return Optional.empty();
        }
        byte[] theirs = new byte[TRANSACTION_BYTES];
        from.getBytes(start + 8, theirs);
        if (!Arrays.equals(theirs, transaction)) {
            return Optional.empty();
        }
        int end = Math.min(start + HEADER + from.getUnsignedShort(start + 2), from.writerIndex());
        Optional<InetAddress> plain = Optional.empty();
        int at = start + HEADER;
        while (at + 4 <= end) {
            int type = from.getUnsignedShort(at);
            int length = from.getUnsignedShort(at + 2);
            if (at + 4 + length > end) {
                break;
            }
            if (type == XOR_MAPPED_ADDRESS) {
                return address(from, at + 4, length, start + 4);
            }
            if (type == MAPPED_ADDRESS) {
                plain = address(from, at + 4, length, -1);
            }
            at += 4 + (length + 3) / 4 * 4;
        }
        return plain;
    }

    /** @param xor index of the bytes with which the address is combined; negative if it is plain */
    private static Optional<InetAddress> address(ByteBuf from, int at, int length, int xor) {
        int size = length < 8 ? 0 : from.getByte(at + 1) == IPV4 ? 4 : from.getByte(at + 1) == IPV6 ? 16 : 0;
        if (size == 0 || length < 4 + size) {
            return Optional.empty();
        }
        byte[] address = new byte[size];
        for (int i = 0; i < size; i++) {
            int mask = xor < 0 ? 0 : from.getByte(xor + i);
            address[i] = (byte) (from.getByte(at + 4 + i) ^ mask);
        }
        try {
            return Optional.of(InetAddress.getByAddress(address));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}
