// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.queue;

import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.OfferedApplications;
import org.jackfield.conformance.app.TriedAnnouncer;

class QueueConformanceTest extends ApplicationConformance {

    @Override
    public Application application() {
        OfferedApplications offered = new OfferedApplications();
        QueuesPlugin plugin = new QueuesPlugin(offered.context(), new TriedAnnouncer());
        plugin.apply(
                "tried", Settings.of(QueueSettings.class, Map.of("member", new String[] {"device:anna"}, "most", 999)));
        return offered.application("queue-tried");
    }
}
