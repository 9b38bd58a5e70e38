/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a value for people, as records write it but for what would be too much: long strings and containers are cut and say how
 * long they are, what lies deep or beyond the whole text's bound is {@code ...}. A thread's innermost texts know of the outermost
 * one, whatever lies between.
 */
final class Shown {
    private static final int MOST_CHARS = 256;
    private static final int MOST_ELEMENTS = 16;
    private static final int MOST_DEPTH = 8;
    private static final int MOST_IN_ALL = 4096;
    private static final String CUT = "...";
    private static final ThreadLocal<@Nullable Shown> OUTERMOST = new ThreadLocal<>();

    private int depth;
    private int left = MOST_IN_ALL;

    private Shown() {}

    /** {@return a struct as {@link #of(String, String, Object[])} shows it}, with the names of the schema */
    static String of(Object value, StructCodec<?> codec) {
        StructDescriptor struct = codec.struct();
        String names = struct.fields().stream()
                .map(field -> field.name() + (field.notes().annotation("sensitive") == null ? "" : "=***"))
                .collect(Collectors.joining(", "));
        return of(struct.name().substring(struct.name().lastIndexOf('.') + 1), names, value, codec);
    }

    /**
     * {@return the same with other names}
     *
     * @param names of all fields, in the schema's order
     */
    static String of(String name, String names, Object value, StructCodec<?> codec) {
        Map<Integer, Object> values = FieldCollector.of(value, codec);
        String[] each = split(names);
        List<FieldDescriptor> fields = codec.struct().fields();
        List<@Nullable Object> shown = new ArrayList<>();
        for (int i = 0; i < each.length; i++) {
            if (!isMasked(each[i])) {
                shown.add(values.get(fields.get(i).id()));
            }
        }
        return of(name, names, shown.toArray());
    }

    /**
     * {@return {@code name[field=value, ...]}}, without the brackets where there is no name
     *
     * @param values of the fields that are not masked
     */
    static String of(String name, String names, @Nullable Object[] values) {
        Shown outermost = OUTERMOST.get();
        if (outermost != null) {
            return outermost.struct(name, names, values);
        }
        Shown shown = new Shown();
        OUTERMOST.set(shown);
        try {
            return shown.struct(name, names, values);
        } finally {
            OUTERMOST.remove();
        }
    }

    private String struct(String name, String names, @Nullable Object[] values) {
        if (depth == MOST_DEPTH) {
            return name + "[" + CUT + "]";
        }
        StringBuilder text = new StringBuilder();
        depth++;
        int next = 0;
        for (String field : split(names)) {
            text.append(text.isEmpty() ? "" : ", ");
            if (left <= 0) {
                text.append(CUT);
                break;
            }
            left -= field.length();
            text.append(field);
            if (!isMasked(field)) {
                value(text.append('='), values[next++]);
            }
        }
        depth--;
        return name.isEmpty() ? text.toString() : name + "[" + text + "]";
    }

    private static String[] split(String names) {
        return names.isEmpty() ? new String[0] : names.split(", ");
    }

    private static boolean isMasked(String field) {
        return field.indexOf('=') >= 0;
    }

    private void value(StringBuilder text, @Nullable Object value) {
        int start = text.length();
        if (value instanceof String string) {
            string(text, string);
            left -= text.length() - start;
        } else if (value instanceof Collection<?> elements) {
            container(text.append('['), elements.iterator(), elements.size());
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            container(text.append('{'), map.entrySet().iterator(), map.size());
            text.append('}');
        } else if (value instanceof Map.Entry<?, ?> entry) {
            value(text, entry.getKey());
            value(text.append('='), entry.getValue());
        } else {
            int before = left;
            text.append(value);
            // What has been shown by a text within has been taken from the whole already.
            left = left == before ? left - (text.length() - start) : left;
        }
    }

    private static void string(StringBuilder text, String string) {
        if (string.length() <= MOST_CHARS) {
            text.append(string);
            return;
        }
        int end = Character.isHighSurrogate(string.charAt(MOST_CHARS - 1)) ? MOST_CHARS - 1 : MOST_CHARS;
        text.append(string, 0, end).append(CUT + " (").append(string.length()).append(" characters)");
    }

    private void container(StringBuilder text, Iterator<?> elements, int size) {
        if (depth == MOST_DEPTH) {
            text.append(size == 0 ? "" : CUT);
            return;
        }
        depth++;
        for (int i = 0; i < size && elements.hasNext(); i++) {
            text.append(i == 0 ? "" : ", ");
            if (i == MOST_ELEMENTS || left <= 0) {
                text.append(CUT + " (").append(size).append(" in all)");
                break;
            }
            left--;
            value(text, elements.next());
        }
        depth--;
    }
}
