// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackfield.api.event.Event;
import org.jackfield.api.security.Ban;
import org.jackfield.sip.guard.Offences.Treatment;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.testing.Events;
import org.jackfield.sip.testing.House;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.Settings;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {

    private static final Flow STRANGER = Messages.flow("203.0.113.5:5060/udp");
    private static final InetSocketAddress SOURCE = STRANGER.remote();

    private final VirtualTime time = VirtualTime.noon();
    private final Events events = new Events();
    private final House house = new House();
    private final Set<InetAddress> registered = new HashSet<>();
    private final Doorkeeper door =
            new Doorkeeper(events, time.open("guard"), time, List.of(registered::contains), house);

    @Test
    void tenWrongPasswordsBan() {
        for (int i = 0; i < 9; i++) {
            door.wrongCredentials(SOURCE);
        }
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
        assertThat(door.wrongCredentials(SOURCE)).isEqualTo(Treatment.SILENT);
        assertThat(door.admits(SOURCE.getAddress())).isFalse();
        assertThat(events.take(Event.Banned.class)).singleElement().satisfies(banned -> {
            assertThat(banned.ban().address()).isEqualTo("203.0.113.5");
            assertThat(banned.ban().reason()).contains("wrong passwords");
        });
    }

    @Test
    void challengesAloneNeverBan() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(door.challenged(SOURCE, "desk", true)).isEqualTo(Treatment.PROMPT);
            assertThat(door.challenged(SOURCE, "mistyped", false)).isEqualTo(Treatment.PROMPT);
        }
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
    }

    @Test
    void lookingForNamesBans() {
        for (int i = 0; i < 10; i++) {
            assertThat(door.admits(SOURCE.getAddress())).isTrue();
            door.challenged(SOURCE, "name" + i, false);
        }
        assertThat(door.admits(SOURCE.getAddress())).isFalse();
    }

    @Test
    void askingManyNamesByOptionsBansToo() {
        for (int i = 0; i < 9; i++) {
            assertThat(door.admits(options("sip:" + i + "@house", "phone"))).isTrue();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(door.admits(options("sip:8@house", "phone"))).isTrue();
        }
        assertThat(door.admits(options("sip:9@house", "phone"))).isFalse();
    }

    @Test
    void aScannersNameWeighsButDoesNotBanAlone() {
        assertThat(door.admits(options("sip:house", "friendly-scanner"))).isTrue();
        assertThat(door.admits(options("sip:house", "Friendly-Scanner/1.0"))).isFalse();
        assertThat(door.admits(SOURCE.getAddress())).isFalse();
    }

    @Test
    void aFloodOfMalformedMessagesBans() {
        for (int i = 0; i < 99; i++) {
            door.garbled(SOURCE.getAddress());
        }
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
        door.garbled(SOURCE.getAddress());
        door.garbled(SOURCE.getAddress());
        assertThat(door.admits(SOURCE.getAddress())).isFalse();
    }

    @Test
    void registeredAndLocalSourcesAreSlowedNeverBanned() {
        registered.add(SOURCE.getAddress());
        for (int i = 0; i < 1000; i++) {
            door.wrongCredentials(SOURCE);
        }
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
        registered.clear();
        house.takeIn(SOURCE.getAddress());
        door.wrongCredentials(SOURCE);
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
        assertThat(door.list()).isEmpty();
    }

    @Test
    void failuresAreAnsweredLaterAndLaterThenNotAtAll() {
        house.takeIn(SOURCE.getAddress());
        assertThat(door.wrongCredentials(SOURCE).after()).isEqualTo(Duration.ofMillis(500));
        assertThat(door.wrongCredentials(SOURCE).after()).isEqualTo(Duration.ofMillis(1500));
        for (int i = 0; i < 10; i++) {
            door.wrongCredentials(SOURCE);
        }
        assertThat(door.wrongCredentials(SOURCE)).isEqualTo(Treatment.SILENT);
        time.pass(Duration.ofSeconds(8));
        assertThat(door.wrongCredentials(SOURCE).answered()).isTrue();
    }

    @Test
    void aPhoneBesideAnAttackerIsNotSlowedWithHim() {
        house.takeIn(SOURCE.getAddress());
        for (int i = 0; i < 1000; i++) {
            door.wrongCredentials(SOURCE);
            door.challenged(SOURCE, "name" + i, false);
        }
        InetSocketAddress phone = new InetSocketAddress(SOURCE.getAddress(), 5062);
        assertThat(door.challenged(phone, "desk", true)).isEqualTo(Treatment.PROMPT);
    }

    @Test
    void theSlowedAreToldNothingByTheTimeOfAnAnswer() {
        house.takeIn(SOURCE.getAddress());
        for (int i = 0; i < 50; i++) {
            door.challenged(SOURCE, "name" + i, false);
        }
        assertThat(door.challenged(SOURCE, "desk", true)).isEqualTo(door.challenged(SOURCE, "name51", false));
    }

    @Test
    void failuresFadeWithTheWindow() {
        for (int i = 0; i < 9; i++) {
            door.wrongCredentials(SOURCE);
        }
        time.pass(Duration.ofMinutes(10));
        for (int i = 0; i < 9; i++) {
            door.wrongCredentials(SOURCE);
        }
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
    }

    @Test
    void aBanEndsByItself() {
        ban(SOURCE);
        time.pass(Duration.ofMinutes(59));
        assertThat(door.admits(SOURCE.getAddress())).isFalse();
        time.pass(Duration.ofMinutes(2));
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
        assertThat(events.take(Event.BanLifted.class))
                .extracting(Event.BanLifted::address)
                .containsExactly("203.0.113.5");
    }

    @Test
    void aBanIsListedAndLifted() {
        ban(SOURCE);
        assertThat(door.list()).extracting(Ban::address).containsExactly("203.0.113.5");
        assertThat(door.lift("203.0.113.6")).isFalse();
        assertThat(door.lift("nonsense")).isFalse();
        assertThat(door.lift("203.0.113.5")).isTrue();
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
        door.wrongCredentials(SOURCE);
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
    }

    @Test
    void ofIpv6TheWholeNetworkIsMeant() {
        InetSocketAddress one = new InetSocketAddress("2001:db8::1", 5060);
        ban(one);
        assertThat(door.admits(new InetSocketAddress("2001:db8::ffff:2", 1).getAddress()))
                .isFalse();
        assertThat(door.admits(new InetSocketAddress("2001:db8:0:1::1", 1).getAddress()))
                .isTrue();
        String listed = door.list().get(0).address();
        assertThat(listed).endsWith("/64");
        assertThat(door.lift(listed)).isTrue();
    }

    @Test
    void whoShallNeverBeBannedIsNot() {
        GuardSettings settings = Settings.of(GuardSettings.class, "never", List.of("203.0.113.0/24"), "failures", 2);
        assertThat(door.check("", settings)).isEmpty();
        door.apply("", settings);
        for (int i = 0; i < 10; i++) {
            door.wrongCredentials(SOURCE);
        }
        assertThat(door.admits(SOURCE.getAddress())).isTrue();
        assertThat(door.check("", Settings.of(GuardSettings.class, "never", List.of("here"))))
                .singleElement()
                .satisfies(p -> assertThat(p.key()).isEqualTo("never"));
    }

    @Test
    void aFloodOfSourcesTakesNoMoreMemory() {
        Scores scores = new Scores(100);
        for (int i = 0; i < 100_000; i++) {
            scores.add(new SourceKey(false, i), 1, GuardPolicy.DEFAULT, 1);
        }
        assertThat(scores.size()).isEqualTo(100);
        BanList bans = new BanList(100);
        for (int i = 0; i < 1000; i++) {
            bans.add(
                    new SourceKey(false, i),
                    new Ban("", "", time.instant(), time.instant().plusSeconds(i)));
        }
        assertThat(bans.list(time.instant().minusSeconds(1))).hasSize(100);
    }

    private void ban(InetSocketAddress source) {
        for (int i = 0; i < 10; i++) {
            door.wrongCredentials(source);
        }
        assertThat(door.admits(source.getAddress())).isFalse();
    }

    private static SipRequest options(String uri, String agent) {
        return Messages.request("OPTIONS", uri, "someone", 1, STRANGER, "User-Agent: " + agent);
    }
}
