// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.device;

import java.util.List;
import java.util.Optional;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipUri;

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

    /** Where a device registered last, preferably from the host of this Contact of its: it may be in several places. */
    default Optional<Flow> flow(String device, SipUri contact) {
        List<Reach> direct =
                reach(device).stream().filter(reach -> reach.path().isEmpty()).toList();
        return direct.stream()
                .filter(reach -> reach.contact().host().equals(contact.host()))
                .findFirst()
                .or(() -> direct.stream().findFirst())
                .map(Reach::flow);
    }
}
