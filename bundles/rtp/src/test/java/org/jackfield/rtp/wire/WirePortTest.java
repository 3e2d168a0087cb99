// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jackfield.api.media.CodecFormat;
import org.jackfield.api.media.MediaCounters;
import org.jackfield.api.media.MediaDirection;
import org.jackfield.api.media.NegotiatedCodec;
import org.jackfield.rtp.port.RtpParameters;
import org.jackfield.rtp.port.RtpPort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WirePortTest {

    private final Desk desk = new Desk(false, 1);
    private final RtpPort a = desk.wire.open();
    private final RtpPort b = desk.wire.openBeside(a);

    @AfterEach
    void close() {
        desk.close();
    }

    private static RtpParameters spoken(String codec, int ptime) {
        RtpParameters p = Desk.parameters(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9), 0);
        return new RtpParameters(
                p.remote(),
                p.rtcp(),
                false,
                new NegotiatedCodec(new CodecFormat(codec, 8000, 1), 0, 0, "", ptime),
                p.direction(),
                p.telephoneEvent(),
                Optional.empty(),
                p.sourceRule());
    }

    @Test
    void aNewPortSaysNothingYet() {
        assertThat(a.codec()).isEmpty();
        assertThat(a.direction()).isEqualTo(MediaDirection.INACTIVE);
        assertThat(a.encrypted()).isFalse();
        assertThat(a.sendsDtmf()).isFalse();
        assertThat(a.counters()).isEqualTo(MediaCounters.NONE);
        assertThat(a.localPort() % 2).isZero();
        assertThatThrownBy(a::mix).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void portsCanBeRelayedIfCodecAndPacketTimeAreTheSame() {
        assertThat(a.relayable(b)).isFalse();
        a.configure(spoken("PCMU", 20));
        b.configure(spoken("PCMU", 20));
        assertThat(a.relayable(b)).isTrue();
        b.configure(spoken("PCMU", 30));
        assertThat(a.relayable(b)).isFalse();
        b.configure(spoken("PCMA", 20));
        assertThat(a.relayable(b)).isFalse();
    }

    @Test
    void aPortIsNotRelayedToItself() {
        assertThatThrownBy(() -> a.relay(a)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsAskedOfAClosedPortIsIgnored() {
        a.close();
        a.configure(spoken("PCMU", 20));
        assertThat(a.codec()).isEmpty();
        a.listen(digit -> {});
        a.idle();
        b.relay(a);
        Desk.settle(a, b);
        Desk.until(() -> desk.wire.usage().inUse() == 1);
    }

    @Test
    void aStoppedWireTakesNoHarm() {
        desk.wire.close();
        Desk.until(() -> !desk.wire.running());
        a.configure(spoken("PCMU", 20));
        a.close();
    }
}
