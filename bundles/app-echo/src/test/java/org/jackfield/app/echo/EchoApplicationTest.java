// SPDX-License-Identifier: Apache-2.0
package org.jackfield.app.echo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jackfield.conformance.Settings;
import org.junit.jupiter.api.Test;

class EchoApplicationTest {

    private final EchoApplication echo = new EchoApplication();

    @Test
    void itIsReachedBySixHundredUntilSetOtherwise() {
        assertThat(echo.numbers()).containsExactly("600");

        echo.apply("", Settings.of(EchoSettings.class, Map.of("number", List.of("700", "701"))));
        assertThat(echo.numbers()).containsExactly("700", "701");
    }

    @Test
    void whatIsSaidComesBack() {
        EchoLeg leg = new EchoLeg();
        short[] heard = {1, -2, 3, 4};
        short[] said = {9, 9, 9, 9};
        leg.port().tick(heard, said, 3, 8000);

        assertThat(said).containsExactly(1, -2, 3, 9);
    }
}
