// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.network.Network;
import org.jackfield.api.security.Ban;
import org.jackfield.api.security.Bans;
import org.jackfield.api.settings.SettingsOwner;
import org.jackfield.api.settings.SettingsProblem;
import org.jackfield.sip.locate.AddressBlock;
import org.jackfield.sip.locate.Addresses;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.stack.Guard;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bans those who guess and search; slows those of them whom we know. */
@Component(
        service = {Guard.class, Offences.class, GuardCounters.class, Bans.class, SettingsOwner.class},
        immediate = true,
        configurationPid = "jackfield.guard",
        configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = GuardSettings.class)
public final class Doorkeeper implements Guard, Offences, GuardCounters, Bans, SettingsOwner<GuardSettings> {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);
    private static final int SOURCES = 16_384;
    private static final double MALFORMED = 0.1;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final EventBus events;
    private final InstantSource clock;
    private final Lane lane;
    private final Scores scores = new Scores(SOURCES);
    private final Queues queues = new Queues(SOURCES);
    private final BanList bans = new BanList(SOURCES);
    private volatile GuardPolicy policy = GuardPolicy.DEFAULT;
    private final LongAdder wrong = new LongAdder();
    private volatile boolean stopped;

    /** Who is registered, and who is a provider. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<KnownSources> known;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable Network network;

    @Activate
    public Doorkeeper(@Reference EventBus events, @Reference Lanes lanes) {
        this(events, lanes.open("guard"), Clock.systemUTC(), List.of(), null);
    }

    Doorkeeper(EventBus events, Lane lane, InstantSource clock, List<KnownSources> known, @Nullable Network network) {
        this.events = events;
        this.lane = lane;
        this.clock = clock;
        this.known = known;
        this.network = network;
        lane.after(TICK, this::tick);
    }

    @Deactivate
    void stop() {
        stopped = true;
    }

    @Override
    public boolean admits(InetAddress source) {
        return !bans.banned(source, clock.instant());
    }

    @Override
    public boolean admits(SipRequest request) {
        InetSocketAddress source = request.flow().remote();
        InetAddress address = source.getAddress();
        if (bans.banned(address, clock.instant())) {
            return false;
        }
        boolean scanner = policy.scanner(request.header("User-Agent").orElse(""));
        boolean search =
                request.method().equals("OPTIONS") && !request.uri().user().isEmpty() && !known(address);
        if (!scanner && !search) {
            return true;
        }
        SourceKey key = SourceKey.of(address);
        double score = scanner ? scores.add(key, policy.failures() / 2.0, policy, clock.millis()) : 0;
        if (search) {
            // A user part is no offence, a second and third one are: providers ask for one name again and again.
            score = scores.addName(key, request.uri().user(), policy, clock.millis());
        }
        return judge(address, score, scanner ? "called itself a scanner" : "asked for many names");
    }

    @Override
    public void garbled(InetAddress source) {
        judge(source, scores.add(SourceKey.of(source), MALFORMED, policy, clock.millis()), "sent malformed messages");
    }

    @Override
    public void refused(InetAddress source) {
        judge(source, scores.add(SourceKey.of(source), 1, policy, clock.millis()), "asked for what it may not");
    }

    @Override
    public Treatment wrongCredentials(InetSocketAddress source) {
        wrong.increment();
        InetAddress address = source.getAddress();
        double score = scores.add(SourceKey.of(address), 1, policy, clock.millis());
        return judge(address, score, "gave wrong passwords")
                ? queues.queue(source, true, policy.delay(), clock.millis())
                : Treatment.SILENT;
    }

    @Override
    public Treatment challenged(InetSocketAddress source, String user, boolean exists) {
        InetAddress address = source.getAddress();
        SourceKey key = SourceKey.of(address);
        double score =
                exists ? scores.score(key, policy, clock.millis()) : scores.addName(key, user, policy, clock.millis());
        if (!exists && !judge(address, score, "asked in the name of users who do not exist")) {
            return Treatment.SILENT;
        }
        boolean offence = !exists && score >= policy.failures();
        return queues.queue(source, offence, policy.delay(), clock.millis());
    }

    /** Whether the source may go on; bans it where its score is full and we do not know it. */
    private boolean judge(InetAddress source, double score, String deed) {
        GuardPolicy rules = policy;
        if (score < rules.failures()) {
            return true;
        }
        if (spared(source, rules)) {
            return true;
        }
        Instant now = clock.instant();
        SourceKey key = SourceKey.of(source);
        Ban ban = new Ban(key.toString(), "It " + deed, now, now.plus(rules.ban()));
        if (bans.add(key, ban)) {
            LOG.warn("{} is banned until {}: it {}", ban.address(), ban.until(), deed);
            events.publish(new Event.Banned(now, ban));
        }
        return false;
    }

    private boolean spared(InetAddress source, GuardPolicy rules) {
        Network around = network;
        return rules.spares(source) || around != null && around.local(source) || known(source);
    }

    private boolean known(InetAddress source) {
        return known.stream().anyMatch(sources -> sources.known(source));
    }

    @Override
    public long wrongCredentials() {
        return wrong.sum();
    }

    @Override
    public long banned() {
        return list().size();
    }

    @Override
    public List<Ban> list() {
        return bans.list(clock.instant());
    }

    @Override
    public boolean lift(String address) {
        int slash = address.indexOf('/');
        Optional<SourceKey> key = Addresses.parse(slash < 0 ? address : address.substring(0, slash))
                .map(SourceKey::of);
        key.ifPresent(scores::forget);
        Optional<Ban> lifted = key.flatMap(bans::remove);
        lifted.ifPresent(ban -> events.publish(new Event.BanLifted(clock.instant(), ban.address())));
        return lifted.isPresent();
    }

    private void tick() {
        Instant now = clock.instant();
        for (Ban ban : bans.ended(now)) {
            Addresses.parse(ban.address().replace("/64", "")).map(SourceKey::of).ifPresent(scores::forget);
            events.publish(new Event.BanLifted(now, ban.address()));
        }
        if (!stopped) {
            lane.after(TICK, this::tick);
        }
    }

    @Override
    public String kind() {
        return "guard";
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public Class<GuardSettings> type() {
        return GuardSettings.class;
    }

    @Override
    public List<SettingsProblem> check(String name, GuardSettings settings) {
        List<SettingsProblem> problems = new ArrayList<>();
        Predicate<String> unreadable =
                text -> !text.isBlank() && AddressBlock.parse(text.strip()).isEmpty();
        for (String block : settings.never()) {
            if (unreadable.test(block)) {
                problems.add(new SettingsProblem(
                        "never", "'" + block + "' is neither an address nor a block like 192.0.2.0/24"));
            }
        }
        return problems;
    }

    @Override
    public void apply(String name, GuardSettings settings) {
        policy = GuardPolicy.of(settings);
    }

    @Override
    public void remove(String name) {
        policy = GuardPolicy.DEFAULT;
    }
}
