// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.sip.device.Device;
import org.jackfield.sip.device.DeviceBook;
import org.jackfield.sip.digest.DigestServer;
import org.jackfield.sip.guard.Offences;
import org.jackfield.sip.leg.Methods;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.stack.IncomingRequest;
import org.jackfield.sip.stack.RequestHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes REGISTER (RFC 3261, 10.3; Path: RFC 3327). Any thread; answers at once, or later to those who fail. */
@Component(service = RequestHandler.class)
public final class RegisterHandler implements RequestHandler {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Set<String> EXTENSIONS = Set.of("path");

    private final DeviceBook book;
    private final Locations locations;
    private final DeviceProof proof;
    private final RegistrarRules rules;
    private final Offences offences;
    private final Lane lane;
    private final InstantSource clock;

    @Activate
    public RegisterHandler(
            @Reference DeviceBook book,
            @Reference Locations locations,
            @Reference DeviceProof proof,
            @Reference RegistrarRules rules,
            @Reference Offences offences,
            @Reference Lanes lanes) {
        this(book, locations, proof, rules, offences, lanes.open("registrar"), Clock.systemUTC());
    }

    RegisterHandler(
            DeviceBook book,
            Locations locations,
            DeviceProof proof,
            RegistrarRules rules,
            Offences offences,
            Lane lane,
            InstantSource clock) {
        this.book = book;
        this.locations = locations;
        this.proof = proof;
        this.rules = rules;
        this.offences = offences;
        this.lane = lane;
        this.clock = clock;
    }

    @Override
    public Set<String> methods() {
        return Set.of("REGISTER");
    }

    @Override
    public void handle(IncomingRequest request) {
        SipRequest message = request.message();
        List<String> unknown = message.tokens("Require").stream()
                .filter(option -> !EXTENSIONS.contains(option.toLowerCase(Locale.ROOT)))
                .toList();
        if (!unknown.isEmpty()) {
            request.respond(Reply.of(420).with("Unsupported", String.join(", ", unknown)));
            return;
        }
        DigestServer.Proof proven = proof.verify(message);
        switch (proven.verdict()) {
            // It may have been removed in between: then it is nobody any more.
            case PROVED ->
                book.device(proven.user()).ifPresentOrElse(device -> register(request, device), request::ignore);
            case STALE -> request.respond(challenge(proven.user(), true));
            case WRONG ->
                answer(
                        request,
                        offences.wrongCredentials(message.flow().remote()),
                        Reply.of(403, "User or password is wrong"));
            case ABSENT -> stranger(request);
        }
    }

    /** Somebody without credentials: everybody begins so, and so do those who look for names. */
    private void stranger(IncomingRequest request) {
        SipRequest message = request.message();
        String user = message.to().uri().user();
        Offences.Treatment treatment = offences.challenged(
                message.flow().remote(), user, book.owner(user).isPresent());
        answer(request, treatment, challenge(user, false));
    }

    private void answer(IncomingRequest request, Offences.Treatment treatment, Reply reply) {
        if (!treatment.answered()) {
            request.ignore();
        } else if (treatment.after().isZero()) {
            request.respond(reply);
        } else {
            lane.after(treatment.after(), () -> request.respond(reply));
        }
    }

    private Reply challenge(String user, boolean stale) {
        return new Reply(401, "", proof.challenge(user, stale), Optional.empty());
    }

    private void register(IncomingRequest request, Device device) {
        SipRequest message = request.message();
        Optional<Device> owner = book.owner(message.to().uri().user());
        if (!owner.equals(Optional.of(device))) {
            request.respond(Reply.of(403, "A device registers its own name or number"));
            return;
        }
        Optional<RegisterRequest> wanted = RegisterRequest.of(message);
        if (wanted.isEmpty()) {
            request.respond(Reply.of(400, "Contact cannot be understood"));
            return;
        }
        Registration registration = new Registration(device.name(), rules.policy(), device.maxContacts());
        Registration.Outcome outcome = locations.bindings().register(registration, wanted.get());
        if (outcome instanceof Registration.Accepted accepted) {
            locations.tell(device);
            request.respond(accepted(accepted.bindings(), message));
        } else if (outcome instanceof Registration.TooBrief brief) {
            request.respond(Reply.of(423).with("Min-Expires", seconds(brief.least())));
        } else {
            request.respond(Reply.of(500, "CSeq is not above the last one"));
        }
    }

    private Reply accepted(List<Bound> bindings, SipRequest message) {
        Instant now = clock.instant();
        Reply reply = Reply.of(200).with("Date", DATE.format(now)).with("Allow-Events", Methods.EVENTS);
        for (Bound bound : bindings) {
            Duration left = Duration.between(now, bound.binding().expires());
            reply = reply.with("Contact", contact(bound, left));
        }
        boolean path = message.tokens("Supported").stream().anyMatch("path"::equalsIgnoreCase);
        if (path) {
            reply = reply.with("Supported", "path");
            for (NameAddress hop : message.addresses("Path")) {
                reply = reply.with("Path", hop.toString());
            }
        }
        return reply;
    }

    private static String contact(Bound bound, Duration left) {
        String instance = bound.binding().instance();
        return "<" + bound.binding().contact() + ">;expires=" + seconds(left)
                + (instance.isEmpty() ? "" : ";+sip.instance=\"" + instance.replace("\"", "") + "\"");
    }

    /** Rounded up: a phone that is told nothing is left would think its registration failed. */
    private static String seconds(Duration time) {
        return Long.toString(time.plusMillis(999).toSeconds());
    }
}
