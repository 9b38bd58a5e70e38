/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What fields that stand together are called in Java. */
final class FieldNames {
    private FieldNames() {}

    /** {@return a distinct name for each, by the field itself} */
    static Map<Field, String> of(List<Field> fields) {
        return of(fields, new DistinctNames());
    }

    /** {@return as {@link #of}, for parameters}, which stand beside the reader that they come from */
    static Map<Field, String> ofParameters(List<Field> fields) {
        DistinctNames names = new DistinctNames();
        names.distinct("in", 0);
        return of(fields, names);
    }

    private static Map<Field, String> of(List<Field> fields, DistinctNames names) {
        Map<Field, String> found = new IdentityHashMap<>();
        for (Field field : fields) {
            found.put(field, names.distinct(JavaNames.field(field.name()), field.id()));
        }
        return found;
    }
}
