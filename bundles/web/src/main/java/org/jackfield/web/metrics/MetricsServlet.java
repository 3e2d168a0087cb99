// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.metrics;

import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jackfield.web.House;
import org.jackfield.web.WebSettingsOwner;
import org.jackfield.web.login.Guard;
import org.jackfield.web.login.Visitor;
import org.jackfield.web.rest.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** {@code GET /metrics}: for this machine, for who is logged in, and for who has the metrics token. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/metrics")
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient House house;
    private final transient WebSettingsOwner settings;
    private final transient MetricsText text;

    @Activate
    public MetricsServlet(@Reference House house, @Reference WebSettingsOwner settings) {
        this.house = house;
        this.settings = settings;
        PrometheusRegistry process = new PrometheusRegistry();
        // Not all of JvmMetrics: the rest needs com.sun.management, which Karaf does not let bundles see.
        JvmBufferPoolMetrics.builder().register(process);
        JvmClassLoadingMetrics.builder().register(process);
        JvmGarbageCollectorMetrics.builder().register(process);
        JvmMemoryMetrics.builder().register(process);
        JvmRuntimeInfoMetric.builder().register(process);
        JvmThreadsMetrics.builder().register(process);
        ProcessMetrics.builder().register(process);
        text = new MetricsText(process);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visitor visitor = Guard.visitor(request, settings.sessions());
        boolean token = !visitor.token().isEmpty() && settings.metricsToken(visitor.token());
        if (!visitor.local() && visitor.session().isEmpty() && !token) {
            new Problem(401, "Send the metrics-token of etc/jackfield.web.cfg as bearer token, or log in.")
                    .send(response);
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
        text.write(house.measured(), body);
        response.setContentType(MetricsText.contentType());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.size());
        body.writeTo(response.getOutputStream());
    }
}
