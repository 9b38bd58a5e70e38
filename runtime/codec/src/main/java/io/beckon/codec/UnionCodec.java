/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import org.jspecify.annotations.Nullable;

/**
 * The codec of a union: a struct of which exactly one field is there.
 *
 * @param <T> the union's class
 */
public abstract class UnionCodec<T> extends StructCodec<T> {
    private final String name;

    /**
     * @param name the union's name, for people
     */
    protected UnionCodec(String name) {
        super(1);
        this.name = name;
    }

    /**
     * @param contract the constant of {@link Contract} that the code was generated for
     * @param name the union's name, for people
     */
    protected UnionCodec(int contract, String name) {
        super(contract, 1);
        this.name = name;
    }

    @Override
    protected final void encodeFields(T value, WireWriter out) {
        encodeCase(value, out);
    }

    @Override
    protected final T decodeFields(WireReader in) {
        @Nullable T value = null;
        while (in.nextField()) {
            if (value != null) {
                throw in.problem("a second case in the union " + name);
            }
            value = decodeCase(in);
        }
        if (value == null) {
            throw in.problem("no case in the union " + name);
        }
        return value;
    }

    @Override
    protected final void packFields(T value, PackedWriter out) {
        packCase(value, out);
    }

    @Override
    protected final T unpackFields(PackedReader in) {
        return unpackCase(in);
    }

    /**
     * Writes the one field.
     *
     * @throws EncodeException if the case came from a newer peer, and so without its value
     */
    protected abstract void encodeCase(T value, WireWriter out);

    /** Reads the field that the reader is at, or skips it and says that it is not known. */
    protected abstract T decodeCase(WireReader in);

    /**
     * Writes the case's number and its value.
     *
     * @throws EncodeException if the case came from a newer peer, and so without its value
     */
    protected abstract void packCase(T value, PackedWriter out);

    /** Reads what {@link #packCase} writes. */
    protected abstract T unpackCase(PackedReader in);
}
