// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.telemetry.Measured;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.api.telemetry.Measurement.Type;
import org.jackfield.sip.device.Device;
import org.jackfield.sip.device.DeviceBook;
import org.jackfield.sip.guard.GuardCounters;
import org.jackfield.sip.registrar.Locations;
import org.jackfield.sip.trunk.TrunkRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures about devices, trunks and strangers. */
@Component(service = Measured.class)
public final class RegistrarFigures implements Measured {

    private final DeviceBook book;
    private final Locations locations;
    private final TrunkRegistry registry;
    private final GuardCounters guard;

    @Activate
    public RegistrarFigures(
            @Reference DeviceBook book,
            @Reference Locations locations,
            @Reference TrunkRegistry registry,
            @Reference GuardCounters guard) {
        this.book = book;
        this.locations = locations;
        this.registry = registry;
        this.guard = guard;
    }

    @Override
    public List<Measurement> measurements() {
        List<Measurement> figures = new ArrayList<>();
        long registered = 0;
        long contacts = 0;
        for (Device device : book.all()) {
            int places = locations.state(device).contacts().size();
            registered += places > 0 ? 1 : 0;
            contacts += places;
        }
        figures.add(gauge(
                "jackfield_sip_devices",
                "Devices that are configured",
                book.all().size()));
        figures.add(gauge("jackfield_sip_devices_registered", "Devices that can be rung now", registered));
        figures.add(gauge("jackfield_sip_contacts", "Places at which devices can be rung now", contacts));
        for (TrunkState trunk : registry.states()) {
            Map<String, String> labels = Map.of("provider", trunk.provider());
            figures.add(new Measurement(
                    "jackfield_sip_trunk_up",
                    "Whether a trunk can be used",
                    Type.GAUGE,
                    labels,
                    trunk.status() == TrunkState.Status.UP ? 1 : 0));
            figures.add(new Measurement(
                    "jackfield_sip_trunk_calls", "Live calls over a trunk", Type.GAUGE, labels, trunk.calls()));
        }
        figures.add(gauge("jackfield_sip_bans", "Addresses that are banned now", guard.banned()));
        figures.add(new Measurement(
                "jackfield_sip_wrong_credentials_total",
                "Requests with a wrong user or password",
                Type.COUNTER,
                Map.of(),
                guard.wrongCredentials()));
        return figures;
    }

    private static Measurement gauge(String name, String help, long value) {
        return new Measurement(name, help, Type.GAUGE, Map.of(), value);
    }
}
