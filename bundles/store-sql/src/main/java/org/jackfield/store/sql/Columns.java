// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes and reads column values so that any text and any moment fits into either database. */
final class Columns {

    private final PreparedStatement statement;
    private int index;

    private Columns(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Fills the parameters of a statement from the first on. */
    static Columns of(PreparedStatement statement) {
        return new Columns(statement);
    }

    Columns text(String value) throws SQLException {
        statement.setString(++index, storable(value));
        return this;
    }

    Columns text(Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            return text(value.get());
        }
        statement.setNull(++index, Types.VARCHAR);
        return this;
    }

    Columns number(long value) throws SQLException {
        statement.setLong(++index, value);
        return this;
    }

    Columns flag(boolean value) throws SQLException {
        statement.setBoolean(++index, value);
        return this;
    }

    Columns moment(Instant value) throws SQLException {
        statement.setObject(++index, stored(value));
        return this;
    }

    Columns moment(Optional<Instant> value) throws SQLException {
        if (value.isPresent()) {
            return moment(value.get());
        }
        statement.setNull(++index, Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** PostgreSQL takes no NUL in a text, and what a peer sent may hold one. */
    private static String storable(String value) {
        return value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
    }

    /** Both databases keep microseconds; cut here, lest one of them rounds up. */
    private static OffsetDateTime stored(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
