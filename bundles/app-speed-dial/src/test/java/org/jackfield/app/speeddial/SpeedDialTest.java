// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.speeddial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jackfield.api.app.Application;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.OfferedApplications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeedDialTest {

    private final OfferedApplications offered = new OfferedApplications();
    private final SpeedDialsPlugin plugin = new SpeedDialsPlugin(offered.context());

    private static SpeedDialSettings settings(String target) {
        return Settings.of(SpeedDialSettings.class, Map.of("number", new String[] {"801", "81"}, "target", target));
    }

    @Test
    void aShortNumberLeadsToALongOne() {
        plugin.apply("boss", settings("number:+4930123456"));
        Application dial = offered.application("speed-dial-boss");
        assertThat(dial.numbers()).containsExactly("801", "81");
        assertThat(dial.leads(Caller.ANONYMOUS))
                .containsExactly(new Stage("801", List.of(Target.parse("number:+4930123456")), 600));
        plugin.remove("boss");
        assertThat(offered.names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "boss", "provider:carrier", "device:anna+device:bert", "number:801"})
    void whatIsNoTargetIsSaid(String target) {
        assertThat(plugin.check("boss", settings(target)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("target"));
    }
}
