// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.api.call.Target;
import org.jackfield.api.event.Event;
import org.jackfield.api.mailbox.Mailbox;
import org.jackfield.sip.bench.FakeHub;
import org.jackfield.sip.device.MessageLamp;
import org.jackfield.sip.device.Reach;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.testing.FakeClient;
import org.jackfield.sip.testing.Incoming;
import org.jackfield.sip.testing.Messages;
import org.jackfield.sip.testing.VirtualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What phones are told of mailboxes, asked and unasked. */
class MessageLampTest {

    private static final Flow PHONE = Messages.flow("198.51.100.7:40000/udp");
    private static final Flow OTHER = Messages.flow("198.51.100.8:40000/udp");

    private final VirtualTime time = VirtualTime.noon();
    private final FakeClient client = new FakeClient();
    private final FakeDevices devices = new FakeDevices();
    private final FakeHub hub = new FakeHub();
    private final List<Mailbox> boxes = new ArrayList<>();
    private final Lamps lamps = new Lamps(() -> Optional.of(new FakeMailboxes(boxes)));
    private final MessageSummaryPackage summaries =
            new MessageSummaryPackage(devices, new Resources(devices, () -> Optional.of(hub), time), lamps);
    private final Messenger messenger =
            new Messenger(() -> Optional.of(client), (uri, found) -> {}, time.open("lane"), new EventCounters());
    private final Notifier notifier = new Notifier(List.of(summaries), devices, messenger, time.open("lane"), time);
    private final UnsolicitedSummaries unsolicited =
            new UnsolicitedSummaries(devices, lamps, notifier, messenger, time.open("lane"));

    @BeforeEach
    void two_devices() {
        devices.configure("desk", "101", MessageLamp.ALWAYS);
        devices.configure("hall", "102", MessageLamp.ALWAYS);
    }

    private Mailbox box(String name, int fresh, int heard, String... lights) {
        Mailbox box = new Mailbox(
                name,
                List.of(lights).stream()
                        .map(device -> new Target(Target.Kind.DEVICE, device))
                        .toList(),
                fresh,
                heard);
        boxes.removeIf(one -> one.name().equals(name));
        boxes.add(box);
        return box;
    }

    private Optional<String> shown(String device, String resource) {
        return summaries
                .watch(device, SipUri.parse(resource).orElseThrow())
                .map(watch -> watch.state().document(0, Optional.empty()).text());
    }

    private void changed(Mailbox box) {
        notifier.happened(new Event.MailboxChanged(time.instant(), box));
        unsolicited.changed(box);
        time.pass(Duration.ofSeconds(1));
    }

    private static String text(FakeClient.Sent sent) {
        return sent.request().body().orElseThrow().text();
    }

    @Test
    void a_device_sees_all_its_mailboxes_under_its_own_name_and_one_under_its_name() {
        box("sales", 1, 2, "desk", "hall");
        box("anna", 2, 0, "desk");
        box("bert", 7, 7, "hall");

        assertThat(shown("desk", "sip:desk@house:5070"))
                .contains("Messages-Waiting: yes\r\nMessage-Account: sip:desk@house:5070\r\nVoice-Message: 3/2\r\n");
        assertThat(shown("desk", "sip:101@house").orElseThrow()).contains("Voice-Message: 3/2");
        assertThat(shown("desk", "sip:sales@house").orElseThrow()).contains("Voice-Message: 1/2");
    }

    @Test
    void nothing_is_said_of_what_does_not_light_its_lamp() {
        box("bert", 7, 7, "hall");

        assertThat(shown("desk", "sip:bert@house")).isEmpty();
        assertThat(shown("desk", "sip:102@house")).isEmpty();
        assertThat(shown("desk", "sip:desk@house").orElseThrow())
                .startsWith("Messages-Waiting: no")
                .contains("Voice-Message: 0/0");
    }

