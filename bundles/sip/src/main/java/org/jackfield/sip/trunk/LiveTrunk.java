// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.stack.ChallengeAnswer;

/** A trunk at work. Its state changes on its own lane and is read from any thread. */
final class LiveTrunk implements Trunk {

    private static final Duration LOOK_UP = Duration.ofMinutes(1);
    private static final Duration HANDOVER = Duration.ofSeconds(1);

    private final ProviderAdapter adapter;
    private final BooleanSupplier draining;
    private final TrunkTools tools;
    private final TrunkPlace place;
    private final String line;
    private final Lines lines;
    private final Troubles troubles;
    private final Runnable listener;
    private final ChallengeAnswer credentials;
    private final TrunkAddresses addresses;
    private final TrunkHops hops;
    private final TrunkHops domain;
    private final Optional<RegistrationCycle> registration;
    private final HealthCheck health;
    private Optional<Lane.Timer> lookUp = Optional.empty();
    private boolean stopped;
    private volatile boolean superseded;
    private volatile boolean registered;
    private volatile String trouble = "";
    private Optional<Hop> registrar = Optional.empty();
    private Optional<TrunkProbe> probe = Optional.empty();
    private volatile Judgement judgement;

    /** What is known of it, and since when it is so. */
    private record Judgement(TrunkState.Status status, Instant since, String detail) {}

    /**
     * @param draining whether its plug-in is about to be taken out; {@link #drained} follows when that changes
     * @param line by which calls to our contact are known
     * @param listener is told on the lane when {@link #state} changed
     */
    LiveTrunk(
            ProviderAdapter adapter,
            BooleanSupplier draining,
            TrunkTools tools,
            Lines lines,
            Troubles troubles,
            String line,
            Runnable listener) {
        TrunkAccount account = adapter.account();
        this.adapter = adapter;
        this.draining = draining;
        this.tools = tools;
        this.line = line;
        this.place = TrunkPlace.of(account);
        this.lines = lines;
        this.troubles = troubles;
        this.judgement = new Judgement(TrunkState.Status.TRYING, tools.clock().instant(), "");
        this.listener = listener;
        this.credentials = new AccountCredentials(account, tools.random());
        this.addresses = new TrunkAddresses(account.addresses());
        this.hops = new TrunkHops(tools, place.next());
        this.domain = new TrunkHops(tools, place.domain());
        this.health = new HealthCheck(tools, hops, account, credentials, this::judge);
        this.registration = account.register()
                ? Optional.of(new RegistrationCycle(tools, hops, account, credentials, line, new Progress()))
                : Optional.empty();
    }

    /** What the registration tells. */
    private final class Progress implements RegistrationCycle.Listener {

        @Override
        public void registered(Hop hop) {
            registered = true;
            trouble = "";
            registrar = Optional.of(hop);
            hops.registrar(registrar);
            probe.ifPresent(asked -> asked.registered(hop));
            judge();
        }

        @Override
        public void failed(String sentence, boolean lost) {
            if (lost) {
                registered = false;
                hops.registrar(Optional.empty());
            }
            trouble = sentence;
            troubles.add("Registration: " + sentence);
            probe.ifPresent(asked -> asked.refused(sentence));
            if (!judge()) {
                told();
            }
        }
    }

    void start() {
        tools.lane().post(() -> {
            lookUp();
            health.start();
            registration.ifPresent(RegistrationCycle::start);
            judge();
        });
    }

    /** Does nothing more, and tells nobody. */
    void halt() {
        tools.lane().post(() -> {
            stopped = true;
            lookUp.ifPresent(Lane.Timer::cancel);
            health.stop();
            registration.ifPresent(RegistrationCycle::stop);
            probe.ifPresent(TrunkProbe::abandon);
        });
    }

    /** Whether it takes new calls changed. */
    void drained() {
        tools.lane().post(this::told);
    }

    /** Halts; the provider is told unless another trunk takes over the same account within a second. */
    void retire() {
        halt();
        tools.lane().post(() -> {
            tools.lane().after(HANDOVER, () -> {
                if (!superseded) {
                    registration.ifPresent(RegistrationCycle::unregister);
                }
            });
        });
    }

