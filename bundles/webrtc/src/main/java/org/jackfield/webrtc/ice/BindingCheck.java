// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A connectivity check: a STUN Binding request with the attributes of ICE (RFC 8445, 7.1; RFC 8489). Whatever bytes come in, the worst
 * outcome is that there is none.
 */
public final class BindingCheck {

    private static final int HEADER = 20;
    private static final int REQUEST = 0x0001;
    private static final int SUCCESS = 0x0101;
    private static final int COOKIE = 0x2112A442;

    private static final int USERNAME = 0x0006;
    private static final int MESSAGE_INTEGRITY = 0x0008;
    private static final int XOR_MAPPED_ADDRESS = 0x0020;
    private static final int USE_CANDIDATE = 0x0025;
    private static final int FINGERPRINT = 0x8028;

    private static final int INTEGRITY_BYTES = 20;
    private static final int FINGERPRINT_BYTES = 4;
    private static final int FINGERPRINT_MASK = 0x5354554e;
    private static final int TRANSACTION_BYTES = 12;
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;

    private final byte[] message;
    private final String username;
    private final int integrityAt;
    private final boolean nominates;

    private BindingCheck(byte[] message, String username, int integrityAt, boolean nominates) {
        this.message = message;
        this.username = username;
        this.integrityAt = integrityAt;
        this.nominates = nominates;
    }

    /** Whether a datagram may be STUN by its first byte (RFC 7983). */
    public static boolean possible(ByteBuf datagram) {
        return datagram.readableBytes() >= HEADER && (datagram.getByte(datagram.readerIndex()) & 0xff) < 4;
    }

    /** Reads a datagram without consuming it; empty if it is no check that names whom it is for. */
    public static Optional<BindingCheck> read(ByteBuf datagram) {
        byte[] message = new byte[datagram.readableBytes()];
        datagram.getBytes(datagram.readerIndex(), message);
        if (message.length < HEADER
                || number(message, 0) != REQUEST
                || HEADER + number(message, 2) != message.length
                || cookie(message) != COOKIE) {
            return Optional.empty();
        }
        String username = "";
        boolean nominates = false;
        int at = HEADER;
        while (at + 4 <= message.length) {
            int type = number(message, at);
            int length = number(message, at + 2);
            if (at + 4 + length > message.length) {
                return Optional.empty();
            }
            if (type == MESSAGE_INTEGRITY) {
                // What follows is not protected, and of no use but for the fingerprint.
                return length == INTEGRITY_BYTES && !username.isEmpty()
                        ? Optional.of(new BindingCheck(message, username, at, nominates))
                        : Optional.empty();
            }
            if (type == USERNAME) {
                username = new String(message, at + 4, length, StandardCharsets.UTF_8);
            } else if (type == USE_CANDIDATE) {
                nominates = true;
            }
            at += 4 + (length + 3) / 4 * 4;
        }
        return Optional.empty();
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static int cookie(byte[] bytes) {
        return number(bytes, 4) << 16 | number(bytes, 6);
    }

    /** The user fragment of whom it is for. */
    public String fragment() {
        int colon = username.indexOf(':');
        return colon < 0 ? username : username.substring(0, colon);
    }

    /** Whether the far end chooses this way for sound. */
    public boolean nominates() {
        return nominates;
    }

    /** Whether it was made by somebody who knows our password. */
    public boolean authentic(Credentials ours) {
        byte[] signed = new byte[integrityAt];
        System.arraycopy(message, 0, signed, 0, integrityAt);
        // The length as it was when the integrity was computed: up to its end.
        length(signed, integrityAt + 4 + INTEGRITY_BYTES - HEADER);
        byte[] theirs = new byte[INTEGRITY_BYTES];
        System.arraycopy(message, integrityAt + 4, theirs, 0, INTEGRITY_BYTES);
        return MessageDigest.isEqual(integrity(signed, ours.password()), theirs);
    }

    private static void length(byte[] bytes, int length) {
        bytes[2] = (byte) (length >> 8);
        bytes[3] = (byte) length;
    }

    private static byte[] integrity(byte[] signed, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA1", e);
        }
    }

    /** The answer: where the check came from, proved with our password. */
    public ByteBuf success(Credentials ours, InetSocketAddress from, ByteBufAllocator allocator) {
        byte[] address = from.getAddress().getAddress();
        int mapped = 4 + 4 + address.length;
        int signed = HEADER + mapped;
        ByteBuf to = allocator.buffer(signed + 4 + INTEGRITY_BYTES + 4 + FINGERPRINT_BYTES);
        to.writeShort(SUCCESS).writeShort(signed - HEADER + 4 + INTEGRITY_BYTES);
        to.writeBytes(message, 4, 4 + TRANSACTION_BYTES);
        to.writeShort(XOR_MAPPED_ADDRESS).writeShort(mapped - 4);
        to.writeByte(0).writeByte(address.length == 4 ? IPV4 : IPV6).writeShort(from.getPort() ^ COOKIE >>> 16);
        for (int i = 0; i < address.length; i++) {
            to.writeByte(address[i] ^ message[4 + i]);
        }
        to.writeShort(MESSAGE_INTEGRITY).writeShort(INTEGRITY_BYTES);
        to.writeBytes(integrity(bytes(to, signed), ours.password()));
        to.setShort(2, to.writerIndex() - HEADER + 4 + FINGERPRINT_BYTES);
        CRC32 crc = new CRC32();
        crc.update(bytes(to, to.writerIndex()));
        to.writeShort(FINGERPRINT).writeShort(FINGERPRINT_BYTES).writeInt((int) crc.getValue() ^ FINGERPRINT_MASK);
        return to;
    }

    private static byte[] bytes(ByteBuf from, int length) {
        byte[] bytes = new byte[length];
        from.getBytes(0, bytes);
        return bytes;
    }
}
