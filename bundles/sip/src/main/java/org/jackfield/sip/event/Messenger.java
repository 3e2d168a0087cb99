// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.dialog.Dialog;
import org.jackfield.sip.dialog.Ways;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.stack.SipClient;

/** Carries NOTIFY requests. What becomes of them is told on the notifier's lane, as the status of their response. */
final class Messenger {

    /** Nothing could be sent, as when a telephone's connection is gone. */
    static final int UNREACHABLE = 503;

    private final Supplier<Optional<SipClient>> client;
    private final Locator locator;
    private final Lane lane;
    private final EventCounters counters;

    Messenger(Supplier<Optional<SipClient>> client, Locator locator, Lane lane, EventCounters counters) {
        this.client = client;
        this.locator = locator;
        this.lane = lane;
        this.counters = counters;
    }

    /** How we are reached by whoever is there. */
    Optional<SipUri> contact(String user, Hop hop) {
        return client.get().map(by -> by.contact(user, hop));
    }

    /** Sends a NOTIFY inside a dialog: where the peer's last request came from, else where it registered last. */
    void notify(Dialog dialog, String user, List<Header> headers, Body body, IntConsumer done) {
        Optional<SipClient> by = client.get();
        if (by.isEmpty()) {
            lane.post(() -> done.accept(UNREACHABLE));
            return;
        }
        OutgoingRequest request = dialog.request("NOTIFY", headers, Optional.of(body));
        dialog.locate(new Ways(locator, by.get()::open), hop -> send(by.get(), request, user, List.of(hop), done));
    }

    /** Sends a NOTIFY that nobody subscribed to, to one registration of a device. */
    void notify(DeviceProfile device, Reach reach, List<Header> headers, SipUri account, Body body) {
        client.get().ifPresent(by -> {
            OutgoingRequest request = new OutgoingRequest(
                    "NOTIFY",
                    reach.contact(),
                    NameAddress.of(account).withTag(by.token()),
                    NameAddress.of(account),
                    by.token(),
                    1,
                    reach.path(),
                    headers,
                    Optional.of(body));
            reach.locate(locator, hops -> send(by, request, device.number(), hops, status -> {}));
        });
    }

    private void send(SipClient by, OutgoingRequest request, String user, List<Hop> hops, IntConsumer done) {
        OutgoingRequest whole = hops.stream()
                .findFirst()
                .map(hop -> NameAddress.of(by.contact(user, hop)))
                .map(contact -> request.with("Contact", contact.toString()))
                .orElse(request);
        counters.sent();
        by.send(
                whole,
                hops,
                ChallengeAnswer.NONE,
                response -> lane.post(() -> {
                    counters.answered(response.status());
                    done.accept(response.status());
                }));
    }
}
