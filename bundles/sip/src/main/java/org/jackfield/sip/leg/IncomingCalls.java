// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.leg;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jackfield.api.call.CallException;
import org.jackfield.api.call.CallHub;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.HangupCause;
import org.jackfield.api.call.Invitation;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Party;
import org.jackfield.api.call.Source;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.media.CodecOffer;
import org.jackfield.api.provider.IncomingNumbers;
import org.jackfield.rtp.port.NoPortLeftException;
import org.jackfield.rtp.sdp.SdpException;
import org.jackfield.rtp.sdp.SessionDescription;
import org.jackfield.sip.device.DeviceProfile;
import org.jackfield.sip.device.Devices;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.stack.IncomingInvite;
import org.jackfield.sip.trunk.Trunk;
import org.jackfield.sip.trunk.Trunks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an INVITE whose sender proved itself into a leg and offers it to the hub. */
public final class IncomingCalls {

    private static final Logger LOG = LoggerFactory.getLogger(IncomingCalls.class);

    /** An INVITE that waited so long for its lane comes into an overloaded house. */
    private static final long LATE = TimeUnit.SECONDS.toNanos(3);

    private static final Pattern HIDING = Pattern.compile("\\b(id|user|header)\\b", Pattern.CASE_INSENSITIVE);

    /** Seconds for which a provider may take other ways while its trunk is being drained (RFC 3261, 21.5.4). */
    private static final String DRAINED = "60";

    private final LegContext context;
    private final Lanes lanes;
    private final Devices devices;
    private final Trunks trunks;
    private final Supplier<Optional<CallHub>> hub;
    private final Takeover takeover;

    public IncomingCalls(
            LegContext context,
            Lanes lanes,
            Devices devices,
            Trunks trunks,
            Supplier<Optional<CallHub>> hub,
            PickUpNames names) {
        this.context = context;
        this.lanes = lanes;
        this.devices = devices;
        this.trunks = trunks;
        this.hub = hub;
        this.takeover = new Takeover(context.legs(), names);
    }

    /** Who calls whom, as the leg will say. */
    private record Offer(Peer peer, Caller caller, String dialled) {}

    /** Takes an INVITE outside a dialog. On a thread of the stack; what takes time is done on the leg's lane. */
    public void invite(IncomingInvite invite, Source source) {
        SipRequest message = invite.message();
        String type = message.contentType();
        if (context.legs().looped(message)) {
            invite.respond(Reply.of(482));
        } else if (message.maxForwards() == 0) {
            invite.respond(Reply.of(483));
        } else if (!type.isEmpty() && !type.equals(Body.SDP)) {
            invite.respond(Reply.of(415).with("Accept", Body.SDP));
        } else if (!message.headers("Accept").isEmpty()
                && message.tokens("Accept").stream().noneMatch(IncomingCalls::description)) {
            invite.respond(Reply.of(406));
        } else if (context.settings().session().tooShort(message)) {
            invite.respond(Reply.of(422)
                    .with(
                            "Min-SE",
                            Integer.toString(context.settings().session().least())));
        } else {
            LegId id = new LegId(context.tokens().token());
            Lane lane = lanes.open("leg " + id);
            long arrived = System.nanoTime();
            lane.post(() -> {
                if (System.nanoTime() - arrived > LATE) {
                    // Overload: what waits is shed quickly, so that what comes next is not late as well (RFC 6357, 4).
                    invite.respond(Reply.of(503).with("Retry-After", "10"));
                } else {
                    guarded(invite, source, id, lane);
                }
            });
        }
    }

    private void guarded(IncomingInvite invite, Source source, LegId id, Lane lane) {
        try {
            take(invite, source, id, lane);
        } catch (RuntimeException e) {
            context.transactions().failed("INVITE from " + invite.message().flow(), e);
            invite.respond(Reply.of(500));
        }
    }

    /** Whether a media type that the caller accepts covers a session description. */
    private static boolean description(String accepted) {
        String type = accepted.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals(Body.SDP) || type.equals("application/*") || type.equals("*/*");
    }

    private void take(IncomingInvite invite, Source source, LegId id, Lane lane) {
        Optional<CallHub> calls = hub.get();
        if (calls.isEmpty()) {
            invite.respond(Reply.of(503).with("Retry-After", "5"));
            return;
        }
        Optional<List<CodecOffer>> codecs = codecs(invite);
        if (codecs.isPresent()
                && browser(invite.message())
                && context.browsers().get().isEmpty()) {
            // Before anybody rings for a call that could never be answered.
            invite.respond(Session.notAcceptable(LegContext.NO_BROWSERS));
        } else if (codecs.isPresent()) {
            offer(invite, source).ifPresent(offer -> {
                List<CodecOffer> allowed = offer.peer().allowed(codecs.get());
                if (allowed.isEmpty() && !codecs.get().isEmpty()) {
                    // Before anybody rings for a call that could never be answered.
                    invite.respond(Session.notAcceptable("None of the offered codecs may be spoken here"));
                    offer.peer().release();
                } else {
                    begin(invite, source, offer, allowed, id, lane, calls.get());
                }
            });
        }
    }

