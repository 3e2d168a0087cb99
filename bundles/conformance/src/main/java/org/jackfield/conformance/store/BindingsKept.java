// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jackfield.api.store.Binding;
import org.junit.jupiter.api.Test;

/** What is kept of registrations. */
interface BindingsKept extends StoreSuite {

    @Test
    default void aBindingSavedAgainReplacesTheOldOne() {
        Binding first = Samples.binding("phone1", "<sip:phone1@192.0.2.7>", Samples.later());
        Binding second = Samples.binding(
                "phone1", "<sip:phone1@192.0.2.7>", Samples.later().plusSeconds(60));
        locations().save(List.of(first));
        locations().save(List.of(second));
        assertThat(locations().load()).containsExactly(second);
    }

    @Test
    default void aDeviceMayHaveSeveralContactsAndAContactSeveralDevices() {
        List<Binding> bindings = List.of(
                Samples.binding("phone1", "<sip:a@192.0.2.7>", Samples.later()),
                Samples.binding("phone1", "<sip:b@192.0.2.7>", Samples.later()),
                Samples.binding("phone2", "<sip:a@192.0.2.7>", Samples.later()));
        locations().save(bindings);
        assertThat(locations().load()).containsExactlyInAnyOrderElementsOf(bindings);
        locations().remove(bindings.subList(0, 1));
        assertThat(locations().load()).containsExactlyInAnyOrderElementsOf(bindings.subList(1, 3));
    }

    @Test
    default void anExpiredBindingIsNotLoaded() {
        locations()
                .save(List.of(
                        Samples.binding(
                                "phone1",
                                "<sip:phone1@192.0.2.7>",
                                Instant.now().minusSeconds(1)),
                        Samples.binding("phone2", "<sip:phone2@192.0.2.8>", Samples.later())));
        assertThat(locations().load()).extracting(Binding::device).containsExactly("phone2");
    }

    @Test
    default void aContactMayBeLongerThanAnIndexTakes() {
        Binding binding = Samples.binding("phone1", "<sip:" + randomText(20_000) + "@192.0.2.7>", Samples.later());
        locations().save(List.of(binding));
        assertThat(locations().load()).containsExactly(binding);
    }

    /** Such that it cannot be compressed below the limit. */
    private static String randomText(int length) {
        StringBuilder text = new StringBuilder();
        new Random(7).ints(length, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.toString();
    }
}
