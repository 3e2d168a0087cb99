// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jackfield.api.device.DeviceState;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.store.LocationStore;
import org.jackfield.api.store.StoreException;
import org.jackfield.sip.device.Device;
import org.jackfield.sip.device.DeviceBook;
import org.jackfield.sip.guard.KnownSources;
import org.jackfield.sip.stack.SipClient;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bindings as a service: served from memory, written behind by one thread of its own, told as events. Stores come and
 * go; memory goes on.
 */
@Component(
        service = {Locations.class, KnownSources.class},
        immediate = true)
public final class Locations implements KnownSources, DeviceBook.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Locations.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DeviceBook devices;
    private final EventBus events;
    private final InstantSource clock;
    private final ScheduledExecutorService writer;
    private final WriteBehind behind = new WriteBehind();
    private final Bindings bindings;
    /** Where devices could be rung when that was last told. */
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    private final List<Arrivals> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable LocationStore> store = new AtomicReference<>();
    private final AtomicBoolean merged = new AtomicBoolean();
    private Instant notBefore = Instant.MIN;
    private boolean complained;

    /** Knows which connections are open; away while the stack does not listen. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable SipClient client;

    @Activate
    public Locations(@Reference DeviceBook devices, @Reference EventBus events) {
        this(devices, events, Clock.systemUTC(), null, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "sip-locations");
            thread.setDaemon(true);
            return thread;
        }));
    }

    Locations(
            DeviceBook devices,
            EventBus events,
            InstantSource clock,
            @Nullable SipClient client,
            ScheduledExecutorService writer) {
        this.client = client;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
        this.writer = writer;
        this.bindings = new Bindings(clock, this::changed);
        devices.add(this);
        writer.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops writing; what is pending is written first if the store is there. */
    @Deactivate
    void stop() {
        devices.remove(this);
        writer.execute(this::synchronise);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A store arrived. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void bindStore(LocationStore arrived) {
        merged.set(false);
        store.set(arrived);
    }

    /** The store leaves; memory goes on. */
    void unbindStore(LocationStore leaving) {
        store.compareAndSet(leaving, null);
    }

    Bindings bindings() {
        return bindings;
    }

    /**
     * Bindings by which a device can be rung now. One over a connection that is gone is none of them: a telephone behind NAT
     * cannot be connected to, it has to register again (RFC 5626, 5.3).
     */
    List<Bound> reachable(String device) {
        return bindings.of(device).stream().filter(this::open).toList();
    }

    private boolean open(Bound bound) {
        SipClient stack = client;
        boolean connection =
                bound.flow().transport().reliable() && bound.binding().path().isEmpty();
        return !connection || stack != null && stack.open(bound.flow());
    }

    /** A device as it is seen from outside. */
    public DeviceState state(Device device) {
        return new DeviceState(
                device.name(),
                device.profile().numbers(),
                reachable(device.name()).stream().map(Bound::contact).toList());
    }

    @Override
    public boolean known(InetAddress address) {
        return bindings.from(address);
    }

    @Override
    public void configured(Device device) {
        told.put(device.name(), places(device.name()));
        events.publish(new Event.DeviceChanged(clock.instant(), state(device)));
    }

    @Override
    public void removed(String device) {
        bindings.forget(device);
        told.remove(device);
        events.publish(new Event.DeviceRemoved(clock.instant(), device));
    }

    /** Tells of telephones that register anew; from now on. */
    public void add(Arrivals listener) {
        arrivals.add(listener);
    }

    public void remove(Arrivals listener) {
        arrivals.remove(listener);
    }

    private void changed(String device, List<Bound> before, List<Bound> after) {
        behind.changed(before, after);
        Set<String> known = before.stream().map(b -> b.binding().callId()).collect(Collectors.toSet());
        after.stream()
                .filter(bound -> !known.contains(bound.binding().callId()))
                .forEach(bound -> arrivals.forEach(listener -> listener.arrived(device, bound.reach())));
    }

    /** Tells of a device that can be rung elsewhere than before. A refresh that changes nothing but times is no news. */
    void tell(Device device) {
        Set<String> now = places(device.name());
        if (!now.equals(told.put(device.name(), now))) {
            events.publish(new Event.DeviceChanged(clock.instant(), state(device)));
        }
    }

    private Set<String> places(String device) {
        return reachable(device).stream()
                .map(b -> b.binding().contact() + ' ' + b.binding().source())
                .collect(Collectors.toSet());
    }

    /** Once a second, on the writing thread. */
    void tick() {
        try {
            bindings.expire();
            synchronise();
            // Connections break and registrations expire without anybody asking.
            devices.all().forEach(this::tell);
        } catch (RuntimeException e) {
            // A periodic task that throws is not run again, and registrations would no longer be kept.
            LOG.error("Registrations could not be looked after; trying again", e);
        }
    }

    private void synchronise() {
        LocationStore present = store.get();
        Instant now = clock.instant();
        if (present == null) {
            behind.prune(now);
            return;
        }
        if (now.isBefore(notBefore)) {
            return;
        }
        try {
            if (!merged.get()) {
                behind.merge(present, bindings);
                merged.set(true);
            }
            if (!behind.isEmpty()) {
                behind.flush(present);
            }
            complained = false;
        } catch (StoreException e) {
            notBefore = now.plus(RETRY);
            if (!complained) {
                LOG.warn(
                        "Registrations cannot be stored now ({}); they are kept in memory until they can",
                        e.getMessage());
                complained = true;
            }
        }
    }
}
