// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.OfferedApplications;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.Test;

class MenuConformanceTest extends ApplicationConformance {

    private final OfferedApplications offered = new OfferedApplications();
    private final TriedAnnouncer announcer = new TriedAnnouncer();
    private final MenusPlugin plugin = new MenusPlugin(offered.context(), announcer);

    @Override
    public Application application() {
        return set("");
    }

    private Application set(String language) {
        plugin.apply(
                "tried",
                Settings.of(
                        MenuSettings.class,
                        Map.of("text", "Press 1.", "choice", new String[] {"1=device:anna"}, "language", language)));
        return offered.application("menu-tried");
    }

    @Test
    void itIsSaidInItsLanguage() {
        set("de").answer(new TriedCall("650"));
        assertThat(announcer.languages()).containsExactly("de");
    }
}
