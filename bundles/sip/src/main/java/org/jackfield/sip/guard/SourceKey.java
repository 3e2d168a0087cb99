// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jackfield.sip.message.Hosts;

/**
 * Whom an address belongs to: an IPv4 address, or the /64 of an IPv6 address, because within one of those an attacker can
 * change addresses at will.
 */
public record SourceKey(boolean six, long bits) {

    public static SourceKey of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4
                ? new SourceKey(false, ByteBuffer.wrap(bytes).getInt() & 0xffff_ffffL)
                : new SourceKey(true, ByteBuffer.wrap(bytes).getLong());
    }

    /** As shown to people: {@code 192.0.2.1} or {@code 2001:db8:0:0:0:0:0:0/64}. */
    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(16).putLong(bits).array();
        try {
            return six
                    ? Hosts.bare(InetAddress.getByAddress(bytes)) + "/64"
                    : Hosts.bare(InetAddress.getByAddress(Arrays.copyOfRange(bytes, 4, 8)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes make an address", e);
        }
    }
}
