// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jackfield.api.security.Users.Role;
import org.jackfield.api.speech.ModelInstaller.Model;
import org.jackfield.api.speech.Piece;
import org.jackfield.api.speech.SpeechException;
import org.jackfield.web.House;
import org.jackfield.web.json.ModelSourceJson;
import org.jackfield.web.json.SaidJson;
import org.jackfield.web.json.VoiceJson;
import org.jspecify.annotations.Nullable;

/** The voices that callers hear, and what they say. */
@Path("/voice")
@Tag(name = "voice")
@Produces(MediaType.APPLICATION_JSON)
public final class VoiceResource {

    private static final int LONGEST = 2000;

    private final House house;

    VoiceResource(House house) {
        this.house = house;
    }

    @GET
    @Needs(Role.OPERATOR)
    @Operation(summary = "The engines that speak, the one that is asked first in front, and the models that they need")
    public List<VoiceJson> list() {
        Map<String, Model> models = house.models().models().stream()
                .collect(Collectors.toMap(Model::engine, Function.identity(), (a, b) -> a));
        return house.announcer().speakers().stream()
                .map(speaker -> VoiceJson.of(speaker, Optional.ofNullable(models.get(speaker.engine()))))
                .toList();
    }

    @GET
    @Path("prompt")
    @Needs(Role.OPERATOR)
    @Operation(summary = "What the appliance says by itself, in the language that is set, by the ids of its prompts")
    public Map<String, String> prompts() {
        return house.announcer().prompts();
    }

    /** The same for whoever can only ask, as an audio element does. */
    @GET
    @Path("said")
    @Produces("audio/wav")
    @Needs(Role.OPERATOR)
    @Operation(summary = "The same, asked for by its address")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "audio/wav", schema = @Schema(type = "string", format = "binary")))
    public Response heard(
            @QueryParam("text") @Nullable String text,
            @QueryParam("prompt") @Nullable String prompt,
            @QueryParam("file") @Nullable String file,
            @QueryParam("language") @Nullable String language) {
        return said(new SaidJson(text, prompt, file, language));
    }

    @POST
    @Path("said")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("audio/wav")
    @Needs(Role.OPERATOR)
    @Operation(summary = "Says something as callers would hear it, as a WAV file of 16 kHz")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "audio/wav", schema = @Schema(type = "string", format = "binary")))
    public Response said(SaidJson said) {
        String language = Optional.ofNullable(said.language()).orElse("");
        return Response.ok(SaidSound.wav(house.announcer().speaking(language).announce(List.of(piece(said)))))
                .build();
    }

    private Piece piece(SaidJson said) {
        if (said.prompt() != null) {
            if (!house.announcer().prompts().containsKey(said.prompt())) {
                throw new Problem(404, "There is no prompt '" + said.prompt() + "': see GET /api/voice/prompt.");
            }
            return new Piece.Prompt(said.prompt());
        }
        if (said.file() != null) {
            return new Piece.Recorded(sound(said.file()));
        }
        String text = Optional.ofNullable(said.text()).orElse("").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Problem(
                    400,
                    "text is what is to be said, of " + LONGEST + " characters at most; or name a prompt or a file.");
        }
        return new Piece.Words(text);
    }

    /** Files elsewhere are not read for whoever asks. */
    private java.nio.file.Path sound(String file) {
        java.nio.file.Path folder = house.sounds();
        try {
            java.nio.file.Path sound = folder.resolve(file.strip()).normalize();
            if (sound.startsWith(folder) && Files.isRegularFile(sound)) {
                return sound;
            }
        } catch (InvalidPathException e) {
            throw new Problem(400, "file is no name of a file: " + e.getReason() + ".");
        }
        throw new Problem(
                404, "There is no file " + file + " in " + folder + "; only what lies there can be heard here.");
    }

    @POST
    @Path("{engine}/model")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begins to fetch an engine's model; GET /api/voice tells how far it is")
    @ApiResponse(responseCode = "202")
    public Response fetch(@PathParam("engine") String engine, ModelSourceJson model) {
        try {
            house.models().fetch(engine, source(model.source()), Optional.ofNullable(model.sha256()));
        } catch (IllegalArgumentException e) {
            throw new Problem(409, String.valueOf(e.getMessage()));
        }
        return Response.accepted().build();
    }

    private static URI source(String source) {
        return source.startsWith("/") ? java.nio.file.Path.of(source).toUri() : URI.create(source.strip());
    }

    @PUT
    @Path("{engine}/model")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    @Operation(
            summary = "Takes an engine's model, which is the body, and tries it; sha256 is what its checksum must be")
    public void take(
            @PathParam("engine") String engine, @QueryParam("sha256") @Nullable String sha256, InputStream file) {
        try {
            house.models().take(engine, file, Optional.ofNullable(sha256));
        } catch (IllegalArgumentException | SpeechException e) {
            throw new Problem(409, String.valueOf(e.getMessage()));
        }
    }
}
