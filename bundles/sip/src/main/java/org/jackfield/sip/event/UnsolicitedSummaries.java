// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.Target;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.device.MessageLamp;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.SipUri;

/**
 * Tells telephones what waits although they never asked: many light their lamp at such a NOTIFY and have no way to
 * subscribe. One that refuses it is none the worse. On the notifier's lane.
 */
final class UnsolicitedSummaries {

    /** A telephone that has just registered may be about to subscribe. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** Several changes in a row are told as one. */
    private static final Duration GAP = Duration.ofMillis(250);

    private static final List<Header> HEADERS = List.of(
            new Header("Event", MessageSummary.PACKAGE),
            new Header("Subscription-State", "terminated;reason=noresource"));

    private final Devices devices;
    private final Lamps lamps;
    private final Notifier notifier;
    private final Messenger messenger;
    private final Lane lane;
    private final Set<String> due = new HashSet<>();
    private final Map<String, Mailbox> known = new HashMap<>();

    UnsolicitedSummaries(Devices devices, Lamps lamps, Notifier notifier, Messenger messenger, Lane lane) {
        this.devices = devices;
        this.lamps = lamps;
        this.notifier = notifier;
        this.messenger = messenger;
        this.lane = lane;
    }

    /** A telephone is there again: its lamp is dark, which is right unless something waits. */
    void arrived(String device, Reach reach) {
        lane.after(SETTLING, () -> wanted(device)
                .filter(profile -> summary(profile, reach).waits())
                .ifPresent(profile -> tell(profile, reach)));
    }

    /** Something about a mailbox changed: perhaps nothing that a lamp shows. */
    void changed(Mailbox box) {
        if (box.equals(known.put(box.name(), box))) {
            return;
        }
        for (Target target : box.devices()) {
            if (target.kind() == Target.Kind.DEVICE && due.add(target.name())) {
                lane.after(GAP, () -> {
                    due.remove(target.name());
                    wanted(target.name())
                            .ifPresent(profile -> devices.reach(profile.name()).forEach(reach -> tell(profile, reach)));
                });
            }
        }
    }

    private Optional<DeviceProfile> wanted(String device) {
        return devices.device(device).filter(profile -> profile.lamp() == MessageLamp.ALWAYS);
    }

    private void tell(DeviceProfile device, Reach reach) {
        if (!notifier.subscribed(reach.flow(), MessageSummary.PACKAGE)) {
            MessageSummary summary = summary(device, reach);
            messenger.notify(device, reach, HEADERS, summary.account(), summary.body());
        }
    }

    private MessageSummary summary(DeviceProfile device, Reach reach) {
        SipUri account = messenger
                .contact(device.number(), reach.flow().hop())
                .map(ours -> SipUri.of(device.number(), ours.host(), ours.port()))
                .orElseGet(reach::contact);
        return MessageSummary.of(account, lamps.of(device.name()));
    }
}
