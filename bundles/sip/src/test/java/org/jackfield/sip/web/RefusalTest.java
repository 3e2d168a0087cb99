// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.jackfield.sip.message.Flow;
import org.jackfield.sip.wire.ConnectionLimits;
import org.jackfield.sip.wire.Receiver;
import org.jackfield.sip.wire.WebSocketSettings;
import org.jackfield.sip.wire.WebSockets;
import org.junit.jupiter.api.Test;

class RefusalTest implements Receiver {

    private boolean admits = true;

    @Override
    public boolean admits(InetAddress source) {
        return admits;
    }

    @Override
    public boolean message(byte[] data, Flow flow) {
        return false;
    }

    @Override
    public void garbled(byte[] head, Flow flow) {}

    private Optional<Integer> refusal(boolean on, boolean sip, String origin, String... origins) {
        WebSocketSettings settings = new WebSocketSettings(on, List.of(origins), new ConnectionLimits(1, 1, 1));
        return Refusal.of(new WebSockets(this, settings), InetAddress.getLoopbackAddress(), sip, origin)
                .map(Refusal::status);
    }

    @Test
    void pages_of_every_site_may_connect_unless_sites_are_named() {
        assertThat(refusal(true, true, "https://any.example")).isEmpty();
        assertThat(refusal(true, true, "https://phone.example", "https://phone.example"))
                .isEmpty();
        assertThat(refusal(true, true, "https://any.example", "https://phone.example"))
                .contains(403);
        assertThat(refusal(true, true, "", "https://phone.example")).isEmpty();
    }

    @Test
    void the_sub_protocol_is_needed() {
        assertThat(refusal(true, false, "")).contains(400);
    }

    @Test
    void who_is_banned_or_comes_while_it_is_switched_off_is_refused() {
        assertThat(refusal(false, true, "")).contains(404);
        admits = false;
        assertThat(refusal(true, true, "")).contains(403);
    }
}
