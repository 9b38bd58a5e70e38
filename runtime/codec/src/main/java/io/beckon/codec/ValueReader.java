/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec;

import io.netty.buffer.ByteBuf;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a codec reads values from: one class an encoding. Fields are asked for with ascending ids, whether they have come or not; one that
 * has not is Java's zero, {@code ""}, {@link Codec#zero} or, if it is optional, null. {@code decode...} reads a bare value, as containers
 * hold it.
 *
 * <p>Bytes that are not what is asked for are a {@link DecodeException} that says where. Not thread-safe. The buffer stays the caller's.
 */
public abstract class ValueReader extends ByteInput {
    // As constants, which the JVM knows, where the numbers in the enum are loaded each time.
    static final int BOOL = WireType.TRUE.code();
    static final int I8 = WireType.I8.code();
    static final int I16 = WireType.I16.code();
    static final int I32 = WireType.I32.code();
    static final int I64 = WireType.I64.code();
    static final int DOUBLE = WireType.DOUBLE.code();
    static final int BINARY = WireType.BINARY.code();
    static final int UUID = WireType.UUID.code();

    /** What the head of the innermost struct still has to say, in the packed encoding; a struct's codec keeps the outer one's. */
    long bits;

    /** How many of them there are before more have to be fetched, or less than 0 in a struct without a head. */
    int bitsLeft;

    ValueReader(ByteBuf buffer, DecodeLimits limits) {
        super(buffer, limits);
    }

    /** {@return a bool field, or false if it has not come} */
    public abstract boolean bool(int id);

    /** {@return an i8 field, or 0 if it has not come} */
    public abstract byte i8(int id);

    /** {@return an i16 field, or 0 if it has not come} */
    public abstract short i16(int id);

    /** {@return an i32 field, or 0 if it has not come} */
    public abstract int i32(int id);

    /** {@return an i64 field, or 0 if it has not come} */
    public abstract long i64(int id);

    /** {@return a double field, or 0 if it has not come} */
    public abstract double float64(int id);

    /** {@return a string field, or {@code ""} if it has not come} */
    public abstract String string(int id);

    /** {@return a binary field, or {@link Bytes#EMPTY} if it has not come} */
    public abstract Bytes binary(int id);

    /** {@return a uuid field, or null if it has not come} It has no zero: a struct that needs it refuses the null. */
    public abstract UUID uuid(int id);

    /** {@return a field of any type, or what else it is if it has not come} */
    public abstract <T extends @Nullable Object> @Nullable T value(int id, Codec<T> codec, @Nullable T absent);

    /** {@return a bool field, or null if it has not come} */
    public abstract @Nullable Boolean optionalBool(int id);

    /** {@return an i8 field, or null if it has not come} */
    public final @Nullable Byte optionalI8(int id) {
        return isPresent(id, I8) ? i8(id) : null;
    }

    /** {@return an i16 field, or null if it has not come} */
    public final @Nullable Short optionalI16(int id) {
        return isPresent(id, I16) ? i16(id) : null;
    }

    /** {@return an i32 field, or null if it has not come} */
    public final @Nullable Integer optionalI32(int id) {
        return isPresent(id, I32) ? i32(id) : null;
    }

    /** {@return an i64 field, or null if it has not come} */
    public final @Nullable Long optionalI64(int id) {
        return isPresent(id, I64) ? i64(id) : null;
    }

    /** {@return a double field, or null if it has not come} */
    public final @Nullable Double optionalFloat64(int id) {
        return isPresent(id, DOUBLE) ? float64(id) : null;
    }

    /** {@return a string field, or null if it has not come} */
    public final @Nullable String optionalString(int id) {
        return isPresent(id, BINARY) ? string(id) : null;
    }

    /** {@return a binary field, or null if it has not come} */
    public final @Nullable Bytes optionalBinary(int id) {
        return isPresent(id, BINARY) ? binary(id) : null;
    }

    /** {@return a uuid field, or null if it has not come} */
    public final @Nullable UUID optionalUuid(int id) {
        return isPresent(id, UUID) ? uuid(id) : null;
    }

    /** {@return a field of any type, or null if it has not come} */
    public abstract <T extends @Nullable Object> @Nullable T optionalValue(int id, Codec<T> codec);

    /** {@return a bool} */
    public abstract boolean decodeBool();

    /** {@return an i8} */
    public abstract byte decodeI8();

    /** {@return an i16} */
    public abstract short decodeI16();

    /** {@return an i32} */
    public abstract int decodeI32();

    /** {@return an i64} */
    public abstract long decodeI64();

    /** {@return a double} */
    public abstract double decodeFloat64();

    /** {@return a string} */
    public abstract String decodeString();

    /** {@return a binary} */
    public abstract Bytes decodeBinary();

    /** {@return a uuid} */
    public abstract UUID decodeUuid();

    /** {@return whether an optional field has come, of a type with this number} It is asked for in any case. */
    abstract boolean isPresent(int id, int type);

    /** Begins a struct, whose fields come next. */
    abstract void beginStruct(StructCodec<?> codec);

    /** Ends the struct, and passes over what nobody asked for. */
    abstract void endStruct();

    /** Goes to the start of a struct so that it can be begun again. {@return whether it is the one that has to be} */
    boolean readsAgain(int depthOfStruct) {
        return false;
    }

    /** {@return the id of the case of a union that comes next} */
    abstract int beginCase(String union);

    /** Passes over a case that is not known. */
    abstract void passCase(int id, String union);

    /** Ends a union, which has no other case. */
    abstract void endCase(String union);

    /** Begins a list or set. {@return how many elements come next} */
    abstract int beginList(WireType self, WireType element);

    /** Begins a map. {@return how many entries come next} */
    abstract int beginMap(WireType key, WireType value);

    /** {@return an element of the container that was begun} */
    final <T> T element(Codec<T> codec) {
        owed -= codec.type().leastBytes();
        return codec.decode(this);
    }
}
