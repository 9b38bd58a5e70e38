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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a struct: generated code says what it consists of, field by field, and this class the rest.
 *
 * @param <T> the struct's class
 */
public abstract class StructCodec<T> implements Codec<T> {
    private final int heapBytes;
    private final LazyDescriptor<StructDescriptor> descriptor = new LazyDescriptor<>(this::described);

    /** What {@link LenientReader}s have found out; replaced as a whole, and what a race forgets is found out again. */
    private volatile Map<Integer, WireType> readTypes = Map.of();

    /**
     * For codecs written by hand.
     *
     * @param fields how many fields it has, which tells how much heap it takes
     */
    protected StructCodec(int fields) {
        this.heapBytes = 16 + 8 * fields;
    }

    /**
     * For generated codecs.
     *
     * @param contract the constant of {@link Contract} that the code was generated for
     * @param fields how many fields it has, which tells how much heap it takes
     * @throws IllegalStateException if this runtime does not serve that contract; the message says what to do
     */
    protected StructCodec(int contract, int fields) {
        this(fields);
        Contract.check(contract, getClass());
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
    public final void encode(T value, WireWriter out) {
        out.beginStruct();
        encodeFields(value, out);
        out.endStruct();
    }

    @Override
    public final T decode(WireReader in) {
        return decode(in, in.beginStruct(this));
    }

    private T decode(WireReader in, int depth) {
        T value;
        try {
            value = decodeFields(in);
        } catch (MissingFieldException e) {
            throw in.problem(e.getMessage());
        } catch (InvalidValueException e) {
            throw in.problem(e.requirement()).ofValue(e.field());
        } catch (DecodeException e) {
            throw in.isInField(depth) ? e.inField(fieldName(in.fieldAt(depth))) : e;
        } catch (FieldMismatch e) {
            learn(e, in);
            in.restartStruct();
            return decode(in, depth);
        }
        in.ascend();
        return value;
    }

    @Override
    public final void pack(T value, PackedWriter out) {
        out.descend();
        packFields(value, out);
        out.ascend();
    }

    @Override
    public final T unpack(PackedReader in) {
        int depth = in.beginStruct(heapBytes);
        T value;
        try {
            value = unpackFields(in);
        } catch (MissingFieldException e) {
            throw in.problem(e.getMessage());
        } catch (InvalidValueException e) {
            throw in.problem(e.requirement()).ofValue(e.field());
        } catch (DecodeException e) {
            throw in.isInField(depth) ? e.inField(fieldName(in.fieldAt(depth))) : e;
        }
        in.ascend();
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

    final int heapBytes() {
        return heapBytes;
    }

    /** {@return the type that a field is read as, where it is known because it once came with another; or null} */
    final @Nullable WireType readType(int field) {
        return readTypes.get(field);
    }

    private void learn(FieldMismatch mismatch, WireReader in) {
        if (readType(mismatch.field()) == mismatch.wanted()) {
            throw in.problem("field " + mismatch.field() + ", whose codec reads it as two types");
        }
        Map<Integer, WireType> more = new HashMap<>(readTypes);
        more.put(mismatch.field(), mismatch.wanted());
        readTypes = Map.copyOf(more);
    }

    /** Writes the fields with ascending ids. */
    protected abstract void encodeFields(T value, WireWriter out);

    /**
     * Reads fields until {@link WireReader#nextField} says false, and skips those that it does not know.
     *
     * @throws MissingFieldException if a field did not come that has to
     */
    protected abstract T decodeFields(WireReader in);

    /** Writes a head of bits for what may be absent and for bools, then the values of fields that are there, with ascending ids. */
    protected abstract void packFields(T value, PackedWriter out);

    /** Reads what {@link #packFields} writes. */
    protected abstract T unpackFields(PackedReader in);

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
