// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Who sent a request, as far as can be told.
 *
 * @param session the login, if there is one
 * @param token what came with the request as token; empty if nothing did
 * @param address where it comes from; behind a proxy on this machine, what the proxy says
 * @param local whether it comes from this machine and nothing says that it was forwarded
 * @param secure whether it travelled encrypted, up to us or to a proxy on this machine
 * @param foreign whether a browser sent it on behalf of another site
 * @param cookie the name of the session cookie on this connection
 */
public record Visitor(
        Optional<Session> session,
        String token,
        InetAddress address,
        boolean local,
        boolean secure,
        boolean foreign,
        String cookie) {

    /** The request attribute that holds it. */
    public static final String ATTRIBUTE = "org.jackfield.web.visitor";

    /** The user's name for the audit log; a dash if nobody is logged in. */
    public String name() {
        return session.map(Session::user).orElse("-");
    }
}
