// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jackfield.api.call.CallId;
import org.jackfield.api.call.Caller;
import org.jackfield.api.call.DialRequest;
import org.jackfield.api.call.Dtmf;
import org.jackfield.api.call.Hangup;
import org.jackfield.api.call.Leg;
import org.jackfield.api.call.LegListener;
import org.jackfield.api.call.Source;
import org.jackfield.api.call.Target;
import org.jackfield.api.call.TransferRequest;
import org.jackfield.api.lane.Lane;
import org.jackfield.api.security.Users;
import org.junit.jupiter.api.Test;

/** Which of somebody's pages a call rings, and what they are told. */
class BrowserEndpointTest {

    private final Pages pages = new Pages();
    private final BrowserEndpoint endpoint =
            new BrowserEndpoint(() -> List.of(new Users.User("eve", Users.Role.USER)), pages);

    @Test
    void aCallRingsAtAllPagesAndNoneIsToldThatItAsked() {
        Line desk = page("eve", "desk");
        Line home = page("eve", "home");
        dial(Optional.empty());
        assertThat(Stream.of(desk, home).map(Line::asked)).containsOnly(List.of(false));
    }

    @Test
    void aCallThatAPageAskedForRingsThereAlone() {
        Line desk = page("eve", "desk");
        Line home = page("eve", "home");
        dial(Optional.of("home"));
        assertThat(desk.asked()).isEmpty();
        assertThat(home.asked()).containsExactly(true);
    }

    @Test
    void aPageOfAnotherUserCannotAsk() {
        Line desk = page("eve", "desk");
        Line others = page("anna", "home");
        dial(Optional.of("home"));
        assertThat(desk.asked()).containsExactly(false);
        assertThat(others.asked()).isEmpty();
    }

    private Line page(String user, String instance) {
        Line line = new Line();
        Page page = new Page(
                user,
                pages,
                new Here(),
                (browser, listener) -> {
                    throw new AssertionError("Nobody answers");
                },
                List::of);
        page.attach(line, instance);
        return line;
    }

    private void dial(Optional<String> instance) {
        DialRequest request = new DialRequest(
                new CallId("c1"),
                new Target(Target.Kind.DEVICE, "browser-eve"),
                "browser-eve",
                new Caller("102", "", false),
                new Source.Console("eve"),
                List.of(),
                false,
                Optional.empty(),
                OptionalInt.empty(),
                instance,
                false,
                Optional.empty());
        endpoint.dial(request, new Nobody());
    }

    /** What a page was told. */
    private static final class Line implements PageLine {

        private final List<Message> told = new ArrayList<>();

        List<Boolean> asked() {
            return told.stream()
                    .filter(message -> message.type().equals(Message.INCOMING))
                    .map(Message::asked)
                    .toList();
        }

        @Override
        public InetAddress browser() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public void send(Message message) {
            told.add(message);
        }
    }

    /** Does everything at once. */
    private static final class Here implements Lane {

        @Override
        public void post(Runnable task) {
            task.run();
        }

        @Override
        public Timer after(Duration delay, Runnable task) {
            return () -> {};
        }
    }

    private static final class Nobody implements LegListener {

        @Override
        public void ringing(Leg leg) {}

        @Override
        public void earlyMedia(Leg leg) {}

        @Override
        public void answered(Leg leg) {}

        @Override
        public void mediaChanged(Leg leg) {}

        @Override
        public void dtmf(Leg leg, Dtmf dtmf) {}

        @Override
        public void transfer(Leg leg, TransferRequest request) {}

        @Override
        public void ended(Leg leg, Hangup hangup) {}
    }
}
