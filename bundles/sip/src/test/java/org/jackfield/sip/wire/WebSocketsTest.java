// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.message.Hop;
import org.jackfield.sip.message.Transport;
import org.junit.jupiter.api.Test;

class WebSocketsTest implements Receiver, WebSockets.Frames {

    private static final InetSocketAddress HERE = new InetSocketAddress("198.51.100.1", 8443);

    private final WebSockets sockets = new WebSockets(this, settings(true, 2));
    private final List<String> sent = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private boolean admits = true;
    private String closed = "";

    private static WebSocketSettings settings(boolean on, int each) {
        return new WebSocketSettings(on, List.of(), new ConnectionLimits(10, each, 30));
    }

    private static Flow flow(int port) {
        return new Flow(Transport.WSS, new InetSocketAddress("192.0.2.9", port), HERE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean admits(InetAddress source) {
        return admits;
    }

    @Override
    public boolean message(byte[] data, Flow flow) {
        String text = new String(data, StandardCharsets.UTF_8);
        received.add(text);
        return text.startsWith("OPTIONS");
    }

    @Override
    public void garbled(byte[] head, Flow flow) {}

    @Override
    public void send(byte[] message, Runnable failed) {
        sent.add(new String(message, StandardCharsets.UTF_8));
    }

    @Override
    public void close(String why) {
        closed = why;
    }

    @Test
    void a_message_goes_over_the_connection_on_which_the_far_end_came_and_over_no_other() {
        Hop hop = flow(40_000).hop();
        WebSockets.Link link = sockets.opened(flow(40_000), this).orElseThrow();
        assertThat(sockets.open(hop)).isTrue();
        assertThat(sockets.sendOpen(hop, bytes("INVITE"))).isTrue();
        assertThat(sent).containsExactly("INVITE");
        assertThat(sockets.sendOpen(flow(40_001).hop(), bytes("INVITE"))).isFalse();

        link.closed();
        link.closed();
        assertThat(sockets.open(hop)).isFalse();
        List<String> failures = new ArrayList<>();
        sockets.send(hop, bytes("BYE"), () -> failures.add("BYE"));
        assertThat(failures).containsExactly("BYE");
        assertThat(sockets.connections()).isZero();
    }

    @Test
    void a_keep_alive_is_answered_and_is_no_message() {
        WebSockets.Link link = sockets.opened(flow(40_000), this).orElseThrow();
        link.arrived(bytes("\r\n\r\n"));
        link.arrived(bytes("\r\n"));
        link.arrived(new byte[0]);
        assertThat(sent).containsExactly("\r\n");
        assertThat(received).isEmpty();
        assertThat(link.spoken()).isFalse();
    }

    @Test
    void what_is_no_message_does_not_count_as_spoken_and_leaves_others_alone() {
        WebSockets.Link link = sockets.opened(flow(40_000), this).orElseThrow();
        WebSockets.Link other = sockets.opened(flow(40_001), this).orElseThrow();
        link.arrived(bytes("rubbish"));
        other.arrived(bytes("OPTIONS sip:here SIP/2.0"));
        assertThat(link.spoken()).isFalse();
        assertThat(other.spoken()).isTrue();
        assertThat(closed).isEmpty();
    }

    @Test
    void whoever_is_banned_meanwhile_is_not_read_but_cut_off() {
        WebSockets.Link link = sockets.opened(flow(40_000), this).orElseThrow();
        admits = false;
        link.arrived(bytes("OPTIONS sip:here SIP/2.0"));
        assertThat(received).isEmpty();
        assertThat(closed).isNotEmpty();
    }

    @Test
    void one_address_has_so_many_connections_and_no_more() {
        WebSockets.Link first = sockets.opened(flow(40_000), this).orElseThrow();
        assertThat(sockets.opened(flow(40_001), this)).isPresent();
        assertThat(sockets.opened(flow(40_002), this)).isEmpty();
        assertThat(sockets.refusedConnections()).isEqualTo(1);
        first.closed();
        assertThat(sockets.opened(flow(40_002), this)).isPresent();
    }

    @Test
    void switched_off_open_connections_are_closed() {
        assertThat(sockets.opened(flow(40_000), this)).isPresent();
        sockets.settings(settings(false, 2));
        assertThat(closed).isNotEmpty();
    }
}
