// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
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

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(address(address));
        }
    }

    @Test
    void aFewMistakesAreFree() {
        fail("192.0.2.1", 4);
        assertThat(throttle.wait(address("192.0.2.1"))).isZero();
    }

    @Test
    void eachFurtherMistakeDoublesTheWaitUpToAMinute() {
        fail("192.0.2.1", 5);
        assertThat(throttle.wait(address("192.0.2.1"))).isEqualTo(Duration.ofSeconds(1));
        fail("192.0.2.1", 1);
        assertThat(throttle.wait(address("192.0.2.1"))).isEqualTo(Duration.ofSeconds(2));
        fail("192.0.2.1", 50);
        assertThat(throttle.wait(address("192.0.2.1"))).isEqualTo(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        assertThat(throttle.wait(address("192.0.2.1"))).isZero();
    }

    @Test
    void othersAreNotSlowed() {
        fail("192.0.2.1", 9);
        assertThat(throttle.wait(address("192.0.2.2"))).isZero();
    }

    @Test
    void theRightPasswordForgivesAll() {
        fail("192.0.2.1", 9);
        throttle.succeeded(address("192.0.2.1"));
        assertThat(throttle.wait(address("192.0.2.1"))).isZero();
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        fail("2001:db8::1", 5);
        assertThat(throttle.wait(address("2001:db8::ffff"))).isPositive();
        assertThat(throttle.wait(address("2001:db8:0:1::1"))).isZero();
    }
}
