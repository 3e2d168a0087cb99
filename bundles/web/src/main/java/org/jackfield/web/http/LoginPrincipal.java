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
 * Tells WebSockets of other bundles who is logged in, in the words of the servlet standard. A page of another site is nobody, whatever
 * cookies its browser sends.
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

    /** A request of somebody who is logged in. */
    private static final class Known extends HttpServletRequestWrapper {

        private final Session session;

        private Known(HttpServletRequest request, Session session) {
            super(request);
            this.session = session;
        }

        @Override
        public Principal getUserPrincipal() {
            return session::user;
        }

        @Override
        public String getRemoteUser() {
            return session.user();
        }

        @Override
        public boolean isUserInRole(@Nullable String role) {
            for (Role known : Role.values()) {
                if (known.name().toLowerCase(Locale.ROOT).equals(role)) {
                    return session.may(known);
                }
            }
            return false;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ServletRequest passed = request;
        if (request instanceof HttpServletRequest asked && asked.getRequestURI().startsWith(SOCKETS)) {
            Visitor visitor = Guard.visitor(asked, sessions);
            Optional<Session> session = visitor.foreign() ? Optional.empty() : visitor.session();
            if (session.isPresent()) {
                passed = new Known(asked, session.get());
            }
        }
        chain.doFilter(passed, response);
    }
}
