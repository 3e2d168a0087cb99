// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.ListenerJson;
import org.jackfield.web.json.TranscriptJson;

/** Who writes speech down, and a way to try it. */
@Path("/transcript")
@Tag(name = "voice")
@Produces(MediaType.APPLICATION_JSON)
public final class TranscriptResource {

    /** Ten minutes at 16 kHz, in bytes. */
    private static final long LARGEST = 20_000_000;

    private static final long PATIENCE_SECONDS = 120;

    private final House house;

    TranscriptResource(House house) {
        this.house = house;
    }

    @GET
    @Needs(Role.OPERATOR)
    @Operation(summary = "The engines that write speech down, the one that is asked first in front")
    public List<ListenerJson> list() {
        return house.transcriber().listeners().stream().map(ListenerJson::of).toList();
    }

    @POST
    @Consumes({"audio/wav", "audio/x-wav", MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    @Needs(Role.OPERATOR)
    @Operation(
            summary =
                    "Writes down what is said in the body, a WAV file of ten minutes at most; language is a tag such as en")
    public TranscriptJson write(InputStream sound, @QueryParam("language") @DefaultValue("en") String language) {
        try {
            java.nio.file.Path file = Files.createTempFile("jackfield-", ".wav");
            try {
                copy(sound, file);
                return new TranscriptJson(written(file, language));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(InputStream sound, java.nio.file.Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[8192];
            long all = 0;
            for (int read = sound.read(buffer); read >= 0; read = sound.read(buffer)) {
                all += read;
                if (all > LARGEST) {
                    throw new Problem(413, "A sound may have " + LARGEST + " bytes; cut it in pieces.");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private String written(java.nio.file.Path file, String language) {
        try {
            return house.transcriber()
                    .transcribe(file, language)
                    .toCompletableFuture()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof TimeoutException
                    ? new Problem(504, "It was not written down in time: others wait before it. Try again later.")
                    : new Problem(409, String.valueOf(cause == null ? e.getMessage() : cause.getMessage()));
        }
    }
}
