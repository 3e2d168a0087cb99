// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteQuery;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.hours.TimeWindows;
import org.jspecify.annotations.Nullable;

/** One rule, ready to be asked. */
record Route(
        String name,
        int order,
        boolean inbound,
        NumberPattern number,
        NumberPattern caller,
        SourceFilter from,
        Set<String> providers,
        TimeWindows times,
        Optional<ZoneId> zone,
        Rewrite rewrite,
        List<List<Target>> stages,
        int timeoutSeconds) {

    Route {
        providers = Set.copyOf(providers);
        stages = List.copyOf(stages);
    }

    /** Why this rule does not take the call; empty if it does. */
    Optional<String> objection(RouteQuery query) {
        Source source = query.source();
        if (!number.matches(query.dialled())) {
            return Optional.of("is for " + number + ", not " + query.dialled());
        }
        if (inbound) {
            if (!(source instanceof Source.Trunk)) {
                return Optional.of("is inbound, for calls that providers bring");
            }
            if (!providers.isEmpty() && !providers.contains(source.name())) {
                return Optional.of("is for calls of " + String.join(", ", providers) + ", not " + source.name());
            }
        } else if (!from.admits(source)) {
            return Optional.of(
                    source instanceof Source.Trunk
                            ? "is outbound and does not name the provider " + source.name() + " in from"
                            : "is for " + String.join(", ", from.entries()) + ", not " + source.name());
        }
        if (!caller.matches(query.callerNumber())) {
            return Optional.of("is for callers " + caller + ", not '" + query.callerNumber() + "'");
        }
        if (!times.contains(zone.map(query.at()::withZoneSameInstant).orElse(query.at()))) {
            return Optional.of("is not in force at this time");
        }
        return Optional.empty();
    }

    /** A rule made from its settings, or what is wrong with them. */
    record Reading(Optional<Route> route, List<SettingsProblem> problems) {}

    static Reading read(String name, RouteSettings settings) {
        Reader reader = new Reader();
        NumberPattern number = reader.value("number", NumberPattern::parse, settings.number());
        NumberPattern caller = reader.value("caller", NumberPattern::parse, settings.caller());
        SourceFilter from = reader.value("from", SourceFilter::parse, settings.from());
        TimeWindows times = reader.value("time", TimeWindows::parse, settings.time());
        Optional<ZoneId> zone = reader.value("time-zone", Route::zone, settings.time$_$zone());
        Rewrite rewrite = reader.value("rewrite", Rewrite::parse, settings.rewrite());
        List<List<Target>> stages = reader.value("target", Route::stages, settings.target());
        boolean inbound = settings.direction().equals("inbound");
        reader.fits("provider", inbound || settings.provider().length == 0, "is for inbound rules; use from instead");
        reader.fits("from", !inbound || settings.from().length == 0, "is for outbound rules; use provider instead");
        if (number == null
                || caller == null
                || from == null
                || times == null
                || zone == null
                || rewrite == null
                || stages == null
                || !reader.problems.isEmpty()) {
            return new Reading(Optional.empty(), reader.problems);
        }
        Route route = new Route(
                name,
                settings.order(),
                inbound,
                number,
                caller,
                from,
                Set.copyOf(List.of(settings.provider())),
                times,
                zone,
                rewrite,
                stages,
                settings.timeout());
        return new Reading(Optional.of(route), List.of());
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(ZoneId.of(text.strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time zone; write it like Europe/Berlin or UTC", e);
        }
    }

    private static List<List<Target>> stages(String... texts) {
        List<List<Target>> stages = TargetList.parse(texts);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("names nobody; write device:NAME, provider:NAME, app:NAME or number:N");
        }
        return stages;
    }

    /** Collects what is wrong, so that all of it is told at once. */
    private static final class Reader {

        private final List<SettingsProblem> problems = new ArrayList<>();

        private <T, R> @Nullable R value(String key, Function<T, R> parser, T text) {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                problems.add(new SettingsProblem(key, String.valueOf(e.getMessage())));
                return null;
            }
        }

        private void fits(String key, boolean right, String reason) {
            if (!right) {
                problems.add(new SettingsProblem(key, reason));
            }
        }
    }
}
