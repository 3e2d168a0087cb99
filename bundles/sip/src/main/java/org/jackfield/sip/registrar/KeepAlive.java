// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.SipClient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the way in open to devices behind NAT. Sends OPTIONS rather than an empty datagram, because many routers only count
 * what leaves from inside (RFC 4787, REQ-6): the device's answer does that. Runs on a lane of its own.
 */
@Component(service = KeepAlive.class, immediate = true)
public final class KeepAlive {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Locations locations;
    private final RegistrarRules rules;
    private final SipClient client;
    private final Lane lane;
    /** Ticks until a flow is due. */
    private Map<Flow, Integer> due = new HashMap<>();

    private volatile boolean stopped;

    @Activate
    public KeepAlive(
            @Reference Locations locations,
            @Reference RegistrarRules rules,
            @Reference SipClient client,
            @Reference Lanes lanes) {
        this.locations = locations;
        this.rules = rules;
        this.client = client;
        this.lane = lanes.open("keep-alive");
        lane.after(TICK, this::tick);
    }

    @Deactivate
    void stop() {
        stopped = true;
    }

    private void tick() {
        if (stopped) {
            return;
        }
        int interval = (int) rules.policy().keepAlive().dividedBy(TICK);
        Map<Flow, Integer> next = new HashMap<>();
        for (Bound bound :
                interval == 0 ? List.<Bound>of() : locations.bindings().all()) {
            if (bound.flow().transport() == Transport.UDP && bound.behindNat()) {
                int left = Math.min(interval, due.getOrDefault(bound.flow(), interval)) - 1;
                if (left <= 0) {
                    ping(bound);
                    left = interval;
                }
                next.put(bound.flow(), left);
            }
        }
        due = next;
        lane.after(TICK, this::tick);
    }

    private void ping(Bound bound) {
        SipUri ours = SipUri.of("", client.contact("", bound.flow().hop()).host(), 0);
        client.send(
                new OutgoingRequest(
                        "OPTIONS",
                        bound.uri(),
                        NameAddress.of(ours).withTag(client.token()),
                        NameAddress.of(bound.uri()),
                        client.token(),
                        1,
                        List.of(),
                        List.of(),
                        Optional.empty()),
                List.of(bound.flow().hop()),
                ChallengeAnswer.NONE,
                response -> {});
    }
}
