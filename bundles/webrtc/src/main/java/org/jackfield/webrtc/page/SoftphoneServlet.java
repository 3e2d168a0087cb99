// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServlet;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.security.Login;
import org.jackfield.webrtc.ice.IceServer;
import org.jackfield.webrtc.peer.PeerConnection;

/** {@code /ws/softphone}: takes the pages of those who are logged in. */
public final class SoftphoneServlet extends JettyWebSocketServlet {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_MESSAGE = 64 * 1024;
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final int UNAUTHORIZED = 401;

    /** Makes the far end of a page's browser. */
    @FunctionalInterface
    public interface Connections {

        /** @param browser where its signalling comes from */
        PeerConnection open(InetAddress browser, PeerConnection.Listener listener);
    }

    private final transient Lanes lanes;
    private final transient Pages pages;
    private final transient Connections connections;
    private final transient Function<String, List<IceServer>> servers;

    /** @param servers what the browser of a user is told of STUN and TURN */
    SoftphoneServlet(Lanes lanes, Pages pages, Connections connections, Function<String, List<IceServer>> servers) {
        this.lanes = lanes;
        this.pages = pages;
        this.connections = connections;
        this.servers = servers;
    }

    @Override
    protected void configure(JettyWebSocketServletFactory factory) {
        factory.setMaxTextMessageSize(LONGEST_MESSAGE);
        factory.setIdleTimeout(SILENCE);
        factory.setCreator((request, response) -> {
            if (request.getUserPrincipal() instanceof Login login) {
                return socket(login, address(request));
            }
            response.sendError(UNAUTHORIZED, "Log in first: POST /api/login with user and password");
            return null;
        });
    }

    private static InetAddress address(JettyServerUpgradeRequest request) {
        return request.getRemoteSocketAddress() instanceof InetSocketAddress at && at.getAddress() != null
                ? at.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    private SoftphoneSocket socket(Login login, InetAddress browser) {
        String user = login.getName();
        Lane lane = lanes.open("page of " + user);
        return new SoftphoneSocket(
                login,
                browser,
                lane,
                resume -> pages.enter(
                        user,
                        resume,
                        among -> new Page(user, among, lane, connections::open, () -> servers.apply(user))));
    }
}
