// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jackfield.api.call.LegId;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.IncomingRequest;

/** The legs that live, by the names that their dialogs go by. Any thread. */
public final class LegBook {

    private record Key(String callId, String localTag) {}

    private final ConcurrentMap<Key, SipLeg> legs = new ConcurrentHashMap<>();
    private final BiConsumer<String, LegId> arrivals;

    /** @param arrivals is told the Call-ID of each leg, at once and before it says or hears anything else */
    public LegBook(BiConsumer<String, LegId> arrivals) {
        this.arrivals = arrivals;
    }

    void add(String callId, String localTag, SipLeg leg) {
        legs.put(new Key(callId, localTag), leg);
        arrivals.accept(callId, leg.id());
    }

    void remove(String callId, String localTag) {
        legs.remove(new Key(callId, localTag));
        if (legs.isEmpty()) {
            synchronized (legs) {
                legs.notifyAll();
            }
        }
    }

    /** Blocks until no leg lives any more, or the time is over. */
    public void awaitEmpty(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        synchronized (legs) {
            long left = time.toMillis();
            while (!legs.isEmpty() && left > 0) {
                legs.wait(left);
                left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            }
        }
    }

    /** How many live. */
    public int size() {
        return legs.size();
    }

    /** All that live now. */
    public List<SipLeg> all() {
        return List.copyOf(legs.values());
    }

    /** The leg whose dialog this is: both tags must be its own, though a peer may mix up whose is whose (RFC 3891, 3). */
    Optional<SipLeg> find(Replaced dialog) {
        return find(dialog.callId(), dialog.toTag(), dialog.fromTag())
                .or(() -> find(dialog.callId(), dialog.fromTag(), dialog.toTag()));
    }

    private Optional<SipLeg> find(String callId, String localTag, String remoteTag) {
        return Optional.ofNullable(legs.get(new Key(callId, localTag)))
                .filter(leg -> leg.remoteTag().equals(remoteTag));
    }

    /** Whether a request that begins a call is one of our own INVITEs that came back. */
    public boolean looped(SipRequest invite) {
        return legs.containsKey(new Key(invite.callId(), invite.from().tag()));
    }

    /** Hands a request inside a dialog to its leg; false if there is none. */
    public boolean deliver(IncomingRequest request) {
        SipLeg leg = legs.get(
                new Key(request.message().callId(), request.message().to().tag()));
        if (leg != null) {
            leg.receive(request);
        }
        return leg != null;
    }

    /** Hands over the ACK to a 2xx. */
    public void acknowledged(SipRequest ack) {
        SipLeg leg = legs.get(new Key(ack.callId(), ack.to().tag()));
        if (leg != null) {
            leg.acknowledged(ack);
        }
    }

    /** Hands over a response that no transaction waits for any more. */
    public void stray(SipResponse response) {
        SipLeg leg = legs.get(new Key(response.callId(), response.from().tag()));
        if (leg != null && response.success() && response.method().equals("INVITE")) {
            leg.lateSuccess(response);
        }
    }
}
