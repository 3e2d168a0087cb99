// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegView;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventListener;
import org.jackfield.api.trace.QualityHistory;
import org.jackfield.api.trace.SignallingMessage;
import org.jackfield.api.trace.SignallingTrace;
import org.osgi.service.component.annotations.Component;

/**
 * What is remembered of the calls that live and of the {@link #ENDED} that ended last: their messages and how they sounded.
 * Learns from events which legs a call has. Any thread; nothing here is near the sound.
 */
@Component(
        service = {SignallingTrace.class, QualityHistory.class, EventListener.class},
        immediate = true)
public final class CallTraces implements SignallingTrace, QualityHistory, EventListener {

    /** Calls at most that are over and still kept. */
    static final int ENDED = 200;

    /** Live calls at most: only if their end was never told, since events were lost. */
    static final int LIVE = 20_000;

    /** Of the messages of all calls; beyond it those that ended first go. */
    static final long CHARACTERS = 32L * 1024 * 1024;

    /** Half an hour of looks every five seconds, of two legs. */
    static final int MOMENTS = 2 * 30 * 60 / 5;

    private final Ladders ladders = new Ladders();
    private final Map<CallId, Kept> live = new LinkedHashMap<>();
    private final Map<CallId, Kept> ended = new LinkedHashMap<>();

    /** What belongs to one call. */
    private record Kept(Set<LegId> legs, Deque<Moment> moments) {}

    @Override
    public synchronized void passed(String dialogue, SignallingMessage message) {
        ladders.passed(dialogue, message);
    }

    @Override
    public synchronized void belongs(String dialogue, LegId leg) {
        ladders.belongs(dialogue, leg);
    }

    @Override
    public synchronized void on(Event event) {
        if (event instanceof Event.CallChanged changed) {
            learn(changed.call());
        } else if (event instanceof Event.CallEnded over) {
            Kept kept = learn(over.call());
            live.remove(over.call().id());
            ended.put(over.call().id(), kept);
            forget();
        } else if (event instanceof Event.CallsMeasured measured) {
            measured.calls().forEach(call -> measured(measured, call));
        }
    }

    private Kept learn(CallView call) {
        Kept kept = live.computeIfAbsent(call.id(), id -> new Kept(new LinkedHashSet<>(), new ArrayDeque<>()));
        if (live.size() > LIVE) {
            drop(live.values().iterator());
        }
        for (LegView leg : call.legs()) {
            if (kept.legs().add(leg.id())) {
                ladders.hold(leg.id());
            }
        }
        return kept;
    }

    private void measured(Event.CallsMeasured event, CallView call) {
        Kept kept = live.get(call.id());
        if (kept != null) {
            for (LegView leg : call.legs()) {
                kept.moments().add(new Moment(event.at(), leg.id(), leg.quality()));
                if (kept.moments().size() > MOMENTS) {
                    kept.moments().remove();
                }
            }
        }
    }

    private void forget() {
        Iterator<Kept> oldest = ended.values().iterator();
        while (oldest.hasNext() && (ended.size() > ENDED || ladders.heldCharacters() > CHARACTERS)) {
            drop(oldest);
        }
    }

    private void drop(Iterator<Kept> oldest) {
        oldest.next().legs().forEach(ladders::release);
        oldest.remove();
    }

    @Override
    public synchronized Optional<List<Step>> messages(CallId call) {
        return find(call).map(kept -> {
            List<Step> steps = new ArrayList<>();
            for (LegId leg : kept.legs()) {
                ladders.of(leg)
                        .ifPresent(ladder -> ladder.messages().forEach(message -> steps.add(new Step(leg, message))));
            }
            steps.sort(Comparator.comparing(step -> step.message().at()));
            return steps;
        });
    }

    @Override
    public synchronized Optional<List<Moment>> moments(CallId call) {
        return find(call).map(kept -> List.copyOf(kept.moments()));
    }

    private Optional<Kept> find(CallId call) {
        return Optional.ofNullable(live.get(call)).or(() -> Optional.ofNullable(ended.get(call)));
    }
}
