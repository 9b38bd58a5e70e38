/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Bytes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A name of metadata, and whether text or bytes stand there: to be a constant, so that a name is checked and spelt once.
 *
 * @param <T> {@link String} or {@link Bytes}
 */
public final class MetadataKey<T> {
    private final String name;
    private final Class<T> type;

    private MetadataKey(String name, Class<T> type) {
        if (!Metadata.isName(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException(Metadata.noName(name));
        }
        this.name = name;
        this.type = type;
    }

    /** {@return a name where text stands} @throws IllegalArgumentException if it is not one */
    public static MetadataKey<String> text(String name) {
        return new MetadataKey<>(name, String.class);
    }

    /** {@return a name where bytes stand} @throws IllegalArgumentException if it is not one */
    public static MetadataKey<Bytes> bytes(String name) {
        return new MetadataKey<>(name, Bytes.class);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    Metadata addTo(Metadata metadata, T value) {
        return value instanceof Bytes bytes ? metadata.with(name, bytes) : metadata.with(name, (String) value);
    }

    @Nullable
    T in(Metadata metadata) {
        return type.cast(type == String.class ? metadata.text(name) : metadata.bytes(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
