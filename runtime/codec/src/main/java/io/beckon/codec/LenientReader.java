/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads structs as Apache Thrift's generated code does: fields in any order, of several with one id the last, and none whose type is
 * not what the codec reads. Elements of containers have to have their type all the same, because Apache reads something else there.
 *
 * <p>A codec does not say beforehand which types it reads. So where one turns out to be another, the struct is begun anew, this time
 * passing over such a field; and the codec remembers, so that this happens once for each field of a schema and not once a message.
 */
abstract class LenientReader extends WireReader {
    private @Nullable StructCodec<?>[] codecs = new StructCodec<?>[8];
    private long[] marks = new long[24];

    LenientReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    /** Goes to the next field, of whatever type. {@return false at the struct's end} */
    abstract boolean anyField();

    @Override
    public final boolean nextField() {
        while (anyField()) {
            StructCodec<?> codec = codecs[depth];
            WireType wanted = codec == null ? null : codec.readType(field);
            if (wanted == null || isOf(wanted)) {
                return true;
            }
            skip();
        }
        return false;
    }

    @Override
    int beginStruct(StructCodec<?> codec) {
        super.beginStruct(codec);
        if (depth >= codecs.length) {
            codecs = Arrays.copyOf(codecs, 2 * depth);
            marks = Arrays.copyOf(marks, 6 * depth);
        }
        codecs[depth] = codec;
        marks[3 * depth] = position();
        marks[3 * depth + 1] = heapLeft;
        marks[3 * depth + 2] = owed;
        return depth;
    }

    @Override
    void restartStruct() {
        moveTo((int) marks[3 * depth]);
        heapLeft = marks[3 * depth + 1];
        owed = marks[3 * depth + 2];
        field = NO_FIELD;
    }

    @Override
    boolean isLenient() {
        return true;
    }

    @Override
    RuntimeException mismatch(WireType wanted) {
        return field != NO_FIELD ? new FieldMismatch(field, wanted) : super.mismatch(wanted);
    }

    private boolean isOf(WireType wanted) {
        WireType came = announced();
        return came == wanted || came.isBool() && wanted.isBool();
    }
}
