// SPDX-License-Identifier: Apache-2.0
package org.jackfield.operations.settings;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jackfield.api.settings.Configuration.Key;
import org.jackfield.api.settings.Configuration.Schema;
import org.jackfield.api.settings.Heard;
import org.jackfield.api.settings.SettingsOwner;

/** What an owner's annotation type declares: types and defaults come from the type itself, texts and limits from Metatype. */
final class Declaration {

    private final Schema schema;
    private final Map<String, Method> methods;

    private Declaration(Schema schema, Map<String, Method> methods) {
        this.schema = schema;
        this.methods = methods;
    }

    /** Reads an owner's declaration. */
    static Declaration of(SettingsOwner<?> owner, Metatype metatype) {
        Map<String, Method> methods = new LinkedHashMap<>();
        for (Method method : inOrder(owner.type(), metatype)) {
            methods.put(KeyNames.of(method.getName()), method);
        }
        List<Key> keys = new ArrayList<>();
        methods.forEach((name, method) ->
                keys.add(key(name, method, metatype.attributes().getOrDefault(name, Metatype.Attribute.NONE))));
        Schema schema = new Schema(
                owner.kind(),
                owner.variant(),
                owner.many(),
                metatype.title().isEmpty() ? owner.kind() : metatype.title(),
                metatype.description(),
                List.copyOf(keys));
        return new Declaration(schema, methods);
    }

    /** The class file does not promise an order of methods, the metatype file has that of the source. */
    private static List<Method> inOrder(Class<?> type, Metatype metatype) {
        List<String> order = List.copyOf(metatype.attributes().keySet());
        List<Method> methods = new ArrayList<>(Arrays.asList(type.getDeclaredMethods()));
        methods.removeIf(m -> m.getParameterCount() > 0 || m.isSynthetic() || m.isDefault());
        methods.sort(Comparator.comparingInt((Method m) -> order.indexOf(KeyNames.of(m.getName())))
                .thenComparing(Method::getName));
        return methods;
    }

    private static Key key(String name, Method method, Metatype.Attribute attribute) {
        Class<?> returned = method.getReturnType();
        Class<?> single = returned.isArray() ? returned.getComponentType() : returned;
        List<String> options = single.isEnum()
                ? Arrays.stream(single.getEnumConstants())
                        .map(c -> dashed((Enum<?>) c))
                        .toList()
                : attribute.options();
        return new Key(
                name,
                attribute.title().isEmpty() ? name : attribute.title(),
                attribute.description(),
                attribute.password() ? "password" : heard(method).orElse(typeName(single)),
                returned.isArray(),
                method.getDefaultValue() == null && attribute.required(),
                defaults(method),
                options,
                attribute.min(),
                attribute.max());
    }

    private static Optional<String> heard(Method method) {
        return Optional.ofNullable(method.getAnnotation(Heard.class)).map(heard -> dashed(heard.value()));
    }

    private static String typeName(Class<?> single) {
        if (single == int.class || single == long.class || single == short.class) {
            return "integer";
        }
        return single == boolean.class ? "boolean" : "string";
    }

    private static List<String> defaults(Method method) {
        Object value = method.getDefaultValue();
        if (value == null) {
            return List.of();
        }
        if (!value.getClass().isArray()) {
            String text = text(value);
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> result = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            result.add(text(Array.get(value, i)));
        }
        return List.copyOf(result);
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? dashed(constant) : String.valueOf(value);
    }

    /** An enum constant as people write it: lower case, with dashes. */
    static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Schema schema() {
        return schema;
    }

    Optional<Key> key(String name) {
        return schema.keys().stream().filter(k -> k.name().equals(name)).findFirst();
    }

    /** What a key's method returns. */
    Class<?> returned(String key) {
        Method method = methods.get(key);
        if (method == null) {
            throw new IllegalArgumentException("No key " + key);
        }
        return method.getReturnType();
    }

    /** Whether the key holds a secret. */
    boolean secret(String name) {
        return key(name).filter(k -> k.type().equals("password")).isPresent();
    }
}
