// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServlet;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.service.SipStackService;
import org.jackfield.sip.wire.WebSockets;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /ws/sip}: takes telephones in web pages. They need no login: as all telephones they prove themselves by digest.
 */
@HttpWhiteboardServletAsyncSupported
@HttpWhiteboardServletPattern("/ws/sip")
@Component(service = Servlet.class, scope = ServiceScope.PROTOTYPE)
public final class SipWebSocketServlet extends JettyWebSocketServlet {

    private static final long serialVersionUID = 1L;

    /** RFC 7118, 4.1. */
    private static final String PROTOCOL = "sip";

    /** Pings come more often; a browser that answers none is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final transient WebSockets sockets;
    private final transient Lane lane;

    @Activate
    public SipWebSocketServlet(@Reference SipStackService stack, @Reference Lanes lanes) {
        this(stack.webSockets(), lanes.open("SIP over WebSocket"));
    }

    SipWebSocketServlet(WebSockets sockets, Lane lane) {
        this.sockets = sockets;
        this.lane = lane;
    }

    @Override
    protected void configure(JettyWebSocketServletFactory factory) {
        factory.setMaxTextMessageSize(WebSockets.LONGEST_MESSAGE);
        factory.setMaxBinaryMessageSize(WebSockets.LONGEST_MESSAGE);
        factory.setIdleTimeout(SILENCE);
        factory.setCreator(this::accept);
    }

    private @Nullable Object accept(JettyServerUpgradeRequest request, JettyServerUpgradeResponse response)
            throws IOException {
        HttpServletRequest asked = request.getHttpServletRequest();
        InetSocketAddress remote = remote(asked);
        Optional<Refusal> refusal = Refusal.of(
                sockets, remote.getAddress(), request.hasSubProtocol(PROTOCOL), text(asked.getHeader("Origin")));
        if (refusal.isPresent()) {
            response.sendError(refusal.get().status(), refusal.get().sentence());
            return null;
        }
        response.setAcceptedSubProtocol(PROTOCOL);
        Transport transport = asked.isSecure() ? Transport.WSS : Transport.WS;
        return new SipWebSocket(sockets, new Flow(transport, remote, local(asked)), lane);
    }

    /** As the web server says, which knows of a proxy before it; the numeric text is never looked up. */
    private static InetSocketAddress remote(HttpServletRequest asked) throws IOException {
        return new InetSocketAddress(address(asked.getRemoteAddr()), asked.getRemotePort());
    }

    private static InetSocketAddress local(HttpServletRequest asked) throws IOException {
        return new InetSocketAddress(address(asked.getLocalAddr()), asked.getLocalPort());
    }

    private static InetAddress address(String numeric) throws IOException {
        return InetAddress.getByName(numeric.replaceFirst("%.*", "").replaceAll("[\\[\\]]", ""));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
