// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.conference;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.app.ApplicationCall;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Party;
import org.jackfield.api.event.Event;
import org.jackfield.api.lane.Lane;
import org.jackfield.app.conference.Conference.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets callers into one conference. The talk is the call of whoever came first: the others join it, and the leg that met the first one
 * stays there to announce who comes and goes. On a lane of its own, but for what says otherwise.
 */
final class Room {

    /** A call whose caller has not confirmed the answer yet cannot be joined. */
    private static final Duration AGAIN = Duration.ofMillis(200);

    private static final int TRIES = 25;

    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final String name;
    private final Lane lane;
    private final CallHub hub;
    private final InstantSource clock;
    private final Guesses guesses = new Guesses();

    private final Set<VisitorLeg> waiting = new LinkedHashSet<>();
    private final Set<VisitorLeg> arriving = new LinkedHashSet<>();
    private final Set<LegId> moderators = new HashSet<>();
    private Optional<VisitorLeg> host = Optional.empty();
    private Optional<Conference> plan = Optional.empty();
    private Map<LegId, Party> people = Map.of();

    /** Read on any thread. */
    private volatile Optional<CallId> talk = Optional.empty();

    /** @param name of the application */
    Room(String name, Lane lane, CallHub hub, InstantSource clock) {
        this.name = name;
        this.lane = lane;
        this.hub = hub;
        this.clock = clock;
    }

    /** Any thread: a visitor pressed these keys. */
    void knock(VisitorLeg visitor, String keys) {
        lane.post(() -> {
            Optional<Role> role = visitor.conference().role(keys);
            boolean barred = visitor.outside() && guesses.tooMany(clock.instant());
            if (role.isPresent() && !barred) {
                if (role.get() == Role.MODERATOR) {
                    hub.call(visitor.visit().id())
                            .ifPresent(
                                    call -> moderators.addAll(Talk.people(call).keySet()));
                }
                admit(visitor, role.get(), TRIES);
                return;
            }
            if (visitor.outside() && !barred) {
                guesses.wrong(clock.instant());
                if (guesses.tooMany(clock.instant())) {
                    LOG.warn("{}: too many wrong PINs from outside; nobody from outside is let in for an hour", name);
                }
            }
            visitor.wrong();
        });
    }

    /** Any thread: a visitor needs no PIN. */
    void enter(VisitorLeg visitor) {
        lane.post(() -> admit(visitor, Role.PARTY, TRIES));
    }

    /** Any thread: a visitor's leg is over. */
    void left(VisitorLeg visitor) {
        lane.post(() -> {
            waiting.remove(visitor);
            arriving.remove(visitor);
            if (host.filter(visitor::equals).isPresent()) {
                host = Optional.empty();
            }
        });
    }

    /** Any thread. */
    void on(Event event) {
        if (event instanceof Event.CallChanged changed && isTalk(changed.call())) {
            // As it is by then: an event that waited is older than what was seen meanwhile.
            lane.post(this::look);
        } else if (event instanceof Event.CallEnded ended && isTalk(ended.call())) {
            lane.post(this::over);
        }
    }

    private boolean isTalk(CallView call) {
        return talk.filter(call.id()::equals).isPresent();
    }

    /** Any thread: the leg that announces is in another call, with those who talk. */
    void moved(VisitorLeg visitor) {
        lane.post(() -> {
            if (host.filter(visitor::equals).isPresent()) {
                look();
            }
        });
    }

    /** The call in which is talked now. */
    private Optional<CallId> talk() {
        Optional<CallId> known =
                host.map(VisitorLeg::visit).map(ApplicationCall::id).or(() -> talk);
        talk = known.filter(id -> hub.call(id).isPresent()).or(() -> Talk.leftBehind(hub, name));
        return talk;
    }

    private void admit(VisitorLeg visitor, Role role, int tries) {
        if (visitor.over()) {
            return;
        }
        plan = Optional.of(visitor.conference());
        Optional<CallId> where = talk();
        if (inside().size() + arriving.size() >= visitor.conference().parties()) {
            visitor.full();
        } else if (visitor.conference().moderated() && role != Role.MODERATOR && !moderated()) {
            waiting.add(visitor);
            visitor.waits();
        } else if (where.isPresent()) {
            join(visitor, role, where.get(), tries);
        } else {
            open(visitor);
        }
    }

    private Set<LegId> inside() {
        return talk.flatMap(hub::call).map(call -> Talk.people(call).keySet()).orElse(Set.of());
    }

    private boolean moderated() {
        return !Collections.disjoint(moderators, inside());
    }

    private void open(VisitorLeg visitor) {
        host = Optional.of(visitor);
        talk = Optional.of(visitor.visit().id());
        people = Map.of();
        visitor.opens();
        look();
    }

    private void join(VisitorLeg visitor, Role role, CallId where, int tries) {
        boolean along = host.isEmpty() && arriving.isEmpty();
        arriving.add(visitor);
        visitor.visit().join(where, along, new ApplicationCall.Forwarding() {
            @Override
            public void succeeded() {
                lane.post(() -> arrived(visitor, along));
            }

            @Override
            public void failed(Hangup hangup) {
                lane.post(() -> failed(tries));
            }

            private void failed(int left) {
                arriving.remove(visitor);
                if (left == 0) {
                    visitor.full();
                } else {
                    lane.after(AGAIN, () -> admit(visitor, role, left - 1));
                }
            }
        });
    }

    private void arrived(VisitorLeg visitor, boolean along) {
        arriving.remove(visitor);
        if (along && !visitor.over()) {
            host = Optional.of(visitor);
            visitor.hosts();
        }
        look();
    }

    private void look() {
        talk().flatMap(hub::call).ifPresent(this::look);
    }

    /** The talk looks so now. */
    private void look(CallView call) {
        Map<LegId, Party> now = Talk.people(call);
        Map<LegId, Party> before = people;
        people = now;
        host.ifPresent(present -> {
            if (!before.isEmpty()) {
                without(now, before).forEach(came -> present.announce(came, true));
                without(before, now).forEach(gone -> present.announce(gone, false));
            }
            present.alone(now.size() < 2);
        });
        boolean moderatorLeft = moderators.removeIf(leg -> before.containsKey(leg) && !now.containsKey(leg));
        if (moderatorLeft && Collections.disjoint(moderators, now.keySet())) {
            plan.filter(Conference::ends).ifPresent(ends -> end(call.id()));
        }
        if (!Collections.disjoint(moderators, now.keySet())) {
            List<VisitorLeg> due = new ArrayList<>(waiting);
            waiting.clear();
            due.forEach(visitor -> admit(visitor, Role.PARTY, TRIES));
        }
    }

    private static List<Party> without(Map<LegId, Party> some, Map<LegId, Party> others) {
        Map<LegId, Party> left = new HashMap<>(some);
        left.keySet().removeAll(others.keySet());
        return List.copyOf(left.values());
    }

    private void end(CallId call) {
        if (hub.call(call).isPresent()) {
            hub.hangUp(
                    call,
                    Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLED)
                            .detailed("the last moderator of " + name + " left"));
        }
    }

    private void over() {
        talk();
        if (talk.isEmpty()) {
            people = Map.of();
            moderators.clear();
        }
    }
}
