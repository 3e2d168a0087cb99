// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.mailbox.MailboxException;
import org.jackfield.api.plugin.NoSuchPluginException;
import org.jackfield.api.plugin.PluginException;
import org.jackfield.api.recording.RecordingException;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.store.StoreException;
import org.jackfield.web.House.NotHereException;
import org.jackfield.web.json.ProblemJson.FieldJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into {@code application/problem+json}. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

    static final String TYPE = "application/problem+json";

    @Override
    public Response toResponse(Throwable e) {
        if (e instanceof LoginResource.SlowDown slow) {
            return Response.status(429)
                    .header("Retry-After", slow.seconds())
                    .type(TYPE)
                    .entity(new Problem(429, String.valueOf(slow.getMessage())).json())
                    .build();
        }
        Problem problem = problem(e);
        return Response.status(problem.status())
                .type(TYPE)
                .entity(problem.json())
                .build();
    }

    private static Problem problem(Throwable e) {
        if (e instanceof Problem problem) {
            return problem;
        }
        if (e instanceof WebApplicationException web) {
            return web(web.getResponse());
        }
        if (e instanceof JacksonException json) {
            return json(json);
        }
        if (e instanceof InvalidSettingsException settings) {
            return new Problem(
                    422,
                    "The settings were refused; nothing was changed.",
                    settings.problems().stream().map(FieldJson::of).toList());
        }
        if (e instanceof NoSuchCallException || e instanceof NoSuchPluginException) {
            return new Problem(404, String.valueOf(e.getMessage()));
        }
        if (e instanceof CallException call) {
            return new Problem(409, "It cannot be done: " + call.getMessage());
        }
        if (e instanceof RecordingException || e instanceof MailboxException || e instanceof PluginException) {
            return new Problem(409, String.valueOf(e.getMessage()));
        }
        if (e instanceof NotHereException) {
            return new Problem(503, String.valueOf(e.getMessage()));
        }
        if (e instanceof StoreException) {
            log.warn("The store failed: {}", e.toString());
            return new Problem(503, "The database cannot be reached now: try again later.");
        }
        if (e instanceof IllegalArgumentException) {
            return new Problem(400, String.valueOf(e.getMessage()));
        }
        log.error("A request failed: please report this", e);
        return new Problem(500, "Something went wrong inside: look into the log.");
    }

    private static Problem web(Response response) {
        int status = response.getStatus();
        String detail =
                switch (status) {
                    case 404 -> "There is nothing here: see GET /api/openapi.json for what there is.";
                    case 405 ->
                        "This cannot be done here: allowed are "
                                + response.getAllowedMethods().stream().sorted().collect(Collectors.joining(", "))
                                + ".";
                    case 406 -> "Answers are JSON: ask for application/json.";
                    case 415 -> "Send JSON, with Content-Type: application/json.";
                    case 400 -> "The request is not well-formed: see GET /api/openapi.json.";
                    default -> "The request cannot be answered.";
                };
        return new Problem(status, detail);
    }

    private static Problem json(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return new Problem(
                    422,
                    "A field is not known.",
                    List.of(new FieldJson(
                            unknown.getPropertyName(),
                            "unknown field '" + unknown.getPropertyName() + "': known are " + known)));
        }
        if (e instanceof StreamConstraintsException) {
            return new Problem(413, "The request is too large or nested too deeply.");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                    .collect(Collectors.joining("."));
            return new Problem(422, "A field has the wrong type.", List.of(new FieldJson(field, expected(mapping))));
        }
        if (e instanceof MismatchedInputException) {
            return new Problem(422, "Send a JSON object: see GET /api/openapi.json for its fields.");
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return new Problem(
                400, String.format(Locale.ROOT, "The request is not JSON: see line %d, column %d.", line, column));
    }

    private static String expected(JsonMappingException e) {
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be a " + mismatch.getTargetType().getSimpleName().toLowerCase(Locale.ROOT)
                : "has a wrong value";
    }
}
