// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.OfferedApplications;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.Test;

class QueueConformanceTest extends ApplicationConformance {

    private final TriedAnnouncer announcer = new TriedAnnouncer();

    @Override
    public Application application() {
        return set("");
    }

    private Application set(String language) {
        OfferedApplications offered = new OfferedApplications();
        QueuesPlugin plugin = new QueuesPlugin(offered.context(), announcer);
        plugin.apply(
                "tried",
                Settings.of(
                        QueueSettings.class,
                        Map.of("member", new String[] {"device:anna"}, "most", 999, "language", language)));
        return offered.application("queue-tried");
    }

    @Test
    void callersAreSpokenToInItsLanguage() {
        set("de").answer(new TriedCall("800"));
        assertThat(announcer.languages()).containsExactly("de");
    }
}
