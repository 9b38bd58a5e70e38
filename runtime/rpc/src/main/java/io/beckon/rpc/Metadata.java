/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What travels beside arguments and results: a few names with a text or bytes each, for what is no business of the method, as who calls
 * and for which trace. A name may stand several times, and all keep their order. Immutable.
 *
 * <p>Names have 1 to {@value #MAX_NAME} characters out of {@code a-z 0-9 - _ .}; there are at most {@value #MAX_ENTRIES}, and all
 * together take at most {@value #MAX_BYTES} bytes, names included.
 */
public final class Metadata {
    /** How long a name may be. */
    public static final int MAX_NAME = 64;

    /** How many entries there may be. */
    public static final int MAX_ENTRIES = 64;

    /** How many bytes all entries may take, with their names. */
    public static final int MAX_BYTES = 8192;

    /** Nothing. */
    public static final Metadata EMPTY = new Metadata(List.of());

    private final List<Entry> entries;

    private Metadata(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * One name and what stands there.
     *
     * @param name in small letters
     * @param value UTF-8, if it is text
     * @param isText whether it is for people to read
     */
    public record Entry(String name, Bytes value, boolean isText) {
        /** Checks the name. */
        public Entry {
            Objects.requireNonNull(value, "value");
            if (!isName(name)) {
                throw new IllegalArgumentException(noName(name));
            }
        }

        /** {@return the value as text} Never for logs where it is a secret. */
        public String text() {
            return new String(value.toByteArray(), StandardCharsets.UTF_8);
        }

        private static boolean mayStandInName(int c) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
        }

        int size() {
            return name.length() + value.size();
        }
    }

    /** {@return whether an entry may have this name} */
    public static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= MAX_NAME && name.chars().allMatch(Entry::mayStandInName);
    }

    static String noName(String name) {
        return "metadata has names of 1 to " + MAX_NAME + " characters out of a-z, 0-9, '-', '_' and '.', not '" + name
                + "'";
    }

    /** {@return metadata of these entries} @throws IllegalArgumentException if they are too many or too large */
    public static Metadata of(List<Entry> entries) {
        int size = entries.stream().mapToInt(Entry::size).sum();
        if (entries.size() > MAX_ENTRIES || size > MAX_BYTES) {
            throw new IllegalArgumentException("metadata has at most " + MAX_ENTRIES + " entries of " + MAX_BYTES
                    + " bytes together, not " + entries.size() + " of " + size);
        }
        return entries.isEmpty() ? EMPTY : new Metadata(List.copyOf(entries));
    }

    /** {@return this and one more text} @throws IllegalArgumentException if the name is not one, or it is too much */
    public Metadata with(String name, String text) {
        return with(new Entry(name, Bytes.utf8(text), true));
    }

    /** {@return this and one more value of bytes} @throws IllegalArgumentException if the name is not one, or it is too much */
    public Metadata with(String name, Bytes bytes) {
        return with(new Entry(name, bytes, false));
    }

    /** {@return this and one more entry} @throws IllegalArgumentException if it is too much */
    public <T> Metadata with(MetadataKey<T> key, T value) {
        return key.addTo(this, value);
    }

    /** {@return what stands at a key in the first entry of its name, or null if there is none or it is of the other kind} */
    public <T> @Nullable T get(MetadataKey<T> key) {
        return key.in(this);
    }

    /** {@return this and all of another} @throws IllegalArgumentException if it is too much */
    public Metadata with(Metadata more) {
        if (isEmpty() || more.isEmpty()) {
            return isEmpty() ? more : this;
        }
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more.entries);
        return of(all);
    }

    /** {@return the text of the first entry of a name, or null if there is none or it is of bytes} */
    public @Nullable String text(String name) {
        Entry entry = find(name);
        return entry == null || !entry.isText() ? null : entry.text();
    }

    /** {@return the bytes of the first entry of a name, or null if there is none} */
    public @Nullable Bytes bytes(String name) {
        Entry entry = find(name);
        return entry == null ? null : entry.value();
    }

    /** {@return all entries, in order} */
    public List<Entry> entries() {
        return entries;
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    private @Nullable Entry find(String name) {
        for (Entry entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
        }
        return null;
    }

    private Metadata with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        all.add(entry);
        return of(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Metadata metadata && metadata.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** {@return the names; values may be secrets} */
    @Override
    public String toString() {
        return entries.stream().map(Entry::name).toList().toString();
    }
}
