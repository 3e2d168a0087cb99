// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.Target;
import org.jackfield.api.route.RouteDecision.Stage;
import org.jackfield.conformance.Settings;
import org.jackfield.conformance.app.OfferedApplications;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final Target ANNA = Target.parse("device:anna");
    private static final Target BERT = Target.parse("device:bert");

    private final OfferedApplications offered = new OfferedApplications();
    private final GroupsPlugin plugin = new GroupsPlugin(offered.context());

    private List<Stage> stages(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("member", new String[] {"device:anna", "device:bert"}));
        settings.putAll(more);
        plugin.apply("sales", Settings.of(GroupSettings.class, settings));
        return offered.application("group-sales").leads(Caller.ANONYMOUS);
    }

    @Test
    void allRingAtOnceOrOneAfterAnother() {
        assertThat(stages(Map.of("number", new String[] {"700"})))
                .containsExactly(new Stage("700", List.of(ANNA, BERT), 20));
        assertThat(stages(Map.of("order", "sequential", "ring", 10)))
                .containsExactly(new Stage("", List.of(ANNA), 10), new Stage("", List.of(BERT), 10));
        assertThat(offered.application("group-sales").numbers()).isEmpty();
    }

    @Test
    void whenNobodyAnsweredSomebodyElseIsRung() {
        Target mailbox = Target.parse("app:mailbox-sales");
        assertThat(stages(Map.of("otherwise", "app:mailbox-sales")))
                .last()
                .satisfies(stage -> assertThat(stage.targets()).containsExactly(mailbox));
    }

    @Test
    void whatIsNobodyIsSaid() {
        GroupSettings wrong = Settings.of(GroupSettings.class, Map.of("member", new String[] {"app:echo"}));
        assertThat(plugin.check("sales", wrong)).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("app:echo is nobody"));
        GroupSettings empty = Settings.of(GroupSettings.class, Map.of("member", new String[] {}));
        assertThat(plugin.check("sales", empty)).hasSize(1);
    }
}
