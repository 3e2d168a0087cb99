// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision.Stage;

/** An endpoint whose legs are {@link FakeLeg}s, in the order in which they were dialled. */
public final class FakeEndpoint implements Endpoint {

    private final Set<Target> known = new HashSet<>();
    private final Map<String, Target> numbers = new HashMap<>();
    private final Map<Target, RuntimeException> refusals = new HashMap<>();
    private final Map<Target, Integer> contacts = new HashMap<>();
    private final Map<Target, List<Stage>> groups = new HashMap<>();
    private final List<FakeLeg> dialled = new ArrayList<>();
    private final List<DialRequest> requests = new ArrayList<>();

    /** Can dial this from now on. */
    public void knows(String target, String... itsNumbers) {
        Target parsed = Target.parse(target);
        known.add(parsed);
        for (String number : itsNumbers) {
            numbers.put(number, parsed);
        }
    }

    /** Dialling it fails. */
    public void refuses(String target, Hangup hangup) {
        refusals.put(Target.parse(target), new CallException(hangup));
    }

    /** Dialling it breaks. */
    public void breaksAt(String target) {
        refusals.put(Target.parse(target), new IllegalStateException("meant to fail in this test"));
    }

    /** It rings others in its place. */
    public void leads(String target, Stage... stages) {
        knows(target);
        groups.put(Target.parse(target), List.of(stages));
    }

    /** So many legs ring when it is dialled. */
    public void contacts(String target, int count) {
        contacts.put(Target.parse(target), count);
    }

    /** The leg dialled as number {@code index}, counted from 0. */
    public FakeLeg leg(int index) {
        return dialled.get(index);
    }

    public List<FakeLeg> legs() {
        return dialled;
    }

    public DialRequest request(int index) {
        return requests.get(index);
    }

    /** Whom it dialled, in order. */
    public List<String> dialled() {
        return requests.stream().map(r -> r.target().toString()).toList();
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean reaches(Target target) {
        return known.contains(target);
    }

    @Override
    public Optional<Target> owner(String number) {
        return Optional.ofNullable(numbers.get(number));
    }

    @Override
    public List<Stage> leads(Target target, Caller caller) {
        return groups.getOrDefault(target, List.of());
    }

    @Override
    public List<Leg> dial(DialRequest request, LegListener listener) {
        requests.add(request);
        RuntimeException refusal = refusals.get(request.target());
        if (refusal != null) {
            throw refusal;
        }
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < contacts.getOrDefault(request.target(), 1); i++) {
            FakeLeg leg = FakeLeg.outbound("out-" + dialled.size(), request.target(), listener);
            dialled.add(leg);
            legs.add(leg);
        }
        return legs;
    }
}
