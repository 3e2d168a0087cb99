// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallView.MediaMode;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Reason;
import org.jackfield.api.call.Target;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.api.route.RouteDecision;

/** Keeps account of why the call went as it did, in the order in which it happened. On the call's lane. */
final class Account {

    /** Steps at most, before the last one; a call that is passed on for hours has more than anybody reads. */
    static final int STEPS = 60;

    private final InstantSource clock;
    private final List<Reason> reasons = new ArrayList<>(8);
    private final Map<LegId, Instant> tried = new HashMap<>();
    private Map<String, String> sound = Map.of();

    Account(InstantSource clock) {
        this.clock = clock;
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** The router was asked for a number. */
    void routed(String number, RouteDecision decision) {
        String why = String.join("; ", decision.reasons());
        if (decision.refusal().isPresent()) {
            HangupCause cause = decision.refusal().get();
            Map<String, String> values = new HashMap<>(cause(cause));
            values.put("number", number);
            values.put("detail", why);
            add("refused", values, number + " leads nowhere: " + words(cause) + "; " + why);
        } else {
            String rule = decision.rule().orElse("");
            add(
                    "routed",
                    Map.of("number", number, "rule", rule, "detail", why),
                    number + " is routed by " + (rule.isEmpty() ? "no rule" : "rule " + rule) + ": " + why);
        }
    }

    /** A destination is being rung. */
    void tried(CallLeg leg, Target target, String number, List<CodecOffer> codecs) {
        tried.put(leg.id(), clock.instant());
        String offered = codecs.stream()
                .map(codec -> codec.format().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        add(
                "tried",
                Map.of("target", target.toString(), "number", number, "codecs", offered),
                target + " is called with " + number + " and offered " + offered);
    }

    /** A destination could not even be rung. */
    void failed(Target target, Hangup hangup) {
        failed(target, Duration.ZERO, hangup);
    }

    /** A destination that was rung is given up, or gave up. */
    void failed(CallLeg leg, Hangup hangup) {
        failed(leg.leg().party().target(), after(leg), hangup);
    }

    private void failed(Target target, Duration after, Hangup hangup) {
        Map<String, String> values = new HashMap<>(cause(hangup.cause()));
        values.put("target", target.toString());
        values.put("after", Long.toString(after.toMillis()));
        values.put("detail", hangup.detail());
        add(
                "failed",
                values,
                target + " was not reached, after " + after.toMillis() + " ms: " + words(hangup.cause())
                        + detail(hangup));
    }

    /** A device has its calls go elsewhere. */
    void diverted(Diverting.Diverted diverted) {
        String occasion = diverted.occasion().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String to = diverted.targets().stream().map(Target::toString).collect(Collectors.joining(" + "));
        add(
                "diverted",
                Map.of("target", diverted.device().toString(), "occasion", occasion, "to", to),
                diverted.device() + " diverts its calls to " + to + ": " + words(diverted.occasion()));
    }

    private static String words(Occasion occasion) {
        return switch (occasion) {
            case ALWAYS -> "always";
            case BUSY -> "it is busy";
            case NO_ANSWER -> "nobody answers there";
            case UNREACHABLE -> "it cannot be reached";
        };
    }

    /** A destination answered. */
    void answered(CallLeg leg) {
        Target target = leg.leg().party().target();
        long after = after(leg).toMillis();
        add(
                "answered",
                Map.of("target", target.toString(), "after", Long.toString(after)),
                target + " answered after " + after + " ms");
    }

    /** Somebody came from another call. */
    void came(CallLeg leg, CallId from) {
        Target target = leg.leg().party().target();
        add("came", Map.of("target", target.toString(), "call", from.value()), target + " came from call " + from);
    }

    /** Those who were in it go on in another call. */
    void went(CallId to) {
        add("went", Map.of("call", to.value()), "it goes on in call " + to);
    }

    /** Says how the sound is carried, if that is something new. */
    void sounds(MediaMode mode, boolean recorded, boolean held, List<LegView> all) {
        // Who rings and is not heard yet has no part in it.
        List<LegView> legs = all.stream()
                .filter(leg -> leg.codec().isPresent() || leg.state() == LegState.ANSWERED)
                .toList();
        if (mode == MediaMode.NONE || legs.size() < 2) {
            return;
        }
        Map<String, String> now = Map.of(
                "mode", mode.name().toLowerCase(Locale.ROOT),
                "cause",
                        mode == MediaMode.RELAY
                                ? ""
                                : Mixing.cause(legs, recorded, held).code(),
                "codecs", legs.stream().map(Account::codec).collect(Collectors.joining(", ")));
        if (!now.equals(sound)) {
            sound = now;
            String carried = mode == MediaMode.RELAY
                    ? "the sound is relayed packet for packet"
                    : "the sound is mixed, since "
                            + Mixing.cause(legs, recorded, held).words();
            add("sound", now, now.get("codecs") + ": " + carried);
        }
    }

    private static String codec(LegView leg) {
        return leg.party().target() + " speaks "
                + leg.codec().map(codec -> codec.format().toString()).orElse("plain samples");
    }

    /** The call is over. */
    void ended(Hangup hangup) {
        String by = hangup.by().name().toLowerCase(Locale.ROOT);
        Map<String, String> values = new HashMap<>(cause(hangup.cause()));
        values.put("by", by);
        values.put("detail", hangup.detail());
        reasons.add(new Reason("ended", values, "the " + by + " ended it: " + words(hangup.cause()) + detail(hangup)));
    }

    private void add(String code, Map<String, String> values, String sentence) {
        if (reasons.size() < STEPS) {
            reasons.add(new Reason(code, values, sentence));
        }
    }

    private Duration after(CallLeg leg) {
        return Optional.ofNullable(tried.get(leg.id()))
                .map(begun -> Duration.between(begun, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private static Map<String, String> cause(HangupCause cause) {
        return Map.of("cause", Integer.toString(cause.code()), "reason", cause.sentence());
    }

    private static String words(HangupCause cause) {
        return cause.sentence() + " (Q.850 cause " + cause.code() + ")";
    }

    private static String detail(Hangup hangup) {
        return hangup.detail().isEmpty() ? "" : ", " + hangup.detail();
    }
}
