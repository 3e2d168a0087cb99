// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jackfield.web.MutableClock;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final MutableClock clock = new MutableClock();
    private final Throttle throttle = new Throttle(clock);

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duration begin(String address, String user) {
        return throttle.begin(address(address), user).left();
    }

    /** Wrong passwords, each sent as soon as it may be. */
    private void fail(String address, String user, int times) {
        for (int i = 0; i < times; i++) {
            clock.pass(left(address));
            assertThat(begin(address, user)).isZero();
        }
    }

    private Duration left(String address) {
        Throttle.Try attempt = throttle.begin(address(address), "somebody");
        if (attempt.left().isZero()) {
            throttle.withdrawn(attempt);
        }
        return attempt.left();
    }

    @Test
    void aFewMistakesAreFree() {
        fail("192.0.2.1", "eve", 4);
        assertThat(left("192.0.2.1")).isZero();
    }

    @Test
    void eachFurtherMistakeDoublesTheWaitUpToAMinute() {
        fail("192.0.2.1", "eve", 5);
        assertThat(left("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        fail("192.0.2.1", "eve", 1);
        assertThat(left("192.0.2.1")).isEqualTo(Duration.ofSeconds(2));
        fail("192.0.2.1", "eve", 50);
        assertThat(left("192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        assertThat(left("192.0.2.1")).isZero();
    }

    @Test
    void triesCountBeforeTheirPasswordsAreChecked() {
        List<Duration> together = IntStream.range(0, 50)
                .mapToObj(i -> begin("192.0.2.1", "admin"))
                .toList();
        assertThat(together).filteredOn(Duration::isZero).hasSize(5);
    }

    @Test
    void othersAreNotSlowed() {
        fail("192.0.2.1", "admin", 9);
        assertThat(left("192.0.2.2")).isZero();
    }

    @Test
    void theRightPasswordForgivesWhatItsUserDidWrong() {
        fail("192.0.2.1", "eve", 5);
        clock.pass(Duration.ofSeconds(1));
        throttle.succeeded(throttle.begin(address("192.0.2.1"), "eve"));
        assertThat(left("192.0.2.1")).isZero();
        fail("192.0.2.1", "eve", 4);
        assertThat(left("192.0.2.1")).isZero();
    }

    @Test
    void onesOwnPasswordForgivesNoGuessesAtAnother() {
        for (int i = 0; i < 5; i++) {
            fail("192.0.2.1", "admin", 1);
            throttle.succeeded(throttle.begin(address("192.0.2.1"), "eve"));
        }
        assertThat(left("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void manyNamesAreNotKeptAndNotForgivenEither() {
        for (int i = 0; i < 40; i++) {
            fail("192.0.2.1", "user" + i, 1);
            clock.pass(left("192.0.2.1"));
            throttle.succeeded(throttle.begin(address("192.0.2.1"), "x".repeat(65)));
        }
        fail("192.0.2.1", "admin", 1);
        assertThat(left("192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatWasNotCheckedDoesNotCount() {
        for (int i = 0; i < 9; i++) {
            throttle.withdrawn(throttle.begin(address("192.0.2.1"), "eve"));
        }
        assertThat(left("192.0.2.1")).isZero();
    }

    @Test
    void aQuarterOfAnHourWithoutTriesForgetsAll() {
        fail("192.0.2.1", "admin", 20);
        clock.pass(Duration.ofMinutes(15).plusSeconds(1));
        fail("192.0.2.1", "admin", 4);
        assertThat(left("192.0.2.1")).isZero();
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        fail("2001:db8::1", "admin", 5);
        assertThat(left("2001:db8::ffff")).isPositive();
        assertThat(left("2001:db8:0:1::1")).isZero();
    }
}
