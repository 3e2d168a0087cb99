// SPDX-License-Identifier: Apache-2.0
package org.jackfield.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    private static String of(String page) {
        return ContentPolicy.of(page.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aScriptInsideThePageIsAllowedByItsDigest() {
        // printf '{}' | openssl dgst -sha256 -binary | base64
        assertThat(of("<head><script type=\"importmap\">{}</script></head>"))
                .contains("script-src 'self' 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=';");
    }

    @Test
    void aScriptFromAFileNeedsNoExceptionAndNothingIsAllowedWholesale() {
        assertThat(of("<script type=\"module\" src=\"/console/console.js\"></script>"))
                .isEqualTo(ContentPolicy.PLAIN)
                .doesNotContain("unsafe");
    }
}
