// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Source;
import org.jackfield.api.store.Binding;
import org.jackfield.api.store.CallRecord;
import org.junit.jupiter.api.Test;

/** What is kept of calls. */
interface CallsKept extends StoreSuite {

    @Test
    default void aRecordComesBackAsItWentIn() {
        CallRecord record = Samples.call("c1", Samples.NOON);
        calls().save(List.of(record));
        assertThat(calls().find(new CallId("c1"))).contains(record);
    }

    @Test
    default void aRecordWithoutAnythingOptionalComesBackAsItWentIn() {
        CallRecord record = Samples.bare("c1", Samples.NOON);
        calls().save(List.of(record));
        assertThat(calls().find(new CallId("c1"))).contains(record);
    }

    @Test
    default void aRecordThatNobodyWroteIsNotFound() {
        assertThat(calls().find(new CallId("c1"))).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    default void aRecordWrittenTwiceStaysAsItWas() {
        CallRecord first = Samples.call("c1", Samples.NOON);
        calls().save(List.of(first));
        calls().save(List.of(
                Samples.bare("c1", Samples.NOON.plusSeconds(9)), Samples.call("c2", Samples.NOON.plusSeconds(1))));
        assertThat(calls().find(new CallId("c1"))).contains(first);
        assertThat(all()).hasSize(2);
    }

    @Test
    default void theSameRecordTwiceInOneBatchIsWrittenOnce() {
        calls().save(List.of(Samples.call("c1", Samples.NOON), Samples.call("c1", Samples.NOON)));
        assertThat(all()).hasSize(1);
    }

    @Test
    default void anEmptyBatchIsFine() {
        calls().save(List.of());
        locations().save(List.of());
        locations().remove(List.of());
        assertThat(all()).isEmpty();
    }

    @Test
    default void anyTextThatAPeerMaySendIsKept() {
        String odd = "a\u0000b\uD83D\uDE00\uD800\n\\'\";--" + "x".repeat(70_000);
        calls().save(List.of(
                Samples.call("c1", Samples.NOON, new Source.Device("phone1"), new Caller(odd, odd, false), odd)));
        assertThat(calls().find(new CallId("c1")).orElseThrow().dialled())
                .startsWith("a")
                .contains("b\uD83D\uDE00")
                .endsWith("xxx")
                .hasSize(odd.length());
    }

    @Test
    default void severalThreadsMayWriteAndReadAtOnce() {
        IntStream.range(0, 64).parallel().forEach(i -> {
            calls().save(List.of(Samples.call("c" + i % 32, Samples.NOON.plusSeconds(i % 32))));
            calls().find(StoreSuite.query(Optional.empty(), Optional.empty(), Optional.empty(), 5));
        });
        assertThat(all()).hasSize(32);
    }

    @Test
    default void whatWasSavedIsThereAfterARestart() {
        calls().save(List.of(Samples.call("c1", Samples.NOON)));
        Binding binding = Samples.binding("phone1", "<sip:phone1@192.0.2.7>", Samples.later());
        locations().save(List.of(binding));
        reopen();
        assertThat(StoreSuite.ids(all())).containsExactly("c1");
        assertThat(locations().load()).containsExactly(binding);
    }
}
