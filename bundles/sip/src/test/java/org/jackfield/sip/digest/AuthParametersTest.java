// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthParametersTest {

    @Test
    void tokensAndQuotedStringsAreRead() {
        AuthParameters read = AuthParameters.parse("DIGEST Realm=\"a, \\\"b\\\"=c\" , nc=00000001,qop = auth")
                .orElseThrow();
        assertThat(read.get("realm")).isEqualTo("a, \"b\"=c");
        assertThat(read.get("nc")).isEqualTo("00000001");
        assertThat(read.get("qop")).isEqualTo("auth");
        assertThat(read.get("nonce")).isEmpty();
        assertThat(read.has("nonce")).isFalse();
    }

    @Test
    void quotingIsUndoneByReading() {
        String odd = "back\\slash \"quote\" , comma";
        assertThat(AuthParameters.parse("Digest x=" + AuthParameters.quote(odd))
                        .orElseThrow()
                        .get("x"))
                .isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Digest",
                "Digestrealm=x",
                "Basic YTpi",
                "Digest realm",
                "Digest realm=\"open",
                "Digest =x",
                "Digest a=1, a=2",
                "Digest a=\"x\" b",
            })
    void whatIsMalformedIsNotRead(String header) {
        assertThat(AuthParameters.parse(header)).isEmpty();
    }

    @Test
    void whatIsHugeIsNotRead() {
        assertThat(AuthParameters.parse("Digest a=" + "x".repeat(10_000))).isEmpty();
    }
}
