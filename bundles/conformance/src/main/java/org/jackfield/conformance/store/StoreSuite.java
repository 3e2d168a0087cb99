// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.LocationStore;
import org.jackfield.api.store.RecordQuery;
import org.jackfield.api.store.RecordQuery.Filter;
import org.jackfield.api.store.RecordQuery.Position;

/** What is tried. The author's test opens an empty store before each test and closes it afterwards. */
interface StoreSuite {

    /** The store of calls that is open. */
    CallStore calls();

    /** The store of registrations that is open. */
    LocationStore locations();

    /** Closes both and opens them anew, where what was saved still lies. */
    void reopen();

    /** All records. */
    default List<CallRecord> all() {
        return calls().find(query(Optional.empty(), Optional.empty(), Optional.empty(), 1000));
    }

    static RecordQuery query(Optional<String> party, Optional<Instant> from, Optional<Position> before, int limit) {
        return new RecordQuery(party.map(Filter::party).orElse(Filter.ANY), from, before, limit);
    }

    static List<String> ids(List<CallRecord> records) {
        return records.stream().map(record -> record.id().value()).toList();
    }
}
