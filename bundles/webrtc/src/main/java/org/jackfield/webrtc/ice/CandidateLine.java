// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a browser says that it may be (RFC 8839, 5.1).
 *
 * @param foundation the same for candidates of one kind
 * @param type {@code host}, {@code srflx}, {@code prflx} or {@code relay}
 */
record CandidateLine(String foundation, long priority, InetSocketAddress address, String type) {

    private static final Pattern LINE =
            Pattern.compile("(?:candidate:)?(?<foundation>\\S{1,32}) 1 (?i:udp) (?<priority>\\d{1,10}) (?<address>\\S+)"
                    + " (?<port>\\d{1,5}) typ (?<type>host|srflx|prflx|relay)(?: .*)?");

    private static final int LAST_PORT = 65_535;

    /**
     * Reads {@code candidate:1 1 udp 2122260223 192.0.2.7 54321 typ host …}, with or without its first word.
     *
     * @return empty if it is none that can be asked: TCP, a name of multicast DNS, or no candidate at all
     */
    static Optional<CandidateLine> read(String text) {
        Matcher line = LINE.matcher(text.strip());
        if (!line.matches()) {
            return Optional.empty();
        }
        InetAddress host = NetUtil.createInetAddressFromIpAddressString(line.group("address"));
        int port = Integer.parseInt(line.group("port"));
        if (host == null || port == 0 || port > LAST_PORT) {
            return Optional.empty();
        }
        return Optional.of(new CandidateLine(
                line.group("foundation"),
                Long.parseLong(line.group("priority")),
                new InetSocketAddress(host, port),
                line.group("type")));
    }
}
