// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.media;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jackfield.api.media.Engine;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;

/** The figures of clocks and codecs, at the moment they are asked for. */
public final class MediaFigures {

    private final List<MediaClock> clocks;
    private final List<Engine> engines;
    private final List<Measurement> list = new ArrayList<>();

    MediaFigures(List<MediaClock> clocks, List<Engine> engines) {
        this.clocks = clocks;
        this.engines = engines;
    }

    /** How many codecs are there. */
    public int codecs() {
        return (int) engines.stream()
                .filter(engine -> engine.kind() == Engine.Kind.CODEC)
                .count();
    }

    /** All of them. */
    public List<Measurement> list() {
        for (MediaClock clock : clocks) {
            Map<String, String> labels = Map.of("clock", clock.name());
            ClockCounters counters = clock.counters();
            counter(
                    "ticks_total",
                    "Ticks of a media clock, 50 a second while it mixes calls.",
                    labels,
                    counters.ticks());
            counter("late_ticks_total", "Ticks that began 20 ms or more after their moment.", labels, counters.late());
            counter(
                    "jumped_ticks_total",
                    "Ticks left out because the clock was too far behind.",
                    labels,
                    counters.jumped());
            counter("failed_ticks_total", "Ticks of one call that went wrong.", labels, counters.failed());
            counter(
                    "rescues_total",
                    "Threads of a media clock that hang in a plug-in and were replaced.",
                    labels,
                    counters.rescues());
            counter("busy_seconds_total", "Time spent in ticks.", labels, counters.busy() / 1e9);
            add("clock_legs", "Legs that a media clock mixes.", Type.GAUGE, labels, clock.load());
            lateness(clock.name(), counters);
        }
        engines.stream()
                .collect(Collectors.groupingBy(MediaFigures::labels, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::engines);
        return list;
    }

    private static Map<String, String> labels(Engine engine) {
        String kind = kind(engine);
        String called = "%s (%s)".formatted(engine.name(), engine.maker());
        return engine.kind() == Engine.Kind.CODEC
                ? Map.of(kind, called, "format", engine.format())
                : Map.of(kind, called);
    }

    private static String kind(Engine engine) {
        return engine.kind().name().toLowerCase(Locale.ROOT);
    }

    /** @param same more than one while one revision takes the place of another of the same version */
    private void engines(Map<String, String> labels, List<Engine> same) {
        String kind = kind(same.get(0));
        add(kind + "_stages", "Stages of a " + kind + " in live calls.", Type.GAUGE, labels, sum(same, Engine::stages));
        add(
                kind + "_failures_total",
                "Frames bypassed because a " + kind + " threw.",
                Type.COUNTER,
                labels,
                sum(same, Engine::failures));
        add(
                kind + "_overruns_total",
                "Frames for which a " + kind + " took longer than its budget.",
                Type.COUNTER,
                labels,
                sum(same, Engine::overruns));
        add(
                kind + "_barred",
                "Places in live calls where a " + kind + " is missed, since it failed there.",
                Type.GAUGE,
                labels,
                sum(same, Engine::barred));
    }

    private static double sum(List<Engine> engines, ToLongFunction<Engine> figure) {
        return engines.stream().mapToLong(figure).sum();
    }

    private void lateness(String clock, ClockCounters counters) {
        for (int i = 0; i < ClockCounters.LATENESS_BOUNDS.length; i++) {
            Map<String, String> labels = Map.of("clock", clock, "le", bound(ClockCounters.LATENESS_BOUNDS[i]));
            counter(
                    "lateness_ticks_total",
                    "Ticks that began not later after their moment than \"le\" seconds.",
                    labels,
                    counters.notLaterThan(i));
        }
    }

    private static String bound(long microseconds) {
        return BigDecimal.valueOf(microseconds, 6).stripTrailingZeros().toPlainString();
    }

    private void counter(String name, String help, Map<String, String> labels, double value) {
        add("clock_" + name, help, Type.COUNTER, labels, value);
    }

    private void add(String name, String help, Type type, Map<String, String> labels, double value) {
        list.add(new Measurement("jackfield_media_" + name, help, type, labels, value));
    }
}
