// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import java.net.InetAddress;
import org.jackfield.sip.message.Hosts;
import org.jackfield.sip.message.Transport;

/** A port cannot be listened on. The message is a sentence for the operator. */
public final class PortInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortInUseException(Transport transport, InetAddress address, int port, Throwable cause) {
        super(
                "SIP cannot listen on " + Hosts.literal(address) + ":" + port + "/" + transport.token() + " ("
                        + cause.getMessage()
                        + "): stop the program that holds the port, or shift all ports by JACKFIELD_PORT_OFFSET",
                cause);
    }
}