    /** Another trunk has its name: if it registers the same contact, unregistering would take that away. */
    void supersededBy(LiveTrunk other) {
        if (other.place.equals(place)) {
            other.hops.inherit(hops);
            other.domain.inherit(domain);
            other.addresses.inherit(addresses);
        }
        superseded = other.registration.isPresent() && other.place.equals(place) && other.line.equals(line);
    }

    private void lookUp() {
        if (stopped) {
            return;
        }
        List<Hop> both = new ArrayList<>();
        hops.locate(next -> tools.lane().post(() -> {
            both.addAll(next);
            domain.locate(of -> tools.lane().post(() -> {
                both.addAll(of);
                registrar.ifPresent(both::add);
                addresses.resolved(both);
            }));
        }));
        lookUp = Optional.of(tools.lane().after(LOOK_UP, this::lookUp));
    }

    /** Whether there were news, which were told then. */
    private boolean judge() {
        Judgement before = judgement;
        TrunkState.Status status;
        String said = trouble;
        if (health.down()) {
            status = TrunkState.Status.DOWN;
            said = trouble.isEmpty() ? "It does not answer: check host, port and the way to the provider" : trouble;
        } else if (registration.isPresent()) {
            status = registered
                    ? TrunkState.Status.UP
                    : trouble.isEmpty() ? TrunkState.Status.TRYING : TrunkState.Status.DOWN;
        } else {
            status = health.active() && !health.heard() ? TrunkState.Status.TRYING : TrunkState.Status.UP;
        }
        if (status == TrunkState.Status.DOWN && before.status() != status && trouble.isEmpty()) {
            troubles.add(said);
        }
        boolean news = before.status() != status || !said.equals(before.detail());
        Instant since =
                before.status() == status ? before.since() : tools.clock().instant();
        judgement = new Judgement(status, since, said);
        if (news) {
            told();
        }
        return news;
    }

    private void told() {
        if (!stopped) {
            listener.run();
        }
    }

    /** Looks at it now and tells the steps; joins the look that is under way, if there is one. */
    void check(Consumer<TrunkCheck> news) {
        tools.lane().post(() -> {
            Optional<TrunkProbe> running = probe.filter(asked -> !asked.over());
            if (running.isPresent()) {
                running.get().listen(news);
                return;
            }
            TrunkProbe fresh = new TrunkProbe(adapter.provider(), tools, hops, place, credentials, registration);
            fresh.listen(news);
            probe = Optional.of(fresh);
            if (stopped) {
                fresh.abandon();
            } else {
                fresh.start();
            }
        });
    }

    boolean sends(InetAddress address) {
        return addresses.contain(address);
    }

    @Override
    public ProviderAdapter adapter() {
        return adapter;
    }

    @Override
    public TrunkState state() {
        Judgement now = judgement;
        return new TrunkState(
                adapter.provider(),
                now.status(),
                now.since(),
                lines.used(),
                now.detail(),
                draining.getAsBoolean(),
                troubles.list());
    }

    @Override
    public void locate(Consumer<List<Hop>> found) {
        hops.locate(found);
    }

    @Override
    public List<String> route() {
        return place.route();
    }

    @Override
    public ChallengeAnswer credentials() {
        return credentials;
    }

    @Override
    public Optional<Line> take(boolean emergency) {
        if (!emergency && draining.getAsBoolean()) {
            return Optional.empty();
        }
        Optional<Line> taken = lines.take(emergency ? 0 : adapter.account().maxCalls());
        taken.ifPresent(line -> tools.lane().post(this::told));
        return taken.map(line -> () -> {
            line.close();
            tools.lane().post(this::told);
        });
    }

    @Override
    public void outcome(int status) {
        tools.lane().post(() -> health.outcome(status));
    }

    @Override
    public void trouble(String sentence) {
        troubles.add(sentence);
        tools.lane().post(this::told);
    }
}
