// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.recording.Recording.Track;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.RecordingJson;
import org.jspecify.annotations.Nullable;

/** Recordings: listed, played, deleted. */
@Path("/recording")
@Tag(name = "recording")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.OPERATOR)
public final class RecordingResource {

    private final House house;

    RecordingResource(House house) {
        this.house = house;
    }

    @GET
    @Operation(summary = "Recordings, newest first; of one call with call=")
    public List<RecordingJson> list(@QueryParam("call") @Nullable String call) {
        return house.recordings().list().stream()
                .filter(recording -> call == null || recording.call().value().equals(call))
                .map(RecordingJson::of)
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One recording")
    public RecordingJson read(@PathParam("id") String id) {
        return RecordingJson.of(find(id));
    }

    private Recording find(String id) {
        return house.recordings().find(id).orElseThrow(() -> missing(id));
    }

    private static Problem missing(String id) {
        return new Problem(404, "There is no recording '" + id + "': see GET /api/recording.");
    }

    @GET
    @Path("{id}/{track}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The sound of a track; parts of it by Range")
    public Response play(
            @PathParam("id") String id,
            @PathParam("track") String name,
            @QueryParam("download") @Nullable String download,
            @HeaderParam("Range") @Nullable String range)
            throws IOException {
        Track track = find(id).tracks().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "The recording '" + id + "' has no track '" + name + "'."));
        java.nio.file.Path file = house.recordings()
                .file(id, name)
                .orElseThrow(() -> new Problem(404, "The file of this track is gone."));
        return SoundFile.response(
                file,
                track.format() == Recording.Format.WAV ? "audio/wav" : "audio/ogg",
                range,
                download == null ? "" : id + "-" + file.getFileName());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a recording that is over")
    public void delete(@PathParam("id") String id) {
        if (!house.recordings().delete(id)) {
            throw missing(id);
        }
    }
}
