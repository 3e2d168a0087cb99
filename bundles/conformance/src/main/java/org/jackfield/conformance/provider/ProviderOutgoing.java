// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jackfield.api.call.Caller;
import org.jackfield.api.provider.OutgoingIdentity;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.conformance.sound.Elsewhere;
import org.junit.jupiter.api.Test;

/** How a call to a provider is written. */
interface ProviderOutgoing extends ProviderSuite {

    @Test
    default void nothingThatACallerSaysBreaksOutOfItsPlace() {
        ProviderAdapter adapter = adapter();
        for (String number : NUMBERS) {
            for (Caller caller : CALLERS) {
                for (boolean emergency : new boolean[] {false, true}) {
                    isSound(adapter.outgoing(number, caller, emergency));
                }
            }
        }
    }

    /** User parts and names are quoted by whoever writes them; headers are written as they are. */
    private static void isSound(OutgoingIdentity identity) {
        assertThat(identity.fromHost()).as("host of From").matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]");
        assertThat(identity.headers()).allSatisfy(header -> {
            assertThat(header.name()).matches("[A-Za-z0-9!%*_+`'~.-]+");
            assertThat(header.value().chars().noneMatch(Character::isISOControl))
                    .as("no control characters in %s", header.name())
                    .isTrue();
        });
        identity.uriParameters()
                .forEach((name, value) -> assertThat(name + "=" + value).matches("[\\x21-\\x7E&&[^;?@<>\"]]*"));
    }

    @Test
    default void aNumberThatIsWithheldDoesNotStandInFrom() {
        Caller withheld = new Caller("+49307654321", "Anna", true);
        OutgoingIdentity identity = adapter().outgoing(NUMBERS[0], withheld, false);
        assertThat(identity.fromUser()).doesNotContain("7654321");
        assertThat(identity.fromDisplay()).doesNotContain("Anna").doesNotContain("7654321");
    }

    @Test
    default void inAnEmergencyTheNumberIsDialledAsItIs() {
        assertThat(adapter().outgoing("112", CALLERS[2], true).requestUser()).isEqualTo("112");
    }

    @Test
    default void severalThreadsMayAskAtOnceAndNobodyWaits() {
        ProviderAdapter adapter = adapter();
        OutgoingIdentity alone = adapter.outgoing(NUMBERS[0], CALLERS[0], false);
        List<Callable<OutgoingIdentity>> several = IntStream.range(0, 4)
                .mapToObj(i -> (Callable<OutgoingIdentity>) () -> {
                    for (int times = 0; times < 200; times++) {
                        adapter.outgoing(NUMBERS[times % NUMBERS.length], CALLERS[i], false);
                    }
                    return adapter.outgoing(NUMBERS[0], CALLERS[0], false);
                })
                .toList();
        long before = System.nanoTime();
        assertThat(Elsewhere.both(several)).containsOnly(alone);
        assertThat((System.nanoTime() - before) / 1_000_000)
                .as("ms for 800 calls")
                .isLessThan(8000);
    }
}
