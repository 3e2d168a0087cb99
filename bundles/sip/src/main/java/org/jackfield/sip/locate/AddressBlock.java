// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import java.net.InetAddress;
import java.util.Optional;

/** An address, or a block of addresses in CIDR form (RFC 4632, RFC 4291). */
public final class AddressBlock {

    private final byte[] prefix;
    private final int bits;

    private AddressBlock(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32} or a single address. */
    public static Optional<AddressBlock> parse(String text) {
        int slash = text.indexOf('/');
        String address = (slash < 0 ? text : text.substring(0, slash)).strip();
        String length = slash < 0 ? "" : text.substring(slash + 1).strip();
        if (slash >= 0 && !length.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        return Addresses.parse(address).map(InetAddress::getAddress).flatMap(bytes -> {
            int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(length);
            return bits > bytes.length * 8 ? Optional.empty() : Optional.of(new AddressBlock(bytes, bits));
        });
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != prefix.length) {
            return false;
        }
        for (int i = 0; i * 8 < bits; i++) {
            int relevant = Math.min(8, bits - i * 8);
            int mask = 0xff << (8 - relevant) & 0xff;
            if ((bytes[i] & mask) != (prefix[i] & mask)) {
                return false;
            }
        }
        return true;
    }
}
