// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.backup.Backup;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.LegId;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkChecks;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.log.Logs;
import org.jackfield.api.mailbox.Mailboxes;
import org.jackfield.api.media.Engine;
import org.jackfield.api.media.Engines;
import org.jackfield.api.network.Network;
import org.jackfield.api.panel.DashboardPanel;
import org.jackfield.api.plugin.PluginShelf;
import org.jackfield.api.plugin.Plugins;
import org.jackfield.api.recording.Recordings;
import org.jackfield.api.route.RouteOrder;
import org.jackfield.api.security.Ban;
import org.jackfield.api.security.Bans;
import org.jackfield.api.security.ServerCertificate;
import org.jackfield.api.security.UserListener;
import org.jackfield.api.security.Users;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.speech.Announcer;
import org.jackfield.api.speech.ModelInstaller;
import org.jackfield.api.speech.Transcriber;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.trace.QualityHistory;
import org.jackfield.api.trace.SignallingMessage;
import org.jackfield.api.trace.SignallingTrace;

/** A house whose parts a test puts in. */
public final class FakeHouse implements House {

    public Optional<CallHub> hub = Optional.empty();
    public Optional<CallStore> store = Optional.empty();
    public Optional<ServerCertificate> certificate = Optional.empty();
    public Optional<Backup> backup = Optional.empty();
    public Optional<Logs> logs = Optional.empty();
    public Optional<Network> network = Optional.empty();
    public boolean firstPassword;
    public final List<Directory> directories = new ArrayList<>();
    public final List<HealthProbe> probes = new ArrayList<>();
    public final List<Measured> measured = new ArrayList<>();
    public final List<DashboardPanel> panels = new ArrayList<>();
    public final List<Engine> engines = new ArrayList<>();
    public final List<Ban> bans = new ArrayList<>();
    public final Map<String, Users.Role> users = new LinkedHashMap<>();
    public Optional<TrunkChecks> trunkChecks = Optional.empty();
    public Optional<RouteOrder> routeOrder = Optional.empty();
    public UserListener userListener = user -> {};
    public final FakeRecordings recordings = new FakeRecordings();
    public final FakeMailboxes mailboxes = new FakeMailboxes();
    public final FakePlugins plugins = new FakePlugins();
    public final FakeShelf shelf = new FakeShelf();
    public final FakeVoices voices = new FakeVoices();
    public final FakeTranscriber transcriber = new FakeTranscriber();
    public final List<SignallingTrace.Step> steps = new ArrayList<>();
    public final List<QualityHistory.Moment> moments = new ArrayList<>();
    public final Settings settings = new Settings();

    /** Devices and one {@code web} file in memory; a key called {@code wrong} is refused. */
    public static final class Settings implements Configuration {

        public final Map<String, Map<String, Object>> devices = new LinkedHashMap<>();
        public final List<Refusal> refusals = new ArrayList<>();
        private Map<String, Object> web = Map.of("session-idle", 480);

        @Override
        public List<Schema> schemas() {
            Key password = new Key(
                    "password",
                    "Password",
                    "",
                    "password",
                    false,
                    true,
                    List.of(),
                    List.of(),
                    Optional.of(4L),
                    Optional.empty());
            return List.of(
                    new Schema("device", "", true, "Device", "A telephone", List.of(password)),
                    new Schema("web", "", false, "Web", "", List.of()));
        }

        @Override
        public List<String> names(String kind) {
            return kind.equals("device") ? List.copyOf(devices.keySet()) : kind.equals("web") ? List.of("") : List.of();
        }

        @Override
        public Optional<Map<String, Object>> read(String kind, String name) {
            return kind.equals("web") ? Optional.of(web) : Optional.ofNullable(devices.get(name));
        }

        @Override
        public void write(String kind, String name, Map<String, Object> values) {
            if (values.containsKey("wrong")) {
                throw new InvalidSettingsException("x", List.of(new SettingsProblem("wrong", "unknown key 'wrong'")));
            }
            if (kind.equals("web")) {
                web = values;
            } else {
                devices.put(name, values);
            }
        }

