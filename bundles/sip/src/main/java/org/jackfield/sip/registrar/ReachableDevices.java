// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.util.List;
import java.util.Optional;
import org.jackfield.sip.device.Device;
import org.jackfield.sip.device.DeviceBook;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.device.Reach;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The devices as calls see them: settings from the book, ways to ring them from the bindings. */
@Component(service = Devices.class)
public final class ReachableDevices implements Devices {

    private final DeviceBook book;
    private final Locations locations;

    @Activate
    public ReachableDevices(@Reference DeviceBook book, @Reference Locations locations) {
        this.book = book;
        this.locations = locations;
    }

    @Override
    public Optional<DeviceProfile> device(String name) {
        return book.device(name).map(Device::profile);
    }

    @Override
    public Optional<DeviceProfile> owner(String number) {
        return book.owner(number).map(Device::profile);
    }

    @Override
    public List<DeviceProfile> of(String user) {
        return book.all().stream()
                .map(Device::profile)
                .filter(device -> device.user().equals(user))
                .toList();
    }

    @Override
    public List<Reach> reach(String device) {
        return locations.reachable(device).stream().map(Bound::reach).toList();
    }
}
