// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.sdp;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a {@code c=} line says (RFC 8866, 5.7).
 *
 * @param type {@code IP4} or {@code IP6}
 * @param address as text; a name is not looked up
 */
public record SdpConnection(String type, String address) {

    static SdpConnection of(InetAddress address) {
        return new SdpConnection(address instanceof Inet6Address ? "IP6" : "IP4", NetUtil.toAddressString(address));
    }

    static Optional<SdpConnection> parse(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length < 3 || !parts[0].equalsIgnoreCase("IN")) {
            return Optional.empty();
        }
        return Optional.of(new SdpConnection(parts[1].toUpperCase(Locale.ROOT), parts[2]));
    }

    /** The address; empty if it is a name or nothing that can be read. A multicast TTL is left out. */
    public Optional<InetAddress> inet() {
        int slash = address.indexOf('/');
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? address : address.substring(0, slash));
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }

    @Override
    public String toString() {
        return "IN " + type + " " + address;
    }
}
