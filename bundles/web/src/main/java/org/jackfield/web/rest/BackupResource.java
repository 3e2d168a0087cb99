// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jackfield.api.backup.Backup;
import org.jackfield.web.House;

/** What was set, in one archive. */
@Path("/backup")
@Tag(name = "backup")
public final class BackupResource {

    private static final String ZIP = "application/zip";

    private final House house;

    BackupResource(House house) {
        this.house = house;
    }

    /** What a restore did; {@code before} is the archive of what was there before, on the appliance. */
    public record RestoredJson(List<String> files, List<String> removed, String before) {}

    @GET
    @Produces(ZIP)
    @Operation(summary = "Settings, users and certificate as a ZIP archive; it holds passwords and a key")
    public Response read() {
        Backup backup = house.backup();
        StreamingOutput body = backup::write;
        return Response.ok(body, ZIP)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"jackfield-" + LocalDate.now(ZoneOffset.UTC) + ".zip\"")
                .build();
    }

    @POST
    @Consumes({ZIP, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts an archive in place of what is set; in force within seconds, without a restart")
    public RestoredJson restore(InputStream archive) throws IOException {
        Backup.Restored restored = house.backup().restore(archive);
        return new RestoredJson(restored.files(), restored.removed(), restored.before());
    }
}
