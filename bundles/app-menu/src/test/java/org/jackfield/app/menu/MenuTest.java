// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.app.ApplicationLeg;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Target;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.TriedAnnouncer;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MenuTest {

    private static final Target ANNA = Target.parse("device:anna");
    private static final Target BERT = Target.parse("device:bert");

    /** A Friday. */
    private Instant now = Instant.parse("2026-11-27T12:00:00Z");

    private final TriedCall call = new TriedCall("600").with("101", BERT);

    private static Menu menu(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("text", "Press a key.", "choice", new String[] {
            "1=device:anna", "12 = device:anna+device:bert", "9=repeat", "0=hangup"
        }));
        settings.putAll(more);
        return Menu.of(Settings.of(MenuSettings.class, settings), file -> Path.of("sounds", file));
    }

    private ApplicationLeg answered(Map<String, ?> settings) {
        return answered(settings, call);
    }

    private ApplicationLeg answered(Map<String, ?> settings, TriedCall caller) {
        Menu menu = menu(settings);
        return new MenuLeg(caller, new TriedAnnouncer(), menu, menu.hours().open(now.atZone(ZoneOffset.UTC)));
    }

    /** All that is said now, which is half a second long. */
    private void listen(ApplicationLeg leg) {
        short[] pcm = new short[160];
        for (int tick = 0; tick < 26; tick++) {
            leg.port().tick(new short[160], pcm, 160, 8000);
        }
    }

    private void press(ApplicationLeg leg, String keys) {
        keys.chars().forEach(key -> leg.dtmf(new Dtmf((char) key, Duration.ofMillis(100), false)));
    }

    @Test
    void aKeyLeadsToItsTargetEvenWhileSomethingIsSaid() {
        ApplicationLeg leg = answered(Map.of());
        press(leg, "1");
        assertThat(call.forwarded()).isEmpty();
        call.pass(Duration.ofSeconds(3));
        assertThat(call.forwarded()).containsExactly(List.of(ANNA));
    }

    @Test
    void furtherKeysMakeAnotherChoice() {
        ApplicationLeg leg = answered(Map.of());
        press(leg, "12");
        assertThat(call.forwarded()).containsExactly(List.of(ANNA, BERT));
        press(leg, "0");
        assertThat(call.hungUp()).as("while somebody is rung").isFalse();
    }

    @Test
    void whenNobodyAnswersTheMenuGoesOn() {
        ApplicationLeg leg = answered(Map.of("ring", 20));
        press(leg, "12");
        call.pass(Duration.ofSeconds(20));
        listen(leg);
        listen(leg);
        press(leg, "1#");
        assertThat(call.forwarded()).containsExactly(List.of(ANNA, BERT), List.of(ANNA));
    }

    @Test
    void whoDoesNotChooseIsAskedAgainAndThenLedOn() {
        ApplicationLeg leg = answered(Map.of("tries", 2, "otherwise", "app:queue-help"));
        for (int i = 0; i < 2; i++) {
            assertThat(call.forwarded()).isEmpty();
            listen(leg);
            call.pass(Duration.ofSeconds(5));
            listen(leg);
        }
        assertThat(call.forwarded()).containsExactly(List.of(Target.parse("app:queue-help")));
    }

    @Test
    void whoDoesNotChooseIsLetGo() {
        ApplicationLeg leg = answered(Map.of("tries", 1));
        listen(leg);
        call.pass(Duration.ofSeconds(5));
        listen(leg);
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void anExtensionIsReachedOnlyWhereThatIsWanted() {
        ApplicationLeg leg = answered(Map.of());
        press(leg, "101");
        call.pass(Duration.ofSeconds(3));
        assertThat(call.forwarded()).doesNotContain(List.of(BERT));
        TriedCall other = new TriedCall("600").with("101", BERT);
        ApplicationLeg wanted = answered(Map.of("extensions", true), other);
        press(wanted, "101");
        other.pass(Duration.ofSeconds(3));
        assertThat(other.forwarded()).containsExactly(List.of(BERT));
        other.unanswered();
        press(wanted, "00491#");
        assertThat(other.forwarded()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T12:00:00Z, true",
        "2026-11-27T16:59:00Z, true",
        "2026-11-27T17:00:00Z, false",
        "2026-11-28T12:00:00Z, false",
        "2026-12-25T12:00:00Z, false",
        "2026-12-24T12:00:00Z, false",
        "2027-12-24T12:00:00Z, true"
    })
    void itIsClosedOutsideItsHoursAndOnHolidays(Instant time, boolean open) {
        now = time;
        ApplicationLeg leg = answered(Map.of(
                "time", new String[] {"mo-fr 09:00-17:00"},
                "time-zone", "UTC",
                "holiday", new String[] {"12-25", "2026-12-24"},
                "closed-text", "We are closed.",
                "closed", "app:mailbox-office"));
        listen(leg);
        if (open) {
            assertThat(call.forwarded()).isEmpty();
        } else {
            assertThat(call.forwarded()).containsExactly(List.of(Target.parse("app:mailbox-office")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "x=device:anna", "1=provider:carrier", "1=somewhere", "1=device:"})
    void whatIsNoChoiceIsSaid(String choice) {
        assertThatThrownBy(() -> menu(Map.of("choice", new String[] {choice})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChoiceIsMadeOnce() {
        assertThatThrownBy(() -> menu(Map.of("choice", new String[] {"1=repeat", "1=hangup"})))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> menu(Map.of("holiday", new String[] {"25.12."})))
                .hasMessageContaining("is no day");
    }
}
