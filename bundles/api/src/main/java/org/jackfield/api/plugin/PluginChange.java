// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that was plugged in, taken out or tried: a line of the audit log, and a state to go back to.
 *
 * @param id counts from 1, for as long as the appliance lives
 * @param at when it was over
 * @param by who asked
 * @param verb what was asked
 * @param outcome whether it came to stay
 * @param sentence how it went
 * @param steps what it was about, by feature
 * @param before all plug-ins that were in before, with their versions
 */
public record PluginChange(
        long id,
        Instant at,
        PluginActor by,
        PluginJob.Verb verb,
        Outcome outcome,
        String sentence,
        List<Step> steps,
        Map<String, String> before) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        /** It did not come up, and everything was put back as it was. */
        BACKED_OUT,
        /** It went wrong, and was not put back: the sentence says what to do. */
        FAILED
    }

    /**
     * What became, or should have become, of one plug-in.
     *
     * @param before the version that was in; empty if none was
     * @param after the version wanted; empty if it was to go
     */
    public record Step(String feature, Optional<String> before, Optional<String> after) {}

    public PluginChange {
        steps = List.copyOf(steps);
        before = Map.copyOf(before);
    }
}
