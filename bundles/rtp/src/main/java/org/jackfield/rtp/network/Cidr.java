// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.network;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Optional;

/**
 * A range of addresses with a common beginning (RFC 4632).
 *
 * @param network first address, 4 or 16 bytes
 * @param bits how many are common
 */
record Cidr(byte[] network, int bits) {

    /** {@code 10.0.0.0/8}, {@code fd00::/8} or a single address. */
    static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        byte[] network = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? text : text.substring(0, slash));
        if (network == null) {
            return Optional.empty();
        }
        int all = network.length * 8;
        try {
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            return bits < 0 || bits > all ? Optional.empty() : Optional.of(new Cidr(network, bits));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != network.length) {
            return false;
        }
        for (int i = 0; i < bits; i += 8) {
            int mask = bits - i >= 8 ? 0xff : 0xff00 >> (bits - i) & 0xff;
            if (((other[i / 8] ^ network[i / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
