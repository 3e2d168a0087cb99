// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.nio.file.Path;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.OfferedApplications;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.junit.jupiter.api.io.TempDir;

class MailboxConformanceTest extends ApplicationConformance {

    private final OfferedApplications offered = new OfferedApplications();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    public Application application() {
        new MailboxesPlugin(offered.context(), new TriedAnnouncer(), new Desk(folder).office)
                .apply("tried", Settings.defaults(MailboxSettings.class));
        return offered.application("mailbox-tried");
    }
}
