// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jackfield.api.call.Target;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.api.mailbox.VoiceMessage;
import org.jackfield.api.security.Users;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.MailboxJson;
import org.jackfield.web.json.VoiceMessageJson;
import org.jackfield.web.login.Session;
import org.jspecify.annotations.Nullable;

/** Mailboxes: what waits in them, played, marked and deleted. Users see those of their own devices, operators all. */
@Path("/mailbox")
@Tag(name = "mailbox")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Role.USER)
public final class MailboxResource {

    private final House house;

    MailboxResource(House house) {
        this.house = house;
    }

    /** A mailbox with what lies in it, newest first. */
    public record MailboxContentJson(
            String name, List<String> devices, int fresh, int heard, List<VoiceMessageJson> messages) {}

    /** What is changed about a message. */
    public record VoiceMessageChangeJson(@Nullable Boolean heard) {}

    @GET
    @Operation(summary = "Mailboxes and how many messages are in them: those of the own devices, for operators all")
    public List<MailboxJson> list(@Context ContainerRequestContext request) {
        return house.mailboxes().mailboxes().stream()
                .filter(mailbox -> mayOpen(request, mailbox))
                .map(MailboxJson::of)
                .toList();
    }

    @GET
    @Path("{name}")
    @Operation(summary = "One mailbox with its messages, newest first")
    public MailboxContentJson read(@Context ContainerRequestContext request, @PathParam("name") String name) {
        MailboxJson mailbox = MailboxJson.of(open(request, name));
        return new MailboxContentJson(
                mailbox.name(),
                mailbox.devices(),
                mailbox.fresh(),
                mailbox.heard(),
                house.mailboxes().messages(name).stream()
                        .map(VoiceMessageJson::of)
                        .toList());
    }

    @GET
    @Path("{name}/message/{id}")
    @Operation(summary = "One message")
    public VoiceMessageJson message(
            @Context ContainerRequestContext request, @PathParam("name") String name, @PathParam("id") String id) {
        return VoiceMessageJson.of(find(request, name, id));
    }

    @GET
    @Path("{name}/message/{id}/audio")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The sound of a message; parts of it by Range")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "audio/wav", schema = @Schema(type = "string", format = "binary")))
    public Response play(
            @Context ContainerRequestContext request,
            @PathParam("name") String name,
            @PathParam("id") String id,
            @QueryParam("download") @Nullable String download,
            @HeaderParam("Range") @Nullable String range)
            throws IOException {
        find(request, name, id);
        java.nio.file.Path file = house.mailboxes()
                .sound(name, id)
                .orElseThrow(() -> new Problem(404, "The sound of this message is gone."));
        return SoundFile.response(file, "audio/wav", range, download == null ? "" : name + "-" + id + ".wav");
    }

    @PATCH
    @Path("{name}/message/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Notes that a message was heard, or takes it as new again")
    public void change(
            @Context ContainerRequestContext request,
            @PathParam("name") String name,
            @PathParam("id") String id,
            @Nullable VoiceMessageChangeJson change) {
        if (change == null || change.heard() == null) {
            throw new Problem(400, "Say {\"heard\":true} or {\"heard\":false}.");
        }
        open(request, name);
        if (!house.mailboxes().mark(name, id, change.heard())) {
            throw missing(name, id);
        }
    }

    @DELETE
    @Path("{name}/message/{id}")
    @Operation(summary = "Deletes a message with its sound")
    public void delete(
            @Context ContainerRequestContext request, @PathParam("name") String name, @PathParam("id") String id) {
        open(request, name);
        if (!house.mailboxes().delete(name, id)) {
            throw missing(name, id);
        }
    }

    private VoiceMessage find(ContainerRequestContext request, String name, String id) {
        open(request, name);
        return house.mailboxes().message(name, id).orElseThrow(() -> missing(name, id));
    }

    /** Whether there is one that belongs to somebody else is not told. */
    private Mailbox open(ContainerRequestContext request, String name) {
        return house.mailboxes()
                .mailbox(name)
                .filter(mailbox -> mayOpen(request, mailbox))
                .orElseThrow(
                        () -> new Problem(404, "There is no mailbox '" + name + "' for you: see GET /api/mailbox."));
    }

    private static Problem missing(String name, String id) {
        return new Problem(
                404, "There is no message '" + id + "' in '" + name + "': see GET /api/mailbox/" + name + ".");
    }

    private boolean mayOpen(ContainerRequestContext request, Mailbox mailbox) {
        Session session = AccessFilter.visitor(request).session().orElseThrow();
        return session.may(Role.OPERATOR)
                || mailbox.devices().stream()
                        .filter(device -> device.kind() == Target.Kind.DEVICE)
                        .anyMatch(device -> isOf(session.user(), device.name()));
    }

    /** A device is its user's by its settings; a browser is by its name. */
    private boolean isOf(String user, String device) {
        return device.equals(Users.browser(user))
                || house.configuration()
                        .read("device", device)
                        .filter(settings -> user.equals(settings.get("user")))
                        .isPresent();
    }
}
