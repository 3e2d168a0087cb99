// SPDX-License-Identifier: Apache-2.0
package org.jackfield.store.sql;

import com.fasterxml.jackson.databind.type.TypeFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jackfield.api.health.HealthProbe;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.api.store.CallStore;
import org.jackfield.api.store.LocationStore;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Keeps calls and registrations in the database that {@code etc/jackfield.store.cfg} names. {@link CallStore} and
 * {@link LocationStore} appear as services when that database is there and its tables are up to date.
 */
@Component(
        service = {SettingsOwner.class, HealthProbe.class, Measured.class},
        configurationPid = "jackfield.store",
        // Operations reads the file and hands over what passed its checks.
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
@Designate(ocd = StoreSettings.class)
public final class SqlStore implements SettingsOwner<StoreSettings>, HealthProbe, Measured {

    private final Path data;
    private final StoreFigures figures = new StoreFigures();
    private final Keeper keeper;

    @Activate
    public SqlStore(BundleContext bundle) {
        String folder = bundle.getProperty("jackfield.data");
        data = Path.of(folder == null ? "data" : folder);
        keeper = new Keeper((calls, locations) -> register(bundle, calls, locations), figures, Clock.systemUTC());
    }

    @Deactivate
    void close() {
        keeper.close();
        // Flyway reads its settings with Jackson, whose cache of types would keep this bundle's class loader.
        TypeFactory.defaultInstance().clearCache();
    }

    @Override
    public String kind() {
        return "store";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<StoreSettings> type() {
        return StoreSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, StoreSettings settings) {
        return Place.problems(settings);
    }

    @Override
    public void apply(String name, StoreSettings settings) {
        keeper.use(Place.of(settings, data));
    }

    @Override
    public void remove(String name) {
        // There is always one: without a file, apply is called with the defaults.
    }

    @Override
    public String part() {
        return "store";
    }

    @Override
    public Health health() {
        return keeper.health();
    }

    @Override
    public List<Measurement> measurements() {
        return figures.measurements();
    }

    private static Runnable register(BundleContext bundle, CallStore calls, LocationStore locations) {
        ServiceRegistration<CallStore> first = bundle.registerService(CallStore.class, calls, null);
        ServiceRegistration<LocationStore> second = bundle.registerService(LocationStore.class, locations, null);
        return () -> {
            first.unregister();
            second.unregister();
        };
    }
}
