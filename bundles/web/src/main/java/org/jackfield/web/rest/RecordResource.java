// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jackfield.api.call.CallId;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
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
    public record RecordPageJson(List<CallJson> records, @Nullable String next) {}

    private CallStore store() {
        return store(house);
    }

    static CallStore store(House house) {
        return house.store()
                .orElseThrow(() -> new Problem(
                        503, "No store is installed, so that calls are not recorded: install jackfield-store-sql."));
    }

    @GET
    @Operation(summary = "Call records, newest first")
    public RecordPageJson list(
            @BeanParam RecordSearch search, @QueryParam("limit") @DefaultValue("50") @Nullable String limit) {
        RecordQuery query = search.query(number(limit));
        List<CallRecord> found = store().find(query);
        List<Recording> recordings = house.recordings().list();
        return new RecordPageJson(
                found.stream()
                        .map(call -> CallJson.of(call).recorded(recordings))
                        .toList(),
                found.size() < query.limit() ? null : search.next(query.limit(), found.get(found.size() - 1)));
    }

    private static int number(@Nullable String text) {
        try {
            return Integer.parseInt(String.valueOf(text));
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
