// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import java.util.List;
import java.util.Optional;

/** The configured devices, as calls need them. A service inside this bundle; any thread, does not block. */
public interface Devices {

    /** A configured device. */
    Optional<DeviceProfile> device(String name);

    /** The device that is dialled by this number or name. */
    Optional<DeviceProfile> owner(String number);

    /** The devices of a user, by the name of the login. */
    List<DeviceProfile> of(String user);

    /** Where the device can be rung now, the most recent registration first; empty if it is not registered. */
    List<Reach> reach(String device);
}
