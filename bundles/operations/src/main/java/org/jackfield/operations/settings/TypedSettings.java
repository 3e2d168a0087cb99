// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Settings as an instance of the annotation type that declares them. */
final class TypedSettings implements InvocationHandler {

    private final Class<?> type;
    private final Map<String, Object> values;

    private TypedSettings(Class<?> type, Map<String, Object> values) {
        this.type = type;
        this.values = Map.copyOf(values);
    }

    /** @param values a value for each key, of the type that its method returns */
    static <T> T of(Class<T> type, Map<String, Object> values) {
        TypedSettings settings = new TypedSettings(type, values);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, settings));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "annotationType" -> type;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> arguments != null && arguments.length == 1 && proxy == arguments[0];
            // Never the values: there are secrets among them.
            case "toString" -> "@" + type.getName() + new TreeSet<>(values.keySet());
            default -> value(method);
        };
    }

    private Object value(Method method) {
        Object value = values.get(KeyNames.of(method.getName()));
        if (value == null) {
            throw new IllegalStateException("No value for " + method.getName());
        }
        return copy(value);
    }

    private static Object copy(Object value) {
        if (value instanceof Object[] array) {
            return array.clone();
        }
        if (value instanceof int[] array) {
            return array.clone();
        }
        return value instanceof long[] array ? Arrays.copyOf(array, array.length) : value;
    }
}
