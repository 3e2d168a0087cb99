// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.event.Event;
import org.jackfield.sip.message.Body;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.testing.FakeClient;
import org.jackfield.sip.testing.Incoming;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class NotifierTest {

    private static final Flow PHONE = Messages.flow("198.51.100.7:40000/udp");
    private static final Flow ELSEWHERE = Messages.flow("198.51.100.8:40001/udp");
    private static final Event NEWS = new Event.DeviceRemoved(VirtualTime.noon().instant(), "whoever");

    private final VirtualTime time = VirtualTime.noon();
    private final FakeClient client = new FakeClient();
    private final FakeDevices devices = new FakeDevices();
    private final EventCounters counters = new EventCounters();
    private final Notifier notifier = new Notifier(
            List.of(new Weather()),
            devices,
            new Messenger(() -> Optional.of(client), (uri, found) -> {}, time.open("lane"), counters),
            time.open("lane"),
            time);
    private String weather = "dry";
    private boolean concerned = true;
    private long cseq;

    /** Whoever asks for {@code sky} may know the weather. */
    private final class Weather implements EventPackage, Watch {

        @Override
        public String name() {
            return "weather";
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public Optional<Watch> watch(String device, SipUri resource) {
            return resource.user().equals("sky") ? Optional.of(this) : Optional.empty();
        }

        @Override
        public void happened(Event event) {}

        @Override
        public WatchedState state() {
            return new Sky(weather);
        }

        @Override
        public boolean concernedBy(Event event) {
            return concerned;
        }
    }

    private record Sky(String weather) implements WatchedState {

        @Override
        public Body document(long version, Optional<WatchedState> told) {
            return new Body("text/plain", version + " " + weather);
        }
    }

    private Incoming subscribe(String resource, String... headers) {
        Incoming request = new Incoming(
                Messages.request("SUBSCRIBE", "sip:" + resource + "@house", "desk" + ++cseq, cseq, PHONE, headers));
        notifier.subscribe(request, "desk");
        time.settle();
        return request;
    }

    /** A subscription that was told of once. */
    private void subscribed() {
        assertThat(subscribe("sky", "Event: weather", "Contact: <sip:desk@10.0.0.7>", "Expires: 600")
                        .reply()
                        .status())
                .isEqualTo(200);
        answer(200);
    }

    private Incoming inside(String method, Flow flow, String... headers) {
        Incoming request =
                new Incoming(Messages.inside(method, "sip:sky@house", "desk" + cseq, 100 + cseq, flow, headers));
        assertThat(notifier.inside(request)).isTrue();
        time.settle();
        return request;
    }

    private FakeClient.Sent answer(int status) {
        FakeClient.Sent sent = client.take();
        sent.answer(status);
        time.settle();
        return sent;
    }

    private static String text(FakeClient.Sent sent) {
        return sent.request().body().orElseThrow().text();
    }

    private void turns(String to) {
        weather = to;
        notifier.happened(NEWS);
        time.settle();
    }

    private void nothingSent() {
        assertThat(client.takeAll()).isEmpty();
    }

    @Test
    void who_subscribes_is_told_at_once_along_the_way_it_came() {
        Incoming request = subscribe("sky", "Event: weather;id=7", "Contact: <sip:desk@10.0.0.7>", "Expires: 600");

        assertThat(request.reply().status()).isEqualTo(200);
        assertThat(request.values("Expires")).containsExactly("600");
        assertThat(request.values("Contact")).hasSize(1);
        FakeClient.Sent notify = client.take();
        assertThat(notify.hops()).containsExactly(PHONE.hop());
        assertThat(notify.request().uri()).hasToString("sip:desk@10.0.0.7");
        assertThat(notify.request().from().tag()).isEqualTo("tag");
        assertThat(notify.request().to().tag()).isEqualTo("1");
        assertThat(notify.header("Event")).isEqualTo("weather;id=7");
        assertThat(notify.header("Subscription-State")).isEqualTo("active;expires=600");
        assertThat(text(notify)).isEqualTo("0 dry");
        assertThat(notifier.size("weather")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_subscribed_to_is_refused_and_says_why() {
        Incoming unknown = subscribe("sky", "Event: presence");
        assertThat(unknown.reply().status()).isEqualTo(489);
        assertThat(unknown.values("Allow-Events")).containsExactly("dialog, message-summary, refer");
        assertThat(subscribe("sky").reply().status()).isEqualTo(489);
        assertThat(subscribe("sea", "Event: weather").reply().status()).isEqualTo(404);
        assertThat(subscribe("sky", "Event: weather", "Accept: application/xml")
                        .reply()
                        .status())
                .isEqualTo(406);
        Incoming brief = subscribe("sky", "Event: weather", "Expires: 59");
        assertThat(brief.reply().status()).isEqualTo(423);
        assertThat(brief.values("Min-Expires")).containsExactly("60");
        assertThat(subscribe("sky", "Event: weather", "Expires: soon").reply().status())
                .isEqualTo(400);
        nothingSent();
        assertThat(notifier.size("weather")).isZero();
    }

    @Test
    void who_asks_for_no_time_is_told_once() {
        assertThat(subscribe("sky", "Event: weather", "Accept: text/*", "Expires: 0")
                        .values("Expires"))
                .containsExactly("0");
        FakeClient.Sent only = client.take();
        assertThat(only.header("Subscription-State")).isEqualTo("terminated;reason=timeout");
        assertThat(text(only)).isEqualTo("0 dry");
        assertThat(notifier.size("weather")).isZero();
    }

    @Test
    void nobody_gets_more_than_an_hour() {
        assertThat(subscribe("sky", "Event: weather", "Expires: 9999999").values("Expires"))
                .containsExactly("3600");
        assertThat(subscribe("sky", "Event: weather").values("Expires")).containsExactly("3600");
    }

    @Test
    void news_are_told_when_they_are_some() {
        subscribed();
        time.pass(Duration.ofSeconds(1));
        turns("wet");
        assertThat(text(answer(200))).isEqualTo("1 wet");
        time.pass(Duration.ofSeconds(1));
        turns("wet");
        concerned = false;
        turns("dry");
        nothingSent();
    }

    @Test
    void a_state_that_does_not_last_is_not_told_and_the_last_one_is() {
        subscribed();
        for (String each : List.of("wet", "icy", "hot", "wet", "windy")) {
            turns(each);
            time.pass(Duration.ofMillis(10));
        }
        nothingSent();
        time.pass(Duration.ofMillis(250));
        assertThat(text(client.take())).isEqualTo("1 windy");
        nothingSent();
    }

    @Test
    void one_notification_waits_for_the_answer_to_the_one_before() {
        subscribe("sky", "Event: weather");
        FakeClient.Sent first = client.take();
        turns("wet");
        time.pass(Duration.ofSeconds(2));
        nothingSent();
        first.answer(200);
        time.settle();
        assertThat(text(client.take())).isEqualTo("1 wet");
    }

    @Test
    void a_refresh_prolongs_and_tells_all_again_from_where_it_came() {
        subscribed();
        time.pass(Duration.ofSeconds(500));
        Incoming refresh =
                inside("SUBSCRIBE", ELSEWHERE, "Event: weather", "Contact: <sip:desk@10.0.0.8>", "Expires: 700");
        assertThat(refresh.values("Expires")).containsExactly("700");
        FakeClient.Sent again = answer(200);
        assertThat(again.hops()).containsExactly(ELSEWHERE.hop());
        assertThat(again.request().uri()).hasToString("sip:desk@10.0.0.8");
        assertThat(again.header("Subscription-State")).isEqualTo("active;expires=700");
        time.pass(Duration.ofSeconds(600));
        notifier.tick();
        nothingSent();
        assertThat(notifier.size("weather")).isEqualTo(1);
    }

    @Test
    void what_does_not_belong_into_a_subscription_is_refused_and_leaves_it_alone() {
        subscribed();
        assertThat(inside("SUBSCRIBE", PHONE, "Event: presence").reply().status())
                .isEqualTo(489);
        assertThat(inside("SUBSCRIBE", PHONE, "Event: weather", "Expires: 5")
                        .reply()
                        .status())
                .isEqualTo(423);
        assertThat(inside("INFO", PHONE).reply().status()).isEqualTo(405);
        assertThat(notifier.inside(new Incoming(Messages.inside("SUBSCRIBE", "sip:sky@house", "nobody", 1, PHONE))))
                .isFalse();
        assertThat(notifier.size("weather")).isEqualTo(1);
    }

    @Test
    void who_unsubscribes_is_told_for_the_last_time() {
        subscribed();
        inside("SUBSCRIBE", PHONE, "Event: weather", "Expires: 0");
        assertThat(client.take().header("Subscription-State")).isEqualTo("terminated;reason=timeout");
        turns("wet");
        time.pass(Duration.ofSeconds(1));
        nothingSent();
        assertThat(notifier.size("weather")).isZero();
    }

    @Test
    void a_subscription_that_is_not_refreshed_ends_and_says_so() {
        subscribed();
        time.pass(Duration.ofSeconds(601));
        notifier.tick();
        assertThat(client.take().header("Subscription-State")).isEqualTo("terminated;reason=timeout");
        assertThat(notifier.size("weather")).isZero();
    }

    @Test
    void a_device_that_is_configured_no_more_is_told_that_it_was_rejected() {
        subscribed();
        notifier.removed("desk");
        assertThat(client.take().header("Subscription-State")).isEqualTo("terminated;reason=rejected");
        assertThat(notifier.size("weather")).isZero();
    }

    @Test
    void a_phone_that_knows_no_such_subscription_ends_it() {
        for (int status : new int[] {481, 489, 408}) {
            subscribe("sky", "Event: weather");
            answer(status);
            assertThat(notifier.size("weather")).isZero();
        }
        nothingSent();
        assertThat(counters.failures()).isEqualTo(3);
    }

    @Test
    void a_phone_that_is_silent_is_looked_for_where_it_registered_last() {
        subscribe("sky", "Event: weather", "Contact: <sip:desk@10.0.0.7>");
        devices.registers("desk", "sip:desk@10.0.0.7", ELSEWHERE);
        answer(408);
        time.pass(Duration.ofSeconds(1));
        assertThat(answer(200).hops()).containsExactly(ELSEWHERE.hop());
        assertThat(notifier.size("weather")).isEqualTo(1);
    }

    @Test
    void a_phone_whose_connection_is_gone_is_told_when_it_is_there_again() {
        subscribed();
        time.pass(Duration.ofSeconds(1));
        turns("wet");
        answer(503);
        turns("icy");
        time.pass(Duration.ofSeconds(1));
        answer(503);
        notifier.tick();
        nothingSent();
        devices.registers("desk", "sip:desk@10.0.0.7", ELSEWHERE);
        client.close(PHONE);
        time.pass(Duration.ofSeconds(1));
        notifier.reachable("desk");
        FakeClient.Sent found = answer(200);
        assertThat(found.hops()).containsExactly(ELSEWHERE.hop());
        assertThat(text(found)).isEqualTo("3 icy");
    }

    @Test
    void nobody_has_more_subscriptions_than_a_phone_has_keys() {
        for (int i = 0; i < 256; i++) {
            assertThat(subscribe("sky", "Event: weather").reply().status()).isEqualTo(200);
        }
        assertThat(subscribe("sky", "Event: weather").reply().status()).isEqualTo(403);
        client.takeAll().get(0).answer(481);
        time.settle();
        assertThat(subscribe("sky", "Event: weather").reply().status()).isEqualTo(200);
    }

    @Test
    void when_the_house_closes_everybody_may_come_again() {
        subscribed();
        notifier.stop();
        assertThat(client.take().header("Subscription-State")).isEqualTo("terminated;reason=deactivated");
    }
}
