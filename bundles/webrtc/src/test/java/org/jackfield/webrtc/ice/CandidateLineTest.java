// SPDX-License-Identifier: Apache-2.0
package org.jackfield.webrtc.ice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateLineTest {

    @Test
    void whatABrowserSaysIsReadWithAndWithoutItsFirstWord() {
        String line = "842163049 1 udp 1677729535 203.0.113.7 46154 typ srflx raddr 10.0.17.1 rport 46154 generation 0";
        CandidateLine read = CandidateLine.read("candidate:" + line).orElseThrow();
        assertThat(read.address().getAddress().getHostAddress()).isEqualTo("203.0.113.7");
        assertThat(read.address().getPort()).isEqualTo(46_154);
        assertThat(read.priority()).isEqualTo(1_677_729_535L);
        assertThat(read.type()).isEqualTo("srflx");
        assertThat(CandidateLine.read(line)).contains(read);
        assertThat(CandidateLine.read("1 1 UDP 1 2001:db8::7 5 typ host")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "candidate:1 1 tcp 1518280447 192.0.2.7 9 typ host tcptype active",
                "candidate:1 1 udp 2122260223 7b1e2c3d.local 54321 typ host",
                "candidate:1 2 udp 2122260223 192.0.2.7 54321 typ host",
                "candidate:1 1 udp 2122260223 192.0.2.7 0 typ host",
                "candidate:1 1 udp 2122260223 192.0.2.7 65536 typ host",
                "candidate:1 1 udp 99999999999 192.0.2.7 54321 typ host",
                "candidate:1 1 udp 2122260223 192.0.2.7 54321 typ magic",
                "candidate:1 1 udp"
            })
    void whatCannotBeAskedIsLeftOut(String line) {
        assertThat(CandidateLine.read(line)).isEmpty();
    }
}
