// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.service;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where this instance listens: the system property {@code jackfield.bind}, set from JACKFIELD_BIND. */
final class BindAddress {

    private BindAddress() {}

    /**
     * The address; the wildcard, for all addresses of both kinds, if none is set.
     *
     * @throws IllegalArgumentException if it is not a numeric address
     */
    static InetAddress ofInstance() {
        return of(System.getProperty("jackfield.bind", ""));
    }

    static InetAddress of(String text) {
        InetAddress wildcard = new InetSocketAddress(0).getAddress();
        if (text.isBlank()) {
            return wildcard;
        }
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(text.strip());
        if (address == null) {
            throw new IllegalArgumentException("JACKFIELD_BIND must be a numeric address, not " + text);
        }
        return address.isAnyLocalAddress() ? wildcard : address;
    }
}
