// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jackfield.web.House;
import org.jackfield.web.WebSettingsOwner;
import org.jackfield.web.login.Guard;
import org.jackfield.web.login.Passwords;
import org.jackfield.web.login.Sessions;
import org.jackfield.web.login.Throttle;
import org.jackfield.web.login.Visitor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes all REST resources below {@code /api}: ours and every service with {@code osgi.jakartars.resource=true}. When one
 * comes or goes a new Jersey is built beside the old one and takes its place between two requests; the old one is given time
 * to finish what it has begun.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/api/*")
public final class Publisher extends HttpServlet {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);

    private static final long serialVersionUID = 1L;

    /** Several resources of a bundle come and go together. */
    private static final long SETTLE_MS = 50;

    private static final long FINISH_S = 10;

    private final transient ScheduledExecutorService builder = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "rest-publisher");
        made.setDaemon(true);
        return made;
    });
    private final transient ConcurrentHashMap<ServiceReference<?>, Object> contributed = new ConcurrentHashMap<>();
    private final transient RestApplication.Parts parts;
    private final transient Sessions sessions;
    private transient volatile @Nullable ServletContainer current;

    /** What it serves is built in {@link #init}. */
    @Activate
    public Publisher(
            BundleContext context,
            @Reference House house,
            @Reference Passwords passwords,
            @Reference WebSettingsOwner settings) {
        this(
                house,
                passwords,
                settings.sessions(),
                context.getBundle().getVersion().toString());
    }

    Publisher(House house, Passwords passwords, Sessions sessions, String version) {
        this.sessions = sessions;
        parts = new RestApplication.Parts(house, passwords, sessions, new Throttle(Clock.systemUTC()), version);
    }

    @Reference(
            service = AnyService.class,
            target = "(osgi.jakartars.resource=true)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindResource(ServiceReference<Object> reference, Object resource) {
        contributed.put(reference, resource);
        rebuildSoon();
    }

    void unbindResource(ServiceReference<Object> reference) {
        contributed.remove(reference);
        rebuildSoon();
    }

    private void rebuildSoon() {
        if (current != null) {
            builder.schedule(this::rebuild, SETTLE_MS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        rebuild();
    }

    private void rebuild() {
        try {
            ServletContainer next = build(contributed.values());
            ServletContainer before = current;
            current = next;
            if (before != null) {
                builder.schedule(before::destroy, FINISH_S, TimeUnit.SECONDS);
            }
        } catch (ServletException | RuntimeException e) {
            log.error("The REST resources could not be published; those before stay", e);
        }
    }

    private ServletContainer build(Collection<Object> resources) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        // Jersey looks for its own parts with the thread's class loader and, failing that, with none that OSGi knows.
        thread.setContextClassLoader(ServletContainer.class.getClassLoader());
        try {
            RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
            ServletContainer next = new ServletContainer(RestApplication.config(parts, resources));
            next.init(getServletConfig());
            return next;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ServletContainer now = current;
        if (now == null) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        request.setAttribute(Visitor.ATTRIBUTE, Guard.visitor(request, sessions));
        now.service(request, response);
    }

    @Deactivate
    void close() {
        builder.shutdownNow();
        ServletContainer last = current;
        if (last != null) {
            last.destroy();
        }
    }
}
