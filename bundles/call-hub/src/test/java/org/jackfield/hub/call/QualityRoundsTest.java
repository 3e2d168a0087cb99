// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.event.Event;
import org.jackfield.api.media.LegQuality;
import org.jackfield.api.media.LegQuality.Scale;
import org.jackfield.api.media.LegQuality.Way;
import org.jackfield.api.telemetry.Measurement;
import org.jackfield.hub.call.TestHouse.Offered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QualityRoundsTest {

    private static final LegQuality FAIR =
            new LegQuality(new Way(0.05, 2, 0.05, 80, 77, 3.9, 3.9, 3.9), Way.UNKNOWN, Scale.NARROWBAND);

    private final TestHouse house = new TestHouse();
    private final QualityRounds rounds = new QualityRounds(house.house);

    @BeforeEach
    void start() {
        rounds.start();
    }

    @Test
    void allLiveCallsAreToldAtOnceEachFiveSeconds() {
        Offered call = house.connected("20");
        house.call(TestHouse.PHONE1, "30");
        call.leg().port().quality(FAIR);
        house.pass(10);
        assertThat(house.events(Event.CallsMeasured.class)).hasSize(2);
        Event.CallsMeasured told = house.events(Event.CallsMeasured.class).get(0);
        assertThat(told.calls()).hasSize(1);
        assertThat(told.calls().get(0).legs().get(0).quality()).isEqualTo(FAIR);
    }

    @Test
    void withoutCallsNothingIsTold() {
        house.pass(60);
        assertThat(house.events(Event.CallsMeasured.class)).isEmpty();
    }

    @Test
    void scoresAreCountedByClassAndAveraged() {
        Offered call = house.connected("20");
        call.leg().port().quality(FAIR);
        house.pass(5);
        assertThat(figure("jackfield_call_mos", "received")).isEqualTo(3.9);
        assertThat(house.hub.measurements().stream()
                        .filter(figure -> figure.name().equals("jackfield_call_scores_total")
                                && "received".equals(figure.labels().get("way"))
                                && figure.value() == 1)
                        .map(figure -> figure.labels().get("le")))
                .containsExactly("4.03", "4.34", "4.50");
    }

    @Test
    void theRecordKeepsTheScores() {
        Offered call = house.connected("20");
        call.leg().port().quality(FAIR);
        call.leg().hangsUp();
        house.settle();
        assertThat(house.records.get(0).legs().get(0).quality()).isEqualTo(FAIR);
    }

    private double figure(String name, String way) {
        return house.hub.measurements().stream()
                .filter(figure ->
                        figure.name().equals(name) && way.equals(figure.labels().get("way")))
                .mapToDouble(Measurement::value)
                .findFirst()
                .orElseThrow();
    }
}
