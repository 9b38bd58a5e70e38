/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Codec;
import io.beckon.codec.Fingerprint;
import io.beckon.codec.schema.StructDescriptor;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out what a method's messages look like. */
final class Fingerprints {
    private Fingerprints() {}

    /** {@return a method's fingerprint, or null if a codec of it does not describe its type} */
    static @Nullable Fingerprint of(MethodDescriptor<?, ?> method) {
        MethodKind kind = method.kind();
        try {
            TreeMap<Integer, TypeDescriptor> exceptions = new TreeMap<>();
            for (ExceptionDescriptor<?> each : method.exceptions()) {
                exceptions.put(each.id(), each.codec().descriptor());
            }
            return Fingerprint.of(
                    method.arguments().descriptor(),
                    kind.hasRequestStream() ? value(method.requestItems()) : null,
                    value(kind.hasResponseStream() ? method.responseItems() : method.result()),
                    exceptions);
        } catch (UnsupportedOperationException undescribed) {
            return null;
        }
    }

    /** {@return the type of what stands in a struct as field 0, or null if nothing does} */
    private static @Nullable TypeDescriptor value(Codec<?> codec) {
        StructDescriptor struct = (StructDescriptor) codec.descriptor();
        return struct.fields().isEmpty() ? null : struct.fields().get(0).type();
    }
}
