// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.store.CallRecord.Direction;
import org.jackfield.api.store.CallRecord.Outcome;
import org.jackfield.api.store.RecordQuery;

/** A query for records as a SELECT. What a leg leads to is looked for as it stands in the column {@code legs}. */
final class RecordSearch {

    private static final String LEADS_TO = "\"target\":\"provider:";
    private static final String OUTSIDE = "%" + LEADS_TO + "%";

    private final StringBuilder sql = new StringBuilder("SELECT * FROM call_record WHERE 1 = 1");
    private final List<Value> values = new ArrayList<>();

    /** Fills one parameter or several. */
    private interface Value {

        void fill(Columns columns) throws SQLException;
    }

    private RecordSearch() {}

    static RecordSearch of(RecordQuery query) {
        RecordSearch search = new RecordSearch();
        RecordQuery.Filter filter = query.filter();
        filter.party()
                .ifPresent(party ->
                        search.and("parties LIKE ? ESCAPE '!'", c -> c.text("%" + RecordRow.escaped(party) + "%")));
        filter.outcome().ifPresent(search::outcome);
        filter.direction().ifPresent(search::direction);
        filter.provider().ifPresent(search::provider);
        query.from().ifPresent(from -> search.and("began >= ?", c -> c.moment(from)));
        // The first half lets both databases use the index; no id is less than the empty one.
        query.before()
                .ifPresent(before -> search.and(
                        "began <= ? AND (began < ? OR id < ?)",
                        c -> c.moment(before.began()).moment(before.began()).text(before.id())));
        search.sql.append(" ORDER BY began DESC, id DESC LIMIT ?");
        search.values.add(c -> c.number(query.limit()));
        return search;
    }

    private void and(String condition, Value value) {
        sql.append(" AND ").append(condition);
        values.add(value);
    }

    private void outcome(Outcome outcome) {
        if (outcome == Outcome.ANSWERED) {
            sql.append(" AND answered IS NOT NULL");
            return;
        }
        sql.append(" AND answered IS NULL AND cause IN (")
                .append(Arrays.stream(HangupCause.values())
                        .filter(cause -> Outcome.unanswered(cause) == outcome)
                        .map(cause -> Integer.toString(cause.code()))
                        .collect(Collectors.joining(", ")))
                .append(')');
    }

    private void direction(Direction direction) {
        switch (direction) {
            case INCOMING -> sql.append(" AND source_kind = 'trunk'");
            case OUTGOING -> and("source_kind <> 'trunk' AND legs LIKE ? ESCAPE '!'", c -> c.text(OUTSIDE));
            case INTERNAL -> and("source_kind <> 'trunk' AND legs NOT LIKE ? ESCAPE '!'", c -> c.text(OUTSIDE));
        }
    }

    private void provider(String name) {
        String leg = LEADS_TO + new String(JsonStringEncoder.getInstance().quoteAsString(name)) + '"';
        and("(source_kind = 'trunk' AND source_name = ? OR legs LIKE ? ESCAPE '!')", c -> c.text(name)
                .text("%" + RecordRow.literal(leg) + "%"));
    }

    String sql() {
        return sql.toString();
    }

    void fill(Columns columns) throws SQLException {
        for (Value value : values) {
            value.fill(columns);
        }
    }
}
