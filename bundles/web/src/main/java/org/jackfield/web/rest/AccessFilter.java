// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.login.Visitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in who may, and notes who changed what. A resource that says nothing is for admins. */
public final class AccessFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger audit = LoggerFactory.getLogger("jackfield.audit");

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Visitor visitor = visitor(request);
        boolean harmless = HARMLESS.contains(request.getMethod());
        if (!harmless && visitor.foreign()) {
            throw new Problem(403, "Another site's page sent this: open the console itself and try again.");
        }
        Optional<Role> needed = needed();
        if (needed.isEmpty()) {
            return;
        }
        if (visitor.session().isEmpty()) {
            throw new Problem(
                    401,
                    visitor.token().isEmpty()
                            ? "Log in first: POST /api/login with user and password."
                            : "The session is over: log in again.");
        }
        if (!visitor.session().get().may(needed.get())) {
            throw new Problem(
                    403,
                    "This needs the role " + needed.get().name().toLowerCase(Locale.ROOT) + ": ask an admin for it.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
        if (response.getStatus() == 401) {
            response.getHeaders().putSingle("WWW-Authenticate", "Bearer");
        }
        if (!HARMLESS.contains(request.getMethod()) && response.getStatus() < 400) {
            Visitor visitor = visitor(request);
            audit.info(
                    "{} {} /{} by {} from {}",
                    response.getStatus(),
                    request.getMethod(),
                    request.getUriInfo().getPath(),
                    visitor.name(),
                    visitor.address().getHostAddress());
        }
    }

    /** Who sent the request; put there by the publisher. */
    static Visitor visitor(ContainerRequestContext request) {
        if (request.getProperty(Visitor.ATTRIBUTE) instanceof Visitor visitor) {
            return visitor;
        }
        throw new IllegalStateException("A request came around the front door");
    }

    private Optional<Role> needed() {
        ResourceInfo matched = resource;
        Method method = matched == null ? null : matched.getResourceMethod();
        if (matched == null || method == null) {
            return Optional.of(Role.USER);
        }
        if (method.isAnnotationPresent(Open.class)) {
            return Optional.empty();
        }
        Needs needs = method.getAnnotation(Needs.class);
        if (needs == null) {
            needs = matched.getResourceClass().getAnnotation(Needs.class);
        }
        return Optional.of(needs == null ? Role.ADMIN : needs.value());
    }
}
