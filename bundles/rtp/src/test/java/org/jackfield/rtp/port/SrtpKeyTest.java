// SPDX-License-Identifier: Apache-2.0
package org.jackfield.rtp.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SrtpKeyTest {

    @ParameterizedTest
    @EnumSource(SrtpSuite.class)
    void keyAndSaltAreTheTwoPartsOfTheText(SrtpSuite suite) {
        SrtpKey key = SrtpKey.random(suite, new SecureRandom());
        assertThat(key.key()).hasSize(suite.keyLength());
        assertThat(key.salt()).hasSize(suite.saltLength());
        byte[] both = Base64.getDecoder().decode(key.base64());
        assertThat(both).startsWith(key.key()).endsWith(key.salt());
        assertThat(SrtpKey.ofBase64(suite, key.base64())).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(SrtpSuite.named(suite.name())).contains(suite);
    }

    @Test
    void aKeyOfWrongLengthIsRefused() {
        assertThatThrownBy(() -> SrtpKey.of(SrtpSuite.AEAD_AES_128_GCM, new byte[30]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("28");
        assertThatThrownBy(() -> SrtpKey.ofBase64(SrtpSuite.AEAD_AES_128_GCM, "not base64!"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyDoesNotShowItselfAndCannotBeChanged() {
        byte[] bytes = new byte[30];
        SrtpKey key = SrtpKey.of(SrtpSuite.AES_CM_128_HMAC_SHA1_80, bytes);
        bytes[0] = 1;
        key.key()[1] = 1;
        assertThat(key.key()).containsOnly(0);
        assertThat(key.toString()).doesNotContain(key.base64()).contains("hidden");
        assertThat(new SrtpKeys(key, key).toString()).doesNotContain(key.base64());
    }

    @Test
    void theSameBytesOfAnotherSuiteAreAnotherKey() {
        assertThat(SrtpKey.of(SrtpSuite.AES_CM_128_HMAC_SHA1_80, new byte[30]))
                .isNotEqualTo(SrtpKey.of(SrtpSuite.AES_CM_128_HMAC_SHA1_32, new byte[30]));
        assertThat(SrtpSuite.named("F8_128_HMAC_SHA1_80")).isEmpty();
    }
}
