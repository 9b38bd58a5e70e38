/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

/** A value in a struct of its own, as field 0, where Apache Thrift puts a method's result. */
final class ResultCodec<T> extends StructCodec<T> {
    private static final int ID = 0;

    private final Codec<T> value;

    ResultCodec(Codec<T> value) {
        super(1);
        this.value = value;
    }

    @Override
    protected void describe(StructSchema schema) {
        schema.struct("result", ID + " success!", value);
    }

    @Override
    protected void writeFields(T result, ValueWriter out) {
        value.write(ID, present(result), out);
    }

    @Override
    protected T readFields(ValueReader in) {
        return Fields.present(in.value(ID, value, null), "the result");
    }

    private static <T> T present(T result) {
        if (result == null) {
            throw new EncodeException("a method answered null where it answers with a value");
        }
        return result;
    }
}
