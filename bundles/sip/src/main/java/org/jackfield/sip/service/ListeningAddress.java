// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.wire.ConnectionLimits;
import org.jackfield.sip.wire.WebSocketSettings;
import org.jackfield.sip.wire.WireSettings;

/** Where to listen: what the instance was started with, and what the settings switch on. */
final class ListeningAddress {

    private ListeningAddress() {}

    static WireSettings of(SipSettings settings) {
        return new WireSettings(
                addresses(System.getProperty("jackfield.bind", "::")),
                Integer.getInteger("jackfield.port.sip", 5060),
                Integer.getInteger("jackfield.port.sip-tls", 5061),
                settings.udp(),
                settings.tcp(),
                settings.tls(),
                settings.idle$_$connection(),
                limits(settings));
    }

    /** Who may connect over WebSocket. */
    static WebSocketSettings web(SipSettings settings) {
        return new WebSocketSettings(settings.websocket(), List.of(settings.websocket$_$origins()), limits(settings));
    }

    private static ConnectionLimits limits(SipSettings settings) {
        return new ConnectionLimits(
                settings.max$_$connections(), settings.max$_$connections$_$per$_$address(), settings.first$_$message());
    }

    /** The console's port, on which WebSockets come. */
    static int webPort(Transport transport) {
        return transport == Transport.WSS
                ? Integer.getInteger("jackfield.port.https", 8443)
                : Integer.getInteger("jackfield.port.http", 8080);
    }

    /** One address or several, separated by commas. */
    private static List<InetAddress> addresses(String bind) {
        List<InetAddress> addresses = new ArrayList<>(1);
        for (String part : bind.split(",")) {
            try {
                addresses.add(InetAddress.getByName(part.strip()));
            } catch (UnknownHostException e) {
                throw new IllegalStateException("JACKFIELD_BIND: '" + part + "' is no address", e);
            }
        }
        return addresses;
    }
}
