// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.CallId;
import org.jackfield.api.store.CallRecord;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.RecordQuery;

/** Call records in a table, one row each, with the legs as JSON. Any thread. */
final class JdbcCallStore implements CallStore {

    private static final String INSERT =
            "INSERT INTO call_record (id, source_kind, source_name, caller_number, caller_name, caller_withheld, dialled,"
                    + " route, emergency, began, answered, ended, cause, ended_by, detail, try_next, parties, legs,"
                    + " why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final Database database;

    JdbcCallStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(List<CallRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        database.run("write call records", connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (CallRecord record : records) {
                    RecordRow.fill(insert, record);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    @Override
    public List<CallRecord> find(RecordQuery query) {
        RecordSearch search = RecordSearch.of(query);
        return database.run("read call records", connection -> {
            try (PreparedStatement select = connection.prepareStatement(search.sql())) {
                search.fill(Columns.of(select));
                return rows(select);
            }
        });
    }

    @Override
    public Optional<CallRecord> find(CallId id) {
        return database.run("read a call record", connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM call_record WHERE id = ?")) {
                Columns.of(select).text(id.value());
                return rows(select).stream().findFirst();
            }
        });
    }

    /**
     * Deletes what began earlier.
     *
     * @return how many records
     */
    int forget(Instant before) {
        return database.run("delete old call records", connection -> delete(connection, before));
    }

    private static int delete(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM call_record WHERE began < ?")) {
            Columns.of(delete).moment(before);
            return delete.executeUpdate();
        }
    }

    private static List<CallRecord> rows(PreparedStatement select) throws SQLException {
        List<CallRecord> records = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                records.add(RecordRow.read(row));
            }
        }
        return records;
    }
}
