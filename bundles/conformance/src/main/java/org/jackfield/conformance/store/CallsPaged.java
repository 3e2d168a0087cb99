// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.RecordQuery.Position;
import org.junit.jupiter.api.Test;

/** Pages of records, newest first. */
interface CallsPaged extends StoreSuite {

    @Test
    default void pagesRunFromNewToOldWithoutGapOrRepetition() {
        calls().save(IntStream.range(0, 25)
                .mapToObj(i -> Samples.call("c" + i, Samples.NOON.plusSeconds(i)))
                .toList());
        List<CallRecord> first =
                calls().find(StoreSuite.query(Optional.empty(), Optional.empty(), Optional.empty(), 10));
        assertThat(StoreSuite.ids(first)).startsWith("c24").endsWith("c15").hasSize(10);
        List<CallRecord> second = calls().find(StoreSuite.query(Optional.empty(), Optional.empty(), last(first), 10));
        assertThat(StoreSuite.ids(second)).startsWith("c14").endsWith("c5");
        List<CallRecord> third = calls().find(StoreSuite.query(Optional.empty(), Optional.empty(), last(second), 10));
        assertThat(StoreSuite.ids(third)).containsExactly("c4", "c3", "c2", "c1", "c0");
    }

    @Test
    default void callsThatBeganAtTheSameMomentAreOnOnePageEach() {
        calls().save(IntStream.range(0, 9)
                .mapToObj(i -> Samples.call("c" + i, Samples.NOON.plusSeconds(i / 6)))
                .toList());
        List<String> seen = new ArrayList<>();
        Optional<Position> before = Optional.empty();
        for (int page = 0; page < 5; page++) {
            List<CallRecord> found = calls().find(StoreSuite.query(Optional.empty(), Optional.empty(), before, 2));
            seen.addAll(StoreSuite.ids(found));
            before = last(found);
        }
        assertThat(seen).containsExactly("c8", "c7", "c6", "c5", "c4", "c3", "c2", "c1", "c0");
    }

    @Test
    default void aPeriodIsFromInclusiveToExclusive() {
        calls().save(IntStream.range(0, 5)
                .mapToObj(i -> Samples.call("c" + i, Samples.NOON.plusSeconds(i)))
                .toList());
        assertThat(StoreSuite.ids(calls().find(StoreSuite.query(
                        Optional.empty(),
                        Optional.of(Samples.NOON.plusSeconds(1)),
                        Optional.of(Position.parse("2026-06-01T12:00:03.123456Z")),
                        10))))
                .containsExactly("c2", "c1");
    }

    private static Optional<Position> last(List<CallRecord> page) {
        return Optional.of(Position.of(page.get(page.size() - 1)));
    }
}
