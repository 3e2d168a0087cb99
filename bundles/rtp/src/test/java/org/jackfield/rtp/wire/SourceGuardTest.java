// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jackfield.rtp.port.SourceRule;
import org.junit.jupiter.api.Test;

class SourceGuardTest {

    private static final long SECOND = 1_000_000_000L;
    private static final InetSocketAddress SIGNALLED = at(1);
    private static final InetSocketAddress NAT = at(2);
    private static final InetSocketAddress OTHER = at(3);

    private final SourceGuard guard = new SourceGuard();
    private long now = 10 * SECOND;

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    SourceGuardTest() {
        guard.signalled(SourceRule.LEARNED, SIGNALLED, now);
    }

    private boolean plain(InetSocketAddress from) {
        return packet(from, false, false);
    }

    private boolean packet(InetSocketAddress from, boolean authentic, boolean continues) {
        boolean in = guard.knows(from) || guard.learns(from, authentic, continues, now);
        if (in) {
            guard.accepted(now);
        }
        return in;
    }

    @Test
    void beforeAnythingIsHeardTheSignalledAddressIsSentTo() {
        assertThat(guard.destination()).isEqualTo(SIGNALLED);
    }

    @Test
    void theFirstSourceIsLearnedAndAnotherIsNot() {
        assertThat(plain(NAT)).isTrue();
        assertThat(guard.destination()).isEqualTo(NAT);
        assertThat(plain(OTHER)).isFalse();
        assertThat(plain(NAT)).isTrue();
    }

    @Test
    void theSignalledAddressProvesItself() {
        plain(NAT);
        assertThat(plain(SIGNALLED)).isTrue();
        assertThat(guard.destination()).isEqualTo(SIGNALLED);
        assertThat(plain(NAT)).isFalse();
    }

    @Test
    void aKeyProvesANewSource() {
        plain(NAT);
        assertThat(packet(OTHER, true, false)).isTrue();
        assertThat(guard.destination()).isEqualTo(OTHER);
    }

    @Test
    void aNatMayGiveANewPortToASilentSourceThatGoesOn() {
        plain(NAT);
        now += SECOND;
        assertThat(packet(OTHER, false, true)).isFalse();
        now += 2 * SECOND;
        assertThat(packet(OTHER, false, false)).isFalse();
        assertThat(packet(OTHER, false, true)).isTrue();
        assertThat(guard.destination()).isEqualTo(OTHER);
    }

    @Test
    void aSourceWithoutNatDoesNotMove() {
        plain(SIGNALLED);
        now += 60 * SECOND;
        assertThat(packet(OTHER, false, true)).isFalse();
    }

    @Test
    void aNewDescriptionLetsASourceBeLearnedAnew() {
        plain(NAT);
        guard.signalled(SourceRule.LEARNED, SIGNALLED, now);
        assertThat(plain(OTHER)).isFalse();
        guard.signalled(SourceRule.LEARNED, at(9), now);
        assertThat(plain(NAT)).isTrue();
        assertThat(plain(OTHER)).isTrue();
        assertThat(plain(NAT)).isFalse();
    }

    @Test
    void aNewAddressIsSentToAtOnce() {
        plain(NAT);
        guard.signalled(SourceRule.LEARNED, at(9), now);
        assertThat(guard.destination()).isEqualTo(at(9));
        plain(NAT);
        assertThat(guard.destination()).isEqualTo(at(9));
        now += 2 * SECOND;
        plain(NAT);
        assertThat(guard.destination()).isEqualTo(NAT);
    }

    @Test
    void holdingWithoutAddressChangesNothing() {
        plain(NAT);
        guard.signalled(SourceRule.LEARNED, null, now);
        assertThat(guard.destination()).isEqualTo(NAT);
        assertThat(plain(OTHER)).isFalse();
    }

    @Test
    void aNewDescriptionAfterSilenceToo() {
        plain(NAT);
        now += 3 * SECOND;
        guard.signalled(SourceRule.LEARNED, SIGNALLED, now);
        assertThat(plain(OTHER)).isTrue();
    }

    @Test
    void theStrictRuleTakesTheSignalledAddressOnly() {
        guard.signalled(SourceRule.SIGNALLED, SIGNALLED, now);
        assertThat(plain(NAT)).isFalse();
        assertThat(packet(OTHER, true, true)).isFalse();
        assertThat(plain(SIGNALLED)).isTrue();
        assertThat(guard.destination()).isEqualTo(SIGNALLED);
    }

    @Test
    void numbersGoOnOnlyShortlyAhead() {
        assertThat(SourceGuard.continues(65_535, 0)).isTrue();
        assertThat(SourceGuard.continues(10, 510)).isTrue();
        assertThat(SourceGuard.continues(10, 511)).isFalse();
        assertThat(SourceGuard.continues(10, 10)).isFalse();
        assertThat(SourceGuard.continues(10, 9)).isFalse();
    }
}
