// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.OfferedApplications;
import org.jackfield.conformance.app.TriedAnnouncer;

class MenuConformanceTest extends ApplicationConformance {

    private final OfferedApplications offered = new OfferedApplications();
    private final MenusPlugin plugin = new MenusPlugin(offered.context(), new TriedAnnouncer());

    @Override
    public Application application() {
        plugin.apply(
                "tried",
                Settings.of(MenuSettings.class, Map.of("text", "Press 1.", "choice", new String[] {"1=device:anna"})));
        return offered.application("menu-tried");
    }
}
