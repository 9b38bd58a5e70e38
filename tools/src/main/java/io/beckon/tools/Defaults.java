/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.tools;

import io.beckon.codec.Bytes;
import io.beckon.codec.Codecs;
import io.beckon.codec.DecodeLimits;
import io.beckon.codec.Encoding;
import io.beckon.codec.dynamic.DynamicCodec;
import io.beckon.codec.dynamic.DynamicEnum;
import io.beckon.codec.dynamic.DynamicStruct;
import io.beckon.codec.dynamic.DynamicUnion;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.rpc.description.EnumDescription;
import io.beckon.rpc.description.FieldDescription;
import io.beckon.rpc.description.TypeDescription;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Defaults, which a server tells as bytes, as a schema writes them. */
final class Defaults {
    private final Descriptors descriptors;

    Defaults(Collection<TypeDescription> types, Collection<EnumDescription> enums) {
        this.descriptors = new Descriptors(types, enums);
    }

    /** {@return the default of a field that has one, as it is written in a file} */
    String text(FieldDescription field, Namespace in) {
        Bytes bytes = Objects.requireNonNull(field.defaultValue(), "default");
        DynamicCodec codec = DynamicCodec.of(descriptors.type(field.type()));
        Object value = Encoding.TAGGED.decode(
                Codecs.result(codec), Unpooled.wrappedBuffer(bytes.toByteArray()), DecodeLimits.DEFAULT);
        return text(value, in);
    }

    private static String text(Object value, Namespace in) {
        if (value instanceof Boolean || value instanceof Number && !(value instanceof java.math.BigDecimal)) {
            return value.toString();
        } else if (value instanceof Bytes bytes) {
            return Notes.quoted(new String(bytes.toByteArray(), StandardCharsets.UTF_8));
        } else if (value instanceof DynamicEnum member) {
            return in.name(member.descriptor().name()) + "." + member.name();
        } else if (value instanceof Collection<?> elements) {
            StringJoiner all = new StringJoiner(", ", "[", "]");
            elements.forEach(each -> all.add(text(each, in)));
            return all.toString();
        } else if (value instanceof Map<?, ?> entries) {
            StringJoiner all = new StringJoiner(", ", "{", "}");
            entries.forEach((key, each) -> all.add(text(key, in) + ": " + text(each, in)));
            return all.toString();
        } else if (value instanceof DynamicStruct struct) {
            return struct(struct, in);
        } else if (value instanceof DynamicUnion union) {
            return "{" + Notes.quoted(Objects.requireNonNull(union.field()).name()) + ": "
                    + text(Objects.requireNonNull(union.value()), in) + "}";
        }
        return Notes.quoted(value.toString()); // texts, and what is written as one
    }

    private static String struct(DynamicStruct struct, Namespace in) {
        StringJoiner all = new StringJoiner(", ", "{", "}");
        for (FieldDescriptor field : struct.descriptor().fields()) {
            @Nullable Object value = struct.get(field);
            if (value != null) {
                all.add(Notes.quoted(field.name()) + ": " + text(value, in));
            }
        }
        return all.toString();
    }
}
