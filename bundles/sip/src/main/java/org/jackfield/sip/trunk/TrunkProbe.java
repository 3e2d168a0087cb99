// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.device.TrunkCheck.Kind;
import org.jackfield.api.lane.Lane;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.SipClient;
import org.jackfield.sip.transaction.LocalResponse;

/**
 * One look at a trunk because somebody wants to know: finds it, asks each place in turn by OPTIONS, registers if the account
 * does. Many providers leave OPTIONS unanswered, so with a registration that alone decides. Everything runs on the trunk's lane.
 */
final class TrunkProbe {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** So that there is time left to register. */
    private static final int MOST_HOPS = 2;

    private final String provider;
    private final TrunkTools tools;
    private final TrunkHops hops;
    private final TrunkPlace place;
    private final ChallengeAnswer credentials;
    private final Optional<RegistrationCycle> registration;
    private final List<Consumer<TrunkCheck>> listeners = new ArrayList<>();
    private final List<TrunkCheck.Step> steps = new ArrayList<>();
    private Optional<Lane.Timer> patience = Optional.empty();
    private Optional<Lane.Timer> limit = Optional.empty();
    private Kind now = Kind.RESOLVE;
    private long question;
    private boolean over;
    private boolean passed;

    TrunkProbe(
            String provider,
            TrunkTools tools,
            TrunkHops hops,
            TrunkPlace place,
            ChallengeAnswer credentials,
            Optional<RegistrationCycle> registration) {
        this.provider = provider;
        this.tools = tools;
        this.hops = hops;
        this.place = place;
        this.credentials = credentials;
        this.registration = registration;
    }

    boolean over() {
        return over;
    }

    /** Tells how far it is, and from now on each step. */
    void listen(Consumer<TrunkCheck> listener) {
        listeners.add(listener);
        if (!steps.isEmpty()) {
            listener.accept(check());
        }
    }

    void start() {
        limit = Optional.of(
                tools.lane().after(LIMIT, () -> end(now, false, "Not finished within ten seconds: try again")));
        Optional<SipClient> client = tools.client().get();
        if (client.isEmpty()) {
            end(Kind.RESOLVE, false, "SIP does not listen now: look at the health of this router");
            return;
        }
        hops.locate(found -> tools.lane().post(() -> located(client.get(), found)));
    }

    private void located(SipClient client, List<Hop> found) {
        if (over) {
            return;
        }
        String name = place.next().host();
        if (found.isEmpty()) {
            end(Kind.RESOLVE, false, name + " cannot be found: check host, outbound-proxy and DNS");
            return;
        }
        step(
                Kind.RESOLVE,
                true,
                name + " leads to " + found.stream().map(Hop::toString).collect(Collectors.joining(", ")));
        now = Kind.OPTIONS;
        ask(client, new ArrayDeque<>(found.subList(0, Math.min(MOST_HOPS, found.size()))));
    }

    private void ask(SipClient client, Deque<Hop> left) {
        Hop hop = left.poll();
        if (hop == null) {
            asked(false);
            return;
        }
        long mine = ++question;
        Instant began = tools.clock().instant();
        patience = Optional.of(tools.lane().after(PATIENCE, () -> {
            if (mine == question && !over) {
                step(Kind.OPTIONS, false, hop + " did not answer OPTIONS within " + PATIENCE.toSeconds() + " s");
                ask(client, left);
            }
        }));
        client.send(options(client), List.of(hop), credentials, response -> tools.lane()
                .post(() -> {
                    if (mine == question && !over) {
                        answered(client, left, hop, began, response);
                    }
                }));
    }

    private OutgoingRequest options(SipClient client) {
        return new OutgoingRequest(
                "OPTIONS",
                place.domain(),
                NameAddress.of(place.account()).withTag(client.token()),
                NameAddress.of(place.domain()),
                client.token(),
                1,
                place.route(),
                List.of(),
                Optional.empty());
    }

    private void answered(SipClient client, Deque<Hop> left, Hop hop, Instant began, SipResponse response) {
        question++;
        patience.ifPresent(Lane.Timer::cancel);
        if (response instanceof LocalResponse) {
            String secure = hop.transport() == Transport.TLS ? ", and that its certificate is for " + hop.name() : "";
            step(Kind.OPTIONS, false, hop + " cannot be connected to: check port and transport" + secure);
            ask(client, left);
            return;
        }
        long millis = Duration.between(began, tools.clock().instant()).toMillis();
        step(
                Kind.OPTIONS,
                true,
                hop + " answered OPTIONS after " + millis + " ms with " + response.status() + " " + response.reason());
        asked(true);
    }

    private void asked(boolean heard) {
        if (registration.isEmpty()) {
            end(heard);
            return;
        }
        now = Kind.REGISTER;
        registration.get().again();
    }

    /** The account was registered. */
    void registered(Hop hop) {
        if (now == Kind.REGISTER && !over) {
            end(Kind.REGISTER, true, hop + " registered us as " + place.account());
        }
    }

    /** The account was not registered. */
    void refused(String sentence) {
        if (now == Kind.REGISTER && !over) {
            end(Kind.REGISTER, false, "Not registered: " + sentence);
        }
    }

    /** The trunk goes. */
    void abandon() {
        end(now, false, "The settings of this provider changed meanwhile: try again");
    }

    private void step(Kind kind, boolean good, String sentence) {
        steps.add(new TrunkCheck.Step(tools.clock().instant(), kind, good, sentence));
        tell();
    }

    private void end(Kind kind, boolean good, String sentence) {
        if (!over) {
            steps.add(new TrunkCheck.Step(tools.clock().instant(), kind, good, sentence));
            end(good);
        }
    }

    private void end(boolean good) {
        over = true;
        passed = good;
        limit.ifPresent(Lane.Timer::cancel);
        patience.ifPresent(Lane.Timer::cancel);
        tell();
    }

    private TrunkCheck check() {
        return new TrunkCheck(provider, steps, over, passed);
    }

    private void tell() {
        TrunkCheck check = check();
        listeners.forEach(listener -> listener.accept(check));
    }
}
