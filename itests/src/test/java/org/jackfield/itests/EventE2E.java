// SPDX-License-Identifier: Apache-2.0
package org.jackfield.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jackfield.itests.appliance.Appliance;
import org.jackfield.itests.appliance.Console;
import org.jackfield.itests.appliance.Events;
import org.jackfield.itests.appliance.Events.Event;
import org.jackfield.itests.appliance.SharedAppliance;
import org.jackfield.itests.peer.Baresip;
import org.jackfield.itests.peer.Phones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told to those who listen at {@code GET /api/event}. */
@ExtendWith(SharedAppliance.class)
class EventE2E {

    /** How often it is looked after sessions that are over. */
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Appliance appliance;

    EventE2E(Appliance appliance) {
        this.appliance = appliance;
    }

    @Test
    void aCallIsToldWholeEvenToWhomWasAwayAndAStreamEndsWithItsLogin() {
        Console console = appliance.console();
        String session = console.session();
        String leaving = console.session();
        try (Events doomed = Events.listen(console, leaving);
                Events whole = Events.listen(console, session);
                Phones phones = new Phones(appliance, "events")) {
            console.logOut(leaving);
            Baresip anna = phones.phone("anna", 440, UnaryOperator.identity());
            Predicate<JsonNode> hers = data -> data.toString().contains("\"device:" + phones.name("anna") + "\"");
            whole.first(
                    "device",
                    data -> data.path("name").asText().equals(phones.name("anna"))
                            && data.path("registered").asBoolean());

            String seen = listenUntilAnswered(session, anna, hers);
            anna.hangUp();
            anna.closed();

            Event end = whole.first("call-ended", hers);
            assertThat(end.data().at("/hangup/cause").asInt()).isEqualTo(16);
            assertThat(end.data().at("/hangup/by").asText()).isEqualTo("caller");
            try (Events back = Events.after(console, session, seen)) {
                back.first("call-ended", hers);
                assertThat(between(back, seen, end.id())).isEqualTo(between(whole, seen, end.id()));
            }
            try (Events stranger = Events.after(console, session, "long-ago-7")) {
                stranger.first("reset", data -> true);
            }
            await("the stream to end").atMost(BEAT.plusSeconds(5)).until(doomed::ended);
            assertThat(whole.ended()).isFalse();
        }
    }

    /** Listens while a call is answered, and goes away; gives the id of what was told last. */
    private String listenUntilAnswered(String session, Baresip phone, Predicate<JsonNode> hers) {
        try (Events brief = Events.listen(appliance.console(), session)) {
            brief.first("ready", data -> true);
            phone.dial("600").established();
            brief.first("call", hers.and(data -> data.path("state").asText().equals("active")));
            List<Event> all = brief.all();
            return all.get(all.size() - 1).id();
        }
    }

    /** What was told after one event up to another. */
    private static List<Event> between(Events stream, String after, String last) {
        List<Event> all = stream.all();
        List<String> ids = all.stream().map(Event::id).toList();
        return all.subList(ids.indexOf(after) + 1, ids.indexOf(last) + 1);
    }
}
