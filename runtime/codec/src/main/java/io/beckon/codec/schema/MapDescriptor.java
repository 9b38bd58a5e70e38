/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.util.function.Supplier;

/** {@code map<key, value>}. */
public final class MapDescriptor implements TypeDescriptor {
    private final Lazy<TypeDescriptor> key;
    private final Lazy<TypeDescriptor> value;

    /** Of keys and values whose types are asked for when they are needed, because types may contain themselves. */
    public MapDescriptor(Supplier<? extends TypeDescriptor> key, Supplier<? extends TypeDescriptor> value) {
        this.key = new Lazy<>(key);
        this.value = new Lazy<>(value);
    }

    /** {@return the type of its keys} */
    public TypeDescriptor key() {
        return key.get();
    }

    /** {@return the type of its values} */
    public TypeDescriptor value() {
        return value.get();
    }

    @Override
    public String toString() {
        return "map<" + key() + ", " + value() + ">";
    }
}
