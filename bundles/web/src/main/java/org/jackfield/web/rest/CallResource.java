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
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.FurtherParty;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegChange;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.security.Users;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.House;
import org.jackfield.web.json.CallJson;
import org.jackfield.web.json.FurtherPartyJson;
import org.jackfield.web.json.LegChangeJson;
import org.jackfield.web.json.RecordingJson;
import org.jackfield.web.json.TransferJson;
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

    /**
     * Who is to be rung first.
     *
     * @param instance which page of the own browser asks, by its own name: that page alone is rung, and answers by itself
     */
    public record FromJson(@Nullable String device, @Nullable String instance) {

        private Optional<String> asking() {
            return Optional.ofNullable(instance).filter(name -> !name.isBlank());
        }
    }

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
        Optional<String> instance = start.from().asking();
        if (!from.name().equals(Users.browser(user))) {
            if (!visitor.session().map(s -> s.may(Role.OPERATOR)).orElse(false)) {
                throw new Problem(
                        403,
                        "Calls from other devices than your own browser need the role operator: ask an admin for it.");
            }
            mayNotAnswerForOthers(instance);
        }
        CallId id = house.hub()
                .originate(new Origination(
                        user,
                        from,
                        String.valueOf(start.to()),
                        Optional.ofNullable(start.provider()).filter(p -> !p.isBlank()),
                        instance));
        Optional<CallJson> call = house.hub().call(id).map(CallJson::of);
        return Response.created(URI.create("/api/call/" + id))
                .entity(call.isPresent() ? call.get() : Map.of("id", id.value()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Needs(Role.USER)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Hangs up; whoever is no operator only calls of the own browser")
    public void hangUp(@PathParam("id") String id, @Context ContainerRequestContext request) {
        CallId call = own(id, request).id();
        house.hub().hangUp(call, Hangup.of(HangupCause.NORMAL_CLEARING, Hangup.By.OPERATOR));
    }

    @POST
    @Path("{id}/leg")
    @Needs(Role.USER)
    @Operation(summary = "Dials a further party into the call, or has a recorder join it (operators)")
    public Response add(@PathParam("id") String id, FurtherPartyJson party, @Context ContainerRequestContext request) {
        if (party != null && Boolean.TRUE.equals(party.recorder())) {
            Visitor visitor = AccessFilter.visitor(request);
            if (!visitor.session().map(s -> s.may(Role.OPERATOR)).orElse(false)) {
                throw new Problem(403, "Recording needs the role operator: ask an admin for it.");
            }
            Recording recording = house.recordings().start(new CallId(id), false, visitor.name());
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
        OwnCall own = own(id, request);
        own.mayAdd(party);
        FurtherParty further = possible(party::party);
        if (!own.isBrowser(further.number())) {
            mayNotAnswerForOthers(further.instance());
        }
        house.hub().add(own.id(), further);
        return Response.accepted().build();
    }

    @DELETE
    @Path("{id}/leg/{leg}")
    @Needs(Role.USER)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ends one leg; whoever is no operator only in calls of the own browser")
    public void remove(
            @PathParam("id") String id, @PathParam("leg") String leg, @Context ContainerRequestContext request) {
        house.hub().remove(own(id, request).id(), new LegId(leg));
    }

    @PATCH
    @Path("{id}/leg/{leg}")
    @Needs(Role.USER)
    @Operation(
            summary = "Holds, mutes, transfers a leg; noise suppression, gain, and who hears it. Whoever is no operator"
                    + " changes the sound of the own browser and holds whom it talks to")
    public void change(
            @PathParam("id") String id,
            @PathParam("leg") String leg,
            LegChangeJson wanted,
            @Context ContainerRequestContext request) {
        LegChange change = wanted == null ? LegChange.NOTHING : possible(wanted::change);
        if (change.equals(LegChange.NOTHING)) {
            throw new Problem(
                    400,
                    "Send at least one of \"hold\", \"mute\", \"suppressor\", \"suppressorEngine\", \"gain\","
                            + " \"automaticGain\", \"supervise\" and \"transfer\".");
        }
        OwnCall own = own(id, request);
        own.mayChange(new LegId(leg), change);
        house.hub().change(own.id(), new LegId(leg), change);
    }

    @POST
    @Path("{id}/leg/{leg}/transfer")
    @Needs(Role.USER)
    @Operation(
            summary = "Connects the others of a call elsewhere and lets this leg go, with the rights of its party: to a"
                    + " number (blind), or to the parties of another call of the same party (attended)")
    public Response transfer(
            @PathParam("id") String id,
            @PathParam("leg") String leg,
            TransferJson wanted,
            @Context ContainerRequestContext request) {
        if (wanted == null || blank(wanted.to()) == blank(wanted.joins())) {
            throw new Problem(400, "Send {\"to\":\"102\"}, or {\"joins\":…} with the leg in the other call.");
        }
        OwnCall own = own(id, request);
        own.mayTransfer(new LegId(leg));
        TransferAsked asked = new TransferAsked();
        Optional<LegId> joined = Optional.ofNullable(wanted.joins())
                .filter(name -> !name.isBlank())
                .map(LegId::new);
        String number = wanted.to() == null ? "" : wanted.to();
        house.hub().transfer(own.id(), new LegId(leg), new TransferRequest(number, joined, asked));
        asked.refusal().ifPresent(hangup -> {
            throw new CallException(hangup);
        });
        return Response.accepted().build();
    }

    /** Nobody opens somebody else's microphone. */
    private static void mayNotAnswerForOthers(Optional<String> instance) {
        if (instance.isPresent()) {
            throw new Problem(400, "\"instance\" is for calls to your own browser: leave it out.");
        }
    }

    private OwnCall own(String id, ContainerRequestContext request) {
        return OwnCall.of(house.hub(), id, AccessFilter.visitor(request));
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
