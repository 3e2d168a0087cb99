// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.service;

import jakarta.servlet.Servlet;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.network.Network;
import org.jackfield.api.security.Users;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;
import org.jackfield.rtp.port.SharedSocket;
import org.jackfield.rtp.port.SharedSockets;
import org.jackfield.rtp.transport.MediaTransportFactory;
import org.jackfield.webrtc.dtls.Identity;
import org.jackfield.webrtc.ice.FullAgents;
import org.jackfield.webrtc.ice.IceAgents;
import org.jackfield.webrtc.page.Softphone;
import org.jackfield.webrtc.peer.BrowserSocket;
import org.jackfield.webrtc.peer.BrowserTransports;
import org.jackfield.webrtc.peer.PeerConnection;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browser phones as a service: one UDP port, one certificate, a few threads for handshakes; and the description of what is said
 * over the WebSocket.
 */
@HttpWhiteboardResource(pattern = "/api/asyncapi.json", prefix = "/asyncapi.json")
@Component(
        service = {HealthProbe.class, Measured.class},
        immediate = true)
public final class WebrtcService implements HealthProbe, Measured {

    private static final Logger LOG = LoggerFactory.getLogger(WebrtcService.class);

    private static final int PORT = 8443;

    /** A handshake takes 3 ms of CPU and some ten of waiting; so many at once are a hundred browsers a second. */
    private static final int HANDSHAKES = 8;

    private static final int HANDSHAKES_WAITING = 1000;

    private final SecureRandom random = new SecureRandom();
    private final ThreadPoolExecutor handshakes = new ThreadPoolExecutor(
            HANDSHAKES, HANDSHAKES, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(HANDSHAKES_WAITING), task -> {
                Thread thread = new Thread(task, "webrtc-handshake");
                thread.setDaemon(true);
                return thread;
            });
    private final int port = Integer.getInteger("jackfield.port.https", PORT);
    private final Identity identity = Identity.create(random);
    private final BrowserSocket sockets;
    private final WebrtcRules rules;
    private final FullAgents full;
    private final Optional<SharedSocket> socket;
    private final Softphone softphone;
    private final BrowserTransports transports = new BrowserTransports(this::lite);
    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public WebrtcService(
            @Reference SharedSockets shared,
            @Reference Network network,
            @Reference Lanes lanes,
            @Reference Users users,
            @Reference WebrtcRules rules,
            BundleContext context) {
        handshakes.allowCoreThreadTimeOut(true);
        this.rules = rules;
        full = new FullAgents(rules::servers);
        sockets = new BrowserSocket(network);
        socket = shared.share(port, sockets);
        softphone = new Softphone(
                lanes, users::list, this::connection, user -> rules.servers().tell(user, Instant.now()));
        socket.ifPresentOrElse(sockets::use, () -> LOG.error("UDP port {} is in use: browsers cannot phone", port));
        registrations =
                socket.isEmpty() ? List.of() : List.of(register(context), servlet(context), transports(context));
    }

    private ServiceRegistration<?> register(BundleContext context) {
        return context.registerService(Endpoint.class, softphone.endpoint(), null);
    }

    private ServiceRegistration<?> transports(BundleContext context) {
        return context.registerService(MediaTransportFactory.class, transports, null);
    }

    private ServiceRegistration<?> servlet(BundleContext context) {
        return context.registerService(
                Servlet.class,
                softphone.servlet(),
                new Hashtable<>(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                        "/ws/softphone",
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED,
                        true)));
    }

    private PeerConnection connection(InetAddress browser, PeerConnection.Listener listener) {
        IceAgents agents = rules.full() ? full : IceAgents.LITE;
        return new PeerConnection(sockets, identity, browser, agents, random, handshakes, listener);
    }

    /** A SIP page gives its candidates and takes ours with offer and answer, and so waits for none to be found. */
    private PeerConnection lite(InetAddress browser, PeerConnection.Listener listener) {
        return new PeerConnection(sockets, identity, browser, IceAgents.LITE, random, handshakes, listener);
    }

    @Deactivate
    void stop() {
        registrations.forEach(ServiceRegistration::unregister);
        softphone.close();
        transports.close();
        socket.ifPresent(SharedSocket::close);
        handshakes.shutdown();
    }

    @Override
    public String part() {
        return "webrtc";
    }

    @Override
    public Health health() {
        return new Health(
                socket.isPresent(),
                false,
                socket.isPresent()
                        ? ""
                        : "UDP port " + port
                                + " is in use, so that browsers cannot phone: stop what holds it, or shift all ports"
                                + " by JACKFIELD_PORT_OFFSET");
    }

    @Override
    public List<Measurement> measurements() {
        return List.of(
                new Measurement(
                        "jackfield_webrtc_pages", "Open pages with a phone", Type.GAUGE, Map.of(), softphone.pages()),
                new Measurement(
                        "jackfield_webrtc_connections",
                        "Peer connections",
                        Type.GAUGE,
                        Map.of(),
                        sockets.connections()),
                new Measurement(
                        "jackfield_webrtc_full_ice",
                        "Peer connections that the full side of ICE keeps",
                        Type.GAUGE,
                        Map.of(),
                        full.count()));
    }
}
