// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jackfield.api.security.Login;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.WebSettingsOwner;
import org.jackfield.web.login.Guard;
import org.jackfield.web.login.Session;
import org.jackfield.web.login.Sessions;
import org.jackfield.web.login.Visitor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Tells WebSockets of other bundles who is logged in, and where from, in the words of the servlet standard. A page of another site is
 * nobody, whatever cookies its browser sends.
 */
@Component(service = Preprocessor.class)
public final class LoginPrincipal implements Preprocessor {

    private static final String SOCKETS = "/ws/";

    private final Sessions sessions;

    @Activate
    public LoginPrincipal(@Reference WebSettingsOwner settings) {
        this(settings.sessions());
    }

    LoginPrincipal(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A login by its token. */
    private final class Held implements Login {

        private final String user;
        private final String token;

        private Held(String user, String token) {
            this.user = user;
            this.token = token;
        }

        @Override
        public String getName() {
            return user;
        }

        @Override
        public boolean holds() {
            return sessions.holds(token);
        }
    }

    /** A request of which more is known than the connection says. */
    private final class Known extends HttpServletRequestWrapper {

        private final Visitor visitor;
        private final Optional<Session> session;

        private Known(HttpServletRequest request, Visitor visitor) {
            super(request);
            this.visitor = visitor;
            this.session = visitor.foreign() ? Optional.empty() : visitor.session();
        }

        /** Behind a proxy on this machine what the proxy says; its port stays the proxy's. */
        @Override
        public String getRemoteAddr() {
            return visitor.address().getHostAddress();
        }

        @Override
        public boolean isSecure() {
            return visitor.secure();
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            return session.map(known -> new Held(known.user(), visitor.token())).orElse(null);
        }

        @Override
        public @Nullable String getRemoteUser() {
            return session.map(Session::user).orElse(null);
        }

        @Override
        public boolean isUserInRole(@Nullable String role) {
            for (Role known : Role.values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(role)) {
                    return session.filter(login -> login.may(known)).isPresent();
                }
            }
            return false;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean socket = request instanceof HttpServletRequest asked
                && asked.getRequestURI().startsWith(SOCKETS);
        ServletRequest passed = socket
                ? new Known((HttpServletRequest) request, Guard.visitor((HttpServletRequest) request, sessions))
                : request;
        chain.doFilter(passed, response);
    }
}
