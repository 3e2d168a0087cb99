// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code GET /metrics} says at one moment, read as strictly as Prometheus does: each sample belongs to a family whose
 * type was said before, none comes twice, and counters end in {@code _total}.
 */
public final class Metrics {

    private static final Pattern TYPE = Pattern.compile("# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|summary)");
    private static final Pattern HELP = Pattern.compile("# HELP [a-zA-Z_:][a-zA-Z0-9_:]* .+");
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\[\\\\\"n])*\"";
    private static final Pattern SAMPLE = Pattern.compile(
            "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{" + LABEL + "(?:," + LABEL + ")*})? (-?[0-9.eE+-]+|NaN|[+-]Inf)");

    private final Map<String, Double> samples = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();

    private Metrics() {}

    /** Asks for them now. */
    public static Metrics of(Appliance appliance) {
        return read(appliance.console().text("/metrics"));
    }

    /** Reads Prometheus' text format; fails where it is not well-formed. */
    static Metrics read(String text) {
        Metrics metrics = new Metrics();
        if (!text.endsWith("\n")) {
            throw new AssertionError("The last line is not ended");
        }
        text.lines().forEach(metrics::line);
        return metrics;
    }

    private void line(String line) {
        Matcher type = TYPE.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (type.matches()) {
            if (types.put(type.group(1), type.group(2)) != null) {
                throw new AssertionError("The type of " + type.group(1) + " is said twice");
            }
        } else if (sample.matches()) {
            sample(line, sample.group(1), sample.group(3));
        } else if (!HELP.matcher(line).matches()) {
            throw new AssertionError("No line of the text format: " + line);
        }
    }

    private void sample(String line, String name, String value) {
        String kind = types.getOrDefault(name, types.getOrDefault(name.replaceFirst("_(count|sum)$", ""), ""));
        if (kind.isEmpty() || kind.equals("counter") != name.endsWith("_total")) {
            throw new AssertionError("Its type '" + kind + "' does not fit: " + line);
        }
        if (samples.put(line.substring(0, line.lastIndexOf(' ')), number(value)) != null) {
            throw new AssertionError("Said twice: " + line);
        }
    }

    private static double number(String value) {
        return value.endsWith("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(value);
    }

    /** The value of a figure, summed over its labels; 0 of one that has not been counted yet. */
    public double value(String name) {
        return samples.entrySet().stream()
                .filter(sample ->
                        sample.getKey().equals(name) || sample.getKey().startsWith(name + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
