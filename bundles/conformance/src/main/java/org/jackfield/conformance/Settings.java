// SPDX-License-Identifier: Apache-2.0
package org.jackfield.conformance;

import java.util.Map;
import org.osgi.util.converter.Converters;

/** Settings as a file would give them. */
public final class Settings {

    private Settings() {}

    /** Settings of which the file says nothing. */
    public static <T> T defaults(Class<T> type) {
        return of(type, Map.of());
    }

    /**
     * Settings with what a file says.
     *
     * @param type the annotation that declares them
     * @param file by key, with dashes where the file has them; what is missing has its default
     */
    public static <T> T of(Class<T> type, Map<String, ?> file) {
        return Converters.standardConverter().convert(file).to(type);
    }
}
