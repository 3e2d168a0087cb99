// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkResourceTest {

    private static final List<String> MACHINE =
            List.of("127.0.0.1", "fe80::1", "2001:db8::7", "203.0.113.7", "192.168.1.2");

    @Test
    void phonesAreToldWhereOthersReachTheMachineIpv4First() {
        assertThat(own("0.0.0.0")).containsExactly("203.0.113.7", "192.168.1.2", "2001:db8:0:0:0:0:0:7");
        assertThat(own("::")).isEqualTo(own("0.0.0.0"));
    }

    @Test
    void whereOneAddressIsListenedAtTheOthersAreNotTold() {
        assertThat(own("192.168.1.2")).containsExactly("192.168.1.2");
        assertThat(own("127.0.0.1")).isEmpty();
    }

    private static List<String> own(String bind) {
        return NetworkResource.own(MACHINE.stream().map(NetworkResourceTest::address), address(bind));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
