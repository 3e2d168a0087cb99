// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Writes addresses as SIP wants them. */
public final class Hosts {

    private Hosts() {}

    /** The numeric address; IPv6 in brackets, without a zone. */
    public static String literal(InetAddress address) {
        return address instanceof Inet6Address ? "[" + bare(address) + "]" : address.getHostAddress();
    }

    /** The numeric address without brackets and without a zone. */
    public static String bare(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
    }

    /** Whether the text is a numeric IPv4 or IPv6 address, the latter with or without brackets. */
    public static boolean numeric(String host) {
        if (host.indexOf(':') >= 0) {
            return true;
        }
        int dots = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return dots == 3;
    }
}
