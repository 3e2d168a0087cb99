// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jackfield.api.call.CallState;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.security.Users;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.web.House;
import org.jspecify.annotations.Nullable;

/** What is still to be done before this appliance is of use, seen from how it is. */
@Path("/setup")
@Tag(name = "setup")
@Produces(MediaType.APPLICATION_JSON)
public final class SetupResource {

    private static final String KIND = "web";
    private static final String DISMISSED = "setup-dismissed";
    private static final String REVIEWED = "setup-reviewed";

    /** What somebody can look at and leave as it is. */
    private static final Set<String> REVIEWABLE = Set.of("network", "certificate");

    /** How many records to look through for a call that was answered. */
    private static final int RECORDS = 50;

    private final House house;

    SetupResource(House house) {
        this.house = house;
    }

    /** The steps in their order. */
    public record SetupJson(List<SetupStepJson> steps, boolean dismissed) {}

    /** One step: {@code password}, {@code network}, {@code certificate}, {@code phone}, {@code provider}, {@code call}. */
    public record SetupStepJson(String step, boolean done) {}

    /** What to remember; what is left out stays. */
    public record SetupChangeJson(@Nullable Boolean dismissed, @Nullable List<String> reviewed) {}

    @GET
    @Operation(summary = "What is still to be done, step by step")
    public SetupJson read() {
        Set<String> reviewed = reviewed();
        return new SetupJson(
                List.of(
                        new SetupStepJson("password", !house.users().firstPassword()),
                        new SetupStepJson("network", reviewed.contains("network") || publicAddress()),
                        new SetupStepJson("certificate", reviewed.contains("certificate") || vouchedFor()),
                        new SetupStepJson("phone", phone()),
                        new SetupStepJson("provider", provider()),
                        new SetupStepJson("call", call())),
                Boolean.TRUE.equals(settings().get(DISMISSED)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Remembers that somebody has looked at a step, or wants to see no more of this")
    public SetupJson write(@Nullable SetupChangeJson change) {
        if (change == null) {
            throw new Problem(400, "Send {\"dismissed\":true}, {\"reviewed\":[\"network\"]}, or both.");
        }
        Map<String, Object> settings = new LinkedHashMap<>(settings());
        Optional.ofNullable(change.dismissed()).ifPresent(dismissed -> settings.put(DISMISSED, dismissed));
        Optional.ofNullable(change.reviewed()).ifPresent(steps -> settings.put(REVIEWED, checked(steps)));
        house.configuration().write(KIND, "", settings);
        return read();
    }

    private static List<String> checked(List<String> steps) {
        if (!REVIEWABLE.containsAll(steps)) {
            throw new Problem(400, "Only network and certificate can be looked at and left as they are.");
        }
        return List.copyOf(new TreeSet<>(steps));
    }

    private Map<String, Object> settings() {
        return house.configuration().read(KIND, "").orElse(Map.of());
    }

    private Set<String> reviewed() {
        return settings().get(REVIEWED) instanceof List<?> steps
                ? Set.copyOf(steps.stream().map(String::valueOf).toList())
                : Set.of();
    }

    private boolean publicAddress() {
        Configuration configuration = house.configuration();
        Map<String, Object> network = configuration.read("network", "").orElse(Map.of());
        return set(network.get("public-address")) || set(network.get("stun-server"));
    }

    private static boolean set(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }

    private boolean vouchedFor() {
        return !house.certificate().view().selfSigned();
    }

    private boolean phone() {
        return house.directories().stream()
                .flatMap(directory -> directory.devices().stream())
                .filter(device -> !device.name().startsWith(Users.BROWSER_PREFIX))
                .map(DeviceState::contacts)
                .anyMatch(contacts -> !contacts.isEmpty());
    }

    private boolean provider() {
        return house.directories().stream()
                .flatMap(directory -> directory.trunks().stream())
                .anyMatch(trunk -> trunk.status() == TrunkState.Status.UP);
    }

    /** One that is answered now, or was. */
    private boolean call() {
        RecordQuery newest = new RecordQuery(RecordQuery.Filter.ANY, Optional.empty(), Optional.empty(), RECORDS);
        return house.hub().calls().stream().anyMatch(call -> call.state() == CallState.ACTIVE)
                || house.store()
                        .filter(store -> store.find(newest).stream()
                                .anyMatch(record -> record.answered().isPresent()))
                        .isPresent();
    }
}
