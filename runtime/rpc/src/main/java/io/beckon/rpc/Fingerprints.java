/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.rpc;

import io.beckon.codec.Fingerprint;
import io.beckon.codec.schema.TypeDescriptor;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out what a method's messages look like. */
final class Fingerprints {
    private Fingerprints() {}

    /** {@return a method's fingerprint, or null if a codec of it does not describe its type} */
    static @Nullable Fingerprint of(MethodDescriptor<?, ?> method) {
        try {
            TreeMap<Integer, TypeDescriptor> exceptions = new TreeMap<>();
            for (ExceptionDescriptor<?> each : method.exceptions()) {
                exceptions.put(each.id(), each.codec().descriptor());
            }
            return Fingerprint.of(
                    method.arguments().descriptor(), method.requestItemType(), method.resultType(), exceptions);
        } catch (UnsupportedOperationException undescribed) {
            return null;
        }
    }
}
