// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The description of all this for machines, made when the bundle was built. */
@Path("/openapi.json")
@Hidden
public final class OpenApiResource {

    @GET
    @Open
    @Produces(MediaType.APPLICATION_JSON)
    public String read() throws IOException {
        try (InputStream file = OpenApiResource.class.getResourceAsStream("/openapi/rest.json")) {
            if (file == null) {
                throw new Problem(404, "This build carries no description.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
