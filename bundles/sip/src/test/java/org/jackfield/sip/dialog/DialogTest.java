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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogTest {

    private static final NextHop PHONE = NextHop.phone(Whereabouts.UNKNOWN);
    private static final NextHop TRUNK = NextHop.trunk("carrier.example");

    private final List<String> located = new ArrayList<>();
    private boolean open = true;
    private final Locator locator = (uri, found) -> {
        located.add(uri.toString());
        Hop hop =
                new Hop(uri.transport().orElse(Transport.UDP), new InetSocketAddress("203.0.113.1", 5060), uri.host());
        found.accept(uri.host().equals("nowhere.example") ? List.of() : List.of(hop));
    };

    private static Flow flow(Transport transport, String source) {
        return new Flow(transport, new InetSocketAddress(source, 40000), new InetSocketAddress("198.51.100.1", 5060));
    }

    private static Reading read(String text, String source) {
        return read(text, flow(Transport.UDP, source));
    }

    private static Reading read(String text, Flow flow) {
        return new MessageReader(new JainGrammar())
                .read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), flow);
    }

    /** The dialog of an INVITE of a provider that named this Contact. */
    private static Dialog withTrunk(Transport transport, String contact, String extra) {
        return Dialog.incoming(invite(contact, extra, flow(transport, "203.0.113.9")), "mine", TRUNK);
    }

    private static SipRequest invite(String contact, String extra, Flow flow) {
        return ((Reading.Request) read(
                        "INVITE sip:600@here SIP/2.0\n"
                                + "Via: SIP/2.0/UDP 10.0.0.9;branch=z9hG4bK1\n"
                                + "From: <sip:a@b.c>;tag=f\n"
                                + "To: <sip:600@here>\n"
                                + "Call-ID: x\n"
                                + "CSeq: 7"
                                + " INVITE\n"
                                + "Contact:"
                                + " <" + contact + ">\n"
                                + extra
                                + "Content-Length: 0\n\n",
                        flow))
                .request();
    }

    private static SipRequest invite(String extra, String source) {
        return invite("sip:a@10.0.0.9:5070", extra, flow(Transport.UDP, source));
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

    private Hop hop(Dialog dialog) {
        List<Hop> found = new ArrayList<>();
        dialog.locate(new Ways(locator, flow -> open || flow.transport() == Transport.UDP), found::add);
        return found.get(0);
    }

    @Test
    void a_request_has_the_dialogs_tags_and_rising_numbers() {
        Dialog dialog = Dialog.incoming(invite("", "192.0.2.1"), "mine", PHONE);
        OutgoingRequest bye = dialog.request("BYE", List.of(), Optional.empty());
        assertThat(bye.uri()).hasToString("sip:a@10.0.0.9:5070");
        assertThat(bye.from().tag()).isEqualTo("mine");
        assertThat(bye.to().tag()).isEqualTo("f");
        assertThat(bye.cseq()).isEqualTo(8);
        assertThat(dialog.request("BYE", List.of(), Optional.empty()).cseq()).isEqualTo(9);
    }

    @Test
    void a_phone_is_reached_where_its_packets_come_from() {
        Dialog dialog = Dialog.incoming(invite("", "192.0.2.1"), "mine", PHONE);
        assertThat(hop(dialog)).hasToString("192.0.2.1:40000/udp");
        assertThat(located).isEmpty();
    }

    @Test
    void a_trunk_is_reached_at_its_contact() {
        Dialog dialog = Dialog.outgoing(sent(), ok(""), TRUNK);
        hop(dialog);
        assertThat(located).containsExactly("sip:b@203.0.113.77");
    }

    @Test
    void a_private_contact_behind_a_public_source_is_reached_at_the_source() {
        Dialog dialog = Dialog.incoming(invite("", "203.0.113.9"), "mine", TRUNK);
        assertThat(hop(dialog)).hasToString("203.0.113.9:40000/udp");
    }

    @ParameterizedTest
    @CsvSource({
        "100.64.0.9, 203.0.113.9, true",
        "100.128.0.9, 203.0.113.9, false",
        "10.0.0.9, 100.64.0.9, true",
        "100.64.0.9, 100.64.0.8, false",
        "10.0.0.9, 192.168.0.9, false",
        "[fd12::9], 2001:db8::9, true",
        "[fd12::9], fd12::8, false"
    })
    void an_address_that_does_not_lead_as_far_as_the_source_is_not_used(String contact, String source, boolean back) {
        SipRequest invite = invite("sip:a@" + contact, "", flow(Transport.UDP, source));
        Hop hop = hop(Dialog.incoming(invite, "mine", TRUNK));
        assertThat(hop.address().getPort() == 40000).isEqualTo(back);
        assertThat(located).hasSize(back ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:a@203.0.113.77",
                "sip:a@203.0.113.9:5061",
                "sip:a@core.carrier.example",
                "sip:a@203.0.113.9:5060;transport=udp",
                "sips:a@203.0.113.77"
            })
    void a_dialog_over_a_connection_stays_on_it(String contact) {
        Dialog dialog = withTrunk(Transport.TLS, contact, "");
        assertThat(hop(dialog)).hasToString("203.0.113.9:40000/tls");
        assertThat(located).isEmpty();
    }

    @Test
    void a_recorded_route_that_names_no_transport_is_the_connection_as_well() {
        Dialog dialog = withTrunk(Transport.TCP, "sip:a@203.0.113.77", "Record-Route: <sip:edge.carrier.example;lr>\n");
        assertThat(hop(dialog)).hasToString("203.0.113.9:40000/tcp");
    }

    @Test
    void a_contact_elsewhere_with_its_own_transport_is_followed() {
        assertThat(hop(withTrunk(Transport.TCP, "sip:a@203.0.113.77;transport=udp", "")))
                .hasToString("203.0.113.1:5060/udp");
        hop(withTrunk(Transport.TCP, "sips:a@203.0.113.77", ""));
        assertThat(located).containsExactly("sip:a@203.0.113.77;transport=udp", "sips:a@203.0.113.77");
    }

    @Test
    void a_connection_that_is_gone_is_opened_anew_and_never_in_the_clear() {
        open = false;
        assertThat(hop(withTrunk(Transport.TLS, "sip:a@203.0.113.77", ""))).hasToString("203.0.113.1:5060/tls");
        assertThat(located).containsExactly("sip:a@203.0.113.77;transport=tls");
    }

    @Test
    void an_address_in_a_contact_must_show_the_providers_certificate() {
        open = false;
        assertThat(hop(withTrunk(Transport.TLS, "sip:a@203.0.113.77", "")).name())
                .isEqualTo("carrier.example");
        assertThat(hop(withTrunk(Transport.TLS, "sip:a@core.carrier.example", ""))
                        .name())
                .isEqualTo("core.carrier.example");
        assertThat(hop(withTrunk(Transport.TLS, "sip:a@10.0.0.9", "")).name()).isEqualTo("carrier.example");
    }

    @Test
    void a_name_that_cannot_be_found_now_is_reached_where_its_packets_come_from() {
        assertThat(hop(withTrunk(Transport.UDP, "sip:a@nowhere.example", ""))).hasToString("203.0.113.9:40000/udp");
    }

    @Test
    void a_phone_whose_connection_is_gone_is_where_it_registered_last() {
        Flow old = flow(Transport.TCP, "192.0.2.1");
        Flow now = flow(Transport.TLS, "192.0.2.2");
        List<SipUri> asked = new ArrayList<>();
        NextHop phone = NextHop.phone(contact -> {
            asked.add(contact);
            return Optional.of(now);
        });
        Dialog dialog = Dialog.incoming(invite("sip:a@10.0.0.9:5070", "", old), "mine", phone);
        assertThat(hop(dialog)).hasToString("192.0.2.1:40000/tcp");
        assertThat(asked).isEmpty();
        open = false;
        assertThat(hop(dialog)).hasToString("192.0.2.2:40000/tls");
        assertThat(asked.get(0)).hasToString("sip:a@10.0.0.9:5070");
        assertThat(dialog.follow()).isFalse();
    }

    @Test
    void recorded_routes_are_followed_in_our_order() {
        String routes = "Record-Route: <sip:p2.example;lr>, <sip:p1.example;lr>\n";
        Dialog outgoing = Dialog.outgoing(sent(), ok(routes), PHONE);
        assertThat(outgoing.request("BYE", List.of(), Optional.empty()).route())
                .containsExactly("<sip:p1.example;lr>", "<sip:p2.example;lr>");
        Dialog incoming = Dialog.incoming(invite(routes, "192.0.2.1"), "mine", PHONE);
        assertThat(incoming.request("BYE", List.of(), Optional.empty()).route())
                .containsExactly("<sip:p2.example;lr>", "<sip:p1.example;lr>");
        hop(incoming);
        assertThat(located).containsExactly("sip:p2.example;lr");
    }

    @Test
    void a_strict_router_is_asked_as_it_wishes() {
        Dialog dialog = Dialog.outgoing(sent(), ok("Record-Route: <sip:strict.example>\n"), PHONE);
        OutgoingRequest bye = dialog.request("BYE", List.of(), Optional.empty());
        assertThat(bye.uri()).hasToString("sip:strict.example");
        assertThat(bye.route()).containsExactly("<sip:b@203.0.113.77>");
    }

    @Test
    void the_ack_has_its_invites_number() {
        Dialog dialog = Dialog.outgoing(sent(), ok(""), PHONE);
        dialog.used(5);
        assertThat(dialog.acknowledgement(1, List.of(), Optional.empty()).cseq())
                .isEqualTo(1);
        assertThat(dialog.request("BYE", List.of(), Optional.empty()).cseq()).isEqualTo(6);
    }

    @Test
    void a_new_contact_moves_the_target() {
        Dialog dialog = Dialog.incoming(invite("", "192.0.2.1"), "mine", PHONE);
        dialog.refresh(invite("", "192.0.2.2"));
        assertThat(hop(dialog)).hasToString("192.0.2.2:40000/udp");
    }

    @Test
    void only_requests_in_order_are_taken() {
        Dialog dialog = Dialog.incoming(invite("", "192.0.2.1"), "mine", PHONE);
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
