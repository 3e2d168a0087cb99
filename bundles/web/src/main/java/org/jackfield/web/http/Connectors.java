// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.security.Certificates;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens HTTPS with the certificate that SIP over TLS uses too, and HTTP on loopback where Felix opens it on another address
 * only. HTTP itself is Felix' own connector ({@code etc/org.apache.felix.http.cfg}), without which it starts no Jetty.
 */
@Component(service = HealthProbe.class, immediate = true)
public final class Connectors implements HealthProbe {

    private static final Logger log = LoggerFactory.getLogger(Connectors.class);

    private static final long IDLE_MS = 60_000;

    private final String bind;
    private final int http;
    private final int https;
    private final Certificates certificates;
    private final List<ServiceRegistration<ConnectorFactory>> registrations = new ArrayList<>();
    private volatile String problem = "";

    @Activate
    public Connectors(BundleContext context, @Reference Certificates certificates) throws UnknownHostException {
        this.certificates = certificates;
        bind = Optional.ofNullable(context.getProperty("jackfield.bind")).orElse("0.0.0.0");
        http = port(context, "jackfield.port.http", 8080);
        https = port(context, "jackfield.port.https", 8443);
        registrations.add(context.registerService(ConnectorFactory.class, this::secure, null));
        InetAddress address = InetAddress.getByName(bind);
        if (!address.isAnyLocalAddress() && !address.isLoopbackAddress()) {
            registrations.add(context.registerService(ConnectorFactory.class, this::loopback, null));
        }
    }

    private static int port(BundleContext context, String name, int otherwise) {
        return Optional.ofNullable(context.getProperty(name))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    private Connector secure(Server server) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(certificates.serverContext());
        tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
        HttpConfiguration configuration = configuration();
        // Names of many kinds lead here and the certificate is chosen without them.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        checkHttp(server);
        return open(new ServerConnector(server, tls, new HttpConnectionFactory(configuration)), bind, https);
    }

    private Connector loopback(Server server) {
        return open(new ServerConnector(server, new HttpConnectionFactory(configuration())), "127.0.0.1", http);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        return configuration;
    }

    private Connector open(ServerConnector connector, String host, int port) {
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MS);
        try {
            connector.open();
        } catch (IOException e) {
            inUse(port, String.valueOf(e.getMessage()));
        }
        return connector;
    }

    /** Felix tells a failure of its own connector in words that help nobody. */
    private void checkHttp(Server server) {
        boolean open = Arrays.stream(server.getConnectors())
                .anyMatch(c -> c instanceof ServerConnector s && s.getLocalPort() == http);
        if (!open) {
            inUse(http, "it could not be opened");
        }
    }

    private void inUse(int port, String reason) {
        problem = "port " + port + " on " + bind + " cannot be used (" + reason
                + "): end what holds it, or set JACKFIELD_PORT_OFFSET or JACKFIELD_BIND";
        log.error("The web {}", problem);
    }

    @Override
    public String part() {
        return "web";
    }

    @Override
    public Health health() {
        return new Health(problem.isEmpty(), false, problem);
    }
}
