// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.provider;

import java.util.List;
import org.jackfield.api.call.DigitMode;

/**
 * How a trunk is reached.
 *
 * @param host host name or address of the provider, IPv6 in brackets; also the domain in our From and To
 * @param port 0 lets DNS decide (RFC 3263)
 * @param transport {@code udp}, {@code tcp}, {@code tls}, or empty to let DNS decide
 * @param outboundProxy {@code host[:port]} through which every request goes; empty if none
 * @param user the account's user part
 * @param authUser user name for digest where it differs; else the same as {@code user}
 * @param password empty if the provider knows us by address
 * @param register whether we register
 * @param expires seconds asked for when registering
 * @param addresses addresses or CIDR blocks that may send calls as this trunk, besides what the host resolves to
 * @param codecs names in order of preference; empty takes the hub's order
 * @param srtp how sound is encrypted
 * @param digits how keys that are pressed travel
 * @param maxCalls live calls at most; 0 sets no limit
 * @param optionsSeconds every how many seconds health is asked by OPTIONS; 0 never
 */
public record TrunkAccount(
        String host,
        int port,
        String transport,
        String outboundProxy,
        String user,
        String authUser,
        String password,
        boolean register,
        int expires,
        List<String> addresses,
        List<String> codecs,
        SrtpPolicy srtp,
        DigitMode digits,
        int maxCalls,
        int optionsSeconds) {

    public TrunkAccount {
        // As it is written in URIs (RFC 3261, 25.1), whoever writes one.
        host = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        addresses = List.copyOf(addresses);
        codecs = List.copyOf(codecs);
    }

    @Override
    public String toString() {
        return user + "@" + host;
    }
}
