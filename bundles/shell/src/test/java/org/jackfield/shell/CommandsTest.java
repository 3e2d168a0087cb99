// SPDX-License-Identifier: Apache-2.0
package org.jackfield.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.karaf.shell.api.console.Session;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.CallState;
import org.jackfield.api.call.CallView;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.NoSuchCallException;
import org.jackfield.api.call.Origination;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Reason;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.media.Engine;
import org.jackfield.api.media.Engines;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.LegQuality.Scale;
import org.jackfield.api.media.LegQuality.Way;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.route.RouteOrder;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.settings.InvalidSettingsException;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Position;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<Object> asked = new ArrayList<>();
    private final Map<String, Map<String, Object>> devices = new LinkedHashMap<>();
    private String threadName = "";

    private final Session session = (Session) Proxy.newProxyInstance(
            CommandsTest.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, called, arguments) -> switch (called.getName()) {
                case "getConsole" -> new PrintStream(screen, true, StandardCharsets.UTF_8);
                case "get" -> "eve";
                case "readLine" -> "from-the-keyboard";
                default -> throw new UnsupportedOperationException(called.getName());
            });

    private final CallHub hub = (CallHub) Proxy.newProxyInstance(
            CommandsTest.class.getClassLoader(),
            new Class<?>[] {CallHub.class},
            (proxy, called, arguments) -> switch (called.getName()) {
                case "calls" -> List.of();
                case "call" -> Optional.of(CALL).filter(call -> call.id().equals(arguments[0]));
                case "originate" -> {
                    asked.add(arguments[0]);
                    yield new CallId("c1");
                }
                case "hangUp" -> throw new NoSuchCallException((CallId) arguments[0]);
                default -> throw new UnsupportedOperationException(called.getName());
            });

    private static final CallView CALL = new CallView(
            new CallId("c1"),
            CallState.ACTIVE,
            new Source.Device("phone1"),
            new Caller("101", "", false),
            "102",
            Optional.empty(),
            CallView.MediaMode.RELAY,
            false,
            Instant.EPOCH,
            Optional.empty(),
            List.of(new LegView(
                    new LegId("l1"),
                    "sip",
                    LegDirection.INBOUND,
                    LegState.ANSWERED,
                    new Party(Target.parse("device:phone1"), "101", "", ""),
                    Optional.empty(),
                    MediaDirection.SENDRECV,
                    false,
                    LegSound.PLAIN,
                    false,
                    MediaCounters.NONE,
                    new LegQuality(
                            new Way(0.013, 1.25, 0.02, -1, 89.6, 4.326, 4.1, 4.2), Way.UNKNOWN, Scale.NARROWBAND),
                    true,
                    "",
                    Optional.empty())),
            List.of(new Reason("answered", Map.of(), "device:phone2 answered after 900 ms")));

    private final Configuration configuration = new Configuration() {
        @Override
        public List<Schema> schemas() {
            Key number = new Key(
                    "number",
                    "Number",
                    "",
                    "string",
                    true,
                    false,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
            return List.of(
                    new Schema("device", "", true, "Device", "", List.of(number)),
                    new Schema("app", "", true, "Application", "", List.of()),
                    new Schema("app-echo", "", false, "Echo", "", List.of(number)));
        }

        @Override
        public List<String> names(String kind) {
            return List.copyOf(devices.keySet());
        }

        @Override
        public Optional<Map<String, Object>> read(String kind, String name) {
            return Optional.ofNullable(devices.get(name.isEmpty() ? kind : name));
        }

        @Override
        public void write(String kind, String name, Map<String, Object> settings) {
            threadName = Thread.currentThread().getName();
            if (settings.containsKey("pasword")) {
                throw new InvalidSettingsException("x", List.of(new SettingsProblem("pasword", "unknown key")));
            }
            devices.put(name.isEmpty() ? kind : name, settings);
        }

        @Override
        public boolean delete(String kind, String name) {
            return devices.remove(name) != null;
        }

        @Override
        public List<Refusal> refusals() {
            return List.of();
        }
    };

    private String run(JackfieldCommand command) {
        screen.reset();
        command.session = session;
        if (command instanceof SettingsCommand settings) {
            settings.configuration = configuration;
        }
        command.execute();
        return screen.toString(StandardCharsets.UTF_8);
    }

    private String set(String name, String... keys) {
        SettingSetCommand command = new SettingSetCommand();
        command.setting = name;
        command.keys = List.of(keys);
        return run(command);
    }

    private Map<String, Object> device(String name) {
        return Objects.requireNonNull(devices.get(name));
    }

    @Test
    void aCallIsShownBothWaysAndWhatIsUnknownIsADash() {
        CallShowCommand command = new CallShowCommand();
        command.hub = hub;
        command.call = "c1";
        String shown = run(command);
        assertThat(shown).contains("1.3 %", "4.33", "4.10", "NOTHING IS HEARD", "round trip unknown", "narrowband");
        assertThat(shown.lines()
                        .filter(line -> line.contains("out"))
                        .findFirst()
                        .orElseThrow())
                .doesNotContainPattern("[0-9]\\.[0-9]");
        command.call = "c2";
        assertThat(run(command)).contains("c2");
    }

    @Test
    void aCallIsBegunForWhoTypes() {
        CallStartCommand command = new CallStartCommand();
        command.hub = hub;
        command.device = "phone1";
        command.number = "102";
        assertThat(run(command)).contains("Call c1 rings phone1.");
        assertThat(asked)
                .containsExactly(
                        new Origination("eve", new Target(Target.Kind.DEVICE, "phone1"), "102", Optional.empty()));
    }

    @Test
    void whatFailsIsASentenceAndNoTrace() {
        CallHangupCommand command = new CallHangupCommand();
        command.hub = hub;
        command.call = "c9";
        assertThat(run(command)).isEqualTo("There is no live call c9; it may just have ended" + System.lineSeparator());
    }

    @Test
    void anEngineIsTriedAgainByItsName() {
        EngineRetryCommand command = new EngineRetryCommand();
        command.engines = new Engines() {
            @Override
            public List<Engine> engines() {
                return List.of(
                        new Engine(Engine.Kind.CODEC, "OPUS", "OPUS/48000/2", "codec-opus 1.0.0", 0, 3, 50, 0, 0, 1));
            }

            @Override
            public int retry(String engine) {
                asked.add(engine);
                return 1;
            }
        };
        command.engine = "opus";
        assertThat(run(command)).contains("opus is tried again in 1 places");
        command.engine = "speex";
        assertThat(run(command)).contains("no codec or noise suppressor speex");
        assertThat(asked).containsExactly("opus");
    }

    @Test
    void settingsAreChangedKeyByKey() {
        set("device-desk", "password=secret", "number=101, 102");
        assertThat(device("desk")).containsEntry("number", List.of("101", "102"));
        set("device-desk", "number=");
        assertThat(device("desk")).containsOnlyKeys("password");
    }

    @Test
    void aSecretMayBeAskedFor() {
        set("device-desk", "password=?");
        assertThat(device("desk")).containsEntry("password", "from-the-keyboard");
    }

    @Test
    void whatIsRefusedIsListedAndShowsNoSecret() {
        assertThat(set("device-desk", "pasword=secret"))
                .contains("nothing was changed", "pasword: unknown key")
                .doesNotContain("secret");
        assertThat(set("device-desk", "password")).contains("not of the form key=value");
    }

    @Test
    void theThreadIsNotNamedAfterTheLineWhileItRuns() {
        Thread.currentThread().setName("pipe-jackfield:setting-set device-desk password=secret");
        set("device-desk", "password=secret");
        assertThat(threadName).isEqualTo("jackfield-shell");
        assertThat(Thread.currentThread().getName()).startsWith("pipe-");
    }

    @Test
    void settingsAreShownAndDeleted() {
        devices.put("desk", Map.of("number", List.of("101", "102")));
        SettingShowCommand show = new SettingShowCommand();
        show.setting = "device-desk";
        assertThat(run(show)).contains("number = 101, 102");
        SettingDeleteCommand delete = new SettingDeleteCommand();
        delete.setting = "device-desk";
        assertThat(run(delete)).isEmpty();
        assertThat(run(delete)).contains("There is no device-desk.");
    }

    @Test
    void settingsAreNamedLikeTheirFiles() {
        set("app-echo", "number=600, 601");
        assertThat(device("app-echo")).containsEntry("number", List.of("600", "601"));
        set("device-my-phone", "number=1");
        assertThat(devices).containsKey("my-phone");
        assertThat(set("device", "number=1")).contains("'device' is no setting", "KIND-NAME");
        SettingCompleter completer = new SettingCompleter();
        completer.configuration = configuration;
        assertThat(completer.names()).contains("device-my-phone", "app-echo");
    }

    @Test
    void whoCallsIsWrittenWithItsKind() {
        assertThat(Sources.parse("provider:a")).isEqualTo(new Source.Trunk("a"));
        assertThat(Sources.parse("phone1")).isEqualTo(new Source.Device("phone1"));
        RouteExplainCommand command = new RouteExplainCommand();
        command.hub = hub;
        command.from = "x:y";
        assertThat(run(command)).contains("nobody who calls");
    }

    private List<CallRecord> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CallRecord(
                        new CallId("c" + i),
                        new Source.Device("desk"),
                        Caller.ANONYMOUS,
                        "102",
                        Optional.empty(),
                        false,
                        Instant.EPOCH,
                        Optional.empty(),
                        Instant.EPOCH,
                        Hangup.of(HangupCause.USER_BUSY, Hangup.By.CALLED),
                        List.of(),
                        List.of()))
                .toList();
    }

    @Test
    void aFullPageOfRecordsSaysHowToGoOn() {
        CallStore store = (CallStore) Proxy.newProxyInstance(
                CommandsTest.class.getClassLoader(), new Class<?>[] {CallStore.class}, (proxy, called, arguments) -> {
                    asked.add(arguments[0]);
                    return records(2);
                });
        RecordListCommand command = new RecordListCommand();
        command.stores = List.of(store);
        command.limit = 2;
        assertThat(run(command)).contains("Older ones: add --before 1970-01-01T00:00:00Z,c1");
        command.before = "1970-01-01T00:00:00Z,c1";
        command.limit = 3;
        assertThat(run(command)).doesNotContain("Older ones");
        assertThat(asked.get(1))
                .isEqualTo(new RecordQuery(
                        RecordQuery.Filter.ANY, Optional.empty(), Optional.of(new Position(Instant.EPOCH, "c1")), 3));
        command.before = "yesterday";
        assertThat(run(command)).contains("'yesterday' is no time");
        command.before = null;
        command.outcome = "Missed";
        command.direction = "incoming";
        command.provider = "carrier";
        run(command);
        assertThat(asked.get(2)).isInstanceOfSatisfying(RecordQuery.class, query -> assertThat(query.filter())
                .isEqualTo(new RecordQuery.Filter(
                        Optional.empty(),
                        Optional.of(CallRecord.Outcome.MISSED),
                        Optional.of(CallRecord.Direction.INCOMING),
                        Optional.of("carrier"))));
        command.outcome = "lost";
        assertThat(run(command)).contains("'lost' is none of answered, missed, failed");
    }

    @Test
    void aTestOfAProviderSaysEachStepOnce() {
        TrunkCheck.Step found = new TrunkCheck.Step(Instant.EPOCH, TrunkCheck.Kind.RESOLVE, true, "carrier is found");
        TrunkCheck.Step silent =
                new TrunkCheck.Step(Instant.EPOCH, TrunkCheck.Kind.OPTIONS, false, "carrier is silent");
        ProviderTestCommand command = new ProviderTestCommand();
        command.provider = "carrier";
        command.checks = (provider, news) -> {
            news.accept(new TrunkCheck(provider, List.of(found), false, false));
            news.accept(new TrunkCheck(provider, List.of(found, silent), true, false));
            return true;
        };
        assertThat(run(command))
                .isEqualToNormalizingNewlines(
                        "ok    carrier is found\nwrong carrier is silent\nThe provider carrier does not work.\n");
        command.checks = (provider, news) -> false;
        assertThat(run(command)).contains("no provider 'carrier'");
    }

    @Test
    void routesAreShownAndPutInOrder() {
        RouteOrderCommand command = new RouteOrderCommand();
        command.order = new RouteOrder() {
            @Override
            public List<String> names() {
                return List.of("b", "a");
            }

            @Override
            public List<Change> arrange(List<String> names) {
                asked.add(names);
                return List.of(new Change("b", 100, 10));
            }
        };
        assertThat(run(command)).contains("b, a");
        command.routes = List.of("b", "a");
        assertThat(run(command)).contains("order of b: 100 -> 10");
        assertThat(asked).containsExactly(List.of("b", "a"));
    }

    @Test
    void anEmptyTableSaysSo() {
        CallListCommand command = new CallListCommand();
        command.hub = hub;
        assertThat(run(command)).contains("No call is live.");
    }
}
