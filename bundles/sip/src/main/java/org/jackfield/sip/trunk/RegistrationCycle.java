// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Header;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.ChallengeAnswer;
import org.jackfield.sip.stack.ResponseListener;
import org.jackfield.sip.stack.SipClient;

/**
 * Keeps an account registered at its provider (RFC 3261, 10.2): refreshes in time, backs off when refused, registers anew
 * when our address changed. Everything runs on the trunk's lane.
 */
final class RegistrationCycle {

    /** Name of the URI parameter of our contact by which a call to it is known to come from this trunk. */
    static final String LINE = "line";

    private static final Duration NO_CLIENT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ADDRESS_CHECK = Duration.ofSeconds(5);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(25);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int BRIEF = 423;

    private final TrunkTools tools;
    private final TrunkAccount account;
    private final TrunkPlace place;
    private final ChallengeAnswer credentials;
    private final String line;
    private final Listener listener;
    private final Backoff backoff;
    private Optional<Lane.Timer> next = Optional.empty();
    private Optional<Lane.Timer> lapse = Optional.empty();
    private Optional<Lane.Timer> keepAlive = Optional.empty();
    private Optional<SipUri> contact = Optional.empty();
    private String callId = "";
    private String tag = "";
    private long cseq = 1;
    private long expires;
    private boolean pending;
    private boolean stopped;

    /** Hears how it goes, on the lane. */
    interface Listener {

        /** @param hop where the provider answered */
        void registered(Hop hop);

        /** @param lost whether the provider is out of reach, or what it had granted is over */
        void failed(String sentence, boolean lost);
    }

    RegistrationCycle(
            TrunkTools tools, TrunkAccount account, ChallengeAnswer credentials, String line, Listener listener) {
        this.tools = tools;
        this.account = account;
        this.place = TrunkPlace.of(account);
        this.credentials = credentials;
        this.line = line;
        this.listener = listener;
        this.backoff = new Backoff(tools.random());
        this.expires = account.expires();
    }

    void start() {
        register();
        tools.lane().after(ADDRESS_CHECK, this::checkAddress);
    }

    /** Does nothing more. The provider forgets us by itself, or by {@link #unregister}. */
    void stop() {
        stopped = true;
        next.ifPresent(Lane.Timer::cancel);
        lapse.ifPresent(Lane.Timer::cancel);
        keepAlive.ifPresent(Lane.Timer::cancel);
    }

    /** After {@link #stop}: tells the provider that we are gone, once, without waiting for an answer. */
    void unregister() {
        contact.ifPresent(known -> withClient(client -> tools.locator().locate(place.next(), hops -> tools.lane()
                .post(() -> client.send(request(known, 0), hops, credentials, response -> {})))));
    }

    private void withClient(Consumer<SipClient> action) {
        tools.client().get().ifPresent(action);
    }

    private void schedule(Duration delay) {
        next.ifPresent(Lane.Timer::cancel);
        next = Optional.of(tools.lane().after(delay, this::register));
    }

    private void register() {
        if (stopped || pending) {
            return;
        }
        Optional<SipClient> client = tools.client().get();
        if (client.isEmpty()) {
            schedule(NO_CLIENT);
            return;
        }
        pending = true;
        // A stack that stops in between answers nothing any more.
        next.ifPresent(Lane.Timer::cancel);
        next = Optional.of(tools.lane().after(PATIENCE, () -> {
            pending = false;
            register();
        }));
        tools.locator().locate(place.next(), hops -> tools.lane().post(() -> send(client.get(), hops)));
    }

    private void send(SipClient client, List<Hop> hops) {
        if (stopped) {
            return;
        }
        if (hops.isEmpty()) {
            pending = false;
            listener.failed(place.next().host() + " cannot be found: check host, outbound-proxy and DNS", true);
            schedule(backoff.next(false, Duration.ZERO));
            return;
        }
        if (callId.isEmpty()) {
            callId = client.token();
        }
        tag = client.token();
        SipUri ours = ours(client, hops.get(0));
        contact = Optional.of(ours);
        ResponseListener answer = response -> tools.lane().post(() -> completed(response, ours));
        client.send(request(ours, expires), hops, credentials, answer);
    }

