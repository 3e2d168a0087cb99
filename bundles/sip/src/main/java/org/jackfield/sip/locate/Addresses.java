// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jackfield.sip.message.Hosts;

/** Reads numeric addresses; never asks a name server. */
public final class Addresses {

    private Addresses() {}

    /** An IPv4 or IPv6 address, the latter with or without brackets; empty if the text is a name or nonsense. */
    public static Optional<InetAddress> parse(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!Hosts.numeric(bare) || bare.length() > 45 || !bare.matches("[0-9a-fA-F:.]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** {@code address:port}, IPv6 in brackets. */
    public static Optional<InetSocketAddress> socket(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text.substring(colon + 1));
        return port > 65535
                ? Optional.empty()
                : parse(text.substring(0, colon)).map(address -> new InetSocketAddress(address, port));
    }
}
