/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Bytes;
import io.beckon.codec.Codecs;
import io.beckon.codec.MissingFieldException;
import io.beckon.codec.WireReader;
import io.beckon.codec.schema.BaseType;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.Presence;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import io.netty.buffer.Unpooled;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a field is that does not come. */
final class Absent {
    private final StructDescriptor struct;
    private final FieldDescriptor field;

    /** Decoded when it is first needed; two threads may both do so, to equal immutable values. */
    private @Nullable Object decoded;

    Absent(StructDescriptor struct, FieldDescriptor field) {
        this.struct = struct;
        this.field = field;
    }

    /** {@return null for an optional field}, which may be set to it */
    static @Nullable Object allowed(FieldDescriptor field, String path) {
        if (field.presence() != Presence.OPTIONAL) {
            throw new IllegalArgumentException(path + " is null, and not optional");
        }
        return null;
    }

    /**
     * {@return the default, else the zero, else null if the field is optional}
     *
     * @throws MissingFieldException if there is none of these
     */
    @Nullable
    Object value() {
        if (field.hasDefault()) {
            return defaultValue();
        }
        if (field.presence() == Presence.OPTIONAL) {
            return null;
        }
        Object zero = field.presence() == Presence.REQUIRED ? null : zero(field.type());
        if (zero == null) {
            throw new MissingFieldException(struct.simpleName() + "." + field.name());
        }
        return zero;
    }

    private Object defaultValue() {
        Object known = decoded;
        if (known == null) {
            byte[] bytes = field.encodedDefault();
            WireReader in = new WireReader(Unpooled.wrappedBuffer(bytes == null ? new byte[0] : bytes));
            known = Codecs.result(DynamicCodec.of(field.type())).decode(in);
            decoded = known;
        }
        return known;
    }

    private static @Nullable Object zero(TypeDescriptor type) {
        if (type instanceof BaseType base) {
            return zero(base);
        }
        if (type instanceof ListDescriptor) {
            return List.of();
        }
        if (type instanceof SetDescriptor) {
            return Set.of();
        }
        return type instanceof MapDescriptor ? Map.of() : null;
    }

    private static @Nullable Object zero(BaseType type) {
        return switch (type) {
            case BOOL -> false;
            case I8 -> (byte) 0;
            case I16 -> (short) 0;
            case I32 -> 0;
            case I64 -> 0L;
            case DOUBLE -> 0.0;
            case STRING -> "";
            case BINARY -> Bytes.EMPTY;
            case DURATION -> Duration.ZERO;
            case DECIMAL -> BigDecimal.ZERO;
            case UUID, TIMESTAMP, DATE -> null;
        };
    }
}
