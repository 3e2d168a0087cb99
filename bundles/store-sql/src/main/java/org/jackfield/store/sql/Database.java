// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jackfield.api.store.StoreException;

/** An open database whose tables are up to date. Any thread. */
final class Database implements AutoCloseable {

    private final HikariDataSource pool;
    private final StoreFigures figures;

    private Database(HikariDataSource pool, StoreFigures figures) {
        this.pool = pool;
        this.figures = figures;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Connects and brings the tables up to date.
     *
     * @throws StoreException if the database cannot be reached or refuses; nothing stays open then
     */
    static Database open(Place place, StoreFigures figures) {
        HikariDataSource pool = pool(place);
        try {
            migrate(pool);
            figures.succeeded();
            return new Database(pool, figures);
        } catch (FlywayException | IllegalStateException e) {
            pool.close();
            throw new StoreException("The database " + place.shown() + " cannot be used: " + reason(e), e);
        }
    }

    /**
     * Runs in one transaction.
     *
     * @param what for the message, if it fails
     */
    <T> T run(String what, Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            try {
                T result = work.with(connection);
                connection.commit();
                figures.succeeded();
                return result;
            } catch (SQLException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            figures.failed();
            throw new StoreException("Cannot " + what + ": " + reason(e), e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The innermost message: what the database or the network said. */
    static String reason(Throwable thrown) {
        Throwable deepest = thrown;
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.strip().replaceAll("\\s+", " ");
    }

    private static HikariDataSource pool(Place place) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("jackfield-store");
        config.setDataSource(DataSources.of(place));
        config.setMaximumPoolSize(place.connections());
        // One stays open always: H2 closes its file with the last connection.
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(place.timeout().toMillis());
        config.setValidationTimeout(place.timeout().toMillis());
        // The pool starts without a database; the migration is the first to ask for a connection.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static void migrate(HikariDataSource pool) {
        ClassLoader ours = Database.class.getClassLoader();
        // Flyway finds its parts by the thread's class loader; under OSGi that is not the one of this bundle.
        LentLoader.during(ours, () -> Flyway.configure(ours)
                .loggers(FlywayLog.class.getName())
                .dataSource(pool)
                .locations("classpath:db/migration")
                .table("schema_history")
                .failOnMissingLocations(true)
                // A schema that is shared with other tables is made ours by the first migration.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
    }

    private static void rollBack(Connection connection, SQLException because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
