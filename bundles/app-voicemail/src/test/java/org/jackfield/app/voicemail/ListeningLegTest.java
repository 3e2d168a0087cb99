// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.voicemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Source;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.conformance.app.TriedCall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningLegTest {

    /** From the device {@code desk}. */
    private final TriedCall call = new TriedCall("97");

    private final TriedCall stranger = new TriedCall("97", new Caller("0301", "", false), new Source.Trunk("carrier"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private PinGuard guard;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        guard = new PinGuard(() -> desk.now);
    }

    private ListeningLeg leg(TriedCall caller) {
        desk.said.clear();
        return new ListeningLeg(caller, desk, desk.office, guard, ZoneOffset.UTC);
    }

    private Mailbox anna() {
        return desk.office.mailbox("anna").orElseThrow();
    }

    @Test
    void withoutAMailboxTheCallerIsToldSo() {
        ListeningLeg leg = leg(call);
        desk.hear(leg, call, 2);
        assertThat(desk.said).containsExactly("mailbox-none", "goodbye");
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void itsDeviceHearsWhatIsThereWithTimeAndCaller() {
        desk.leave(desk.box(Map.of()), new TriedCall("101", new Caller("+49301", "", false)), 3);
        desk.now = desk.now.plus(Duration.ofDays(1));
        ListeningLeg leg = leg(call);
        desk.hear(leg, call, 1);
        assertThat(desk.said).containsExactly("mailbox-you-have", "1", "mailbox-new-message", "mailbox-main");
        desk.said.clear();
        Desk.press(leg, "1");
        desk.hear(leg, call, 1.5);
        assertThat(desk.said)
                .containsExactly(
                        "mailbox-message", "1", "mailbox-yesterday", "mailbox-at", "14", "05", "mailbox-from", "49301");
        assertThat(anna().fresh()).as("before it was heard to its end").isEqualTo(1);
        desk.hear(leg, call, 3);
        assertThat(desk.said).endsWith("mailbox-choices");
        assertThat(anna()).extracting(Mailbox::fresh, Mailbox::heard).containsExactly(0, 1);
    }

    @Test
    void itSpeaksTheLanguageOfTheMailboxOnceThatIsOpen() {
        desk.box(Map.of("language", "de"));
        leg(call);
        assertThat(desk.language()).isEqualTo("de");
        desk.box(Map.of(
                "language", "de", "device", new String[] {"other"}, "pin", "4711", "number", new String[] {"801"}));
        desk.speaking("");
        ListeningLeg leg = leg(call);
        Desk.press(leg, "801#");
        assertThat(desk.language()).as("nobody learns of a mailbox by it").isEqualTo("en");
        Desk.press(leg, "4711#");
        assertThat(desk.language()).isEqualTo("de");
    }

    @Test
    void keysLeadOnSaveAndDelete() {
        Box box = desk.box(Map.of());
        for (int i = 0; i < 3; i++) {
            desk.leave(box, new TriedCall("101"), 3);
            desk.now = desk.now.plusSeconds(60);
        }
        ListeningLeg leg = leg(call);
        Desk.press(leg, "1");
        Desk.press(leg, "2");
        assertThat(anna()).extracting(Mailbox::fresh, Mailbox::heard).containsExactly(2, 1);
        Desk.press(leg, "7");
        assertThat(anna()).extracting(Mailbox::fresh, Mailbox::heard).containsExactly(1, 1);
        desk.hear(leg, call, 1);
        Desk.press(leg, "1");
        Desk.press(leg, "3");
        assertThat(anna()).extracting(Mailbox::fresh, Mailbox::heard).containsExactly(0, 1);
        desk.hear(leg, call, 1.5);
        assertThat(desk.said).contains("mailbox-deleted", "mailbox-end").endsWith("mailbox-main");
        Desk.press(leg, "#");
        desk.hear(leg, call, 1);
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void whoPressesNothingIsLetGo() {
        desk.box(Map.of());
        ListeningLeg leg = leg(call);
        desk.hear(leg, call, 30);
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void aPinIsAskedForAndATriesAreCounted() {
        desk.box(Map.of("pin", "4711"));
        ListeningLeg leg = leg(call);
        assertThat(desk.said).containsExactly("mailbox-pin");
        Desk.press(leg, "4712#");
        desk.hear(leg, call, 1);
        assertThat(desk.said).containsExactly("mailbox-pin", "mailbox-wrong", "mailbox-pin");
        Desk.press(leg, "4711#");
        assertThat(desk.said).endsWith("mailbox-no-messages", "mailbox-main");
        ListeningLeg again = leg(call);
        for (int i = 0; i < 3; i++) {
            Desk.press(again, "1#");
            desk.hear(again, call, 1);
        }
        assertThat(desk.said).endsWith("mailbox-wrong", "goodbye");
    }

    @Test
    void keysThatComeWhileItIsSaidThatAPinWasWrongAreTheNextAnswer() {
        desk.box(Map.of("pin", "4711"));
        ListeningLeg leg = leg(call);
        Desk.press(leg, "4712#4711#");
        assertThat(desk.said).endsWith("mailbox-no-messages", "mailbox-main");
        ListeningLeg again = leg(call);
        Desk.press(again, "1#1#1#4711#");
        desk.hear(again, call, 2);
        assertThat(desk.said).as("no fourth").endsWith("mailbox-wrong", "goodbye");
        assertThat(call.hungUp()).isTrue();
    }

    @Test
    void fromOutsideItIsOpenedByNumberAndPinAndNotByNumberAlone() {
        desk.box(Map.of("number", new String[] {"801"}, "pin", "4711"));
        ListeningLeg leg = leg(stranger);
        assertThat(desk.said).containsExactly("mailbox-number");
        Desk.press(leg, "801#");
        Desk.press(leg, "#");
        desk.hear(leg, stranger, 1);
        assertThat(desk.said).endsWith("mailbox-wrong", "mailbox-number");
        Desk.press(leg, "802#4711#");
        desk.hear(leg, stranger, 1);
        assertThat(desk.said).endsWith("mailbox-wrong", "mailbox-number");
        Desk.press(leg, "801#4711#");
        assertThat(desk.said).endsWith("mailbox-main");
    }

    @Test
    void aMailboxWithoutAPinOpensToNobodyOutside() {
        desk.box(Map.of("number", new String[] {"801"}));
        ListeningLeg leg = leg(stranger);
        desk.hear(leg, stranger, 2);
        assertThat(desk.said).containsExactly("mailbox-none", "goodbye");
    }

    @Test
    void whoTriesOutPinsIsShutOutForAWhile() {
        Box box = desk.box(Map.of("number", new String[] {"801"}, "pin", "4711"));
        for (int i = 0; i < PinGuard.MOST - 1; i++) {
            assertThat(guard.check(box, "1" + i)).isEqualTo(PinGuard.Verdict.WRONG);
        }
        ListeningLeg leg = leg(stranger);
        Desk.press(leg, "801#0000#");
        assertThat(desk.alarms()).singleElement().asString().contains("mailbox anna", "carrier");
        assertThat(guard.check(box, "4711")).isEqualTo(PinGuard.Verdict.WRONG);
        desk.now = desk.now.plus(PinGuard.PENALTY);
        assertThat(guard.check(box, "4711")).isEqualTo(PinGuard.Verdict.RIGHT);
    }

    @Test
    void aGreetingThatIsSpokenIsHeardByWhoCallsNext() {
        Box box = desk.box(Map.of());
        ListeningLeg leg = leg(call);
        Desk.press(leg, "5");
        desk.hear(leg, call, 1);
        desk.speak(leg, call, 3, 6000);
        Desk.press(leg, "#");
        assertThat(desk.said).endsWith("mailbox-greeting", "mailbox-greeting-kept");
        desk.hear(leg, call, 1);
        assertThat(desk.said).endsWith("mailbox-main");
        desk.said.clear();
        desk.leave(box, new TriedCall("101"), 8);
        assertThat(desk.said).isEmpty();
        Duration length = desk.office.messages("anna").get(0).length();
        assertThat(length)
                .as("after a greeting of 3 s and the tone")
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }
}
