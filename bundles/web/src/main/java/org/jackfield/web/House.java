// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.backup.Backup;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkChecks;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.log.Logs;
import org.jackfield.api.mailbox.Mailboxes;
import org.jackfield.api.media.Engines;
import org.jackfield.api.network.Network;
import org.jackfield.api.panel.DashboardPanel;
import org.jackfield.api.plugin.PluginShelf;
import org.jackfield.api.plugin.Plugins;
import org.jackfield.api.recording.Recordings;
import org.jackfield.api.route.RouteOrder;
import org.jackfield.api.security.Bans;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.api.security.Users;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.ModelInstaller;
import org.jackfield.api.speech.Transcriber;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.trace.QualityHistory;
import org.jackfield.api.trace.SignallingTrace;

/**
 * The rest of the house as it is at this moment. What is not there now is answered with {@link NotHereException}, which
 * becomes a 503 that says so. Any thread.
 */
public interface House {

    CallHub hub();

    Engines engines();

    Bans bans();

    Configuration configuration();

    Users users();

    Recordings recordings();

    Mailboxes mailboxes();

    ServerCertificate certificate();

    Backup backup();

    Logs logs();

    Network network();

    TrunkChecks trunkChecks();

    RouteOrder routeOrder();

    Plugins plugins();

    PluginShelf shelf();

    Announcer announcer();

    ModelInstaller models();

    Transcriber transcriber();

    /** The folder in which sounds lie that callers hear. */
    Path sounds();

    SignallingTrace trace();

    QualityHistory quality();

    Optional<CallStore> store();

    List<Directory> directories();

    List<HealthProbe> probes();

    List<Measured> measured();

    List<DashboardPanel> panels();

    /** A part of the house is not running now. */
    final class NotHereException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotHereException(String part) {
            super("The " + part + " is not running now: try again later, or look at GET /api/health");
        }
    }
}
