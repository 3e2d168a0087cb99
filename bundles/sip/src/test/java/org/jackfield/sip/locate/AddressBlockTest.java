// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.locate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/33, 2001:db8:ffff::1, false",
        "[2001:db8::1], 2001:db8::1, true",
    })
    void aBlockContainsWhatBeginsAlike(String block, String address, boolean contained) {
        assertThat(AddressBlock.parse(block)
                        .orElseThrow()
                        .contains(Addresses.parse(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "192.0.2.0/33",
                "192.0.2.0/",
                "192.0.2.0/x",
                "1.2.3",
                "1.2.3.4.5",
                "::1/129",
                "300.1.1.1"
            })
    void whatIsNoBlockIsNotRead(String text) {
        assertThat(AddressBlock.parse(text)).isEmpty();
    }

    @Test
    void anAddressWithPortIsRead() {
        assertThat(Addresses.socket("[2001:db8::1]:5060"))
                .hasValueSatisfying(a -> assertThat(a.getPort()).isEqualTo(5060));
        assertThat(Addresses.socket("192.0.2.1:70000")).isEmpty();
        assertThat(Addresses.socket("192.0.2.1")).isEmpty();
        assertThat(Addresses.socket("host:5060")).isEmpty();
    }
}
