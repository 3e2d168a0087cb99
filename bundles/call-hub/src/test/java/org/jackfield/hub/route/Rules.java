// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.route;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Settings written as in a file, for tests. */
public final class Rules {

    private Rules() {}

    /** @param pairs keys as in the file and values; the rest has its default */
    public static RouteSettings route(Object... pairs) {
        return settings(RouteSettings.class, pairs);
    }

    public static EmergencySettings emergency(Object... pairs) {
        return settings(EmergencySettings.class, pairs);
    }

    /** Settings of any kind. */
    public static <T> T settings(Class<T> type, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object value = values.get(method.getName().replace("$_$", "-"));
                    if (value == null) {
                        return method.getDefaultValue();
                    }
                    return method.getReturnType().isArray() && value instanceof String text
                            ? text.split("\\s*,\\s*", -1)
                            : value;
                }));
    }
}