    /** The offered codecs, empty without an offer; nothing if the offer cannot be taken, which is answered then. */
    private static Optional<List<CodecOffer>> codecs(IncomingInvite invite) {
        String body = invite.message().body();
        if (body.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            List<CodecOffer> codecs = SessionDescription.parse(body).audioCodecs();
            if (!codecs.isEmpty()) {
                return Optional.of(codecs);
            }
            invite.respond(Session.notAcceptable("There is no audio that can be taken"));
        } catch (SdpException e) {
            invite.respond(Reply.of(400, "Malformed session description"));
        }
        return Optional.empty();
    }

    /** Says who calls whom; nothing if the caller has no line left or is not configured any more, which is answered then. */
    private Optional<Offer> offer(IncomingInvite invite, Source source) {
        SipRequest message = invite.message();
        if (source instanceof Source.Trunk from) {
            Optional<Trunk> trunk = trunks.trunk(from.name());
            if (trunk.isEmpty()) {
                invite.respond(Reply.of(403));
            }
            return trunk.flatMap(known -> offer(invite, known));
        }
        Optional<DeviceProfile> device = devices.device(source.name());
        if (device.isEmpty()) {
            invite.respond(Reply.of(403));
        }
        return device.map(known -> new Offer(
                Peer.device(known, devices),
                caller(known, message),
                message.uri().number()));
    }

    /** The adapter is asked before a line is taken: one that fails must keep neither the line nor the caller. */
    private static Optional<Offer> offer(IncomingInvite invite, Trunk trunk) {
        IncomingNumbers numbers;
        try {
            numbers = trunk.adapter().incoming(new ProviderView(invite.message()));
        } catch (RuntimeException | LinkageError e) {
            String provider = trunk.adapter().provider();
            LOG.warn("The adapter of {} cannot read a call: {}; look after its bundle", provider, e.toString());
            invite.respond(Reply.of(500, "The provider's adapter failed"));
            return Optional.empty();
        }
        Optional<Trunk.Line> line = trunk.take(false);
        if (line.isEmpty()) {
            invite.respond(
                    trunk.state().draining()
                            ? Reply.of(503, "Takes no new calls").with("Retry-After", DRAINED)
                            : Reply.of(503, "All lines are in use"));
        }
        return line.map(taken -> new Offer(Peer.trunk(trunk, taken), numbers.caller(), numbers.dialled()));
    }

    /** A device shows its own number, whatever it writes into From; the name beside it is its own affair. */
    private static Caller caller(DeviceProfile device, SipRequest message) {
        boolean withheld = message.tokens("Privacy").stream().anyMatch(IncomingCalls::hides)
                || message.from().uri().host().equals("anonymous.invalid");
        String display = device.displayName().isEmpty() ? message.from().display() : device.displayName();
        return new Caller(device.number(), display, withheld);
    }

    private static boolean hides(String privacy) {
        return HIDING.matcher(privacy).find();
    }

    private void begin(
            IncomingInvite invite,
            Source source,
            Offer offer,
            List<CodecOffer> codecs,
            LegId id,
            Lane lane,
            CallHub calls) {
        SipRequest message = invite.message();
        Party party = new Party(
                offer.peer().target(),
                offer.caller().number(),
                offer.caller().displayName(),
                message.flow().toString());
        InboundLeg leg = new InboundLeg(context, lane, id, offer.peer(), party, invite);
        leg.offered(codecs);
        context.legs().add(message.callId(), invite.localTag(), leg);
        leg.begin();
        try {
            openSound(leg, message);
            Invitation invitation = new Invitation(
                    source,
                    offer.caller(),
                    offer.dialled(),
                    message.maxForwards() - 1,
                    message.header("User-Agent")
                            .map(agent -> Map.of("user-agent", agent))
                            .orElse(Map.of()));
            handOver(leg, invitation, calls);
        } catch (NoPortLeftException e) {
            leg.finish(Hangup.of(HangupCause.RESOURCE_UNAVAILABLE, Hangup.By.ROUTER)
                    .detailed(String.valueOf(e.getMessage())));
        } catch (CallException e) {
            leg.finish(e.hangup());
        } catch (RuntimeException e) {
            leg.failed(e);
        }
    }

    private void openSound(InboundLeg leg, SipRequest message) {
        Hop hop = message.flow().hop();
        if (browser(message)) {
            leg.open(hop, context.browsersOrRefuse());
        } else {
            leg.open(hop, context.ports().open());
        }
    }

    /** Whether the caller's sound is a browser's: by what it offers, else by how it comes. */
    private static boolean browser(SipRequest message) {
        return message.body().isEmpty()
                ? message.flow().transport().web()
                : SessionDescription.parse(message.body()).dtls();
    }

    private void handOver(InboundLeg leg, Invitation invitation, CallHub calls) {
        Optional<String> replaces = leg.replaces();
        if (replaces.isPresent()) {
            takeover.begin(leg, replaces.get(), invitation, calls);
        } else {
            calls.offer(leg, invitation);
        }
    }
}
