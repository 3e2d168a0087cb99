// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request and its response without a server. */
public final class Http {

    public String method = "GET";
    public String uri = "/";
    public @Nullable String query;
    public String remote = "127.0.0.1";
    public boolean secure;
    public final Map<String, String> headers = new LinkedHashMap<>();
    public final Map<String, String> parameters = new LinkedHashMap<>();
    public Cookie @Nullable [] cookies;

    public int status = 200;
    public final Map<String, String> answered = new LinkedHashMap<>();
    public final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** How often the container was told that an answer is complete. */
    public int completed;

    /** What the container is told, and tells, about an answer that takes its time. */
    public final AsyncContext context = (AsyncContext) Proxy.newProxyInstance(
            Http.class.getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, called, arguments) -> {
                completed += called.getName().equals("complete") ? 1 : 0;
                return null;
            });

    /** Whether the connection takes what is written. */
    public boolean ready = true;

    /** What the container does when it is given the listener. */
    public Consumer<WriteListener> onListener = listener -> {};

    /** Sets a request header. */
    public Http with(String name, String value) {
        headers.put(name.toLowerCase(Locale.ROOT), value);
        return this;
    }

    /** Sets a parameter of the query. */
    public Http asking(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    public String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Http.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "startAsync" -> context;
                    case "getMethod" -> method;
                    case "getRequestURI" -> uri;
                    case "getQueryString" -> query;
                    case "getRemoteAddr" -> remote;
                    case "isSecure" -> secure;
                    case "getLocalPort" -> 8443;
                    case "getServerName" ->
                        headers.getOrDefault("host", "router").replaceFirst(":\\d+$", "");
                    case "getCookies" -> cookies;
                    case "getUserPrincipal" -> null;
                    case "getParameter" -> parameters.get(String.valueOf(arguments[0]));
                    case "getHeader" -> headers.get(String.valueOf(arguments[0]).toLowerCase(Locale.ROOT));
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    public HttpServletResponse response() {
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return ready;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                onListener.accept(listener);
            }

            @Override
            public void write(int b) {
                body.write(b);
            }
        };
        return (HttpServletResponse) Proxy.newProxyInstance(
                Http.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, called, arguments) -> {
                    switch (called.getName()) {
                        case "setStatus" -> status = (Integer) arguments[0];
                        case "setHeader" -> answered.put(String.valueOf(arguments[0]), String.valueOf(arguments[1]));
                        case "setContentType" -> answered.put("Content-Type", String.valueOf(arguments[0]));
                        case "setCharacterEncoding", "setContentLength" -> {
                            return null;
                        }
                        case "getOutputStream" -> {
                            return out;
                        }
                        default -> throw new UnsupportedOperationException(called.getName());
                    }
                    return null;
                });
    }
}
