// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.device.DeviceState;
import org.jspecify.annotations.Nullable;

/** A configured device, where it is registered, and, for admins, its settings. */
public record DeviceJson(
        String name,
        List<String> numbers,
        boolean registered,
        List<ContactJson> contacts,
        @Nullable Map<String, Object> settings) {

    /** One registration. */
    public record ContactJson(String uri, String from, String userAgent, String registered, String expires) {

        static ContactJson of(DeviceState.Contact contact) {
            return new ContactJson(
                    contact.uri(),
                    contact.from(),
                    contact.userAgent(),
                    contact.registered().toString(),
                    contact.expires().toString());
        }
    }

    /** Without settings. */
    public static DeviceJson of(DeviceState device) {
        return of(device.name(), Optional.of(device), Optional.empty());
    }

    /** What is known of a device: its state if an endpoint has it, its settings if they may be seen. */
    public static DeviceJson of(String name, Optional<DeviceState> state, Optional<Map<String, Object>> settings) {
        List<ContactJson> contacts = state.map(DeviceState::contacts).orElse(List.of()).stream()
                .map(ContactJson::of)
                .toList();
        return new DeviceJson(
                name,
                state.map(DeviceState::numbers).orElse(List.of()),
                !contacts.isEmpty(),
                contacts,
                settings.orElse(null));
    }
}
