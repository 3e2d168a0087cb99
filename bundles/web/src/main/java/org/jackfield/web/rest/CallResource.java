// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Target;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.security.Users;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.CallJson;
import org.jackfield.web.json.LegChangeJson;
import org.jackfield.web.json.PartyJson;
import org.jackfield.web.json.RecordingJson;
import org.jackfield.web.login.Visitor;
import org.jspecify.annotations.Nullable;

/** Live calls. */
@Path("/call")
@Tag(name = "call")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CallResource {

    private final House house;

    CallResource(House house) {
        this.house = house;
    }

    /** A call to begin: the device is rung first, then the number is dialled for it. */
    public record StartJson(@Nullable FromJson from, @Nullable String to, @Nullable String provider) {}

    /** Who is to be rung first. */
    public record FromJson(@Nullable String device) {}

    @GET
    @Needs(Role.USER)
    @Operation(summary = "The live calls, oldest first")
    public List<CallJson> list() {
        List<Recording> recordings = house.recordings().list();
        return house.hub().calls().stream()
                .map(call -> CallJson.of(call).recorded(recordings))
                .toList();
    }

    @GET
    @Path("{id}")
    @Needs(Role.USER)
    @Operation(summary = "One live call")
    public CallJson read(@PathParam("id") String id) {
        return house.hub()
                .call(new CallId(id))
                .map(call -> CallJson.of(call).recorded(house.recordings().list()))
                .orElseThrow(() -> new NoSuchCallException(new CallId(id)));
    }

    @POST
    @Needs(Role.USER)
    @Operation(
            summary =
                    "Begins a call: rings the device, then dials. Whoever is no operator calls from the own browser only")
    public Response start(StartJson start, @Context ContainerRequestContext request) {
        if (start == null || start.from() == null || blank(start.from().device()) || blank(start.to())) {
            throw new Problem(400, "Send {\"from\":{\"device\":…},\"to\":…}; \"provider\" may stand beside them.");
        }
        Visitor visitor = AccessFilter.visitor(request);
        String user = visitor.name();
        Target from = new Target(Target.Kind.DEVICE, String.valueOf(start.from().device()));
        boolean operator = visitor.session().map(s -> s.may(Role.OPERATOR)).orElse(false);
        if (!operator && !from.name().equals(Users.browser(user))) {
            throw new Problem(
                    403, "Calls from other devices than your own browser need the role operator: ask an admin for it.");
        }
        CallId id = house.hub()
                .originate(new Origination(
                        user,
                        from,
                        String.valueOf(start.to()),
                        Optional.ofNullable(start.provider()).filter(p -> !p.isBlank())));
        Optional<CallJson> call = house.hub().call(id).map(CallJson::of);
        return Response.created(URI.create("/api/call/" + id))
                .entity(call.isPresent() ? call.get() : Map.of("id", id.value()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Needs(Role.OPERATOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Hangs up")
    public void hangUp(@PathParam("id") String id) {
        house.hub().hangUp(new CallId(id), Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.OPERATOR));
    }

    @POST
    @Path("{id}/leg")
    @Needs(Role.OPERATOR)
    @Operation(summary = "Dials a further party into the call, or has a recorder join it")
    public Response add(@PathParam("id") String id, PartyJson party, @Context ContainerRequestContext request) {
        if (party != null && Boolean.TRUE.equals(party.recorder())) {
            Recording recording = house.recordings()
                    .start(new CallId(id), false, AccessFilter.visitor(request).name());
            return Response.created(URI.create("/api/recording/" + recording.id()))
                    .entity(RecordingJson.of(recording))
                    .build();
        }
        if (party == null || blank(party.number())) {
            throw new Problem(
                    400,
                    "Send {\"number\":…}, beside which \"supervise\" may stand: listen, whisper or barge; or"
                            + " {\"recorder\":true}.");
        }
        house.hub().add(new CallId(id), String.valueOf(party.number()), possible(party::audience));
        return Response.accepted().build();
    }

    @DELETE
    @Path("{id}/leg/{leg}")
    @Needs(Role.OPERATOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ends one leg")
    public void remove(@PathParam("id") String id, @PathParam("leg") String leg) {
        house.hub().remove(new CallId(id), new LegId(leg));
    }

    @PATCH
    @Path("{id}/leg/{leg}")
    @Needs(Role.OPERATOR)
    @Operation(summary = "Holds, mutes, transfers a leg; noise suppression, gain, and who hears it")
    public void change(@PathParam("id") String id, @PathParam("leg") String leg, LegChangeJson wanted) {
        LegChange change = wanted == null ? LegChange.NOTHING : possible(wanted::change);
        if (change.equals(LegChange.NOTHING)) {
            throw new Problem(
                    400,
                    "Send at least one of \"hold\", \"mute\", \"suppressor\", \"suppressorEngine\", \"gain\","
                            + " \"automaticGain\", \"supervise\" and \"transfer\".");
        }
        house.hub().change(new CallId(id), new LegId(leg), change);
    }

    private static <T> T possible(Supplier<T> words) {
        try {
            return words.get();
        } catch (IllegalArgumentException e) {
            throw new Problem(400, String.valueOf(e.getMessage()));
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
