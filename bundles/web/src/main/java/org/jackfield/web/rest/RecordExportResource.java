// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Position;
import org.jackfield.web.House;
import org.jackfield.web.json.RecordCsv;

/** Call records for a spreadsheet: read page by page while they are sent, so that any number of them takes little memory. */
@Path("/record.csv")
@Tag(name = "record")
@Produces("text/csv")
@Needs(Role.OPERATOR)
public final class RecordExportResource {

    private static final int PAGE = 500;

    private final House house;

    RecordExportResource(House house) {
        this.house = house;
    }

    @GET
    @Operation(summary = "All call records that match as CSV (RFC 4180), newest first")
    public Response export(@BeanParam RecordSearch search) {
        CallStore store = RecordResource.store(house);
        RecordQuery query = search.query(PAGE);
        // Read before anything is sent: a store that is away is still told as a problem.
        List<CallRecord> first = store.find(query);
        return Response.ok((StreamingOutput) out -> write(store, query, first, out))
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"calls.csv\"")
                .build();
    }

    private static void write(CallStore store, RecordQuery query, List<CallRecord> first, OutputStream out)
            throws IOException {
        try (RecordCsv csv = new RecordCsv(out)) {
            List<CallRecord> page = first;
            csv.write(page);
            while (page.size() == PAGE) {
                page = store.find(query.after(Position.of(page.get(PAGE - 1))));
                csv.write(page);
            }
        }
    }
}
