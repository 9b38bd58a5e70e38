/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Field.Presence;
import io.beckon.compiler.model.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How generated code writes and reads a field: by the method that writer and reader have for its type, or by its codec.
 *
 * @param name its Java name
 * @param codec an expression for its codec
 * @param nullable whether it may be null, which takes a bit in the packed encoding
 */
record FieldAccess(Field field, String name, String codec, boolean nullable) {
    /** {@return a statement that writes it} */
    String write() {
        String method = method();
        String value = field.id() + ", value." + name;
        return method == null
                ? codec + (nullable ? ".writeOptional(" : ".write(") + value + ", out);"
                : "out." + method + "(" + value + ");";
    }

    /** {@return an expression that reads it}; if it has not come it is null where it may be, else its type's zero */
    String read() {
        String method = method();
        return method == null
                ? codec + (nullable ? ".readOptional(" : ".read(") + field.id() + ", in)"
                : "in." + method + "(" + field.id() + ")";
    }

    /** {@return the same of a field with a default} */
    String readOr(String absent) {
        return codec + (nullable ? ".readOptionalOr(" : ".readOr(") + field.id() + ", " + absent + ", in)";
    }

    /** {@return the same of a field that has to come}, which is null if it has not */
    String readMandatory() {
        // Other fields have to come because their types have no zero, which says the same.
        return field.presence() == Presence.REQUIRED ? readOr("null") : read();
    }

    /** {@return how many bits it has in its struct's head in the packed encoding}: whether it is there, and what a bool is */
    int headBits() {
        return (nullable ? 1 : 0) + (field.type() == Type.Base.BOOL ? 1 : 0);
    }

    private @Nullable String method() {
        String method = field.type() instanceof Type.Base base ? BaseJava.of(base).wireMethod : null;
        if (method == null || !nullable) {
            return method;
        }
        return "optional" + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    }
}
