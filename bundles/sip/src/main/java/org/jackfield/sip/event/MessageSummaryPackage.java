// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.device.MessageLamp;
import org.jackfield.sip.message.SipUri;

/**
 * The event package {@code message-summary} (RFC 3842). A device watches what waits for itself: by its own name or numbers,
 * by the number of a service (that of the voice mail), or by the name of one mailbox that lights its lamp.
 */
final class MessageSummaryPackage implements EventPackage {

    private final Devices devices;
    private final Resources resources;
    private final Lamps lamps;

    MessageSummaryPackage(Devices devices, Resources resources, Lamps lamps) {
        this.devices = devices;
        this.resources = resources;
        this.lamps = lamps;
    }

    @Override
    public String name() {
        return MessageSummary.PACKAGE;
    }

    @Override
    public String contentType() {
        return MessageSummary.TYPE;
    }

    @Override
    public Optional<Watch> watch(String device, SipUri resource) {
        return devices.device(device)
                .filter(profile -> profile.lamp() != MessageLamp.OFF)
                .flatMap(profile -> watch(profile, resource));
    }

    private Optional<Watch> watch(DeviceProfile device, SipUri resource) {
        String name = resource.number();
        boolean own =
                name.isEmpty() || name.equals(device.name()) || device.numbers().contains(name);
        String shown = name.isEmpty() ? device.number() : name;
        SipUri account = SipUri.of(shown, resource.host(), resource.port());
        if (own) {
            return Optional.of(new Summary(device.name(), account, () -> lamps.of(device.name())));
        }
        if (lamps.of(device.name(), name).isPresent()) {
            return Optional.of(new Summary(device.name(), account, () -> lamps.of(device.name(), name)
                    .map(List::of)
                    .orElse(List.of())));
        }
        return resources
                .find(device.name(), name)
                .filter(found -> found.target().kind() == Target.Kind.APP)
                .map(service -> new Summary(device.name(), account, () -> lamps.of(device.name())));
    }

    /** The mailboxes keep themselves. */
    @Override
    public void happened(Event event) {}

    private record Summary(String device, SipUri account, Supplier<List<Mailbox>> boxes) implements Watch {

        @Override
        public WatchedState state() {
            return MessageSummary.of(account, boxes.get());
        }

        @Override
        public boolean concernedBy(Event event) {
            return event instanceof Event.MailboxChanged;
        }
    }
}
