// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes the driver's data source; no driver is looked up by name, which would hang on the loader that asks. */
final class DataSources {

    /** What our statements need of H2: ON CONFLICT, and names in lower case. */
    private static final String H2_DIALECT = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private DataSources() {}

    static DataSource of(Place place) {
        return place.postgresql() ? postgresql(place) : h2(place);
    }

    private static DataSource h2(Place place) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(place.url() + H2_DIALECT);
        source.setUser(place.user());
        source.setPassword(place.password());
        return source;
    }

    private static DataSource postgresql(Place place) {
        int seconds = Math.toIntExact(place.timeout().toSeconds());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        source.setSocketTimeout(2 * seconds);
        source.setCancelSignalTimeout(seconds);
        source.setTcpKeepAlive(true);
        source.setApplicationName("jackfield");
        // Last, so that the URL's own parameters win.
        source.setUrl(place.url());
        if (!place.user().isEmpty()) {
            source.setUser(place.user());
            source.setPassword(place.password());
        }
        return source;
    }
}
