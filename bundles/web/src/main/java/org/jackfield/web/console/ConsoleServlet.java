// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.console;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jackfield.web.console.ConsoleFiles.Asset;
import org.jackfield.web.http.ContentPolicy;
import org.jackfield.web.rest.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the console below {@code /console/}. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({"/console", "/console/*"})
public final class ConsoleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ConsoleFiles files;

    @Activate
    public ConsoleServlet() {
        this(new ConsoleFiles(name -> ConsoleServlet.class.getResourceAsStream("/console/" + name)));
    }

    ConsoleServlet(ConsoleFiles files) {
        this.files = files;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (path.equals("/console")) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/console/");
            return;
        }
        Optional<Asset> found = files.find(path.substring("/console".length()));
        if (found.isEmpty()) {
            new Problem(404, "The console has no such file.").send(response);
            return;
        }
        Asset asset = found.get();
        response.setHeader("ETag", asset.tag());
        // Page and import map name modules by URLs that stay the same: browsers ask each time whether theirs is still
        // right.
        response.setHeader("Cache-Control", "no-cache");
        if (asset.page()) {
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.of(asset.content()));
        }
        if (asset.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        response.setContentLength(asset.content().length);
        response.getOutputStream().write(asset.content());
    }
}
