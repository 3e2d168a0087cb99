// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jackfield.api.security.Users.Role;
import org.jackfield.web.event.EventRing.Entry;
import org.junit.jupiter.api.Test;

class EventRingTest {

    private final EventRing<Consumer<Entry>> ring = new EventRing<>("run", 3);
    private final List<String> heard = new ArrayList<>();
    private final Consumer<Entry> reader = e -> heard.add(e.message().data());

    private void add(String... data) {
        for (String d : data) {
            ring.add(new Message("x", Role.USER, () -> Integer.valueOf(d)));
        }
    }

    private void join(String after) {
        ring.join(
                after.isEmpty() ? Optional.empty() : Optional.of(after),
                s -> heard.add((s.lost() ? "reset " : "ready ") + s.number()),
                reader);
    }

    @Test
    void aNewReaderHearsWhatComes() {
        add("1", "2");
        join("");
        add("3");
        assertThat(heard).containsExactly("ready 2", "3");
    }

    @Test
    void whoComesBackMissesNothing() {
        add("1", "2", "3");
        join("run-1");
        add("4");
        assertThat(heard).containsExactly("ready 1", "2", "3", "4");
    }

    @Test
    void whoIsUpToDateGetsNothingTwice() {
        add("1", "2");
        join("run-2");
        assertThat(heard).containsExactly("ready 2");
    }

    @Test
    void whoWasAwayTooLongIsTold() {
        add("1", "2", "3", "4", "5");
        join("run-1");
        assertThat(heard).containsExactly("reset 5");
        heard.clear();
        join("run-2");
        assertThat(heard).containsExactly("ready 2", "3", "4", "5");
    }

    @Test
    void anIdOfAnotherRunOrNonsenseIsTold() {
        add("1");
        join("before-1");
        join("run-99");
        join("run-x");
        assertThat(heard).containsExactly("reset 1", "reset 1", "reset 1");
    }

    @Test
    void whoLeftHearsNothing() {
        join("");
        ring.leave(reader);
        add("1");
        assertThat(heard).containsExactly("ready 0");
    }
}
