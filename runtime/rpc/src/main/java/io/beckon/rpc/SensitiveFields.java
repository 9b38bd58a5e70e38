/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.ListDescriptor;
import io.beckon.codec.schema.MapDescriptor;
import io.beckon.codec.schema.SetDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for fields that a schema calls sensitive, in all that a method's messages may have in them. */
final class SensitiveFields {
    private final Set<StructDescriptor> seen = new HashSet<>();
    private final ArrayDeque<TypeDescriptor> toSee = new ArrayDeque<>();

    private SensitiveFields() {}

    /** {@return whether a message of a method may have one, which is so for all that is not known, as where a codec does not describe its type} */
    static boolean mayBeIn(MethodDescriptor<?, ?> method) {
        try {
            SensitiveFields fields = new SensitiveFields();
            fields.add(method.arguments().descriptor());
            fields.add(method.requestItemType());
            fields.add(method.resultType());
            method.exceptions().forEach(each -> fields.add(each.codec().descriptor()));
            return fields.found();
        } catch (UnsupportedOperationException undescribed) {
            return true;
        }
    }

    private boolean found() {
        for (TypeDescriptor type; (type = toSee.poll()) != null; ) {
            if (type instanceof ListDescriptor list) {
                add(list.element());
            } else if (type instanceof SetDescriptor set) {
                add(set.element());
            } else if (type instanceof MapDescriptor map) {
                add(map.key());
                add(map.value());
            } else if (type instanceof StructDescriptor struct && seen.add(struct)) {
                for (FieldDescriptor field : struct.fields()) {
                    if (field.notes().annotation("sensitive") != null) {
                        return true;
                    }
                    add(field.type());
                }
            }
        }
        return false;
    }

    private void add(@Nullable TypeDescriptor type) {
        if (type != null) {
            toSee.add(type);
        }
    }
}
