// SPDX-License-Identifier: Apache-2.0
package org.jackfield.hub.record;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes immutable records as bytes and reads them again, by what their types are made of, so that no list of fields can be
 * forgotten. What is written is only for the same release: {@link #of} tells whether it is.
 */
final class RecordShape {

    private static final int LONGEST = 1 << 20;

    private RecordShape() {}

    /** What a type is made of; two that write the same bytes for the same value have the same. */
    static String of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType().getTypeName() + "<" + of(generic.getActualTypeArguments()[0]) + ">";
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return plain.getSimpleName()
                    + Arrays.stream(plain.getRecordComponents())
                            .map(part -> part.getName() + ":" + of(part.getGenericType()))
                            .collect(Collectors.joining(",", "(", ")"));
        }
        if (isChoice(plain)) {
            return Arrays.stream(plain.getPermittedSubclasses())
                    .map(RecordShape::of)
                    .collect(Collectors.joining("|"));
        }
        return plain.getSimpleName();
    }

    /** A sealed interface: one of several records. Enumerations may be sealed as well. */
    private static boolean isChoice(Class<?> type) {
        return type.isSealed() && !type.isEnum();
    }

    static void write(DataOutput out, Type type, Object value) throws IOException {
        if (type instanceof ParameterizedType generic) {
            // Optional and List: how many there are, then each.
            List<?> items = value instanceof Optional<?> some ? some.stream().toList() : (List<?>) value;
            out.writeInt(items.size());
            for (Object item : items) {
                write(out, generic.getActualTypeArguments()[0], item);
            }
        } else if (isChoice((Class<?>) type)) {
            out.writeInt(List.of(((Class<?>) type).getPermittedSubclasses()).indexOf(value.getClass()));
            write(out, value.getClass(), value);
        } else if (((Class<?>) type).isRecord()) {
            for (RecordComponent part : ((Class<?>) type).getRecordComponents()) {
                write(out, part.getGenericType(), call(() -> part.getAccessor().invoke(value)));
            }
        } else {
            writePlain(out, value);
        }
    }

    private static void writePlain(DataOutput out, Object value) throws IOException {
        if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeLong(number);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else {
            // Strings, enumerations and moments.
            byte[] text = (value instanceof Enum<?> constant ? constant.name() : value.toString())
                    .getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /** @throws IOException if the bytes are not of this type */
    static Object read(DataInput in, Type type) throws IOException {
        if (type instanceof ParameterizedType generic) {
            List<Object> items = new ArrayList<>();
            for (int left = length(in); left > 0; left--) {
                items.add(read(in, generic.getActualTypeArguments()[0]));
            }
            return generic.getRawType() == Optional.class ? items.stream().findFirst() : List.copyOf(items);
        }
        Class<?> plain = (Class<?>) type;
        if (isChoice(plain)) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            return read(in, kinds[Math.min(length(in), kinds.length - 1)]);
        }
        return plain.isRecord() ? readRecord(in, plain) : readPlain(in, plain);
    }

    private static Object readRecord(DataInput in, Class<?> type) throws IOException {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = read(in, parts[i].getGenericType());
        }
        return call(() -> {
            Constructor<?> canonical = type.getConstructor(types);
            return canonical.newInstance(values);
        });
    }

    private static Object readPlain(DataInput in, Class<?> type) throws IOException {
        if (type == boolean.class) {
            return in.readBoolean();
        }
        if (type == int.class) {
            return in.readInt();
        }
        if (type == long.class) {
            return in.readLong();
        }
        if (type == double.class) {
            return in.readDouble();
        }
        byte[] bytes = new byte[length(in)];
        in.readFully(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (type == Instant.class) {
            return call(() -> Instant.parse(text));
        }
        return type.isEnum() ? constant(type, text) : text;
    }

    private static Object constant(Class<?> type, String name) throws IOException {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IOException(name + " is not known any more");
    }

    private static int length(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("it is damaged");
        }
        return length;
    }

    /** What may be refused by a type that has become stricter. */
    private interface Attempt {
        Object run() throws ReflectiveOperationException;
    }

    private static Object call(Attempt attempt) throws IOException {
        try {
            return attempt.run();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IOException("it holds a value that is not valid", e);
        }
    }
}
