// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.route.RouteDecision;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.api.route.RouteQuery;

/**
 * Says where a number leads: emergency numbers first, then the numbers of devices and services, then the rules in their
 * order. Any thread; keeps no state of its own.
 */
public final class Router {

    private final RouteBook book;
    private final EmergencyPlan emergency;
    private final Neighbours neighbours;
    private final IntSupplier ringTimeout;

    /** Who is there to be dialled now. */
    public interface Neighbours {

        /** Who is dialled by an internal number or name. */
        Optional<Target> owner(String number);

        /** The devices of whoever the device belongs to, itself first; it alone if it is nobody's. */
        List<Target> household(Target device);

        /** All trunks. */
        List<TrunkState> trunks();
    }

    /** @param ringTimeout seconds a target may ring where the rule says nothing */
    public Router(RouteBook book, EmergencyPlan emergency, Neighbours neighbours, IntSupplier ringTimeout) {
        this.book = book;
        this.emergency = emergency;
        this.neighbours = neighbours;
        this.ringTimeout = ringTimeout;
    }

    /**
     * Where a call goes.
     *
     * @param trail the rules that led to this number, each as a {@code number:} target of the one before; none of them is
     *     taken again, so that no circle of rules rings anybody for ever
     */
    public RouteDecision decide(RouteQuery query, List<String> trail) {
        return decide(query, trail, new Reasons(false));
    }

    /** Where a call would go and why, with what becomes of numbers that lead to other numbers. */
    public RouteDecision explain(RouteQuery query) {
        Reasons reasons = new Reasons(true);
        RouteDecision decision = decide(query, List.of(), reasons);
        follow(decision, query, List.of(), reasons);
        return new RouteDecision(
                decision.rule(), decision.stages(), decision.emergency(), decision.refusal(), reasons.sentences());
    }

    /** Whether a number is an emergency number for whoever may dial one. */
    public boolean isEmergency(String number) {
        return emergency.plan().numbers().contains(number);
    }

    /** Whether these are devices of one user. */
    public boolean isHousehold(List<Target> targets) {
        Target first = targets.get(0);
        return first.kind() == Target.Kind.DEVICE && neighbours.household(first).containsAll(targets);
    }

    private RouteDecision decide(RouteQuery query, List<String> trail, Reasons reasons) {
        boolean trunk = query.source() instanceof Source.Trunk;
        String dialled = query.dialled();
        if (!trunk && isEmergency(dialled)) {
            return emergency(dialled, reasons);
        }
        if (dialled.isBlank()) {
            return refuse(HangupCause.INVALID_NUMBER_FORMAT, "no number was dialled", reasons);
        }
        // What an operator wrote as number:N may name a device even for a call from outside.
        if (!trunk || !trail.isEmpty()) {
            Optional<Target> owner = neighbours.owner(dialled);
            if (owner.isPresent()) {
                reasons.add(dialled, " is the number of ", owner.get());
                Stage stage = new Stage(dialled, everybody(List.of(owner.get()), reasons), ringTimeout.getAsInt());
                return new RouteDecision(
                        Optional.of("internal"), List.of(stage), false, Optional.empty(), reasons.sentences());
            }
            reasons.add(dialled, " is not the number of a device or service");
        }
        return rules(query, trail, reasons);
    }

    private RouteDecision rules(RouteQuery query, List<String> trail, Reasons reasons) {
        boolean trunk = query.source() instanceof Source.Trunk;
        // Inbound rules refuse all but trunks; of outbound ones a trunk reaches, after them, those that name it.
        for (int pass = 0; pass < (trunk ? 2 : 1); pass++) {
            for (Route route : book.routes()) {
                if (trunk && route.inbound() != (pass == 0)) {
                    continue;
                }
                Optional<String> objection = trail.contains(route.name())
                        ? Optional.of("led here and is not taken again")
                        : route.objection(query);
                if (objection.isEmpty()) {
                    return take(route, query.dialled(), reasons);
                }
                reasons.add("rule ", route.name(), " ", objection.get());
            }
        }
        return trunk
                ? refuse(HangupCause.UNALLOCATED_NUMBER, "no inbound rule takes this number", reasons)
                : refuse(HangupCause.NO_ROUTE_TO_DESTINATION, "no rule leads anywhere", reasons);
    }

