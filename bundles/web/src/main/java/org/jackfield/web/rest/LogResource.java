// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jackfield.api.log.LogEntry;
import org.jackfield.api.log.LogLevel;
import org.jackfield.api.log.LogQuery;
import org.jackfield.web.House;
import org.jackfield.web.json.LogEntryJson;
import org.jspecify.annotations.Nullable;

/** What was logged last. */
@Path("/log")
@Tag(name = "log")
@Produces(MediaType.APPLICATION_JSON)
public final class LogResource {

    private static final int MOST = 1000;

    private final House house;

    LogResource(House house) {
        this.house = house;
    }

    /** One page, newest first; {@code next} leads to the older ones, if there are any. */
    public record LogPageJson(List<LogEntryJson> entries, @Nullable String next) {}

    /** A logger, or {@code ROOT}, and from which level on it is heard. */
    public record LevelJson(@Nullable String logger, @Nullable String level) {}

    @GET
    @Operation(summary = "What was logged last, newest first; the last few thousand entries are kept in memory")
    public LogPageJson list(
            @QueryParam("level") @DefaultValue("trace") String level,
            @QueryParam("logger") @DefaultValue("") String logger,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("before") @DefaultValue("") String before,
            @QueryParam("limit") @DefaultValue("200") String limit) {
        LogQuery query = query(level, logger, text);
        int most = (int) number("limit", limit, MOST);
        long from = before.isEmpty() ? Long.MAX_VALUE : number("before", before, Long.MAX_VALUE);
        List<LogEntry> found = house.logs().before(query, from, most);
        return new LogPageJson(
                found.stream().map(LogEntryJson::of).toList(),
                found.size() < most ? null : next(query, found.get(found.size() - 1), most));
    }

    private static String next(LogQuery query, LogEntry last, int limit) {
        return UriBuilder.fromPath("/api/log")
                .queryParam("level", query.level().name().toLowerCase(Locale.ROOT))
                .queryParam("logger", "{logger}")
                .queryParam("text", "{text}")
                .queryParam("before", last.number())
                .queryParam("limit", limit)
                .build(query.logger(), query.text())
                .toString();
    }

    /** Reads what both this and the live stream take. */
    public static LogQuery query(String level, String logger, String text) {
        return Arrays.stream(LogLevel.values())
                .filter(known -> known.name().equalsIgnoreCase(level))
                .findFirst()
                .map(known -> new LogQuery(known, logger, text))
                .orElseThrow(
                        () -> new Problem(400, "'" + level + "' is no level: use error, warn, info, debug or trace."));
    }

    private static long number(String name, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as what is out of range is.
        }
        throw new Problem(400, "'" + name + "' must be a number from 1 to " + most + ".");
    }

    @GET
    @Path("level")
    @Operation(summary = "From which level on loggers are heard, by name")
    public Map<String, String> levels() {
        return house.logs().levels();
    }

    @PUT
    @Path("level")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the level of a logger; DEFAULT gives it that of the logger above")
    public Map<String, String> level(@Nullable LevelJson change) {
        if (change == null || change.logger() == null || change.level() == null) {
            throw new Problem(400, "Send {\"logger\":\"org.jackfield.sip\",\"level\":\"DEBUG\"}; ROOT is for all.");
        }
        house.logs().level(change.logger(), change.level());
        return levels();
    }
}
