// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.diversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.Diversion;
import org.jackfield.api.route.Diverter.Occasion;
import org.jackfield.conformance.Settings;
import org.junit.jupiter.api.Test;

class DiversionsTest {

    private static final Target ANNA = Target.parse("device:anna");
    private static final Optional<Diversion> QUIET = Optional.of(new Diversion(List.of()));

    private final DiversionsPlugin plugin = new DiversionsPlugin();

    private void set(Map<String, ?> settings) {
        plugin.apply("anna", Settings.of(DiversionSettings.class, settings));
    }

    private Optional<Diversion> on(Occasion occasion) {
        return plugin.divert(ANNA, Caller.ANONYMOUS, occasion);
    }

    private static Optional<Diversion> to(String... targets) {
        return Optional.of(new Diversion(Stream.of(targets).map(Target::parse).toList()));
    }

    @Test
    void eachOccasionHasItsOwnTargets() {
        set(Map.of(
                "always", "device:bert",
                "busy", "device:bert+device:carl",
                "no-answer", "number:+4930123",
                "unreachable", "app:echo",
                "ring", 12));
        assertThat(on(Occasion.ALWAYS)).isEqualTo(to("device:bert"));
        assertThat(on(Occasion.BUSY)).isEqualTo(to("device:bert", "device:carl"));
        assertThat(on(Occasion.NO_ANSWER)).isEqualTo(to("number:+4930123"));
        assertThat(on(Occasion.UNREACHABLE)).isEqualTo(to("app:echo"));
        assertThat(plugin.patience(ANNA)).contains(Duration.ofSeconds(12));
    }

    @Test
    void nothingIsSetForOthersAndAfterTheFileIsGone() {
        set(Map.of("always", "device:bert"));
        assertThat(plugin.divert(Target.parse("device:carl"), Caller.ANONYMOUS, Occasion.ALWAYS))
                .isEmpty();
        plugin.remove("anna");
        assertThat(on(Occasion.ALWAYS)).isEmpty();
        assertThat(plugin.patience(ANNA)).isEmpty();
    }

    @Test
    void whoeverIsNotToBeDisturbedIsBusy() {
        set(Map.of("do-not-disturb", true, "busy", "app:echo", "no-answer", "device:bert"));
        assertThat(on(Occasion.ALWAYS)).isEqualTo(QUIET);
        assertThat(on(Occasion.BUSY)).isEqualTo(to("app:echo"));
        assertThat(on(Occasion.NO_ANSWER)).isEmpty();
    }

    @Test
    void itsOwnCallsAreForwardedAllTheSame() {
        set(Map.of("do-not-disturb", true, "busy", "app:echo", "always", "device:bert"));
        assertThat(on(Occasion.ALWAYS)).isEqualTo(QUIET);
        assertThat(on(Occasion.BUSY)).isEqualTo(to("device:bert"));
    }

    @Test
    void aDeviceThatDivertsToItselfIsTold() {
        DiversionSettings itself = Settings.of(DiversionSettings.class, Map.of("busy", "device:bert+device:anna"));
        assertThat(plugin.check("anna", itself)).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("busy", "leads back to anna itself: name somebody else"));
        assertThat(plugin.check("carl", itself)).isEmpty();
    }

    @Test
    void eachMistakeIsToldWithItsKey() {
        DiversionSettings wrong =
                Settings.of(DiversionSettings.class, Map.of("no-answer", "bert", "unreachable", "provider:carrier"));
        assertThat(plugin.check("anna", wrong)).hasSize(2).anySatisfy(problem -> assertThat(problem.toString())
                .contains("no-answer", "is not a target"));
    }
}
