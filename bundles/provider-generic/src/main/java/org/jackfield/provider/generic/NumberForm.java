// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import java.util.Locale;

/** How a provider wants numbers written. */
enum NumberForm {
    E164,
    E164_WITHOUT_PLUS,
    NATIONAL,
    AS_DIALLED;

    static NumberForm of(String setting) {
        return valueOf(setting.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
