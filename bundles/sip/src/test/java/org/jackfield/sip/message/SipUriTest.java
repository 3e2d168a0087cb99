// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SipUriTest {

    private static SipUri uri(String text) {
        return SipUri.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:alice@example.com",
                "sips:alice@example.com:5061",
                "sip:example.com",
                "sip:+4930123;ext=1@example.com;user=phone",
                "sip:alice@[2001:db8::1]:5060;transport=tcp",
                "sip:a%20b@example.com",
                "tel:+49301234;phone-context=example.com",
                "sip:bob@example.com?Replaces=a%3Bto-tag%3Db"
            })
    void what_is_read_is_written_the_same(String text) {
        assertThat(uri(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.com",
                "http://example.com",
                "sip:",
                "sip:alice@",
                "sip:a@example.com:99999",
                "sip:a@example.com:x",
                "sip:a@[::1",
                "sip:a@exa mple.com",
                "tel:"
            })
    void what_is_none_is_refused(String text) {
        assertThat(SipUri.parse(text)).isEmpty();
    }

    @Test
    void its_parts_are_found() {
        SipUri uri = uri("sip:Al%69ce;x=1@EXAMPLE.com:5070;Transport=TCP;lr?Subject=a");
        assertThat(uri.user()).isEqualTo("Alice;x=1");
        assertThat(uri.host()).isEqualTo("example.com");
        assertThat(uri.port()).isEqualTo(5070);
        assertThat(uri.transport()).contains(Transport.TCP);
        assertThat(uri.parameters().has("lr")).isTrue();
        assertThat(uri.headers()).isEqualTo("Subject=a");
    }

    @ParameterizedTest
    @CsvSource({
        "sip:+4930123;npdi;rn=+49177@example.com;user=phone, +4930123",
        "sip:600;phone-context=house@example.com, 600",
        "sip:%2321%23@example.com, #21#",
        "tel:+4930123;phone-context=example.com, +4930123",
        "sip:example.com, ''"
    })
    void a_number_ends_where_its_parameters_begin(String text, String number) {
        assertThat(uri(text).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "sip:%61lice@atlanta.com;transport=TCP, sip:alice@AtLanTa.CoM;Transport=tcp, true",
        "sip:carol@chicago.com, sip:carol@chicago.com;newparam=5, true",
        "sip:carol@chicago.com;security=on, sip:carol@chicago.com;newparam=5, true",
        "sip:ALICE@AtLanTa.CoM;Transport=udp, sip:alice@AtLanTa.CoM;Transport=UDP, false",
        "sip:bob@biloxi.com, sip:bob@biloxi.com:5060, false",
        "sip:bob@biloxi.com, sip:bob@biloxi.com;transport=udp, false",
        "sip:carol@chicago.com;security=on, sip:carol@chicago.com;security=off, false"
    })
    void two_are_the_same_as_the_standard_compares_them(String one, String other, boolean same) {
        assertThat(uri(one).sameAs(uri(other))).isEqualTo(same);
        assertThat(uri(other).sameAs(uri(one))).isEqualTo(same);
    }
}
