// SPDX-License-Identifier: Apache-2.0
package org.jackfield.provider.generic;

import java.util.HashMap;
import java.util.Map;

/** Settings as a file would give them. */
final class Settings {

    private Settings() {}

    /** @param keysAndValues key, value, key, value… with dashes as in a file; host, user and password are there already */
    static GenericProviderSettings of(Object... keysAndValues) {
        Map<String, Object> values = new HashMap<>();
        values.put("host", "carrier.example");
        values.put("user", "me");
        values.put("password", "secret");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return org.jackfield.conformance.Settings.of(GenericProviderSettings.class, values);
    }
}