    private RouteDecision take(Route route, String dialled, Reasons reasons) {
        String number = route.rewrite().apply(dialled);
        if (number.isBlank()) {
            return refuse(
                    HangupCause.INVALID_NUMBER_FORMAT,
                    "rule " + route.name() + " matches, but its rewrite leaves nothing of " + dialled,
                    reasons);
        }
        reasons.add("rule ", route.name(), " matches", number.equals(dialled) ? "" : " and makes it " + number);
        int timeout = route.timeoutSeconds() > 0 ? route.timeoutSeconds() : ringTimeout.getAsInt();
        List<Stage> stages = route.stages().stream()
                .map(targets -> new Stage(number, everybody(targets, reasons), timeout))
                .toList();
        return new RouteDecision(Optional.of(route.name()), stages, false, Optional.empty(), reasons.sentences());
    }

    /** The same with the other devices of those to whom the devices belong. */
    private List<Target> everybody(List<Target> targets, Reasons reasons) {
        Set<Target> all = new LinkedHashSet<>();
        for (Target target : targets) {
            List<Target> household =
                    target.kind() == Target.Kind.DEVICE ? neighbours.household(target) : List.of(target);
            household.stream()
                    .skip(1)
                    .forEach(beside -> reasons.add(beside, " rings with ", target, ": the same user"));
            all.addAll(household);
        }
        return List.copyOf(all);
    }

    private RouteDecision emergency(String dialled, Reasons reasons) {
        EmergencyPlan.Plan plan = emergency.plan();
        List<TrunkState> trunks = neighbours.trunks();
        Set<Target> named = new LinkedHashSet<>();
        plan.stages().forEach(named::addAll);
        List<List<Target>> order = new ArrayList<>(plan.stages());
        reasons.add(dialled, " is an emergency number: it comes before every rule");
        trunks.stream()
                .sorted(Comparator.comparing(TrunkState::status).thenComparing(TrunkState::provider))
                .map(Router::provider)
                .filter(named::add)
                .forEach(target -> order.add(List.of(target)));
        Set<Target> draining = trunks.stream()
                .filter(TrunkState::draining)
                .map(Router::provider)
                .collect(Collectors.toSet());
        List<Stage> stages = Stream.of(false, true)
                .flatMap(last -> order.stream().map(targets -> targets.stream()
                        .filter(target -> draining.contains(target) == last)
                        .toList()))
                .filter(targets -> !targets.isEmpty())
                .map(targets -> new Stage(dialled, targets, plan.timeoutSeconds()))
                .toList();
        draining.forEach(target -> reasons.add(target, " comes last: it is being drained"));
        if (plan.stages().isEmpty()) {
            reasons.add("no target is set for emergency calls: every provider is tried, those that are up first");
        }
        Optional<HangupCause> refusal =
                stages.isEmpty() ? Optional.of(HangupCause.NO_ROUTE_TO_DESTINATION) : Optional.empty();
        if (refusal.isPresent()) {
            reasons.conclude("there is no provider: emergency calls lead nowhere");
        }
        return new RouteDecision(Optional.of("emergency"), stages, true, refusal, reasons.sentences());
    }

    private static Target provider(TrunkState trunk) {
        return new Target(Target.Kind.PROVIDER, trunk.provider());
    }

    private static RouteDecision refuse(HangupCause cause, String why, Reasons reasons) {
        reasons.conclude(why);
        return new RouteDecision(Optional.empty(), List.of(), false, Optional.of(cause), reasons.sentences());
    }

    private void follow(RouteDecision decision, RouteQuery query, List<String> trail, Reasons reasons) {
        List<String> longer = extend(trail, decision);
        for (Stage stage : decision.stages()) {
            for (Target target : stage.targets()) {
                if (target.kind() == Target.Kind.NUMBER) {
                    reasons.add(target, " is looked up anew:");
                    RouteQuery next = new RouteQuery(query.source(), query.callerNumber(), target.name(), query.at());
                    follow(decide(next, longer, reasons), next, longer, reasons);
                }
            }
        }
    }

    /** The trail behind a decision. */
    public static List<String> extend(List<String> trail, RouteDecision decision) {
        List<String> longer = new ArrayList<>(trail);
        decision.rule().ifPresent(longer::add);
        return longer;
    }

    /** The sentences of a dry run; in a call only the last one, for the log. */
    private static final class Reasons {

        private final boolean wanted;
        private final List<String> sentences = new ArrayList<>(1);

        private Reasons(boolean wanted) {
            this.wanted = wanted;
        }

        private void add(Object... parts) {
            if (wanted) {
                StringBuilder sentence = new StringBuilder();
                for (Object part : parts) {
                    sentence.append(part);
                }
                sentences.add(sentence.toString());
            }
        }

        private void conclude(String sentence) {
            sentences.add(sentence);
        }

        private List<String> sentences() {
            return sentences;
        }
    }
}
