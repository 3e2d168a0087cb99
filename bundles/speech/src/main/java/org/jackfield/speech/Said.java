// SPDX-License-Identifier: Apache-2.0
package org.jackfield.speech;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.speech.Announcement;
import org.jackfield.api.speech.Playback;

/** {@link Announcement} as a row of runs. */
record Said(List<Run> runs) implements Announcement {

    Said {
        runs = List.copyOf(runs);
    }

    @Override
    public Playback play() {
        return new Heard(runs.toArray(Run[]::new));
    }

    @Override
    public boolean complete() {
        return runs.stream().allMatch(Run::complete);
    }

    /** Whether a better engine than the one that said it may be there the next time. */
    boolean stale() {
        return runs.stream().anyMatch(Run::stale);
    }

    @Override
    public Optional<String> trouble() {
        return runs.stream().flatMap(run -> run.trouble().stream()).findFirst();
    }

    @Override
    public Duration length() {
        long samples = 0;
        for (Run run : runs) {
            for (Part part : run.parts()) {
                Samples made = part.samples();
                samples += made == null ? 0 : made.length();
            }
        }
        return Duration.ofMillis(samples * 1000 / Samples.FULL);
    }
}
