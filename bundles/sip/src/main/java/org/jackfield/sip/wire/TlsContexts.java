// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import io.netty.handler.ssl.SslHandler;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jackfield.api.security.Certificates;
import org.jackfield.sip.message.Hop;

/** TLS 1.2 and 1.3 in both directions with the appliance's certificate; what is replaced holds for new connections. */
public final class TlsContexts {

    private final Supplier<SSLContext> server;
    private final SSLContext client;
    private final boolean verify;

    /**
     * @param verify whether a server's certificate must be valid for its name (RFC 5922); switched off, any is taken
     */
    public TlsContexts(Certificates certificates, boolean verify) {
        this.server = certificates::serverContext;
        this.verify = verify;
        this.client = clientContext(certificates, verify);
    }

    private static SSLContext clientContext(Certificates certificates, boolean verify) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            TrustManager[] trust = verify ? null : new TrustManager[] {new TrustAnybody()};
            context.init(new KeyManager[] {certificates.keyManager()}, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available in this Java", e);
        }
    }

    /** For a connection that a peer opened. */
    SslHandler server() {
        SSLEngine engine = server.get().createSSLEngine();
        engine.setUseClientMode(false);
        return new SslHandler(engine);
    }

    /** For a connection that we open. */
    SslHandler client(Hop hop) {
        SSLEngine engine = client.createSSLEngine(hop.name(), hop.address().getPort());
        engine.setUseClientMode(true);
        if (verify) {
            SSLParameters parameters = engine.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            engine.setSSLParameters(parameters);
        }
        return new SslHandler(engine);
    }
}
