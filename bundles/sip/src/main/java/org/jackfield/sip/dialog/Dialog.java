// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.Parameters;
import org.jackfield.sip.message.SipMessage;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;

/** One dialog: identity, sequence numbers, route set and remote target (RFC 3261, 12). On its leg's lane. */
public final class Dialog {

    private final String callId;
    private final NameAddress local;
    private final NameAddress remote;
    private final List<NameAddress> routes;
    private final NextHop nextHop;
    private SipUri target;
    private Flow flow;
    private long localSequence;
    private long remoteSequence;

    private Dialog(
            String callId,
            NameAddress local,
            NameAddress remote,
            List<NameAddress> routes,
            SipUri target,
            Flow flow,
            NextHop nextHop) {
        this.callId = callId;
        this.local = local;
        this.remote = remote;
        this.routes = List.copyOf(routes);
        this.target = target;
        this.flow = flow;
        this.nextHop = nextHop;
    }

    /** The dialog of an INVITE that came in (RFC 3261, 12.1.1). */
    public static Dialog incoming(SipRequest invite, String localTag, NextHop nextHop) {
        Dialog dialog = new Dialog(
                invite.callId(),
                invite.to().withTag(localTag),
                invite.from(),
                invite.addresses("Record-Route"),
                contact(invite).orElse(invite.from().uri()),
                invite.flow(),
                nextHop);
        dialog.remoteSequence = invite.cseq();
        dialog.localSequence = invite.cseq();
        return dialog;
    }

    /** The dialog that a response to our INVITE makes (RFC 3261, 12.1.2). */
    public static Dialog outgoing(OutgoingRequest invite, SipResponse response, NextHop nextHop) {
        List<NameAddress> routes = new ArrayList<>(response.addresses("Record-Route"));
        Collections.reverse(routes);
        Dialog dialog = new Dialog(
                invite.callId(),
                invite.from(),
                response.to(),
                routes,
                contact(response).orElse(invite.uri()),
                response.flow(),
                nextHop);
        dialog.localSequence = invite.cseq();
        return dialog;
    }

    private static Optional<SipUri> contact(SipMessage message) {
        return message.contacts().stream().findFirst().map(NameAddress::uri);
    }

    public String callId() {
        return callId;
    }

    public String localTag() {
        return local.tag();
    }

    public String remoteTag() {
        return remote.tag();
    }

    /** Where the peer's messages come from. */
    public Flow flow() {
        return flow;
    }

    /** Whether a request belongs to this dialog; a peer of RFC 2543 has no tag. */
    public boolean owns(SipRequest request) {
        return request.from().tag().equals(remote.tag());
    }

    /**
     * Whether a request of this dialog comes in order (RFC 3261, 12.2.2); remembers its number. A phone is from now on where
     * it came from, whatever its method.
     */
    public boolean inOrder(SipRequest request) {
        if (request.cseq() < remoteSequence) {
            return false;
        }
        remoteSequence = request.cseq();
        if (nextHop.symmetric()) {
            flow = request.flow();
        }
        return true;
    }

    /** Takes the Contact of a request or response that refreshes the target (RFC 3261, 12.2; RFC 3311, 5). */
    public void refresh(SipMessage message) {
        contact(message).ifPresent(uri -> target = uri);
        flow = message.flow();
    }

    /** A request with the next number (RFC 3261, 12.2.1.1). */
    public OutgoingRequest request(String method, List<Header> headers, Optional<Body> body) {
        return request(method, ++localSequence, headers, body);
    }

    /** Takes account of a number that was used when a challenge was answered. */
    public void used(long sequence) {
        localSequence = Math.max(localSequence, sequence);
    }

    /** The ACK to a 2xx: the number of its INVITE (RFC 3261, 13.2.2.4). */
    public OutgoingRequest acknowledgement(long sequence, List<Header> headers, Optional<Body> body) {
        return request("ACK", sequence, headers, body);
    }

    private OutgoingRequest request(String method, long sequence, List<Header> headers, Optional<Body> body) {
        if (routes.isEmpty() || loose(routes.get(0))) {
            List<String> route = routes.stream().map(NameAddress::toString).toList();
            return new OutgoingRequest(method, target, local, remote, callId, sequence, route, headers, body);
        }
        // A strict router: the first route is the Request-URI and the target is the last route (RFC 3261, 12.2.1.1).
        List<String> route = new ArrayList<>();
        routes.stream().skip(1).map(NameAddress::toString).forEach(route::add);
        route.add(NameAddress.of(target).toString());
        SipUri first = routes.get(0).uri();
        return new OutgoingRequest(
                method, first.with(Parameters.NONE), local, remote, callId, sequence, route, headers, body);
    }

    private static boolean loose(NameAddress route) {
        return route.uri().parameters().has("lr");
    }

    /** Turns to where a phone registered last; false if that is no other way than the dialog's. */
    public boolean follow() {
        Optional<Flow> other = nextHop.whereabouts()
                .now(target)
                .filter(now -> routes.isEmpty() && !now.hop().equals(flow.hop()));
        other.ifPresent(now -> flow = now);
        return other.isPresent();
    }

    /** Where the next request goes; told once, on any thread, or at once where no name has to be looked up. */
    public void locate(Ways ways, Consumer<Hop> found) {
        if (!ways.open().test(flow)) {
            follow();
        }
        Optional<SipUri> first = routes.stream().findFirst().map(NameAddress::uri);
        nextHop.locate(first, target, flow, ways, found);
    }
}
