// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jackfield.web.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleServletTest {

    private static final Map<String, String> FILES = Map.of("index.html", "<html>", "console.js", "code");

    private final ConsoleServlet servlet = new ConsoleServlet(new ConsoleFiles(ConsoleServletTest::open));

    private static @Nullable InputStream open(String name) {
        String text = FILES.get(name);
        return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String tag() throws IOException {
        return Objects.requireNonNull(get("/console/console.js", "").answered.get("ETag"));
    }

    private Http get(String uri, String query, String... header) throws IOException {
        Http http = new Http();
        http.uri = uri;
        http.query = query.isEmpty() ? null : query;
        if (header.length > 0) {
            http.with(header[0], header[1]);
        }
        servlet.doGet(http.request(), http.response());
        return http;
    }

    @Test
    void pagesOfTheConsoleAreItsOnePage() throws IOException {
        for (String uri : new String[] {"/console/", "/console/calls", "/console/devices/phone1"}) {
            Http http = get(uri, "");
            assertThat(http.text()).as(uri).isEqualTo("<html>");
            assertThat(http.answered.get("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(http.answered.get("Cache-Control")).isEqualTo("no-cache");
        }
    }

    @Test
    void withoutTheSlashItIsRedirected() throws IOException {
        assertThat(get("/console", "").answered.get("Location")).isEqualTo("/console/");
    }

    @Test
    void whatAPageMayLoadIsSaidAlsoWhenItIsNotSentAgain() throws IOException {
        Http first = get("/console/", "");
        String tag = Objects.requireNonNull(first.answered.get("ETag"));
        Http again = get("/console/", "", "If-None-Match", tag);
        assertThat(again.status).isEqualTo(304);
        assertThat(again.answered.get("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .isEqualTo(first.answered.get("Content-Security-Policy"));
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() throws IOException {
        String tag = tag();
        Http http = get("/console/console.js", "", "If-None-Match", tag);
        assertThat(http.status).isEqualTo(304);
        assertThat(http.text()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(get("/console/nothing.js", "").status).isEqualTo(404);
        assertThat(get("/console/../OSGI-INF/x.xml", "").status).isEqualTo(404);
    }
}
