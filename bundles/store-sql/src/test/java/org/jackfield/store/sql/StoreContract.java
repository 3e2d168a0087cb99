// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.store.Binding;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallRecord.Direction;
import org.jackfield.api.store.CallRecord.Outcome;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Filter;
import org.jackfield.api.store.RecordQuery.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both databases must do alike. */
abstract class StoreContract {

    private static final Instant NOON = Samples.NOON;
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private Place place;
    private Database database;
    private JdbcCallStore calls;
    private JdbcLocationStore locations;

    /** An empty database, a new one for each test. */
    abstract Place emptyPlace() throws Exception;

    @BeforeEach
    void open() throws Exception {
        place = emptyPlace();
        reopen();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRecordComesBackAsItWentIn() {
        CallRecord record = Samples.call("c1", NOON);
        calls.save(List.of(record));
        assertThat(calls.find(new CallId("c1"))).contains(record);
    }

    @Test
    void aRecordWithoutAnythingOptionalComesBackAsItWentIn() {
        CallRecord record = Samples.bare("c1", NOON);
        calls.save(List.of(record));
        assertThat(calls.find(new CallId("c1"))).contains(record);
    }

    @Test
    void aRecordThatNobodyWroteIsNotFound() {
        assertThat(calls.find(new CallId("c1"))).isEmpty();
        assertThat(all()).isEmpty();
    }

    @Test
    void aRecordWrittenTwiceStaysAsItWas() {
        CallRecord first = Samples.call("c1", NOON);
        calls.save(List.of(first));
        calls.save(List.of(Samples.bare("c1", NOON.plusSeconds(9)), Samples.call("c2", NOON.plusSeconds(1))));
        assertThat(calls.find(new CallId("c1"))).contains(first);
        assertThat(all()).hasSize(2);
    }

    @Test
    void theSameRecordTwiceInOneBatchIsWrittenOnce() {
        calls.save(List.of(Samples.call("c1", NOON), Samples.call("c1", NOON)));
        assertThat(all()).hasSize(1);
    }

    @Test
    void anEmptyBatchIsFine() {
        calls.save(List.of());
        locations.save(List.of());
        locations.remove(List.of());
        assertThat(all()).isEmpty();
    }

    @Test
    void pagesRunFromNewToOldWithoutGapOrRepetition() {
        calls.save(IntStream.range(0, 25)
                .mapToObj(i -> Samples.call("c" + i, NOON.plusSeconds(i)))
                .toList());
        List<CallRecord> first = calls.find(query(Optional.empty(), Optional.empty(), Optional.empty(), 10));
        assertThat(ids(first)).startsWith("c24").endsWith("c15").hasSize(10);
        List<CallRecord> second = calls.find(query(Optional.empty(), Optional.empty(), last(first), 10));
        assertThat(ids(second)).startsWith("c14").endsWith("c5");
        List<CallRecord> third = calls.find(query(Optional.empty(), Optional.empty(), last(second), 10));
        assertThat(ids(third)).containsExactly("c4", "c3", "c2", "c1", "c0");
    }

    @Test
    void callsThatBeganAtTheSameMomentAreOnOnePageEach() {
        calls.save(IntStream.range(0, 9)
                .mapToObj(i -> Samples.call("c" + i, NOON.plusSeconds(i / 6)))
                .toList());
        List<String> seen = new ArrayList<>();
        Optional<Position> before = Optional.empty();
        for (int page = 0; page < 5; page++) {
            List<CallRecord> found = calls.find(query(Optional.empty(), Optional.empty(), before, 2));
            seen.addAll(ids(found));
            before = last(found);
        }
        assertThat(seen).containsExactly("c8", "c7", "c6", "c5", "c4", "c3", "c2", "c1", "c0");
    }

    private static Optional<Position> last(List<CallRecord> page) {
        return Optional.of(Position.of(page.get(page.size() - 1)));
    }

    @Test
    void aPeriodIsFromInclusiveToExclusive() {
        calls.save(IntStream.range(0, 5)
                .mapToObj(i -> Samples.call("c" + i, NOON.plusSeconds(i)))
                .toList());
        assertThat(ids(calls.find(query(
                        Optional.empty(),
                        Optional.of(NOON.plusSeconds(1)),
                        Optional.of(Position.parse("2026-06-01T12:00:03.123456Z")),
                        10))))
                .containsExactly("c2", "c1");
    }

    @Test
    void aPartIsEnoughToFindAParty() {
        calls.save(List.of(
                Samples.call("c1", NOON),
                Samples.call(
                        "c2",
                        NOON.plusSeconds(1),
                        new Source.Trunk("Carrier-B"),
                        new Caller("+33155", "Élodie", false),
                        "32")));
        assertThat(found("reCEPtion")).containsExactly("c1");
        assertThat(found("carrier-b")).containsExactly("c2");
        assertThat(found("carrier-a")).containsExactly("c2", "c1");
        assertThat(found("4930123")).containsExactly("c2", "c1");
        assertThat(found("élod")).containsExactly("c2");
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void recordsAreFoundByWhatBecameOfTheCall() {
        calls.save(List.of(
                Samples.call("taken", NOON),
                Samples.unanswered("busy", NOON.plusSeconds(1), HangupCause.USER_BUSY),
                Samples.unanswered("refused", NOON.plusSeconds(2), HangupCause.TEMPORARY_FAILURE)));
        assertThat(found(filter(Optional.of(Outcome.ANSWERED), Optional.empty(), Optional.empty())))
                .containsExactly("taken");
        assertThat(found(filter(Optional.of(Outcome.MISSED), Optional.empty(), Optional.empty())))
                .containsExactly("busy");
        assertThat(found(filter(Optional.of(Outcome.FAILED), Optional.empty(), Optional.empty())))
                .containsExactly("refused");
        all().forEach(record -> assertThat(
                        found(filter(Optional.of(record.outcome()), Optional.empty(), Optional.empty())))
                .containsExactly(record.id().value()));
    }

    @Test
    void recordsAreFoundByTheirDirection() {
        calls.save(List.of(
                Samples.call("out", NOON),
                Samples.call("in", NOON.plusSeconds(1), new Source.Trunk("carrier-b"), Caller.ANONYMOUS, "32"),
                Samples.bare("within", NOON.plusSeconds(2))));
        for (CallRecord record : all()) {
            assertThat(found(filter(Optional.empty(), Optional.of(record.direction()), Optional.empty())))
                    .containsExactly(record.id().value());
        }
        assertThat(all())
                .extracting(CallRecord::direction)
                .containsExactly(Direction.INTERNAL, Direction.INCOMING, Direction.OUTGOING);
    }

    @Test
    void recordsAreFoundByTheWholeNameOfAProvider() {
        calls.save(List.of(
                Samples.call("c1", NOON),
                Samples.call("c2", NOON.plusSeconds(1), new Source.Trunk("50%_\"b"), Caller.ANONYMOUS, "32"),
                Samples.bare("c3", NOON.plusSeconds(2))));
        assertThat(found(filter(Optional.empty(), Optional.empty(), Optional.of("carrier-a"))))
                .containsExactly("c2", "c1");
        assertThat(found(filter(Optional.empty(), Optional.empty(), Optional.of("50%_\"b"))))
                .containsExactly("c2");
        assertThat(found(filter(Optional.empty(), Optional.empty(), Optional.of("carrier"))))
                .isEmpty();
        assertThat(found(filter(Optional.empty(), Optional.empty(), Optional.of("%"))))
                .isEmpty();
    }

    @Test
    void filtersHoldTogetherAndOnEveryPage() {
        calls.save(IntStream.range(0, 6)
                .mapToObj(i -> i % 2 == 0
                        ? Samples.call("c" + i, NOON.plusSeconds(i))
                        : Samples.unanswered("c" + i, NOON.plusSeconds(i), HangupCause.NO_ANSWER))
                .toList());
        RecordQuery first = new RecordQuery(
                new Filter(
                        Optional.of("reception"),
                        Optional.of(Outcome.MISSED),
                        Optional.of(Direction.OUTGOING),
                        Optional.of("carrier-a")),
                Optional.of(NOON),
                Optional.empty(),
                2);
        List<CallRecord> page = calls.find(first);
        assertThat(ids(page)).containsExactly("c5", "c3");
        assertThat(ids(calls.find(first.after(Position.of(page.get(1)))))).containsExactly("c1");
    }

    private static Filter filter(Optional<Outcome> outcome, Optional<Direction> direction, Optional<String> provider) {
        return new Filter(Optional.empty(), outcome, direction, provider);
    }

    private List<String> found(Filter filter) {
        return ids(calls.find(new RecordQuery(filter, Optional.empty(), Optional.empty(), 100)));
    }

    @Test
    void signsOfTheSearchLanguageAreOrdinaryLetters() {
        calls.save(List.of(Samples.call("c1", NOON)));
        assertThat(found("%")).isEmpty();
        assertThat(found("_")).isEmpty();
        assertThat(found("!")).isEmpty();
        assertThat(found("' OR 1=1 --")).isEmpty();
        calls.save(List.of(Samples.call("c2", NOON, new Source.Device("50%_off!"), Caller.ANONYMOUS, "1")));
        assertThat(found("50%_off!")).containsExactly("c2");
    }

    @Test
    void anyTextThatAPeerMaySendIsKept() {
        String odd = "a\u0000b\uD83D\uDE00\uD800\n\\'\";--" + "x".repeat(70_000);
        calls.save(List.of(Samples.call("c1", NOON, new Source.Device("phone1"), new Caller(odd, odd, false), odd)));
        assertThat(calls.find(new CallId("c1")).orElseThrow().dialled())
                .startsWith("a\uFFFDb\uD83D\uDE00")
                .endsWith("xxx")
                .hasSize(odd.length());
    }

    @Test
    void oldRecordsAreForgottenAndOthersKept() {
        calls.save(List.of(Samples.call("old", NOON.minus(Duration.ofDays(31))), Samples.call("new", NOON)));
        assertThat(calls.forget(NOON.minus(Duration.ofDays(30)))).isEqualTo(1);
        assertThat(ids(all())).containsExactly("new");
    }

    @Test
    void whatWasSavedIsThereAfterARestart() {
        calls.save(List.of(Samples.call("c1", NOON)));
        Binding binding = Samples.binding("phone1", "<sip:phone1@192.0.2.7>", NOON.plusSeconds(60));
        locations.save(List.of(binding));
        database.close();
        reopen();
        assertThat(ids(all())).containsExactly("c1");
        assertThat(locations.load()).containsExactly(binding);
    }

    @Test
    void aBindingSavedAgainReplacesTheOldOne() {
        Binding first = Samples.binding("phone1", "<sip:phone1@192.0.2.7>", NOON.plusSeconds(60));
        Binding second = Samples.binding("phone1", "<sip:phone1@192.0.2.7>", NOON.plusSeconds(600));
        locations.save(List.of(first));
        locations.save(List.of(second));
        assertThat(locations.load()).containsExactly(second);
    }

    @Test
    void aDeviceMayHaveSeveralContactsAndAContactSeveralDevices() {
        List<Binding> bindings = List.of(
                Samples.binding("phone1", "<sip:a@192.0.2.7>", NOON.plusSeconds(60)),
                Samples.binding("phone1", "<sip:b@192.0.2.7>", NOON.plusSeconds(60)),
                Samples.binding("phone2", "<sip:a@192.0.2.7>", NOON.plusSeconds(60)));
        locations.save(bindings);
        assertThat(locations.load()).containsExactlyInAnyOrderElementsOf(bindings);
        locations.remove(bindings.subList(0, 1));
        assertThat(locations.load()).containsExactlyInAnyOrderElementsOf(bindings.subList(1, 3));
    }

    @Test
    void anExpiredBindingIsNotLoaded() {
        locations.save(List.of(
                Samples.binding("phone1", "<sip:phone1@192.0.2.7>", NOON.minusSeconds(1)),
                Samples.binding("phone2", "<sip:phone2@192.0.2.8>", NOON.plusSeconds(1))));
        assertThat(locations.load()).extracting(Binding::device).containsExactly("phone2");
    }

    @Test
    void aContactMayBeLongerThanAnIndexTakes() {
        Binding binding = Samples.binding("phone1", "<sip:" + randomText(20_000) + "@192.0.2.7>", NOON.plusSeconds(60));
        locations.save(List.of(binding));
        assertThat(locations.load()).containsExactly(binding);
    }

    @Test
    void severalThreadsMayWriteAndReadAtOnce() {
        IntStream.range(0, 64).parallel().forEach(i -> {
            calls.save(List.of(Samples.call("c" + i % 32, NOON.plusSeconds(i % 32))));
            calls.find(query(Optional.empty(), Optional.empty(), Optional.empty(), 5));
        });
        assertThat(all()).hasSize(32);
    }

    private void reopen() {
        database = Database.open(place, new StoreFigures());
        calls = new JdbcCallStore(database);
        locations = new JdbcLocationStore(database, CLOCK);
    }

    private List<CallRecord> all() {
        return calls.find(query(Optional.empty(), Optional.empty(), Optional.empty(), 1000));
    }

    private List<String> found(String party) {
        return ids(calls.find(query(Optional.of(party), Optional.empty(), Optional.empty(), 100)));
    }

    private static RecordQuery query(
            Optional<String> party, Optional<Instant> from, Optional<Position> before, int limit) {
        return new RecordQuery(party.map(Filter::party).orElse(Filter.ANY), from, before, limit);
    }

    private static List<String> ids(List<CallRecord> records) {
        return records.stream().map(record -> record.id().value()).toList();
    }

    /** Such that it cannot be compressed below the limit. */
    private static String randomText(int length) {
        StringBuilder text = new StringBuilder();
        new java.util.Random(7).ints(length, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.toString();
    }
}
