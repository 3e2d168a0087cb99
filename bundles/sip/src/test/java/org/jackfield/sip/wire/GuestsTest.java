// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class GuestsTest {

    private static final ConnectionLimits LIMITS = new ConnectionLimits(5, 2, 30);

    private final Guests guests = new Guests();

    private boolean enters(String address) {
        return guests.enter(address(address), LIMITS);
    }

    private static InetAddress address(String text) {
        return new InetSocketAddress(text, 0).getAddress();
    }

    @Test
    void one_address_does_not_take_all_the_room() {
        assertThat(enters("192.0.2.1")).isTrue();
        assertThat(enters("192.0.2.1")).isTrue();
        assertThat(enters("192.0.2.1")).isFalse();
        assertThat(enters("192.0.2.2")).isTrue();
        assertThat(guests.refused()).isEqualTo(1);
    }

    @Test
    void what_is_in_one_64_of_ipv6_counts_together() {
        assertThat(enters("2001:db8::1")).isTrue();
        assertThat(enters("2001:db8::2")).isTrue();
        assertThat(enters("2001:db8::3")).isFalse();
        assertThat(enters("2001:db8:0:1::3")).isTrue();
    }

    @Test
    void all_together_are_limited_too() {
        for (int i = 1; i <= 5; i++) {
            assertThat(enters("192.0.2." + i)).isTrue();
        }
        assertThat(enters("192.0.2.6")).isFalse();
    }

    @Test
    void who_leaves_makes_room() {
        enters("192.0.2.1");
        enters("192.0.2.1");
        guests.leave(address("192.0.2.1"));
        assertThat(enters("192.0.2.1")).isTrue();
        assertThat(enters("192.0.2.1")).isFalse();
    }
}
