// SPDX-License-Identifier: Apache-2.0
package org.jackfield.sip.testing;

import java.util.HashMap;
import java.util.Map;
import org.osgi.util.converter.Converters;

/** Settings as a file would give them. */
public final class Settings {

    private Settings() {}

    /** @param keysAndValues key, value, key, value… with dashes as in a file */
    public static <T> T of(Class<T> type, Object... keysAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return Converters.standardConverter().convert(values).to(type);
    }
}
