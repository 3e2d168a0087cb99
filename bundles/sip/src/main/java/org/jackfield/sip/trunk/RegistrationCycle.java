// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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
import org.jackfield.sip.stack.SipClient;

/**
 * Keeps an account registered at its provider (RFC 3261, 10.2): refreshes in time, backs off when refused, registers anew
 * when our address changed. Hops that are silent give way to the next soon; only the last is waited for as long as the
 * standard allows. Everything runs on the trunk's lane.
 */
final class RegistrationCycle {

    /** Name of the URI parameter of our contact by which a call to it is known to come from this trunk. */
    static final String LINE = "line";

    private static final Duration NO_CLIENT = Duration.ofSeconds(1);
    /** With a hop behind which there is another: five transmissions over UDP. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** With the last hop. The stack says after 32 s that nobody answers; one that stops in between says nothing any more. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(40);

    private static final Duration ADDRESS_CHECK = Duration.ofSeconds(5);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(25);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int BRIEF = 423;

    private final TrunkTools tools;
    private final TrunkHops hops;
    private final TrunkAccount account;
    private final TrunkPlace place;
    private final ChallengeAnswer credentials;
    private final String line;
    private final Listener listener;
    private final Backoff backoff;
    private Optional<Lane.Timer> next = Optional.empty();
    private Optional<Lane.Timer> lapse = Optional.empty();
    private Optional<Lane.Timer> keepAlive = Optional.empty();
    private Optional<Registered> contact = Optional.empty();
    private String callId = "";
    private String tag = "";
    private long cseq = 1;
    private long expires;
    private long attempt;
    private long granted;
    private boolean pending;
    private boolean stopped;

    /** A contact of ours and where it was last registered, or is about to be. */
    private record Registered(SipUri uri, Hop hop) {}

    /** Hears how it goes, on the lane. */
    interface Listener {

        /** @param hop where the provider answered */
        void registered(Hop hop);

        /** @param lost whether the provider is out of reach, or what it had granted is over */
        void failed(String sentence, boolean lost);
    }

    RegistrationCycle(
            TrunkTools tools,
            TrunkHops hops,
            TrunkAccount account,
            ChallengeAnswer credentials,
            String line,
            Listener listener) {
        this.tools = tools;
        this.hops = hops;
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

    /** Registers now instead of when it is time; the outcome is told as always. */
    void again() {
        register();
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
        contact.ifPresent(known -> withClient(client -> hops.locate(found ->
                tools.lane().post(() -> client.send(request(known.uri(), 0), found, credentials, response -> {})))));
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
        next.ifPresent(Lane.Timer::cancel);
        hops.locate(found -> tools.lane().post(() -> send(client.get(), found)));
    }

    private void send(SipClient client, List<Hop> found) {
        if (stopped) {
            return;
        }
        if (found.isEmpty()) {
            pending = false;
            listener.failed(place.next().host() + " cannot be found: check host, outbound-proxy and DNS", true);
            schedule(backoff.next(false, Duration.ZERO));
            return;
        }
        if (callId.isEmpty()) {
            callId = client.token();
        }
        tag = client.token();
        tryNext(client, new ArrayDeque<>(found));
    }

    private void tryNext(SipClient client, Deque<Hop> left) {
        Hop hop = left.removeFirst();
        long mine = ++attempt;
        Registered ours = new Registered(ours(client, hop), hop);
        contact = Optional.of(ours);
        OutgoingRequest request = request(ours.uri(), expires);
        // One for this request, and one for the answer to its challenge.
        cseq += 2;
        Runnable silent = () -> {
            if (pending && mine == attempt) {
                giveUp(client, left);
            }
        };
        next.ifPresent(Lane.Timer::cancel);
        next = Optional.of(tools.lane().after(left.isEmpty() ? LONGEST_PATIENCE : PATIENCE, silent));
        client.send(request, List.of(hop), credentials, response -> tools.lane().post(() -> {
            boolean elsewhere = response.status() == 408 || response.status() == 503;
            if (elsewhere && !left.isEmpty()) {
                silent.run();
            } else {
                completed(response, ours, mine);
            }
        }));
    }

    private void giveUp(SipClient client, Deque<Hop> left) {
        if (stopped) {
            return;
        }
        if (left.isEmpty()) {
            pending = false;
            register();
        } else {
            tryNext(client, left);
        }
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

    /** A hop that was given up may grant after all, as long as no later one did. */
    private void completed(SipResponse response, Registered ours, long mine) {
        boolean late = !pending || mine != attempt;
        if (stopped || late && !(response.success() && mine > granted)) {
            return;
        }
        pending = false;
        cseq = Math.max(cseq, response.cseq() + 1);
        if (response.success()) {
            granted = attempt;
            contact = Optional.of(ours);
            granted(response, ours.uri());
        } else if (response.status() == BRIEF && seconds(response.header("Min-Expires")) > expires) {
            expires = seconds(response.header("Min-Expires"));
            register();
        } else {
            refused(response);
        }
    }

    private void granted(SipResponse response, SipUri registered) {
        backoff.reset();
        long seconds = RegistrationAnswer.seconds(response, registered, line, expires);
        next.ifPresent(Lane.Timer::cancel);
        lapse.ifPresent(Lane.Timer::cancel);
        if (seconds == 0) {
            listener.failed("The provider took the registration but keeps none: ask the provider", true);
            schedule(backoff.next(true, Duration.ZERO));
            return;
        }
        Duration lifetime = Duration.ofSeconds(seconds);
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
                .ifPresent(known -> withClient(client -> {
                    if (!ours(client, known.hop()).equals(known.uri())) {
                        register();
                    }
                }));
        tools.lane().after(ADDRESS_CHECK, this::checkAddress);
    }

    private static long seconds(Optional<String> header) {
        return header.map(RegistrationAnswer::leadingNumber).orElse(0L);
    }
}
