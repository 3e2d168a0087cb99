// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.service;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.Source;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.leg.IncomingCalls;
import org.jackfield.sip.leg.LegBook;
import org.jackfield.sip.leg.Methods;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Reply;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.stack.Authenticator;
import org.jackfield.sip.stack.Guard;
import org.jackfield.sip.stack.Identification;
import org.jackfield.sip.stack.IncomingInvite;
import org.jackfield.sip.stack.IncomingRequest;
import org.jackfield.sip.stack.RequestHandler;
import org.jackfield.sip.transaction.TransactionUser;
import org.jspecify.annotations.Nullable;

/** Decides who handles a request (RFC 3261, 8.2): its leg, a handler of its method, or an answer at once. */
final class Dispatcher implements TransactionUser {

    /** Methods that the standards know; any other is 501. */
    private static final Set<String> KNOWN = Set.of(
            "INVITE",
            "ACK",
            "CANCEL",
            "BYE",
            "OPTIONS",
            "INFO",
            "UPDATE",
            "PRACK",
            "REFER",
            "NOTIFY",
            "SUBSCRIBE",
            "PUBLISH",
            "MESSAGE",
            "REGISTER");

    private static final Set<String> INSIDE_ONLY = Set.of("BYE", "INFO", "UPDATE", "PRACK", "NOTIFY");

    /** Who may be there or not, as the framework has it now. */
    interface Company {

        @Nullable
        Guard guard();

        @Nullable
        Authenticator authenticator();

        List<RequestHandler> handlers();
    }

    private final LegBook legs;
    private final Company company;
    private final Identification identification;
    private volatile @Nullable IncomingCalls calls;

    /** @param delays where answers wait that are to be slow */
    Dispatcher(LegBook legs, Lane delays, Company company) {
        this.legs = legs;
        this.company = company;
        this.identification = new Identification(delays, () -> Optional.ofNullable(company.authenticator()));
    }

    /** Where calls go from now on; null refuses them for now. */
    void calls(@Nullable IncomingCalls to) {
        calls = to;
    }

    @Override
    public boolean admits(InetAddress source) {
        Guard by = company.guard();
        return by == null || by.admits(source);
    }

    @Override
    public void garbled(InetAddress source) {
        Guard by = company.guard();
        if (by != null) {
            by.garbled(source);
        }
    }

    @Override
    public void acknowledgement(SipRequest ack) {
        legs.acknowledged(ack);
    }

    @Override
    public void stray(SipResponse response) {
        legs.stray(response);
    }

    @Override
    public void request(IncomingRequest request) {
        SipRequest message = request.message();
        if (!message.to().tag().isEmpty()) {
            if (!legs.deliver(request) && company.handlers().stream().noneMatch(handler -> handler.inside(request))) {
                request.respond(Reply.of(481));
            }
            return;
        }
        Guard by = company.guard();
        if (by == null || by.admits(message)) {
            outside(request, message);
        } else {
            request.ignore();
        }
    }

    private void outside(IncomingRequest request, SipRequest message) {
        Optional<Reply> refusal = refusal(message);
        Optional<RequestHandler> handler = company.handlers().stream()
                .filter(known -> known.methods().contains(message.method()))
                .findFirst();
        if (refusal.isPresent()) {
            request.respond(refusal.get());
        } else if (handler.isPresent()) {
            handler.get().handle(request);
        } else {
            switch (message.method()) {
                case "INVITE" -> identification.of(request, source -> invite((IncomingInvite) request, source));
                case "OPTIONS" -> request.respond(capabilities());
                case "REFER" ->
                    identification.of(request, source -> request.respond(Reply.of(403, "Only inside a call")));
                default -> request.respond(Reply.of(405).with("Allow", allowed()));
            }
        }
    }

    /** What every request must pass, whatever its method. */
    private Optional<Reply> refusal(SipRequest message) {
        String method = message.method();
        List<String> unknown = Methods.unknown(message);
        if (!KNOWN.contains(method)) {
            return Optional.of(Reply.of(501).with("Allow", allowed()));
        }
        if (method.equals("PUBLISH")) {
            return Optional.of(Reply.of(489));
        }
        if (INSIDE_ONLY.contains(method)) {
            return Optional.of(Reply.of(481));
        }
        if (!unknown.isEmpty() && !method.equals("REGISTER")) {
            return Optional.of(Reply.of(420).with("Unsupported", String.join(", ", unknown)));
        }
        if (encoded(message)) {
            return Optional.of(Reply.of(415).with("Accept-Encoding", "identity"));
        }
        return Optional.empty();
    }

    private static boolean encoded(SipRequest message) {
        return message.tokens("Content-Encoding").stream().anyMatch(coding -> !coding.equalsIgnoreCase("identity"));
    }

    private Reply capabilities() {
        return Reply.of(200)
                .with("Allow", allowed())
                .with("Accept", Body.SDP)
                .with("Accept-Encoding", "identity")
                .with("Allow-Events", Methods.EVENTS)
                .with("Supported", String.join(", ", Methods.SUPPORTED));
    }

    private String allowed() {
        List<String> all = new ArrayList<>(List.of(Methods.ALLOWED));
        company.handlers().forEach(handler -> all.addAll(handler.methods()));
        return String.join(", ", all);
    }

    private void invite(IncomingInvite invite, Source source) {
        IncomingCalls to = calls;
        invite.respond(Reply.of(100));
        if (to == null) {
            invite.respond(Reply.of(503).with("Retry-After", "5"));
        } else {
            to.invite(invite, source);
        }
    }
}
