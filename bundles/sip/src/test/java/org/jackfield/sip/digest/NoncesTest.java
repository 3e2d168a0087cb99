// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class NoncesTest {

    private final VirtualTime clock = VirtualTime.noon();
    private final Nonces nonces = new Nonces(clock, Duration.ofMinutes(5), 3);

    @Test
    void eachCountIsGoodOnce() {
        String nonce = nonces.make();
        assertThat(nonces.use(nonce, 1)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 1)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use(nonce, 2)).isEqualTo(Nonces.State.GOOD);
    }

    @Test
    void requestsThatOvertakeEachOtherAreGood() {
        String nonce = nonces.make();
        assertThat(nonces.use(nonce, 5)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 3)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 3)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use(nonce, 6)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 5)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use(nonce, 4)).isEqualTo(Nonces.State.GOOD);
    }

    @Test
    void countsFarBehindAreNotTaken() {
        String nonce = nonces.make();
        assertThat(nonces.use(nonce, 100)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 36)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 35)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use(nonce, 164)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 100)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use(nonce, 101)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 0xffffffffL)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 165)).isEqualTo(Nonces.State.STALE);
    }

    @Test
    void withoutCountANonceIsGoodForOneRequest() {
        String nonce = nonces.make();
        assertThat(nonces.use(nonce, 0)).isEqualTo(Nonces.State.GOOD);
        assertThat(nonces.use(nonce, 0)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use(nonce, 1)).isEqualTo(Nonces.State.STALE);
    }

    @Test
    void aNonceExpires() {
        String nonce = nonces.make();
        clock.pass(Duration.ofMinutes(5));
        assertThat(nonces.use(nonce, 1)).isEqualTo(Nonces.State.GOOD);
        clock.pass(Duration.ofMillis(1));
        assertThat(nonces.use(nonce, 2)).isEqualTo(Nonces.State.STALE);
    }

    @Test
    void whatIsNotOursIsStale() {
        String foreign = new Nonces(clock, Duration.ofMinutes(5), 3).make();
        assertThat(nonces.use(foreign, 1)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use("", 1)).isEqualTo(Nonces.State.STALE);
        assertThat(nonces.use("!not base 64!", 1)).isEqualTo(Nonces.State.STALE);
    }

    @Test
    void aForgottenNonceCannotBeReplayed() {
        String first = nonces.make();
        assertThat(nonces.use(first, 1)).isEqualTo(Nonces.State.GOOD);
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofSeconds(1));
            assertThat(nonces.use(nonces.make(), 1)).isEqualTo(Nonces.State.GOOD);
        }
        assertThat(nonces.use(first, 1)).isEqualTo(Nonces.State.STALE);
    }
}
