/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import org.jspecify.annotations.Nullable;

/** The one parameter of a method, in a struct of its own. */
final class ArgumentCodec<T> extends StructCodec<T> {
    private final String method;
    private final int id;
    private final String name;
    private final Codec<T> codec;
    private final @Nullable T absent;

    ArgumentCodec(int contract, String method, int id, String name, Codec<T> codec, @Nullable T absent) {
        super(1);
        Contract.check(contract, getClass());
        this.method = method;
        this.id = id;
        this.name = name;
        this.codec = codec;
        this.absent = absent;
    }

    @Override
    protected void describe(StructSchema schema) {
        schema.struct(method, id + " " + name, codec);
    }

    @Override
    protected void writeFields(T value, ValueWriter out) {
        codec.write(id, value, out);
    }

    @Override
    protected T readFields(ValueReader in) {
        return Fields.present(in.value(id, codec, absent), name);
    }
}
