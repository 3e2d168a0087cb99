// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.jackfield.api.media.CodecDescription;
import org.junit.jupiter.api.Test;

/** What a codec says of itself. */
interface CodecWords extends CodecSuite {

    /** RFC 8866, 9: a token. */
    String TOKEN = "[!#-'*+.0-9A-Z^-~-]+";

    /** The payload types that RFC 3551, 6, gave away for sound; every other is agreed on in SDP. */
    int LAST_STATIC = 23;

    @Test
    default void itSaysTheSameAllItsLife() {
        CodecDescription description = factory().description();
        factory().encoder(usual()).close();
        factory().decoder(usual()).close();
        assertThat(factory().description()).isEqualTo(description);
    }

    @Test
    default void itsNameAndParametersCanStandInSdp() {
        CodecDescription description = factory().description();
        assertThat(description.format().name()).matches(TOKEN);
        assertThat(description.format().channels()).isBetween(1, 2);
        assertThat(description.fmtp())
                .as("fmtp stands without a=fmtp and the payload type")
                .doesNotContain("a=")
                .matches("[\\x21-\\x7E ]*");
    }

    @Test
    default void itsRatesAreSuchAsAMixHas() {
        assertThat(factory().description().audioRates())
                .as("rates of sound in Hz")
                .isSubsetOf(8000, 16_000, 48_000);
    }

    @Test
    default void aPayloadTypeIsOneThatIsItsOwnForAllTime() {
        factory().description().payloadType().ifPresent(type -> assertThat(type)
                .as("static payload type; a dynamic one is left to us, say OptionalInt.empty()")
                .isBetween(0, LAST_STATIC));
    }
}
