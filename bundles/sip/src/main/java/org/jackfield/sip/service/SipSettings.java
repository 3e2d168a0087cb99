// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/jackfield.sip.cfg}. */
@ObjectClassDefinition(name = "SIP", description = "Transports, timers and how the appliance names itself in SIP.")
public @interface SipSettings {

    @AttributeDefinition(name = "UDP", description = "Whether SIP is spoken over UDP.", required = false)
    boolean udp() default true;

    @AttributeDefinition(name = "TCP", description = "Whether SIP is spoken over TCP.", required = false)
    boolean tcp() default true;

    @AttributeDefinition(
            name = "TLS",
            description = "Whether SIP is spoken over TLS, with the certificate that the console has as well.",
            required = false)
    boolean tls() default true;

    @AttributeDefinition(
            name = "WebSocket",
            description =
                    "Whether telephones in web pages (JsSIP, SIP.js) may register and call at /ws/sip of the console.",
            required = false)
    boolean websocket() default true;

    @AttributeDefinition(
            name = "Sites of web phones",
            description =
                    "Sites whose pages may connect to /ws/sip, as https://phone.example.net; empty lets those of every site."
                            + " A page of another site gains nothing by it: each device proves itself with its password.",
            required = false)
    String[] websocket$_$origins() default {};

    @AttributeDefinition(
            name = "Check certificates",
            description =
                    "Whether a provider's certificate must be valid for its name when we connect over TLS. Switch it off"
                            + " only for a provider with a certificate of its own making.",
            required = false)
    boolean tls$_$verify() default true;

    @AttributeDefinition(
            name = "Name",
            description = "What the appliance calls itself in User-Agent and Server; empty says nothing.",
            required = false)
    String user$_$agent() default "Jackfield";

    @AttributeDefinition(
            name = "T1 (ms)",
            description =
                    "The round trip that is expected (RFC 3261, 17.1.1.1). A request without an answer is sent again after"
                            + " this time, and given up after 64 times of it.",
            required = false,
            min = "50",
            max = "5000")
    int t1() default 500;

    @AttributeDefinition(
            name = "Silence to a call (s)",
            description =
                    "How long a telephone or provider may be silent to a call before the next way to it, or the next"
                            + " destination, is tried.",
            required = false,
            min = "1",
            max = "32")
    int no$_$response() default 6;

    @AttributeDefinition(
            name = "Session interval (s)",
            description =
                    "After how many seconds without a refresh a call counts as dead (RFC 4028); it is refreshed at half of"
                            + " it. 0 switches session timers off.",
            required = false,
            min = "0",
            max = "86400")
    int session$_$expires() default 1800;

    @AttributeDefinition(
            name = "Shortest session interval (s)",
            description = "Who asks for less is told to ask for this much (RFC 4028, 5).",
            required = false,
            min = "90",
            max = "86400")
    int min$_$se() default 90;

    @AttributeDefinition(
            name = "Idle connection (s)",
            description =
                    "A TCP or TLS connection on which nothing moved for so long is closed; telephones keep theirs open by"
                            + " registering or by keep-alives.",
            required = false,
            min = "60",
            max = "86400")
    int idle$_$connection() default 7200;

    @AttributeDefinition(
            name = "Connections",
            description =
                    "How many TCP and TLS connections telephones and providers may have open at once; further ones are closed"
                            + " as they come. Each costs a file descriptor, over TLS some 50 KB as well.",
            required = false,
            min = "1",
            max = "100000")
    int max$_$connections() default 5000;

    @AttributeDefinition(
            name = "Connections of an address",
            description =
                    "How many of them may come from one address (IPv6: one /64), so that nobody takes them all. A whole"
                            + " office behind one router has one address.",
            required = false,
            min = "1",
            max = "100000")
    int max$_$connections$_$per$_$address() default 500;

    @AttributeDefinition(
            name = "First message (s)",
            description =
                    "How long a connection may stay open before the first SIP message has come over it; telephones register"
                            + " at once.",
            required = false,
            min = "5",
            max = "3600")
    int first$_$message() default 30;
}
