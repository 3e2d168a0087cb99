// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jackfield.hub.testing.FakeMedia.PCMA;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.hub.call.TestHouse.Offered;
import org.jackfield.hub.testing.ToldProgress;
import org.junit.jupiter.api.Test;

/** An application that was called leads the caller elsewhere. */
class ForwarderTest {

    private final TestHouse house = new TestHouse();
    private final ToldProgress told = new ToldProgress();
    private final List<String> progress = told.news();

    private Forwarder.Forward forward(String target) {
        return new Forwarder.Forward(List.of(Target.parse(target)), Duration.ofSeconds(20), true, false, told);
    }

    @Test
    void whomAnApplicationLeadsElsewhereIsConnectedAndItGoes() {
        Offered call = house.connected("600");
        LegId app = house.endpoint.leg(0).id();
        house.hub.forward(call.id(), app, forward("device:phone2"));
        house.settle();
        house.endpoint.leg(1).rings();
        house.settle();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0", "ringback");
        house.endpoint.leg(1).answers(PCMA);
        house.settle();
        assertThat(progress).containsExactly("ringing", "succeeded");
        assertThat(house.endpoint.leg(0).endedWith()).isPresent();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-1");
    }

    @Test
    void whereNobodyAnswersTheApplicationGoesOn() {
        Offered call = house.connected("600");
        LegId app = house.endpoint.leg(0).id();
        house.hub.forward(call.id(), app, forward("device:phone2"));
        house.settle();
        house.pass(20);
        assertThat(progress).containsExactly("failed NO_ANSWER");
        assertThat(house.endpoint.leg(0).endedWith()).isEmpty();
        assertThat(house.sound(call).joined()).containsExactly("in-0", "out-0");
    }

    @Test
    void aMembersOwnDiversionsHoldForWhomAnApplicationForwardsButNotForTheTeamThatItRings() {
        house.diverter.diverts("device:phone2", Occasion.ALWAYS, "device:phone3");
        Offered call = house.connected("600");
        LegId app = house.endpoint.leg(0).id();
        house.hub.forward(call.id(), app, forward("device:phone2"));
        house.settle();
        assertThat(house.endpoint.dialled()).endsWith("device:phone3");
        house.hub.callOff(call.id(), app);
        List<Target> team = List.of(Target.parse("device:phone2"));
        house.hub.forward(call.id(), app, new Forwarder.Forward(team, Duration.ofSeconds(20), false, true, told));
        house.settle();
        assertThat(house.endpoint.dialled()).endsWith("device:phone2");
    }

    @Test
    void whatAnApplicationBeganItCallsOffUntold() {
        Offered call = house.connected("600");
        LegId app = house.endpoint.leg(0).id();
        house.hub.forward(call.id(), app, forward("device:phone2"));
        house.settle();
        house.hub.callOff(call.id(), app);
        house.settle();
        assertThat(progress).isEmpty();
        assertThat(house.endpoint.leg(1).endedWith()).isPresent();
        assertThat(house.lives(call)).isTrue();
        house.hub.forward(call.id(), app, forward("device:phone3"));
        house.settle();
        assertThat(house.endpoint.dialled()).endsWith("device:phone3");
    }
}
