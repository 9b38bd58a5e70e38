/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.dynamic;

import io.beckon.codec.Bounds;
import io.beckon.codec.schema.FieldBounds;
import io.beckon.codec.schema.FieldDescriptor;
import io.beckon.codec.schema.StructDescriptor;
import org.jspecify.annotations.Nullable;

/** Whether values are what the bounds of their fields ask for, in the order and with the words of generated code. */
final class Bounded {
    private Bounded() {}

    /** @throws io.beckon.codec.InvalidValueException if a value is not within its field's bounds; a null is */
    static void check(StructDescriptor struct, FieldDescriptor field, @Nullable Object value) {
        FieldBounds bounds = field.bounds();
        if (value != null && !bounds.equals(FieldBounds.NONE)) {
            check(bounds, value, struct.simpleName() + "." + field.name());
        }
    }

    private static void check(FieldBounds bounds, Object value, String field) {
        if (bounds.min() != null) {
            Bounds.atLeast((Number) value, bounds.min(), field);
        }
        if (bounds.max() != null) {
            Bounds.atMost((Number) value, bounds.max(), field);
        }
        if (bounds.size() != null) {
            size(bounds.size(), value, field);
        }
        if (bounds.pattern() != null) {
            Bounds.matches((String) value, bounds.pattern(), field);
        }
    }

    private static void size(String sizes, Object value, String field) {
        int dots = sizes.indexOf("..");
        int least = Integer.parseInt(dots < 0 ? sizes : sizes.substring(0, dots));
        String most = dots < 0 ? sizes : sizes.substring(dots + 2);
        Bounds.size(value, least, most.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(most), field);
    }
}
