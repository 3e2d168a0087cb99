// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.LegId;
import org.jackfield.api.call.LegSound;
import org.jackfield.api.call.LegView;
import org.jackfield.api.call.Target;
import org.jackfield.hub.testing.FakeLeg;
import org.junit.jupiter.api.Test;

class RosterTest {

    private final Roster roster = new Roster();
    private final Call call = new Call(
            new TestHouse().house,
            new Call.Beginning(
                    new CallId("call"), TestHouse.PHONE1, Caller.ANONYMOUS, "20", Instant.EPOCH, OptionalInt.empty()));

    @Test
    void legsAreRememberedInTheOrderInWhichTheyJoined() {
        CallLeg one = leg("one");
        CallLeg two = leg("two");
        roster.join(one);
        roster.join(two);
        roster.join(two);
        roster.leave(one, one.view("last seen", LegSound.PLAIN));
        assertThat(roster.live()).containsExactly(two);
        assertThat(views()).extracting(LegView::chain).containsExactly("last seen", "now");
    }

    @Test
    void aLegThatComesBackIsListedAnew() {
        CallLeg one = leg("one");
        roster.join(one);
        roster.leave(one, one.view("first time", LegSound.PLAIN));
        roster.leave(one, one.view("never in", LegSound.PLAIN));
        roster.join(one);
        assertThat(roster.has(one)).isTrue();
        assertThat(views()).extracting(LegView::chain).containsExactly("first time", "now");
    }

    @Test
    void aLegThatLivesIsFoundByItsId() {
        CallLeg one = leg("one");
        roster.join(one);
        assertThat(roster.find(new LegId("one"))).contains(one);
        roster.leave(one, one.view("", LegSound.PLAIN));
        assertThat(roster.find(new LegId("one"))).isEmpty();
    }

    @Test
    void aCallThatDialsForEverDoesNotGrowForEver() {
        for (int i = 0; i < 1_000; i++) {
            CallLeg leg = leg("leg-" + i);
            roster.join(leg);
            roster.leave(leg, leg.view("", LegSound.PLAIN));
        }
        assertThat(views()).hasSizeLessThan(250);
    }

    private List<LegView> views() {
        return roster.views(leg -> leg.view("now", LegSound.PLAIN));
    }

    private CallLeg leg(String id) {
        return new CallLeg(FakeLeg.inbound(id, new Target(Target.Kind.DEVICE, "phone1")), call, Optional.empty());
    }
}