    private SipUri ours(SipClient client, Hop hop) {
        SipUri plain = client.contact(account.user(), hop);
        return plain.with(plain.parameters().with(LINE, line));
    }

    private OutgoingRequest request(SipUri ours, long seconds) {
        NameAddress aor = NameAddress.of(place.account());
        return new OutgoingRequest(
                "REGISTER",
                place.domain(),
                aor.withTag(tag),
                aor,
                callId,
                cseq,
                place.route(),
                List.of(
                        new Header("Contact", NameAddress.of(ours) + ";expires=" + seconds),
                        new Header("Expires", Long.toString(seconds)),
                        new Header("Supported", "path")),
                Optional.empty());
    }

    private void completed(SipResponse response, SipUri registered) {
        pending = false;
        // Answering a challenge took a number of its own.
        cseq = Math.max(cseq, response.cseq()) + 1;
        if (stopped) {
            return;
        }
        if (response.success()) {
            granted(response, registered);
        } else if (response.status() == BRIEF && seconds(response.header("Min-Expires")) > expires) {
            expires = seconds(response.header("Min-Expires"));
            register();
        } else {
            refused(response);
        }
    }

    private void granted(SipResponse response, SipUri registered) {
        backoff.reset();
        long granted = RegistrationAnswer.seconds(response, registered, line, expires);
        next.ifPresent(Lane.Timer::cancel);
        lapse.ifPresent(Lane.Timer::cancel);
        if (granted == 0) {
            listener.failed("The provider took the registration but keeps none: ask the provider", true);
            schedule(backoff.next(true, Duration.ZERO));
            return;
        }
        Duration lifetime = Duration.ofSeconds(granted);
        lapse = Optional.of(tools.lane().after(lifetime, () -> listener.failed("The registration has lapsed", true)));
        double share = (lifetime.compareTo(LONG) >= 0 ? 0.9 : 0.5)
                * (0.95 + tools.random().nextDouble() / 20);
        schedule(Duration.ofMillis((long) (lifetime.toMillis() * share)));
        keepOpen(response.flow());
        listener.registered(response.flow().hop());
    }

    /** A router of ours forgets the way back to us before the next refresh; what leaves reminds it (RFC 5626, 3.5). */
    private void keepOpen(Flow flow) {
        keepAlive.ifPresent(Lane.Timer::cancel);
        keepAlive = Optional.of(tools.lane().after(KEEP_ALIVE, () -> {
            withClient(client -> client.keepAlive(flow));
            keepOpen(flow);
        }));
    }

    private void refused(SipResponse response) {
        int status = response.status();
        boolean unreachable = status == 408 || status == 503;
        boolean no = status / 100 == 4 && status != 408 || status / 100 == 6;
        listener.failed(RegistrationAnswer.sentence(response), unreachable);
        schedule(backoff.next(no, Duration.ofSeconds(Math.min(3600, seconds(response.header("Retry-After"))))));
    }

    /** Our address may change while we are registered: a new line, another public address found by STUN. */
    private void checkAddress() {
        if (stopped) {
            return;
        }
        contact.filter(known -> !pending)
                .ifPresent(known -> withClient(client -> tools.locator()
                        .locate(place.next(), hops -> tools.lane().post(() -> {
                            if (!hops.isEmpty()
                                    && !pending
                                    && !ours(client, hops.get(0)).equals(known)) {
                                register();
                            }
                        }))));
        tools.lane().after(ADDRESS_CHECK, this::checkAddress);
    }

    private static long seconds(Optional<String> header) {
        return header.map(RegistrationAnswer::leadingNumber).orElse(0L);
    }
}