        @Override
        public boolean delete(String kind, String name) {
            return devices.remove(name) != null;
        }

        @Override
        public List<Refusal> refusals() {
            return refusals;
        }
    }

    @Override
    public CallHub hub() {
        return hub.orElseThrow(() -> new NotHereException("call hub"));
    }

    @Override
    public Engines engines() {
        return new Engines() {
            @Override
            public List<Engine> engines() {
                return List.copyOf(engines);
            }

            @Override
            public int retry(String engine) {
                return engines.stream()
                        .filter(one -> one.called(engine))
                        .mapToInt(Engine::barred)
                        .sum();
            }
        };
    }

    @Override
    public Bans bans() {
        return new Bans() {
            @Override
            public List<Ban> list() {
                return bans;
            }

            @Override
            public boolean lift(String address) {
                return bans.removeIf(b -> b.address().equals(address));
            }
        };
    }

    @Override
    public Configuration configuration() {
        return settings;
    }

    @Override
    public Users users() {
        return new Users() {
            @Override
            public List<User> list() {
                return users.entrySet().stream()
                        .map(e -> new User(e.getKey(), e.getValue()))
                        .toList();
            }

            @Override
            public void set(String name, Optional<String> password, Optional<Role> role) {
                users.put(name, role.orElse(Role.USER));
                userListener.changed(name);
            }

            @Override
            public boolean remove(String name) {
                userListener.changed(name);
                return users.remove(name) != null;
            }

            @Override
            public boolean firstPassword() {
                return firstPassword;
            }
        };
    }

    @Override
    public Recordings recordings() {
        return recordings;
    }

    @Override
    public Mailboxes mailboxes() {
        return mailboxes;
    }

    @Override
    public ServerCertificate certificate() {
        return certificate.orElseThrow(() -> new NotHereException("certificate"));
    }

    @Override
    public Backup backup() {
        return backup.orElseThrow(() -> new NotHereException("backup"));
    }

    @Override
    public Logs logs() {
        return logs.orElseThrow(() -> new NotHereException("log"));
    }

    @Override
    public Network network() {
        return network.orElseThrow(() -> new NotHereException("network"));
    }

    @Override
    public TrunkChecks trunkChecks() {
        return trunkChecks.orElseThrow(() -> new NotHereException("SIP endpoint"));
    }

    @Override
    public RouteOrder routeOrder() {
        return routeOrder.orElseThrow(() -> new NotHereException("call hub"));
    }

    @Override
    public Plugins plugins() {
        return plugins;
    }

    @Override
    public PluginShelf shelf() {
        return shelf;
    }

    @Override
    public Announcer announcer() {
        return voices;
    }

    @Override
    public ModelInstaller models() {
        return voices;
    }

    @Override
    public Path sounds() {
        return Path.of("").toAbsolutePath();
    }

    @Override
    public Transcriber transcriber() {
        return transcriber;
    }

    @Override
    public SignallingTrace trace() {
        return new SignallingTrace() {
            @Override
            public void passed(String dialogue, SignallingMessage message) {}

            @Override
            public void belongs(String dialogue, LegId leg) {}

            @Override
            public Optional<List<Step>> messages(CallId call) {
                return Optional.of(steps).filter(kept -> call.value().equals("c1"));
            }
        };
    }

    @Override
    public QualityHistory quality() {
        return call -> Optional.of(moments).filter(kept -> call.value().equals("c1"));
    }

    @Override
    public Optional<CallStore> store() {
        return store;
    }

    @Override
    public List<Directory> directories() {
        return directories;
    }

    @Override
    public List<HealthProbe> probes() {
        return probes;
    }

    @Override
    public List<Measured> measured() {
        return measured;
    }

    @Override
    public List<DashboardPanel> panels() {
        return panels;
    }
}
