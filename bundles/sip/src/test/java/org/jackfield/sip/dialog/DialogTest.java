// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jackfield.sip.jain.JainGrammar;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.MessageReader;
import org.jackfield.sip.message.NameAddress;
import org.jackfield.sip.message.OutgoingRequest;
import org.jackfield.sip.message.Reading;
import org.jackfield.sip.message.SipRequest;
import org.jackfield.sip.message.SipResponse;
import org.jackfield.sip.message.SipUri;
import org.jackfield.sip.message.Transport;
import org.jackfield.sip.stack.Locator;
import org.junit.jupiter.api.Test;

class DialogTest {

    private final List<String> located = new ArrayList<>();
    private final Locator locator = (uri, found) -> {
        located.add(uri.toString());
        found.accept(List.of(new Hop(Transport.UDP, new InetSocketAddress("203.0.113.1", 5060), uri.host())));
    };

    private static Flow flow(String source) {
        return new Flow(
                Transport.UDP, new InetSocketAddress(source, 40000), new InetSocketAddress("198.51.100.1", 5060));
    }

    private static Reading read(String text, String source) {
        return new MessageReader(new JainGrammar())
                .read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), flow(source));
    }

    private static SipRequest invite(String extra, String source) {
        return ((Reading.Request) read(
                        "INVITE sip:600@here SIP/2.0\n"
                                + "Via: SIP/2.0/UDP 10.0.0.9;branch=z9hG4bK1\n"
                                + "From: <sip:a@b.c>;tag=f\n"
                                + "To: <sip:600@here>\n"
                                + "Call-ID: x\n"
                                + "CSeq: 7 INVITE\n"
                                + "Contact: <sip:a@10.0.0.9:5070>\n"
                                + extra
                                + "Content-Length: 0\n\n",
                        source))
                .request();
    }

    private static SipResponse ok(String extra) {
        return ((Reading.Response) read(
                        "SIP/2.0 200 OK\nVia: SIP/2.0/UDP 198.51.100.1;branch=z9hG4bK1\nFrom: <sip:a@b.c>;tag=l\n"
                                + "To: <sip:b@far>;tag=r\nCall-ID: x\nCSeq: 1 INVITE\nContact: <sip:b@203.0.113.77>\n"
                                + extra
                                + "Content-Length: 0\n\n",
                        "203.0.113.9"))
                .response();
    }

    private static OutgoingRequest sent() {
        SipUri uri = SipUri.of("b", "far", 0);
        return new OutgoingRequest(
                "INVITE",
                uri,
                NameAddress.of(SipUri.of("a", "b.c", 0)).withTag("l"),
                NameAddress.of(uri),
                "x",
                1,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private Optional<Hop> hop(Dialog dialog) {
        List<Optional<Hop>> found = new ArrayList<>();
        dialog.locate(locator, found::add);
        return found.get(0);
    }

    @Test
    void a_request_has_the_dialogs_tags_and_rising_numbers() {
        Dialog dialog = Dialog.incoming(invite("", "192.0.2.1"), "mine", true);
        OutgoingRequest bye = dialog.request("BYE", List.of(), Optional.empty());
        assertThat(bye.uri()).hasToString("sip:a@10.0.0.9:5070");
        assertThat(bye.from().tag()).isEqualTo("mine");
        assertThat(bye.to().tag()).isEqualTo("f");
        assertThat(bye.cseq()).isEqualTo(8);
        assertThat(dialog.request("BYE", List.of(), Optional.empty()).cseq()).isEqualTo(9);
    }

    @Test
    void a_phone_is_reached_where_its_packets_come_from() {
        Dialog dialog = Dialog.incoming(invite("", "192.0.2.1"), "mine", true);
        assertThat(hop(dialog).orElseThrow()).hasToString("192.0.2.1:40000/udp");
        assertThat(located).isEmpty();
    }

    @Test
    void a_trunk_is_reached_at_its_contact() {
        Dialog dialog = Dialog.outgoing(sent(), ok(""), false);
        hop(dialog);
        assertThat(located).containsExactly("sip:b@203.0.113.77");
    }

    @Test
    void a_private_contact_behind_a_public_source_is_reached_at_the_source() {
        Dialog dialog = Dialog.incoming(invite("", "203.0.113.9"), "mine", false);
        assertThat(hop(dialog).orElseThrow()).hasToString("203.0.113.9:40000/udp");
    }

    @Test
    void recorded_routes_are_followed_in_our_order() {
        String routes = "Record-Route: <sip:p2.example;lr>, <sip:p1.example;lr>\n";
        Dialog outgoing = Dialog.outgoing(sent(), ok(routes), true);
        assertThat(outgoing.request("BYE", List.of(), Optional.empty()).route())
                .containsExactly("<sip:p1.example;lr>", "<sip:p2.example;lr>");
        Dialog incoming = Dialog.incoming(invite(routes, "192.0.2.1"), "mine", true);
        assertThat(incoming.request("BYE", List.of(), Optional.empty()).route())
                .containsExactly("<sip:p2.example;lr>", "<sip:p1.example;lr>");
        hop(incoming);
        assertThat(located).containsExactly("sip:p2.example;lr");
    }

    @Test
    void a_strict_router_is_asked_as_it_wishes() {
        Dialog dialog = Dialog.outgoing(sent(), ok("Record-Route: <sip:strict.example>\n"), true);
        OutgoingRequest bye = dialog.request("BYE", List.of(), Optional.empty());
        assertThat(bye.uri()).hasToString("sip:strict.example");
        assertThat(bye.route()).containsExactly("<sip:b@203.0.113.77>");
    }

    @Test
    void the_ack_has_its_invites_number() {
        Dialog dialog = Dialog.outgoing(sent(), ok(""), true);
        dialog.used(5);
        assertThat(dialog.acknowledgement(1, List.of(), Optional.empty()).cseq())
                .isEqualTo(1);
        assertThat(dialog.request("BYE", List.of(), Optional.empty()).cseq()).isEqualTo(6);
    }

    @Test
    void a_new_contact_moves_the_target() {
        Dialog dialog = Dialog.incoming(invite("", "192.0.2.1"), "mine", true);
        dialog.refresh(invite("", "192.0.2.2"));
        assertThat(hop(dialog).orElseThrow()).hasToString("192.0.2.2:40000/udp");
    }

    @Test
    void only_requests_in_order_are_taken() {
        Dialog dialog = Dialog.incoming(invite("", "192.0.2.1"), "mine", true);
        assertThat(dialog.inOrder(invite("", "192.0.2.1"))).isTrue();
        assertThat(dialog.owns(invite("", "192.0.2.1"))).isTrue();
        SipRequest older = ((Reading.Request) read(
                        "INFO sip:600@here SIP/2.0\n"
                                + "Via: SIP/2.0/UDP 10.0.0.9;branch=z9hG4bK1\n"
                                + "From: <sip:a@b.c>;tag=f\n"
                                + "To: <sip:600@here>;tag=mine\n"
                                + "Call-ID: x\n"
                                + "CSeq: 6 INFO\n"
                                + "Content-Length: 0\n\n",
                        "192.0.2.1"))
                .request();
        assertThat(dialog.inOrder(older)).isFalse();
    }
}
