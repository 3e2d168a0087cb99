// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version as Maven orders it: {@code 0.2.0-SNAPSHOT} comes before {@code 0.2.0}, unlike in OSGi.
 *
 * @param numbers major, minor and micro
 * @param qualifier what follows; empty for a release
 */
record FeatureVersion(List<Long> numbers, String qualifier) implements Comparable<FeatureVersion> {

    private static final int NUMBERS = 3;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,18}){0,2})[.-]?(.*)");

    private static final Comparator<FeatureVersion> ORDER = Comparator.<FeatureVersion, Long>comparing(v -> v.number(0))
            .thenComparing(v -> v.number(1))
            .thenComparing(v -> v.number(2))
            .thenComparing(v -> v.qualifier().isEmpty())
            .thenComparing(FeatureVersion::qualifier);

    static FeatureVersion of(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return new FeatureVersion(List.of(0L, 0L, 0L), text);
        }
        List<Long> numbers = Stream.concat(
                        Stream.of(match.group(1).split("\\.")).map(Long::valueOf), Stream.of(0L, 0L))
                .limit(NUMBERS)
                .toList();
        return new FeatureVersion(numbers, match.group(2));
    }

    private Long number(int place) {
        return numbers.get(place);
    }

    @Override
    public int compareTo(FeatureVersion other) {
        return ORDER.compare(this, other);
    }
}
