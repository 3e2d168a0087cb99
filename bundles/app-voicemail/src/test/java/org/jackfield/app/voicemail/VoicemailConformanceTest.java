// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import java.nio.file.Path;
import org.jackfield.api.app.Application;
import org.jackfield.conformance.app.ApplicationConformance;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.junit.jupiter.api.io.TempDir;

class VoicemailConformanceTest extends ApplicationConformance {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Override
    public Application application() {
        PostOffice office = new Desk(folder).office;
        return new VoicemailApplication(folder, new TriedAnnouncer(), office, new Courier(office, new SmtpSender()));
    }
}
