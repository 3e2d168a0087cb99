// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NameAddressTest {

    @Test
    void display_name_uri_and_parameters_are_told_apart() {
        NameAddress address = NameAddress.parse("\"A \\\"B\\\", C\" <sip:a@b.c;x=1>;tag=t;q=\"0.5\"")
                .orElseThrow();
        assertThat(address.display()).isEqualTo("A \"B\", C");
        assertThat(address.uri().parameters().get("x")).contains("1");
        assertThat(address.tag()).isEqualTo("t");
        assertThat(address.parameters().get("q")).contains("0.5");
        assertThat(address).hasToString("\"A \\\"B\\\", C\" <sip:a@b.c;x=1>;tag=t;q=0.5");
    }

    @Test
    void without_angle_brackets_parameters_belong_to_the_header() {
        NameAddress address = NameAddress.parse("sip:a@b.c;tag=t").orElseThrow();
        assertThat(address.tag()).isEqualTo("t");
        assertThat(address.uri().parameters().all()).isEmpty();
    }

    @Test
    void a_list_is_split_at_its_commas_only() {
        assertThat(NameAddress.parseList("\"a, b\" <sip:a@b.c;x=1,2>, <sip:d@e.f>, <mailto:x@y>"))
                .hasSize(2);
    }

    @Test
    void values_that_need_quotes_get_them() {
        NameAddress address = NameAddress.of(SipUri.of("a", "b.c", 0)).withTag("one two");
        assertThat(address).hasToString("<sip:a@b.c>;tag=\"one two\"");
    }

    @Test
    void a_line_break_never_gets_into_a_header() {
        NameAddress sly = new NameAddress("a\r\nEvil: yes", SipUri.of("a\r\nb", "b.c", 0), Parameters.NONE);
        assertThat(sly.toString()).doesNotContain("\r").doesNotContain("\n");
        assertThatThrownBy(() -> new Header("X", "a\r\nEvil: yes")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void via_is_read_with_whatever_spaces() {
        Via via = Via.parse("SIP  / 2.0 /  udp   [2001:db8::9]:5070 ;branch = z9hG4bKx ;rport")
                .orElseThrow();
        assertThat(via.transport()).isEqualTo("UDP");
        assertThat(via.sentBy()).isEqualTo("[2001:db8::9]:5070");
        assertThat(via.branch()).isEqualTo("z9hG4bKx");
        assertThat(via.parameters().has("rport")).isTrue();
        assertThat(Via.parse("SIP/3.0/UDP a")).isEmpty();
        assertThat(Via.parse("SIP/2.0/UDP")).isEmpty();
        assertThat(Via.parse("nonsense")).isEmpty();
    }
}
