// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.trunk;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jackfield.api.device.TrunkCheck;
import org.jackfield.api.device.TrunkChecks;
import org.jackfield.api.device.TrunkState;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.lane.Lanes;
import org.jackfield.api.plugin.Drainable;
import org.jackfield.api.provider.ProviderAdapter;
import org.jackfield.api.provider.TrunkAccount;
import org.jackfield.sip.guard.KnownSources;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.stack.Locator;
import org.jackfield.sip.stack.SipClient;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Keeps one trunk for each provider adapter that is there. Any thread. */
@Component(
        service = {
            Trunks.class,
            TrunkRegistry.class,
            TrunkRecognition.class,
            KnownSources.class,
            TrunkChecks.class,
            Drainable.class
        },
        immediate = true)
public final class TrunkRegistry implements Trunks, TrunkRecognition, KnownSources, TrunkChecks, Drainable {

    private final Lanes lanes;
    private final Locator locator;
    private final EventBus events;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> trunks = new ConcurrentSkipListMap<>();
    private final Map<String, Lines> lines = new ConcurrentHashMap<>();
    private final Map<String, Troubles> troubles = new ConcurrentHashMap<>();
    private final Map<String, LiveTrunk> retired = new ConcurrentHashMap<>();

    /** Away while the stack does not listen. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable SipClient client;

    private volatile Set<String> draining = Set.of();

    /** @param bundle symbolic name of the one that brought the adapter */
    private record Kept(ProviderAdapter adapter, String bundle, LiveTrunk trunk, String line) {}

    @Activate
    public TrunkRegistry(@Reference Lanes lanes, @Reference Locator locator, @Reference EventBus events) {
        this(lanes, locator, events, Clock.systemUTC(), null);
    }

    TrunkRegistry(Lanes lanes, Locator locator, EventBus events, InstantSource clock, @Nullable SipClient client) {
        this.lanes = lanes;
        this.locator = locator;
        this.events = events;
        this.clock = clock;
        this.client = client;
    }

    /** The providers keep our registrations: after a restart they are refreshed under the same contact. */
    @Deactivate
    void stop() {
        trunks.values().forEach(kept -> kept.trunk().halt());
        trunks.clear();
    }

    /** A provider was configured, or configured anew. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    synchronized void bindAdapter(ProviderAdapter adapter, ServiceReference<ProviderAdapter> reference) {
        String bundle = reference.getBundle().getSymbolicName();
        String provider = adapter.provider();
        String line = line(adapter);
        TrunkTools tools = new TrunkTools(
                lanes.open("trunk " + provider), () -> Optional.ofNullable(client), locator, clock, random);
        LiveTrunk trunk = new LiveTrunk(
                adapter,
                () -> draining.contains(bundle),
                tools,
                lines.computeIfAbsent(provider, p -> new Lines()),
                troubles.computeIfAbsent(provider, p -> new Troubles(clock)),
                line,
                () -> changed(provider));
        Kept before = trunks.put(provider, new Kept(adapter, bundle, trunk, line));
        if (before != null) {
            before.trunk().supersededBy(trunk);
            before.trunk().retire();
        }
        Optional.ofNullable(retired.remove(provider)).ifPresent(old -> old.supersededBy(trunk));
        trunk.start();
        changed(provider);
    }

    /** A provider left; its live calls go on. */
    synchronized void unbindAdapter(ProviderAdapter adapter) {
        Kept kept = trunks.get(adapter.provider());
        if (kept != null && kept.adapter().equals(adapter)) {
            trunks.remove(adapter.provider());
            retired.put(adapter.provider(), kept.trunk());
            kept.trunk().retire();
            events.publish(new Event.TrunkRemoved(clock.instant(), adapter.provider()));
        }
    }

    /** Trunks of these bundles take no new calls; live ones go on. */
    @Override
    public void drain(Set<String> bundles) {
        Set<String> before = draining;
        Set<String> now = Set.copyOf(bundles);
        draining = now;
        trunks.values().stream()
                .filter(kept -> before.contains(kept.bundle()) != now.contains(kept.bundle()))
                .forEach(kept -> kept.trunk().drained());
    }

    private void changed(String provider) {
        Optional.ofNullable(trunks.get(provider))
                .ifPresent(kept -> events.publish(
                        new Event.TrunkChanged(clock.instant(), kept.trunk().state())));
    }

    /**
     * Not to be guessed, and the same after a restart: with another one the provider would keep both contacts and ring us
     * twice.
     */
    private String line(ProviderAdapter adapter) {
        TrunkAccount account = adapter.account();
        if (account.password().isEmpty()) {
            return HexFormat.of().toHexDigits(random.nextLong());
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(account.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String text = adapter.provider() + '\n' + account.user() + '\n' + account.host();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 10);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256: use a complete one", e);
        }
    }

    /** All trunks, by name. */
    public List<TrunkState> states() {
        return trunks.values().stream().map(kept -> kept.trunk().state()).toList();
    }

    @Override
    public boolean begin(String provider, Consumer<TrunkCheck> news) {
        Kept kept = trunks.get(provider);
        if (kept == null) {
            return false;
        }
        kept.trunk().check(check -> {
            events.publish(new Event.TrunkChecked(clock.instant(), check));
            news.accept(check);
        });
        return true;
    }

    @Override
    public Optional<Trunk> trunk(String provider) {
        return Optional.ofNullable(trunks.get(provider)).map(Kept::trunk);
    }

    @Override
    public Optional<String> byContact(SipUri requestUri) {
        return requestUri.parameters().get(RegistrationCycle.LINE).flatMap(line -> trunks.values().stream()
                .filter(kept ->
                        kept.adapter().account().register() && kept.line().equals(line))
                .map(kept -> kept.adapter().provider())
                .findFirst());
    }

    @Override
    public Optional<String> byAddress(InetAddress source, SipUri requestUri) {
        List<Kept> senders = trunks.values().stream()
                .filter(kept -> kept.trunk().sends(source))
                .toList();
        return senders.stream()
                .filter(kept -> same(kept.adapter().account().user(), requestUri.user()))
                .findFirst()
                .or(() -> senders.stream().findFirst())
                .map(kept -> kept.adapter().provider());
    }

    /** Whether both are the same name or number, which may be written with {@code +}, {@code 00} or neither. */
    private static boolean same(String account, String dialled) {
        return !account.isEmpty() && bare(account).equalsIgnoreCase(bare(dialled));
    }

    private static String bare(String number) {
        return number.replaceFirst("^(\\+|00)", "");
    }

    @Override
    public boolean known(InetAddress address) {
        return trunks.values().stream().anyMatch(kept -> kept.trunk().sends(address));
    }
}
