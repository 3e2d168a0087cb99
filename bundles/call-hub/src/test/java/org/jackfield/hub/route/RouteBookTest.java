// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jackfield.api.settings.SettingsProblem;
import org.junit.jupiter.api.Test;

class RouteBookTest {

    private final RouteBook book = new RouteBook();

    @Test
    void rulesStandInTheirOrderAndThenByName() {
        book.apply("b", Rules.route("target", "device:x"));
        book.apply("late", Rules.route("target", "device:x", "order", 200));
        book.apply("a", Rules.route("target", "device:x"));
        book.apply("first", Rules.route("target", "device:x", "order", 1));
        assertThat(book.routes()).extracting(Route::name).containsExactly("first", "a", "b", "late");
    }

    @Test
    void aRuleIsReplacedAndRemovedByName() {
        book.apply("a", Rules.route("target", "device:x"));
        book.apply("a", Rules.route("target", "device:x", "order", 7));
        assertThat(book.routes()).singleElement().extracting(Route::order).isEqualTo(7);
        book.remove("a");
        assertThat(book.routes()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceByKey() {
        assertThat(book.check(
                        "bad",
                        Rules.route(
                                "number", "/(/",
                                "caller", "/x",
                                "from", "",
                                "time", "never",
                                "time-zone", "Atlantis",
                                "rewrite", "shuffle",
                                "target", "phone1",
                                "provider", "carrier")))
                .extracting(SettingsProblem::key)
                .containsExactly("number", "caller", "from", "time", "time-zone", "rewrite", "target", "provider");
    }

    @Test
    void anInboundRuleHasNoFrom() {
        assertThat(book.check("in", Rules.route("direction", "inbound", "from", "phone1", "target", "device:x")))
                .extracting(SettingsProblem::key)
                .containsExactly("from");
    }

    @Test
    void aRuleWithoutTargetIsRefused() {
        assertThat(book.check("none", Rules.route("target", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("names nobody"));
    }

    @Test
    void aProviderMayNotBeNamedByPrefix() {
        assertThat(book.check("wide", Rules.route("target", "device:x", "from", "provider:c*")))
                .extracting(SettingsProblem::key)
                .containsExactly("from");
    }

    @Test
    void whatIsRightHasNoProblems() {
        assertThat(book.check(
                        "in",
                        Rules.route(
                                "direction", "inbound",
                                "provider", "carrier,carrier",
                                "number", "+4930*",
                                "time", "mo-fr 08:00-18:00, sa",
                                "time-zone", "Europe/Berlin",
                                "target", "device:a+device:b, app:voicemail")))
                .isEmpty();
    }

    @Test
    void settingsThatWereNotCheckedAreNotApplied() {
        assertThatIllegalArgumentException().isThrownBy(() -> book.apply("bad", Rules.route("target", "phone1")));
    }

    @Test
    void ownsTheKindRoute() {
        assertThat(book.kind()).isEqualTo("route");
        assertThat(book.many()).isTrue();
        assertThat(book.type()).isEqualTo(RouteSettings.class);
    }
}
