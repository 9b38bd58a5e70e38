/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Codec;
import io.beckon.codec.ValueReader;
import io.beckon.codec.ValueWriter;
import io.beckon.codec.WireType;
import io.beckon.codec.schema.EnumDescriptor;
import io.beckon.codec.schema.TypeDescriptor;

/** An enum, by its number. */
record DynamicEnumCodec(EnumDescriptor enumeration) implements Codec<Object> {
    @Override
    public WireType type() {
        return WireType.I32;
    }

    @Override
    public void encode(Object value, ValueWriter out) {
        out.encodeI32(((DynamicEnum) value).number());
    }

    @Override
    public Object decode(ValueReader in) {
        return new DynamicEnum(enumeration, in.decodeI32());
    }

    @Override
    public TypeDescriptor descriptor() {
        return enumeration;
    }
}
