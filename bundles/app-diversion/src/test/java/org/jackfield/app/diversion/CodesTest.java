// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.settings.Configuration;
import org.jackfield.api.speech.Piece;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.Test;

class CodesTest {

    private static final Caller CALLER = new Caller("101", "Desk", false);

    private final Map<String, Map<String, Object>> files = new HashMap<>();
    private final TriedAnnouncer announcer = new TriedAnnouncer();
    private final TriedCall call = new TriedCall("*72").with("101", Target.parse("device:desk"));
    private Optional<Configuration> configuration = Optional.of(folder());

    /** A folder of files in memory; any thread but one at a time. */
    private Configuration folder() {
        return (Configuration) Proxy.newProxyInstance(
                CodesTest.class.getClassLoader(),
                new Class<?>[] {Configuration.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "read" -> Optional.ofNullable(files.get(arguments[0] + "-" + arguments[1]));
                    case "write" -> files.put(arguments[0] + "-" + arguments[1], anyMap(arguments[2]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Map<String, Object> anyMap(Object given) {
        Map<String, Object> copy = new HashMap<>();
        ((Map<?, ?>) given).forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private ApplicationLeg dial(TriedCall caller, Code code) {
        Notebook notebook = new Notebook(() -> configuration, Runnable::run);
        return new CodeLeg(caller, announcer, notebook, code, number -> !number.equals("999"));
    }

    private static void press(ApplicationLeg leg, String keys) {
        keys.chars().forEach(key -> leg.dtmf(new Dtmf((char) key, Duration.ofMillis(100), false)));
    }

    private static void listen(ApplicationLeg leg) {
        for (int tick = 0; tick < 30; tick++) {
            leg.port().tick(new short[160], new short[160], 160, 8000);
        }
    }

    private Object written(String key) {
        return files.getOrDefault("diversion-desk", Map.of()).getOrDefault(key, "unset");
    }

    @Test
    void doNotDisturbIsSetAndEndedAndTheRestStaysAsItWas() {
        files.put("diversion-desk", Map.of("busy", "app:echo", "do-not-disturb", false));
        ApplicationLeg leg = dial(call, Code.QUIET);
        assertThat(written("do-not-disturb")).isEqualTo(true);
        assertThat(written("busy")).isEqualTo("app:echo");
        assertThat(announcer.said()).containsExactly(new Piece.Prompt("disturb-on"));
        assertThat(call.hungUp()).isFalse();
        listen(leg);
        assertThat(call.hungUp()).isTrue();
        dial(new TriedCall("*79"), Code.LOUD);
        assertThat(written("do-not-disturb")).isEqualTo(false);
        assertThat(announcer.said()).endsWith(new Piece.Prompt("disturb-off"));
    }

    @Test
    void callsAreForwardedToTheNumberThatIsPressed() {
        ApplicationLeg leg = dial(call, Code.FORWARD);
        assertThat(announcer.said()).containsExactly(new Piece.Prompt("forward-number"));
        press(leg, "0177#");
        assertThat(written("always")).isEqualTo("number:0177");
        assertThat(announcer.said()).endsWith(new Piece.Prompt("forward-on"), new Piece.Digits("0177"));
        dial(new TriedCall("*73"), Code.BACK);
        assertThat(written("always")).isEqualTo("");
        assertThat(announcer.said()).endsWith(new Piece.Prompt("forward-off"));
    }

    @Test
    void withoutAPoundTheNumberIsTakenAfterAWhile() {
        ApplicationLeg leg = dial(call, Code.FORWARD);
        press(leg, "20");
        call.pass(Duration.ofSeconds(3));
        assertThat(files).isEmpty();
        call.pass(Duration.ofSeconds(1));
        assertThat(written("always")).isEqualTo("number:20");
    }

    @Test
    void aNumberThatLeadsNowhereOrBackIsAskedForAgain() {
        ApplicationLeg leg = dial(call, Code.FORWARD);
        press(leg, "999#");
        assertThat(announcer.said()).endsWith(new Piece.Prompt("forward-wrong"));
        listen(leg);
        press(leg, "101#");
        assertThat(announcer.said()).endsWith(new Piece.Prompt("forward-wrong"));
        assertThat(files).isEmpty();
        listen(leg);
        press(leg, "20#");
        assertThat(written("always")).isEqualTo("number:20");
    }

    @Test
    void whoPressesNothingIsLetGo() {
        ApplicationLeg leg = dial(call, Code.FORWARD);
        for (int i = 0; i < 3; i++) {
            listen(leg);
            call.pass(Duration.ofSeconds(8));
        }
        listen(leg);
        assertThat(call.hungUp()).isTrue();
        assertThat(files).isEmpty();
    }

    @Test
    void whoCallsFromOutsideSetsNothing() {
        dial(new TriedCall("*78", CALLER, new Source.Trunk("carrier")), Code.QUIET);
        assertThat(files).isEmpty();
        assertThat(announcer.said()).containsExactly(new Piece.Prompt("own-phone"));
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        configuration = Optional.empty();
        dial(call, Code.QUIET);
        assertThat(announcer.said()).containsExactly(new Piece.Prompt("not-done"));
    }

    @Test
    void eachCodeIsThereOnce() {
        CodesPlugin plugin = new CodesPlugin(announcer, new AtOnce());
        plugin.apply("", Settings.of(CodeSettings.class, Map.of("forward-off", "")));
        assertThat(plugin.numbers()).containsExactlyInAnyOrder("*78", "*79", "*72");
        assertThat(plugin.check("", Settings.of(CodeSettings.class, Map.of("forward-off", "*72"))))
                .hasSize(1);
        assertThat(plugin.check("", Settings.of(CodeSettings.class, Map.of()))).isEmpty();
    }
}
