// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Source;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallRecord.Direction;
import org.jackfield.api.store.CallRecord.Outcome;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Filter;
import org.jackfield.api.store.RecordQuery.Position;
import org.junit.jupiter.api.Test;

/** Records that are looked for. */
interface CallsFound extends StoreSuite {

    @Test
    default void aPartIsEnoughToFindAParty() {
        calls().save(List.of(
                Samples.call("c1", Samples.NOON),
                Samples.call(
                        "c2",
                        Samples.NOON.plusSeconds(1),
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
    default void recordsAreFoundByWhatBecameOfTheCall() {
        calls().save(List.of(
                Samples.call("taken", Samples.NOON),
                Samples.unanswered("busy", Samples.NOON.plusSeconds(1), HangupCause.USER_BUSY),
                Samples.unanswered("refused", Samples.NOON.plusSeconds(2), HangupCause.TEMPORARY_FAILURE)));
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
    default void recordsAreFoundByTheirDirection() {
        calls().save(List.of(
                Samples.call("out", Samples.NOON),
                Samples.call("in", Samples.NOON.plusSeconds(1), new Source.Trunk("carrier-b"), Caller.ANONYMOUS, "32"),
                Samples.bare("within", Samples.NOON.plusSeconds(2))));
        for (CallRecord record : all()) {
            assertThat(found(filter(Optional.empty(), Optional.of(record.direction()), Optional.empty())))
                    .containsExactly(record.id().value());
        }
        assertThat(all())
                .extracting(CallRecord::direction)
                .containsExactly(Direction.INTERNAL, Direction.INCOMING, Direction.OUTGOING);
    }

    @Test
    default void recordsAreFoundByTheWholeNameOfAProvider() {
        calls().save(List.of(
                Samples.call("c1", Samples.NOON),
                Samples.call("c2", Samples.NOON.plusSeconds(1), new Source.Trunk("50%_\"b"), Caller.ANONYMOUS, "32"),
                Samples.bare("c3", Samples.NOON.plusSeconds(2))));
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
    default void filtersHoldTogetherAndOnEveryPage() {
        calls().save(IntStream.range(0, 6)
                .mapToObj(i -> i % 2 == 0
                        ? Samples.call("c" + i, Samples.NOON.plusSeconds(i))
                        : Samples.unanswered("c" + i, Samples.NOON.plusSeconds(i), HangupCause.NO_ANSWER))
                .toList());
        RecordQuery first = new RecordQuery(
                new Filter(
                        Optional.of("reception"),
                        Optional.of(Outcome.MISSED),
                        Optional.of(Direction.OUTGOING),
                        Optional.of("carrier-a")),
                Optional.of(Samples.NOON),
                Optional.empty(),
                2);
        List<CallRecord> page = calls().find(first);
        assertThat(StoreSuite.ids(page)).containsExactly("c5", "c3");
        assertThat(StoreSuite.ids(calls().find(first.after(Position.of(page.get(1))))))
                .containsExactly("c1");
    }

    @Test
    default void signsOfTheSearchLanguageAreOrdinaryLetters() {
        calls().save(List.of(Samples.call("c1", Samples.NOON)));
        assertThat(found("%")).isEmpty();
        assertThat(found("_")).isEmpty();
        assertThat(found("!")).isEmpty();
        assertThat(found("' OR 1=1 --")).isEmpty();
        calls().save(List.of(Samples.call("c2", Samples.NOON, new Source.Device("50%_off!"), Caller.ANONYMOUS, "1")));
        assertThat(found("50%_off!")).containsExactly("c2");
    }

    private static Filter filter(Optional<Outcome> outcome, Optional<Direction> direction, Optional<String> provider) {
        return new Filter(Optional.empty(), outcome, direction, provider);
    }

    private List<String> found(Filter filter) {
        return StoreSuite.ids(calls().find(new RecordQuery(filter, Optional.empty(), Optional.empty(), 100)));
    }

    private List<String> found(String party) {
        return found(Filter.party(party));
    }
}
