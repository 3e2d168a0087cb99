// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.event.Event;
import org.jackfield.api.event.EventBus;
import org.jackfield.api.event.EventListener;
import org.jackfield.api.health.HealthProbe;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Tells the operator what is wrong with emergency calls before somebody needs one: no target, or a device or service that
 * claims an emergency number and will never be reached by it.
 */
@Component(
        service = {HealthProbe.class, EventListener.class},
        immediate = true)
public final class EmergencyWatch implements HealthProbe, EventListener {

    private static final String SOURCE = "emergency";

    private final EmergencyPlan emergency;
    private final EventBus bus;
    private final InstantSource clock;
    // Only in on(), of which there are never two at a time.
    private final Set<String> told = new HashSet<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Endpoint> endpoints = List.of();

    @Activate
    public EmergencyWatch(@Reference EmergencyPlan emergency, @Reference EventBus bus) {
        this(emergency, bus, InstantSource.system(), List.of());
    }

    EmergencyWatch(EmergencyPlan emergency, EventBus bus, InstantSource clock, List<Endpoint> endpoints) {
        this.emergency = emergency;
        this.bus = bus;
        this.clock = clock;
        this.endpoints = endpoints;
    }

    @Override
    public String part() {
        return SOURCE;
    }

    @Override
    public Health health() {
        return emergency.plan().stages().isEmpty()
                ? new Health(
                        false,
                        false,
                        "No target is set for emergency calls, every provider would be tried: name one under target in"
                                + " etc/jackfield.emergency.cfg and place a test call")
                : new Health(true, false, "");
    }

    /** Looks again whenever settings or devices changed. */
    @Override
    public void on(Event event) {
        if (event instanceof Event.SettingsApplied || event instanceof Event.DeviceChanged) {
            Set<String> wrong = new HashSet<>();
            Health health = health();
            // Not before its own file was read, which happens even if there is none.
            if (!health.ready()
                    && event instanceof Event.SettingsApplied applied
                    && applied.kind().equals(SOURCE)) {
                wrong.add(health.sentence());
            } else if (!health.ready() && told.contains(health.sentence())) {
                wrong.add(health.sentence());
            }
            claims(wrong);
            wrong.stream().filter(sentence -> !told.contains(sentence)).forEach(this::alarm);
            told.clear();
            told.addAll(wrong);
        }
    }

    private void claims(Set<String> wrong) {
        for (String number : emergency.plan().numbers()) {
            for (Endpoint endpoint : endpoints) {
                endpoint.owner(number)
                        .ifPresent(target -> wrong.add(target + " claims " + number
                                + ", which is an emergency number and never leads there: give it another number, or take "
                                + number + " out of numbers in etc/jackfield.emergency.cfg"));
            }
        }
    }

    private void alarm(String sentence) {
        bus.publish(new Event.Alarm(clock.instant(), SOURCE, sentence));
    }
}
