// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jackfield.api.store.Binding;
import org.jackfield.api.store.LocationStore;

/** Registrations in a table, one row each. Any thread. */
final class JdbcLocationStore implements LocationStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String INSERT =
            "INSERT INTO binding (id, device, contact, path, source, call_id, cseq, instance, user_agent, registered, expires)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";

    private final Database database;
    private final Clock clock;

    JdbcLocationStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Binding> load() {
        return database.run("read registrations", connection -> {
            deleteExpired(connection);
            try (PreparedStatement select = connection.prepareStatement("SELECT * FROM binding ORDER BY registered");
                    ResultSet row = select.executeQuery()) {
                List<Binding> bindings = new ArrayList<>();
                while (row.next()) {
                    bindings.add(read(row));
                }
                return bindings;
            }
        });
    }

    @Override
    public void save(List<Binding> bindings) {
        if (bindings.isEmpty()) {
            return;
        }
        database.run("write registrations", connection -> {
            delete(connection, bindings);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Binding binding : bindings) {
                    fill(insert, binding);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    @Override
    public void remove(List<Binding> bindings) {
        if (!bindings.isEmpty()) {
            database.run("remove registrations", connection -> delete(connection, bindings));
        }
    }

    private void deleteExpired(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM binding WHERE expires <= ?")) {
            Columns.of(delete).moment(clock.instant());
            delete.executeUpdate();
        }
    }

    private static int[] delete(Connection connection, List<Binding> bindings) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM binding WHERE id = ?")) {
            for (Binding binding : bindings) {
                Columns.of(delete).text(key(binding));
                delete.addBatch();
            }
            return delete.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, Binding binding) throws SQLException {
        Columns.of(insert)
                .text(key(binding))
                .text(binding.device())
                .text(binding.contact())
                .text(path(binding.path()))
                .text(binding.source())
                .text(binding.callId())
                .number(binding.cseq())
                .text(binding.instance())
                .text(binding.userAgent())
                .moment(binding.registered())
                .moment(binding.expires());
    }

    private static Binding read(ResultSet row) throws SQLException {
        return new Binding(
                Columns.text(row, "device"),
                Columns.text(row, "contact"),
                path(Columns.text(row, "path")),
                Columns.text(row, "source"),
                Columns.text(row, "call_id"),
                row.getLong("cseq"),
                Columns.text(row, "instance"),
                Columns.text(row, "user_agent"),
                Columns.moment(row, "registered"),
                Columns.moment(row, "expires"));
    }

    /** A contact may be longer than an index takes, so the key is a digest of device and contact. */
    private static String key(Binding binding) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(binding.device().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(binding.contact().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String path(List<String> path) throws SQLException {
        try {
            return JSON.writeValueAsString(path);
        } catch (JsonProcessingException e) {
            throw new SQLException("A Path cannot be written", e);
        }
    }

    private static List<String> path(String text) throws SQLException {
        try {
            return List.of(JSON.readValue(text, String[].class));
        } catch (JsonProcessingException e) {
            throw new SQLException("The column path of a registration is damaged", e);
        }
    }
}
