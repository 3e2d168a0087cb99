// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kotlin.jvm.functions.Function1;
import kotlin.reflect.KType;
import org.ice4j.ice.Agent;
import org.ice4j.ice.harvest.CandidateHarvesterSet;
import org.ice4j.stack.NetAccessManager;
import org.ice4j.stack.StunClientTransaction;
import org.ice4j.stack.StunStack;
import org.jitsi.config.JitsiConfig;
import org.jitsi.metaconfig.ConfigSource;

/**
 * What ice4j has but once for all of its agents: settings, and thread pools that belong to its classes and never end. Both would hold
 * this bundle's class loader after it has gone: the settings' own reader by what Kotlin's reflection keeps at classes of Java, the pools
 * by idle threads, for a minute.
 */
final class Ice4j implements ConfigSource {

    /** All that it asks for, by its own names; see the {@code reference.conf} in its archive. */
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("ice4j.software", ""),
            Map.entry("ice4j.redact-remote-addresses", true),
            Map.entry("ice4j.use-component-socket", true),
            Map.entry("ice4j.send-to-last-received-from-address", false),
            Map.entry("ice4j.ice.max-check-list-size", 100),
            Map.entry("ice4j.ice.termination-delay", Duration.ofSeconds(3)),
            // As often as RFC 7675, 5.1 has it, so that whoever goes away is noticed in time.
            Map.entry("ice4j.consent-freshness.interval", Duration.ofSeconds(5)),
            Map.entry("ice4j.consent-freshness.original-wait-interval", Duration.ofMillis(500)),
            Map.entry("ice4j.consent-freshness.max-wait-interval", Duration.ofMillis(500)),
            Map.entry("ice4j.consent-freshness.max-retransmissions", 30),
            Map.entry("ice4j.consent-freshness.randomize-interval", true),
            Map.entry("ice4j.harvest.use-ipv6", true),
            Map.entry("ice4j.harvest.use-link-local-addresses", false),
            Map.entry("ice4j.harvest.timeout", Duration.ofSeconds(5)),
            Map.entry("ice4j.harvest.udp.use-dynamic-ports", true),
            Map.entry("ice4j.harvest.udp.socket-pool-size", 1),
            Map.entry("ice4j.harvest.allowed-addresses", List.of()),
            Map.entry("ice4j.harvest.blocked-addresses", List.of()),
            Map.entry("ice4j.harvest.allowed-interfaces", List.of()),
            Map.entry("ice4j.harvest.blocked-interfaces", List.of()),
            Map.entry("ice4j.harvest.mapping.static-mappings", List.of()),
            Map.entry("ice4j.harvest.mapping.stun.addresses", List.of()),
            // It would ask a machine of the network whether it is Amazon's.
            Map.entry("ice4j.harvest.mapping.aws.enabled", false),
            Map.entry("ice4j.harvest.mapping.aws.force", false));

    private static final List<Class<?>> POOLED = List.of(
            Agent.class,
            CandidateHarvesterSet.class,
            NetAccessManager.class,
            StunClientTransaction.class,
            StunStack.class);

    private Ice4j() {}

    /** Before each agent: settles what is not settled yet. */
    static synchronized void prepare() {
        JitsiConfig.Companion.useDebugNewConfig(new Ice4j());
        POOLED.stream().map(Class::getDeclaredFields).flatMap(Stream::of).forEach(Ice4j::shorten);
    }

    /** Lets a pool's threads go that had nothing to do for a second. */
    private static void shorten(Field field) {
        if (!Modifier.isStatic(field.getModifiers())) {
            return;
        }
        try {
            field.setAccessible(true);
            if (field.get(null) instanceof ThreadPoolExecutor pool) {
                pool.setKeepAliveTime(1, TimeUnit.SECONDS);
                pool.allowCoreThreadTimeOut(true);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("ice4j is embedded, and its fields are ours to read", e);
        }
    }

    @Override
    public Function1<String, Object> getterFor(KType type) {
        return key -> {
            Object value = SETTINGS.get(key);
            if (value == null) {
                throw new NoSuchElementException(key); // asked for by a former name
            }
            return value;
        };
    }

    @Override
    public String getName() {
        return "jackfield";
    }

    @Override
    public String getDescription() {
        return getName();
    }
}
