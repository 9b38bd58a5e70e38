/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What generated types ask of their fields: that they are there, that nobody changes them afterwards, and what all of them together
 * are as a text and among others.
 */
public final class Fields {
    private Fields() {}

    /**
     * {@return the value}
     *
     * @param name the field as {@code Type.field}
     * @throws MissingFieldException if it is null
     */
    public static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new MissingFieldException(name);
        }
        return value;
    }

    /**
     * {@return an unmodifiable copy, or the list itself if it is one}
     *
     * @param name the field as {@code Type.field}
     * @throws MissingFieldException if it or an element is null
     */
    public static <E> List<E> list(@Nullable List<E> value, String name) {
        for (E element : present(value, name)) {
            if (element == null) {
                throw new MissingFieldException(name + "[]");
            }
        }
        return List.copyOf(value);
    }

    /**
     * {@return an unmodifiable copy in the same order, or the set itself if it is one}
     *
     * @param name the field as {@code Type.field}
     * @throws MissingFieldException if it or an element is null
     */
    public static <E> Set<E> set(@Nullable Set<E> value, String name) {
        if (value instanceof FrozenSet) {
            return value;
        }
        Set<E> copy = new LinkedHashSet<>(present(value, name));
        if (copy.contains(null)) {
            throw new MissingFieldException(name + "[]");
        }
        return new FrozenSet<>(copy);
    }

    /**
     * {@return an unmodifiable copy in the same order, or the map itself if it is one}
     *
     * @param name the field as {@code Type.field}
     * @throws MissingFieldException if it, a key or a value is null
     */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> value, String name) {
        if (value instanceof FrozenMap) {
            return value;
        }
        Map<K, V> copy = new LinkedHashMap<>(present(value, name));
        copy.forEach((key, each) -> {
            if (key == null || each == null) {
                throw new MissingFieldException(name + "[" + (key == null ? "" : key) + "]");
            }
        });
        return new FrozenMap<>(copy);
    }

    /** {@return as {@link #list}, or null for null} */
    public static <E> @Nullable List<E> optionalList(@Nullable List<E> value, String name) {
        return value == null ? null : list(value, name);
    }

    /** {@return as {@link #set}, or null for null} */
    public static <E> @Nullable Set<E> optionalSet(@Nullable Set<E> value, String name) {
        return value == null ? null : set(value, name);
    }

    /** {@return as {@link #map}, or null for null} */
    public static <K, V> @Nullable Map<K, V> optionalMap(@Nullable Map<K, V> value, String name) {
        return value == null ? null : map(value, name);
    }

    /**
     * {@return a text for people}, bounded in length and depth: long strings and containers are cut and say how long they are
     *
     * @param name what stands before the fields and their brackets; empty for none of it
     * @param names the fields, as in {@code "id, secret=***"}: one with something behind it is shown so, and has no value
     * @param values the others' values in the same order
     */
    public static String text(String name, String names, @Nullable Object... values) {
        return Shown.of(name, names, values);
    }

    /** {@return as {@link #text(String, String, Object...)}}, with the names of the schema, where sensitive fields are marked as such */
    public static String text(Object value, Codec<?> codec) {
        return Shown.of(value, (StructCodec<?>) codec);
    }

    /** {@return as {@link #text(Object, Codec)}}, where Java has other names: all of them, masked ones included, in the schema's order */
    public static String text(String name, String names, Object value, Codec<?> codec) {
        return Shown.of(name, names, value, (StructCodec<?>) codec);
    }

    /** {@return whether another value is of the same class and has equal fields}; takes no stack, however deep they go */
    public static boolean equal(FieldValues value, @Nullable Object other) {
        return other != null && Depths.equal(value, other);
    }

    /** {@return a hash that fits {@link #equal}}; takes no stack, however deep the value goes */
    public static int hash(FieldValues value) {
        return Depths.hash(value);
    }
}
