// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A real PostgreSQL server, started here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStoreTest extends StoreContract {

    private PostgresServer server;
    private int schemas;

    @BeforeAll
    void startServer() throws IOException {
        Optional<Path> programs = PostgresServer.programs();
        assumeTrue(programs.isPresent(), "PostgreSQL's server is not installed: on Debian, apt install postgresql");
        server = PostgresServer.prepare(programs.orElseThrow());
        server.start();
    }

    @AfterAll
    void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    Place emptyPlace() throws SQLException {
        return Place.of(new Settings(server.newSchema("store" + schemas++)), Path.of("unused"));
    }
}
