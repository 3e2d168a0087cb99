// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Reason;
import org.jackfield.api.call.Source;
import org.jackfield.api.recording.Recording;
import org.jackfield.api.store.CallRecord;
import org.jspecify.annotations.Nullable;

/** A live call, or what remains of one ({@code ended}, {@code hangup}, and of a record {@code direction} and {@code outcome} are there then, {@code mode} is not). */
public record CallJson(
        String id,
        String state,
        SourceJson source,
        CallerJson caller,
        String dialled,
        @Nullable String route,
        @Nullable String mode,
        boolean emergency,
        String began,
        @Nullable String answered,
        @Nullable String ended,
        @Nullable HangupJson hangup,
        List<LegJson> legs,
        List<ReasonJson> why,
        @Nullable String direction,
        @Nullable String outcome,
        @Nullable List<String> recordings) {

    /** Where a call comes from: {@code device}, {@code trunk} or {@code console}. */
    public record SourceJson(String kind, String name) {

        static SourceJson of(Source source) {
            String kind =
                    source instanceof Source.Device ? "device" : source instanceof Source.Trunk ? "trunk" : "console";
            return new SourceJson(kind, source.name());
        }
    }

    /** Who calls. */
    public record CallerJson(String number, String name, boolean withheld) {

        static CallerJson of(Caller caller) {
            return new CallerJson(caller.number(), caller.displayName(), caller.withheld());
        }
    }

    /** How it ended; {@code cause} is the Q.850 value. */
    public record HangupJson(int cause, String reason, String by, String detail) {

        static HangupJson of(Hangup hangup) {
            return new HangupJson(
                    hangup.cause().code(), hangup.cause().sentence(), Texts.of(hangup.by()), hangup.detail());
        }
    }

    /** Why it went as it did: a code with its values, and a sentence made of them. */
    public record ReasonJson(String code, Map<String, String> values, String sentence) {

        static ReasonJson of(Reason reason) {
            return new ReasonJson(reason.code(), new TreeMap<>(reason.values()), reason.sentence());
        }
    }

    /** A live call. */
    public static CallJson of(CallView call) {
        return of(call, Optional.empty(), Optional.empty());
    }

    /** A call that ended just now. */
    public static CallJson of(CallView call, Instant ended, Hangup hangup) {
        return of(call, Optional.of(ended), Optional.of(hangup));
    }

    private static CallJson of(CallView call, Optional<Instant> ended, Optional<Hangup> hangup) {
        return new CallJson(
                call.id().value(),
                Texts.of(call.state()),
                SourceJson.of(call.source()),
                CallerJson.of(call.caller()),
                call.dialled(),
                call.route().orElse(null),
                Texts.of(call.mode()),
                call.emergency(),
                call.began().toString(),
                Texts.of(call.answered()),
                Texts.of(ended),
                hangup.map(HangupJson::of).orElse(null),
                call.legs().stream().map(LegJson::of).toList(),
                call.why().stream().map(ReasonJson::of).toList(),
                null,
                null,
                null);
    }

    /** A call that is long over. */
    public static CallJson of(CallRecord call) {
        return new CallJson(
                call.id().value(),
                "ended",
                SourceJson.of(call.source()),
                CallerJson.of(call.caller()),
                call.dialled(),
                call.route().orElse(null),
                null,
                call.emergency(),
                call.began().toString(),
                Texts.of(call.answered()),
                call.ended().toString(),
                HangupJson.of(call.hangup()),
                call.legs().stream().map(LegJson::of).toList(),
                call.why().stream().map(ReasonJson::of).toList(),
                Texts.of(call.direction()),
                Texts.of(call.outcome()),
                null);
    }

    /** The same with the ids of its recordings among these, where there are any. */
    public CallJson recorded(List<Recording> all) {
        List<String> own = all.stream()
                .filter(recording -> recording.call().value().equals(id))
                .map(Recording::id)
                .toList();
        return own.isEmpty()
                ? this
                : new CallJson(
                        id, state, source, caller, dialled, route, mode, emergency, began, answered, ended, hangup,
                        legs, why, direction, outcome, own);
    }
}
