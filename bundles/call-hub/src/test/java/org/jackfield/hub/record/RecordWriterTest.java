// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jackfield.api.call.Audience;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Hangup.By;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.LegDirection;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.call.LegState;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Reason;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.Gain;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.LegQuality.Scale;
import org.jackfield.api.media.LegQuality.Way;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.api.media.SuppressorChoice;
import org.jackfield.api.media.SuppressorMode;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordWriterTest {

    private final List<String> alarms = new ArrayList<>();
    private final Store store = new Store();
    private final Path folder;
    private final RecordWriter writer;

    RecordWriterTest(@TempDir Path folder) {
        this.folder = folder;
        this.writer = writer();
    }

    private RecordWriter writer() {
        return new RecordWriter(
                event -> alarms.add(((Event.Alarm) event).sentence()),
                InstantSource.fixed(Instant.EPOCH),
                300,
                new WaitingFile(file()));
    }

    private Path file() {
        return folder.resolve("waiting");
    }

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
        RecordWriter real = writer();
        real.start();
        CountDownLatch first = new CountDownLatch(1);
        store.meanwhile = first::countDown;
        real.store(Optional.of(store));
        real.add(record(1));
        assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
        real.add(record(2));
        real.stop();
        assertThat(store.written).containsExactly("call-1", "call-2");
    }

    @Test
    void whatWaitsAtTheStopIsWrittenAfterTheNextStart() throws Exception {
        writer.add(record(1));
        writer.add(talked(2));
        writer.stop();
        RecordWriter next = writer();
        next.resume();
        assertThat(file()).exists();
        next.store(Optional.of(store));
        next.step();
        assertThat(store.records).containsExactly(record(1), talked(2));
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatIsNotWrittenAfterTheNextStartEitherWaitsOn() throws Exception {
        writer.add(record(1));
        writer.stop();
        RecordWriter next = writer();
        next.resume();
        next.add(record(2));
        next.stop();
        assertThat(new WaitingFile(file()).load()).containsExactly(record(1), record(2));
    }

    @Test
    void whereNothingWaitsNoFileIsLeft() throws Exception {
        writer.store(Optional.of(store));
        writer.add(record(1));
        writer.step();
        writer.stop();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndHoldsUpNothing() throws Exception {
        writer.add(record(1));
        writer.stop();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 20));
        RecordWriter next = writer();
        next.resume();
        assertThat(figure(next, "jackfield_record_waiting")).isZero();
        assertThat(file()).doesNotExist();
        assertThat(folder.resolve("waiting.unreadable")).exists();
    }

    @ParameterizedTest
    @CsvSource({"'\"dialled\":','\"called\":'", "'{\"id\":','{\"weight\":1,\"id\":'", "'\"cause\":\"','\"cause\":\"UN'"
    })
    void whatAnotherReleaseWroteOtherwiseIsSetAside(String ours, String theirs) throws Exception {
        writer.add(talked(1));
        writer.stop();
        String whole = Files.readString(file());
        Files.writeString(file(), whole.replace(ours, theirs));
        assertThat(Files.readString(file())).isNotEqualTo(whole);
        RecordWriter next = writer();
        next.resume();
        assertThat(figure(next, "jackfield_record_waiting")).isZero();
        assertThat(folder.resolve("waiting.unreadable")).exists();
    }

    private static CallRecord talked(int number) {
        CallRecord plain = record(number);
        LegView leg = new LegView(
                new LegId("leg"),
                "sip",
                LegDirection.OUTBOUND,
                LegState.ANSWERED,
                new Party(Target.parse("provider:carrier"), "+49 30", "Änne", "192.0.2.1:5060/udp"),
                Optional.of(new NegotiatedCodec(new CodecFormat("OPUS", 48_000, 2), 111, 96, "a=1", 20)),
                MediaDirection.SENDRECV,
                true,
                new LegSound(
                        new SuppressorChoice(SuppressorMode.AUTO, "rnnoise"),
                        "rnnoise",
                        true,
                        Gain.AUTOMATIC,
                        2.5,
                        new Audience(false, Set.of(new LegId("other"))),
                        -23,
                        LegSound.SILENCE,
                        true),
                false,
                new MediaCounters(1, 2, 3, 4, 5, 6, 7, 1.5, 8, -1, 9),
                new LegQuality(new Way(0.1, 2, 0.1, 80, 70, 3.6, 3.1, 4), Way.UNKNOWN, Scale.WIDEBAND),
                true,
                "",
                Optional.of(Instant.parse("2026-05-01T12:00:00.123456789Z")));
        return new CallRecord(
                plain.id(),
                new Source.Trunk("carrier"),
                plain.caller(),
                plain.dialled(),
                Optional.of("out"),
                true,
                plain.began(),
                leg.answered(),
                plain.ended(),
                plain.hangup(),
                List.of(leg),
                List.of(new Reason("answered", Map.of("after", "900"), "it answered")));
    }

    private double figure(String name) {
        return figure(writer, name);
    }

    private static double figure(RecordWriter writer, String name) {
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
                List.of(),
                List.of());
    }

    private static final class Store implements CallStore {

        private final List<String> written = new ArrayList<>();
        private final List<CallRecord> records = new ArrayList<>();
        private final List<Integer> batches = new ArrayList<>();
        private Runnable meanwhile = () -> {};
        private String poison = "";
        private boolean away;

        @Override
        public void save(List<CallRecord> batch) {
            if (away) {
                throw new StoreException("the database is away", new IllegalStateException());
            }
            List<String> ids = batch.stream().map(r -> r.id().value()).toList();
            if (ids.contains(poison)) {
                throw new IllegalArgumentException("meant to fail in this test");
            }
            meanwhile.run();
            batches.add(batch.size());
            records.addAll(batch);
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
