// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diversion;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.hub.testing.FakeDiverter;
import org.junit.jupiter.api.Test;

class DiversionsTest {

    private static final Target PHONE = Target.parse("device:phone");
    private static final Caller CALLER = new Caller("10", "", false);

    private final FakeDiverter first = new FakeDiverter();
    private final FakeDiverter second = new FakeDiverter();
    private final Diversions diversions = new Diversions(List.of(first, second));

    @Test
    void theFirstThatSaysSomethingDecides() {
        second.diverts("device:phone", Occasion.BUSY, "app:two");
        assertThat(diversions.of(PHONE, CALLER, Occasion.BUSY)).contains(to("app:two"));
        first.diverts("device:phone", Occasion.BUSY, "app:one");
        assertThat(diversions.of(PHONE, CALLER, Occasion.BUSY)).contains(to("app:one"));
        first.breaks();
        assertThat(diversions.of(PHONE, CALLER, Occasion.BUSY)).contains(to("app:two"));
    }

    @Test
    void thePatienceIsThatOfWhoeverTakesTheCallThen() {
        first.waits("device:phone", 5);
        assertThat(diversions.patience(PHONE, CALLER)).isEmpty();
        second.waits("device:phone", 15);
        second.diverts("device:phone", Occasion.NO_ANSWER, "app:two");
        assertThat(diversions.patience(PHONE, CALLER)).contains(Duration.ofSeconds(15));
    }

    private static Diversion to(String target) {
        return new Diversion(List.of(Target.parse(target)));
    }
}
