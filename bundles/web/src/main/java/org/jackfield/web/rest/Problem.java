// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jackfield.web.json.Json;
import org.jackfield.web.json.ProblemJson;
import org.jackfield.web.json.ProblemJson.FieldJson;

/** A request cannot be answered as asked. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<FieldJson> fields;

    /** @param detail a sentence that says what to do */
    public Problem(int status, String detail) {
        this(status, detail, List.of());
    }

    /** @param fields what is wrong with single fields */
    public Problem(int status, String detail, List<FieldJson> fields) {
        super(detail);
        this.status = status;
        this.fields = List.copyOf(fields);
    }

    public int status() {
        return status;
    }

    /** Answers a request that never came to Jersey. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(ProblemMapper.TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.write(json()).getBytes(StandardCharsets.UTF_8));
    }

    ProblemJson json() {
        return new ProblemJson(
                "about:blank", title(status), status, String.valueOf(getMessage()), fields.isEmpty() ? null : fields);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> status >= 500 ? "Internal Server Error" : "Error";
        };
    }
}
