// SPDX-License-Identifier: Apache-2.0
package org.jackfield.api.call;

import java.time.Duration;

/**
 * One telephone digit.
 *
 * @param digit {@code 0-9 * # A-D}
 * @param duration how long it was pressed
 * @param relayed whether the wire has already carried it to the other leg of a relayed call, so that it is not sent again
 */
public record Dtmf(char digit, Duration duration, boolean relayed) {

    public Dtmf {
        if ("0123456789*#ABCD".indexOf(digit) < 0) {
            throw new IllegalArgumentException("'" + digit + "' is not a telephone digit");
        }
    }
}
