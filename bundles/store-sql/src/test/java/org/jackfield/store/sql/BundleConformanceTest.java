// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import com.fasterxml.jackson.annotation.JsonView;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import java.util.List;
import java.util.Set;
import org.h2.Driver;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.LocationStore;
import org.jackfield.conformance.bundle.BundleConformance;
import org.postgresql.util.DriverInfo;

class BundleConformanceTest extends BundleConformance {

    @Override
    protected Set<Class<?>> services() {
        return Set.of(CallStore.class, LocationStore.class);
    }

    @Override
    protected List<Class<?>> libraries() {
        return List.of(
                JsonView.class,
                JsonFactory.class,
                ObjectMapper.class,
                HikariConfig.class,
                Driver.class,
                DriverInfo.class);
    }

    /** Each opens a database and brings its tables up to date. */
    @Override
    protected int rounds() {
        return 10;
    }
}
