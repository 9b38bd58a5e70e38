/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;

/**
 * The codec of a struct: generated code says what it consists of, field by field, and this class the rest.
 *
 * @param <T> the struct's class
 */
public abstract class StructCodec<T> implements Codec<T> {
    private final int heapBytes;
    private final int headBits;
    private final int headBytes;
    private final LazyDescriptor<StructDescriptor> descriptor = new LazyDescriptor<>(this::described);

    /**
     * For codecs written by hand of structs that have neither optional fields nor bools.
     *
     * @param fields how many fields it has, which tells how much heap it takes
     */
    protected StructCodec(int fields) {
        this(fields, 0);
    }

    /**
     * For codecs written by hand.
     *
     * @param fields how many fields it has, which tells how much heap it takes
     * @param headBits how many bits its head has in the packed encoding: one for each optional field, and one for each bool
     */
    protected StructCodec(int fields, int headBits) {
        this.heapBytes = heapOf(fields);
        this.headBits = headBits;
        // Elements of containers take room: a struct without fields has a head that says nothing.
        this.headBytes = fields == 0 ? 1 : headBits + 7 >> 3;
    }

    /**
     * For generated codecs.
     *
     * @param contract the constant of {@link Contract} that the code was generated for
     * @param fields how many fields it has, which tells how much heap it takes
     * @param headBits how many bits its head has in the packed encoding: one for each optional field, and one for each bool
     * @throws IllegalStateException if this runtime does not serve that contract; the message says what to do
     */
    protected StructCodec(int contract, int fields, int headBits) {
        this(fields, headBits);
        Contract.check(contract, getClass());
    }

    private static int heapOf(int fields) {
        return 16 + 8 * fields;
    }

    @Override
    public final WireType type() {
        return WireType.STRUCT;
    }

    @Override
    public TypeDescriptor descriptor() {
        return descriptor.get();
    }

    @Override
    public final void encode(T value, ValueWriter out) {
        long around = out.beginStruct(this);
        writeFields(value, out);
        out.endStruct(this, around);
    }

    @Override
    public final T decode(ValueReader in) {
        long bits = in.bits;
        int bitsLeft = in.bitsLeft;
        int depth = in.depth + 1;
        T value;
        try {
            in.beginStruct(this);
            value = readFields(in);
            in.endStruct();
        } catch (MissingFieldException e) {
            throw in.problem(e.getMessage());
        } catch (InvalidValueException e) {
            throw in.problem(e.requirement()).ofValue(e.field());
        } catch (DecodeException e) {
            throw in.isInField(depth) ? e.inField(fieldName(in.fieldAt(depth))) : e;
        } catch (ReadAgain e) {
            if (!in.readsAgain(depth)) {
                throw e;
            }
            return decode(in);
        }
        in.bits = bits;
        in.bitsLeft = bitsLeft;
        return value;
    }

    /**
     * Says what the struct is, when somebody asks for its descriptor.
     *
     * @throws UnsupportedOperationException if the codec was written by hand and does not know
     */
    protected void describe(StructSchema schema) {
        throw new UnsupportedOperationException(
                getClass().getName() + " does not describe its type; override describe");
    }

    /** {@return the descriptor of a struct that describes itself} */
    final StructDescriptor struct() {
        return descriptor.get();
    }

    final int heapBytes() {
        return heapBytes;
    }

    int headBits() {
        return headBits;
    }

    int headBytes() {
        return headBytes;
    }

    /** Writes the fields, with ascending ids. */
    protected abstract void writeFields(T value, ValueWriter out);

    /**
     * Reads the fields, with ascending ids, all of them and once each.
     *
     * @throws MissingFieldException if a field did not come that has to
     */
    protected abstract T readFields(ValueReader in);

    private StructDescriptor described() {
        StructSchema schema = new StructSchema();
        describe(schema);
        return schema.toDescriptor();
    }

    /** {@return what a message calls a field: its name, or its id where that is all that is known} */
    private String fieldName(int id) {
        try {
            FieldDescriptor field = descriptor() instanceof StructDescriptor struct ? struct.field(id) : null;
            return field == null ? String.valueOf(id) : field.name();
        } catch (UnsupportedOperationException undescribed) {
            return String.valueOf(id);
        }
    }
}
