// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.directory;

import java.util.List;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.device.Directory;
import org.jackfield.api.device.TrunkState;
import org.jackfield.sip.device.DeviceBook;
import org.jackfield.sip.registrar.Locations;
import org.jackfield.sip.trunk.TrunkRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the devices with their registrations, and the trunks with their state. */
@Component(service = Directory.class)
public final class SipDirectory implements Directory {

    private final DeviceBook book;
    private final Locations locations;
    private final TrunkRegistry registry;

    @Activate
    public SipDirectory(@Reference DeviceBook book, @Reference Locations locations, @Reference TrunkRegistry registry) {
        this.book = book;
        this.locations = locations;
        this.registry = registry;
    }

    @Override
    public List<DeviceState> devices() {
        return book.all().stream().map(locations::state).toList();
    }

    @Override
    public List<TrunkState> trunks() {
        return registry.states();
    }
}
