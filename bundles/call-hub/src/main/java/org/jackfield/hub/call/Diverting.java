// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.api.route.RouteDecision.Stage;

/**
 * What the devices of one stage have set for their calls. A stage is diverted as a whole and once at most: before it is rung, or when
 * nobody of it answered. On the call's lane.
 */
final class Diverting {

    /** How often a call is diverted at most; whom it comes to then is rung, whatever is set there. */
    static final int HOPS = 5;

    private final House house;
    private final Errand errand;
    private final Stage stage;
    private final List<String> trail;
    private final Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
    private boolean used;

    /**
     * A device whose calls go elsewhere.
     *
     * @param number by which it was called
     */
    record Diverted(Target device, String number, Occasion occasion, List<Target> targets) {}

    /** @param trail what led to this stage, devices that diverted it among them */
    Diverting(House house, Errand errand, Stage stage, List<String> trail) {
        this.house = house;
        this.stage = stage;
        this.trail = trail;
        // The devices of one user are one to be called.
        boolean one = stage.targets().size() == 1 || house.router().isHousehold(stage.targets());
        this.errand = one ? errand : errand.asMember();
    }

    /** On whose behalf this stage is rung. */
    Errand errand() {
        return errand;
    }

    /** Where the call goes without anybody being rung. */
    Optional<Diverted> before() {
        return divert(Occasion.ALWAYS);
    }

    /** Whether a device is not to be rung at all. */
    boolean undisturbed(Target device) {
        return device.kind() == Target.Kind.DEVICE
                && errand.heed() != Heed.NOTHING
                && !callsBack(device)
                && house.diversions()
                        .of(device, errand.caller(), Occasion.ALWAYS)
                        .filter(diversion -> diversion.targets().isEmpty())
                        .isPresent();
    }

    /** How long they ring: as long as the rule says, or as the first that waits for less. */
    Duration patience() {
        Duration longest = Duration.ofSeconds(stage.timeoutSeconds());
        return first(device -> house.diversions().patience(device, errand.caller()))
                .filter(patience -> patience.compareTo(longest) < 0)
                .orElse(longest);
    }

    /** One that was tried is not reached. */
    void failed(HangupCause cause) {
        occasions.add(
                switch (cause) {
                    case USER_BUSY, CALL_REJECTED -> Occasion.BUSY;
                    case NO_ANSWER -> Occasion.NO_ANSWER;
                    default -> Occasion.UNREACHABLE;
                });
    }

    /**
     * They had their time.
     *
     * @param alerted whether any telephone rang
     */
    void late(boolean alerted) {
        if (!alerted) {
            occasions.add(Occasion.UNREACHABLE);
        }
        occasions.add(Occasion.NO_ANSWER);
    }

    /** Where the call goes since nobody answered: who is busy says more than who is silent. */
    Optional<Diverted> after() {
        boolean busy = occasions.contains(Occasion.BUSY);
        boolean silent = occasions.contains(Occasion.UNREACHABLE);
        return (busy ? divert(Occasion.BUSY) : Optional.<Diverted>empty())
                .or(() -> silent && !busy ? divert(Occasion.UNREACHABLE) : Optional.empty())
                .or(() -> occasions.contains(Occasion.NO_ANSWER) ? divert(Occasion.NO_ANSWER) : Optional.empty());
    }

    private Optional<Diverted> divert(Occasion occasion) {
        if (used) {
            return Optional.empty();
        }
        Optional<Diverted> found = first(device -> house.diversions()
                .of(device, errand.caller(), occasion)
                .filter(diversion -> !diversion.targets().isEmpty())
                .map(diversion -> new Diverted(device, stage.number(), occasion, diversion.targets())));
        used = found.isPresent();
        return found;
    }

    /** The first that has something to say, if what they say holds. */
    private <T> Optional<T> first(Function<Target, Optional<T>> says) {
        boolean heeded = errand.heed() == Heed.ALL && hops() < HOPS;
        return !heeded || stage.targets().stream().anyMatch(this::callsBack)
                ? Optional.empty()
                : stage.targets().stream()
                        .filter(device -> device.kind() == Target.Kind.DEVICE && !trail.contains(device.toString()))
                        .flatMap(device -> says.apply(device).stream())
                        .findFirst();
    }

    private boolean callsBack(Target device) {
        return house.diversions()
                .callsBack(errand.source(), device, house.clock().instant());
    }

    private long hops() {
        return trail.stream().filter(step -> step.startsWith("device:")).count();
    }
}
