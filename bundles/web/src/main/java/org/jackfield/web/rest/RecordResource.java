// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Position;
import org.jackfield.web.House;
import org.jackfield.web.json.CallJson;
import org.jspecify.annotations.Nullable;

/** Call records. */
@Path("/record")
@Tag(name = "record")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.OPERATOR)
public final class RecordResource {

    private final House house;

    RecordResource(House house) {
        this.house = house;
    }

    /** One page; {@code next} leads to the following one, if there is any. */
    public record PageJson(List<CallJson> records, @Nullable String next) {}

    private CallStore store() {
        return house.store()
                .orElseThrow(() -> new Problem(
                        503, "No store is installed, so that calls are not recorded: install jackfield-store-sql."));
    }

    @GET
    @Operation(summary = "Call records, newest first")
    public PageJson list(
            @QueryParam("party") @Nullable String party,
            @QueryParam("from") @Nullable String from,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        Optional<String> wanted = Optional.ofNullable(party).filter(p -> !p.isBlank());
        RecordQuery query = new RecordQuery(wanted, time(from), position(before), number(limit));
        List<CallRecord> found = store().find(query);
        List<Recording> recordings = house.recordings().list();
        return new PageJson(
                found.stream()
                        .map(call -> CallJson.of(call).recorded(recordings))
                        .toList(),
                found.size() < query.limit() ? null : next(query, found.get(found.size() - 1)));
    }

    private static String next(RecordQuery query, CallRecord last) {
        UriBuilder next = UriBuilder.fromPath("/api/record");
        query.party().ifPresent(p -> next.queryParam("party", "{party}").resolveTemplate("party", p));
        query.from().ifPresent(f -> next.queryParam("from", f));
        return next.queryParam("before", Position.of(last))
                .queryParam("limit", query.limit())
                .build()
                .toString();
    }

    private static Optional<Position> position(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(Position.parse(text));
    }

    private static Optional<Instant> time(@Nullable String text) {
        return position(text).map(Position::began);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Problem(400, "'limit' must be a number from 1 to 1000.");
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One call record")
    public CallJson read(@PathParam("id") String id) {
        return store().find(new CallId(id))
                .map(call -> CallJson.of(call).recorded(house.recordings().list()))
                .orElseThrow(() -> new Problem(404, "There is no record of a call '" + id + "'."));
    }
}
