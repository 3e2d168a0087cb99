// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What went wrong inside an appliance so far, by its own account: errors, stack traces and requests for a report in its log,
 * and failures that its lanes and codecs have only counted.
 */
public final class Trouble {

    private static final Pattern LOGGED =
            Pattern.compile("\\d{4}-\\S+ (ERROR|FATAL) .*|\tat .*|.*[Cc]aused by: .*|.*\\breport (it|this)\\b.*");
    private static final Pattern COUNTED =
            Pattern.compile("jackfield_(lane_failures|media_codec_failures)_total(\\{.*})? .*");

    private final Appliance appliance;
    private final List<String> before;

    private Trouble(Appliance appliance) {
        this.appliance = appliance;
        this.before = logged();
    }

    /** Begins to watch. */
    public static Trouble watch(Appliance appliance) {
        return new Trouble(appliance);
    }

    /** Requires that nothing was added, and that nothing was ever counted. */
    public void none() {
        List<String> now = logged();
        assertThat(now.subList(Math.min(before.size(), now.size()), now.size()))
                .as("errors in the log")
                .isEmpty();
        List<String> counted = appliance
                .console()
                .text("/metrics")
                .lines()
                .filter(line -> COUNTED.matcher(line).matches())
                .toList();
        assertThat(counted)
                .as("failures that were counted")
                .isNotEmpty()
                .allMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) == 0);
    }

    private List<String> logged() {
        return appliance
                .log()
                .lines()
                .filter(line -> LOGGED.matcher(line).matches())
                .toList();
    }
}
