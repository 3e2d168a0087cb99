// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.call.DigitMode;
import org.jackfield.api.provider.SrtpPolicy;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.device.MessageLamp;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipUri;

/** Devices that a test configures and registers. */
final class FakeDevices implements Devices {

    private final Map<String, DeviceProfile> profiles = new HashMap<>();
    private final Map<String, List<Reach>> reaches = new HashMap<>();

    void configure(String name, String number, MessageLamp lamp) {
        profiles.put(
                name,
                new DeviceProfile(name, List.of(number), "", List.of(), SrtpPolicy.OPTIONAL, DigitMode.AUTO, "", lamp));
    }

    Reach registers(String device, String contact, Flow flow) {
        Reach reach = new Reach(SipUri.parse(contact).orElseThrow(), List.of(), flow);
        reaches.computeIfAbsent(device, name -> new ArrayList<>()).add(reach);
        return reach;
    }

    @Override
    public Optional<DeviceProfile> device(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    @Override
    public Optional<DeviceProfile> owner(String number) {
        return profiles.values().stream()
                .filter(one -> one.name().equals(number) || one.numbers().contains(number))
                .findFirst();
    }

    @Override
    public List<DeviceProfile> of(String user) {
        return List.of();
    }

    @Override
    public List<Reach> reach(String device) {
        return reaches.getOrDefault(device, List.of());
    }
}
