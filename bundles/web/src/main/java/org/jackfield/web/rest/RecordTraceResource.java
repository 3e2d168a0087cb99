// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Path;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;

/** The same beside the record of a call. */
@Path("/record/{id}/trace")
@Tag(name = "record")
@Needs(Role.OPERATOR)
public final class RecordTraceResource extends TraceResource {

    RecordTraceResource(House house) {
        super(house);
    }
}
