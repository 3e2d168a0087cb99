// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.event.Event;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.StoreException;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    private final List<String> alarms = new ArrayList<>();
    private final Store store = new Store();
    private final RecordWriter writer = new RecordWriter(
            event -> alarms.add(((Event.Alarm) event).sentence()), InstantSource.fixed(Instant.EPOCH), 300);

    @Test
    void recordsAreWrittenInBatchesInOrder() {
        writer.store(Optional.of(store));
        for (int i = 0; i < 250; i++) {
            writer.add(record(i));
        }
        assertThat(writer.step()).isZero();
        assertThat(store.batches).containsExactly(200);
        assertThat(writer.step()).isZero();
        assertThat(writer.step()).isZero();
        assertThat(store.batches).containsExactly(200, 50);
        assertThat(store.written).startsWith("call-0", "call-1").endsWith("call-249");
        assertThat(figure("jackfield_record_written_total")).isEqualTo(250);
        assertThat(figure("jackfield_record_waiting")).isZero();
    }

    @Test
    void whileTheStoreIsAwayRecordsWaitAndTheWritersPausesGrow() {
        writer.store(Optional.of(store));
        store.away = true;
        writer.add(record(1));
        assertThat(writer.step()).isEqualTo(1_000);
        assertThat(writer.step()).isEqualTo(2_000);
        assertThat(writer.step()).isEqualTo(4_000);
        assertThat(writer.step()).isEqualTo(8_000);
        assertThat(writer.step()).isEqualTo(15_000);
        assertThat(writer.step()).isEqualTo(15_000);
        assertThat(alarms).singleElement().asString().contains("the database is away");
        store.away = false;
        assertThat(writer.step()).isZero();
        assertThat(store.written).containsExactly("call-1");
        store.away = true;
        writer.add(record(2));
        assertThat(writer.step()).isEqualTo(1_000);
        assertThat(alarms).hasSize(2);
    }

    @Test
    void withoutAStoreRecordsWaitForOne() {
        writer.add(record(1));
        assertThat(writer.step()).isPositive();
        writer.store(Optional.of(store));
        assertThat(writer.step()).isZero();
        assertThat(store.written).containsExactly("call-1");
    }

    @Test
    void whatIsTooMuchToKeepIsLostOldestFirstAndCounted() {
        for (int i = 0; i < 310; i++) {
            writer.add(record(i));
        }
        writer.step();
        writer.step();
        assertThat(figure("jackfield_record_lost_total")).isEqualTo(10);
        assertThat(alarms).filteredOn(alarm -> alarm.contains("being lost")).hasSize(1);
        writer.store(Optional.of(store));
        writer.step();
        writer.step();
        assertThat(store.written).hasSize(300).startsWith("call-10");
    }

    @Test
    void whatIsLostWhileItIsWrittenDoesNotTakeOthersWithIt() {
        writer.store(Optional.of(store));
        for (int i = 0; i < 300; i++) {
            writer.add(record(i));
        }
        store.meanwhile = () -> writer.add(record(300));
        writer.step();
        assertThat(figure("jackfield_record_waiting")).isEqualTo(101);
        store.meanwhile = () -> {};
        writer.step();
        assertThat(store.written).hasSize(301);
    }

    @Test
    void oneRecordThatTheStoreCannotTakeDoesNotHoldUpTheOthers() {
        writer.store(Optional.of(store));
        store.poison = "call-1";
        for (int i = 0; i < 3; i++) {
            writer.add(record(i));
        }
        assertThat(writer.step()).isZero();
        assertThat(store.written).containsExactly("call-0", "call-2");
        assertThat(figure("jackfield_record_lost_total")).isEqualTo(1);
        assertThat(figure("jackfield_record_waiting")).isZero();
    }

    @Test
    void withItsThreadItWritesByItselfAndStopsShortlyAfterTheLast() throws InterruptedException {
        RecordWriter real = new RecordWriter(event -> {});
        CountDownLatch first = new CountDownLatch(1);
        store.meanwhile = first::countDown;
        real.store(Optional.of(store));
        real.add(record(1));
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        real.add(record(2));
        real.stop();
        assertThat(store.written).containsExactly("call-1", "call-2");
    }

    private double figure(String name) {
        return writer.measurements().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static CallRecord record(int number) {
        return new CallRecord(
                new CallId("call-" + number),
                new Source.Device("phone1"),
                Caller.ANONYMOUS,
                "20",
                Optional.empty(),
                false,
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH,
                Hangup.of(HangupCause.NORMAL_CLEARING, By.CALLER),
                List.of());
    }

    private static final class Store implements CallStore {

        private final List<String> written = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();
        private Runnable meanwhile = () -> {};
        private String poison = "";
        private boolean away;

        @Override
        public void save(List<CallRecord> records) {
            if (away) {
                throw new StoreException("the database is away", new IllegalStateException());
            }
            List<String> ids = records.stream().map(r -> r.id().value()).toList();
            if (ids.contains(poison)) {
                throw new IllegalArgumentException("meant to fail in this test");
            }
            meanwhile.run();
            batches.add(records.size());
            written.addAll(ids);
        }

        @Override
        public List<CallRecord> find(RecordQuery query) {
            return List.of();
        }

        @Override
        public Optional<CallRecord> find(CallId id) {
            return Optional.empty();
        }
    }
}