    @Test
    void the_number_of_the_voice_mail_stands_for_ones_own_mailboxes() {
        box("anna", 2, 0, "desk");
        hub.leads("*97", Target.parse("app:voicemail"));
        hub.leads("0", Target.parse("provider:carrier"));

        assertThat(shown("desk", "sip:*97@house").orElseThrow()).contains("Voice-Message: 2/0");
        assertThat(shown("desk", "sip:0@house")).isEmpty();
    }

    @Test
    void a_lamp_that_is_off_has_nothing_to_watch() {
        devices.configure("desk", "101", MessageLamp.OFF);
        assertThat(shown("desk", "sip:desk@house")).isEmpty();
    }

    @Test
    void a_phone_that_never_asked_is_told_of_changes() {
        Reach reach = devices.registers("desk", "sip:desk@10.0.0.7", PHONE);

        changed(box("anna", 1, 0, "desk"));

        FakeClient.Sent sent = client.take();
        assertThat(sent.hops()).containsExactly(PHONE.hop());
        assertThat(sent.request().uri()).isEqualTo(reach.contact());
        assertThat(sent.header("Event")).isEqualTo("message-summary");
        assertThat(sent.header("Subscription-State")).startsWith("terminated");
        assertThat(text(sent)).contains("Message-Account: sip:101@192.0.2.1:5060\r\nVoice-Message: 1/0");
    }

    @Test
    void several_changes_in_a_row_are_told_as_the_last() {
        devices.registers("desk", "sip:desk@10.0.0.7", PHONE);
        unsolicited.changed(box("anna", 1, 0, "desk"));
        unsolicited.changed(box("anna", 2, 0, "desk"));

        changed(box("anna", 0, 2, "desk"));

        assertThat(text(client.take())).startsWith("Messages-Waiting: no");
        assertThat(client.takeAll()).isEmpty();
    }

    @Test
    void what_no_lamp_shows_is_not_told() {
        devices.registers("desk", "sip:desk@10.0.0.7", PHONE);
        changed(box("anna", 1, 0, "desk"));
        client.take();

        changed(box("anna", 1, 0, "desk"));

        assertThat(client.takeAll()).isEmpty();
    }

    @Test
    void a_phone_that_registers_is_told_if_something_waits() {
        Reach reach = devices.registers("desk", "sip:desk@10.0.0.7", PHONE);
        box("anna", 0, 3, "desk");
        unsolicited.arrived("desk", reach);
        time.pass(Duration.ofSeconds(5));
        assertThat(client.takeAll()).isEmpty();

        box("anna", 1, 3, "desk");
        unsolicited.arrived("desk", reach);
        time.pass(Duration.ofSeconds(5));
        assertThat(text(client.take())).startsWith("Messages-Waiting: yes");
    }

    @Test
    void of_two_phones_the_one_that_subscribed_is_told_in_its_subscription_and_only_there() {
        devices.registers("desk", "sip:desk@10.0.0.7", PHONE);
        devices.registers("desk", "sip:desk@10.0.0.8", OTHER);
        Incoming request = new Incoming(
                Messages.request("SUBSCRIBE", "sip:desk@house", "desk", 1, PHONE, "Event: message-summary"));
        notifier.subscribe(request, "desk");
        time.settle();
        client.take().answer(200);
        time.pass(Duration.ofSeconds(1));

        changed(box("anna", 1, 0, "desk"));

        List<FakeClient.Sent> sent = client.takeAll();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).hops()).containsExactly(PHONE.hop());
        assertThat(sent.get(0).header("Subscription-State")).startsWith("active");
        assertThat(sent.get(1).hops()).containsExactly(OTHER.hop());
    }

    @Test
    void only_those_are_told_unasked_who_are_to_be() {
        devices.configure("desk", "101", MessageLamp.SUBSCRIBED);
        devices.configure("hall", "102", MessageLamp.OFF);
        Reach reach = devices.registers("desk", "sip:desk@10.0.0.7", PHONE);
        devices.registers("hall", "sip:hall@10.0.0.8", OTHER);

        changed(box("anna", 1, 0, "desk", "hall"));
        unsolicited.arrived("desk", reach);
        time.pass(Duration.ofSeconds(5));

        assertThat(client.takeAll()).isEmpty();
    }
}
