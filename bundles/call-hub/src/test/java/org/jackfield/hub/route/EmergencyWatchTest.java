// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Endpoint;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.Test;

class EmergencyWatchTest {

    private final EmergencyPlan plan = new EmergencyPlan();
    private final List<String> alarms = new ArrayList<>();
    private final Set<String> claimed = new HashSet<>();
    private final EmergencyWatch watch = new EmergencyWatch(
            plan,
            event -> alarms.add(((Event.Alarm) event).sentence()),
            InstantSource.fixed(Instant.EPOCH),
            List.of(new Claimer()));

    @Test
    void withoutATargetThePartIsNotReadyButTheHouseIs() {
        assertThat(watch.part()).isEqualTo("emergency");
        assertThat(watch.health().ready()).isFalse();
        assertThat(watch.health().essential()).isFalse();
        assertThat(watch.health().sentence()).contains("etc/jackfield.emergency.cfg");
    }

    @Test
    void withATargetAllIsWell() {
        plan.apply("", Rules.emergency("target", "provider:carrier"));
        watch.on(applied("emergency"));
        assertThat(watch.health().ready()).isTrue();
        assertThat(alarms).isEmpty();
    }

    @Test
    void aMissingTargetIsAlarmedOnceAfterTheSettingsWereRead() {
        watch.on(applied("device"));
        assertThat(alarms).isEmpty();
        watch.on(applied("emergency"));
        watch.on(applied("emergency"));
        watch.on(applied("device"));
        watch.on(applied("emergency"));
        assertThat(alarms).singleElement().asString().contains("No target is set");
    }

    @Test
    void aDeviceThatClaimsAnEmergencyNumberIsAlarmedOnceForEachTimeItDoes() {
        plan.apply("", Rules.emergency("target", "provider:carrier"));
        claimed.add("110");
        watch.on(applied("device"));
        watch.on(applied("device"));
        assertThat(alarms).singleElement().asString().contains("device:cuckoo claims 110");
        claimed.clear();
        watch.on(applied("device"));
        claimed.add("110");
        watch.on(applied("device"));
        assertThat(alarms).hasSize(2);
    }

    @Test
    void otherEventsAreNoReasonToLook() {
        claimed.add("110");
        watch.on(new Event.DeviceRemoved(Instant.EPOCH, "phone1"));
        assertThat(alarms).isEmpty();
    }

    @Test
    void thePlanRefusesWhatIsNoEmergencyNumber() {
        assertThat(plan.check("", Rules.emergency("numbers", "112, +49 30", "target", "number:0")))
                .extracting(SettingsProblem::key)
                .containsExactly("numbers", "target");
        assertThat(plan.check("", Rules.emergency("target", "carrier")))
                .extracting(SettingsProblem::key)
                .containsExactly("target");
        assertThat(plan.check("", Rules.emergency("target", "provider:a + provider:b, device:guard")))
                .isEmpty();
    }

    @Test
    void withoutItsFileThePlanHasItsDefaults() {
        plan.apply("", Rules.emergency("numbers", "133"));
        assertThat(plan.plan().numbers()).containsExactly("133");
        plan.remove("");
        assertThat(plan.plan().numbers()).contains("112", "911");
        EmergencySettings defaults = Rules.emergency();
        assertThat(plan.plan().numbers()).containsExactlyInAnyOrder(defaults.numbers());
        assertThat(plan.plan().timeoutSeconds()).isEqualTo(defaults.timeout());
        assertThat(plan.kind()).isEqualTo("emergency");
        assertThat(plan.many()).isFalse();
        assertThat(plan.type()).isEqualTo(EmergencySettings.class);
    }

    private static Event applied(String kind) {
        return new Event.SettingsApplied(Instant.EPOCH, kind, "");
    }

    private final class Claimer implements Endpoint {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public boolean reaches(Target target) {
            return false;
        }

        @Override
        public Optional<Target> owner(String number) {
            return claimed.contains(number) ? Optional.of(new Target(Target.Kind.DEVICE, "cuckoo")) : Optional.empty();
        }

        @Override
        public List<Leg> dial(DialRequest request, LegListener listener) {
            return List.of();
        }
    }
}
