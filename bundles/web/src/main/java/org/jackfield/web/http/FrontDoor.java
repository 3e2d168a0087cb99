// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.jackfield.web.rest.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Sees every request first: what comes unencrypted from another machine is sent to HTTPS, and every answer tells browsers to
 * run nothing but our own files.
 */
@Component(service = Preprocessor.class)
public final class FrontDoor implements Preprocessor {

    private static final int PERMANENT_REDIRECT = 308;

    private static final Map<String, String> HEADERS = Map.of(
            ContentPolicy.HEADER,
            ContentPolicy.PLAIN,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "microphone=(self), camera=(), geolocation=()");

    private final int httpsPort;

    @Activate
    public FrontDoor(BundleContext context) {
        this(Integer.parseInt(
                Optional.ofNullable(context.getProperty("jackfield.port.https")).orElse("8443")));
    }

    FrontDoor(int httpsPort) {
        this.httpsPort = httpsPort;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest asked) || !(response instanceof HttpServletResponse answer)) {
            chain.doFilter(request, response);
            return;
        }
        HEADERS.forEach(answer::setHeader);
        // Whatever else would answer here, people who type the address want the console.
        boolean root = asked.getRequestURI().equals("/");
        if (asked.isSecure() || InetAddress.getByName(asked.getRemoteAddr()).isLoopbackAddress()) {
            if (root) {
                answer.setStatus(HttpServletResponse.SC_FOUND);
                answer.setHeader("Location", "/console/");
            } else {
                chain.doFilter(request, response);
            }
        } else if (asked.getMethod().equals("GET") || asked.getMethod().equals("HEAD")) {
            answer.setStatus(PERMANENT_REDIRECT);
            answer.setHeader("Location", secure(asked));
        } else {
            // What came with the request may be a password: say so rather than pretend that all is well.
            new Problem(
                            403,
                            "This was sent unencrypted: use HTTPS on port " + httpsPort
                                    + " and change what was secret.")
                    .send(answer);
        }
    }

    private String secure(HttpServletRequest request) {
        String host = request.getServerName();
        String name = host.matches("[A-Za-z0-9.-]+") ? host : "[" + host.replaceAll("[^0-9a-fA-F:.]", "") + "]";
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "https://" + name + (httpsPort == 443 ? "" : ":" + httpsPort) + request.getRequestURI() + query;
    }
}
