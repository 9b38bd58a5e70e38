/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/**
 * The codec of a struct: generated code says what it consists of, field by field, and this class the rest.
 *
 * @param <T> the struct's class
 */
public abstract class StructCodec<T> implements Codec<T> {
    private final int heapBytes;
    private final String names;

    /**
     * @param fields how many fields it has, which tells how much heap it takes
     */
    protected StructCodec(int fields) {
        this(fields, "");
    }

    /**
     * @param fields how many fields it has, which tells how much heap it takes
     * @param names their ids and names, as in {@code "1 id, 2 name"}
     */
    protected StructCodec(int fields, String names) {
        this.heapBytes = 16 + 8 * fields;
        this.names = names;
    }

    @Override
    public final WireType type() {
        return WireType.STRUCT;
    }

    @Override
    public final void encode(T value, WireWriter out) {
        out.beginStruct();
        encodeFields(value, out);
        out.endStruct();
    }

    @Override
    public final T decode(WireReader in) {
        in.beginStruct(heapBytes);
        int depth = in.depth();
        T value;
        try {
            value = decodeFields(in);
        } catch (MissingFieldException e) {
            throw in.problem(e.getMessage());
        } catch (InvalidValueException e) {
            InvalidValueException inside = e.isOwn() ? e.found() : e.inside(name(in.fieldIdAt(depth)));
            throw depth == 1 ? in.problem(inside.getMessage()) : inside;
        }
        in.ascend();
        return value;
    }

    private String name(int id) {
        for (String field : names.split(", ")) {
            if (field.startsWith(id + " ")) {
                return field.substring(field.indexOf(' ') + 1);
            }
        }
        return Integer.toString(id);
    }

    /** Writes the fields with ascending ids. */
    protected abstract void encodeFields(T value, WireWriter out);

    /**
     * Reads fields until {@link WireReader#nextField} says false, and skips those that it does not know.
     *
     * @throws MissingFieldException if a field did not come that has to
     */
    protected abstract T decodeFields(WireReader in);
}
