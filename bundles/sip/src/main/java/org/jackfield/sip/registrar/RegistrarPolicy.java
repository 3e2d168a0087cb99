// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.registrar;

import java.time.Duration;

/**
 * The registrar's settings in force.
 *
 * @param keepAlive zero sends none
 */
record RegistrarPolicy(
        String realm,
        Duration nonceLifetime,
        Duration minExpires,
        Duration maxExpires,
        Duration defaultExpires,
        Duration keepAlive) {

    /** Until settings are applied. */
    static final RegistrarPolicy DEFAULT = new RegistrarPolicy(
            "jackfield",
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofSeconds(25));

    static RegistrarPolicy of(RegistrarSettings settings) {
        return new RegistrarPolicy(
                settings.realm(),
                Duration.ofSeconds(settings.nonce$_$seconds()),
                Duration.ofSeconds(settings.min$_$expires()),
                Duration.ofSeconds(settings.max$_$expires()),
                Duration.ofSeconds(settings.default$_$expires()),
                Duration.ofSeconds(settings.keep$_$alive$_$seconds()));
    }
}
