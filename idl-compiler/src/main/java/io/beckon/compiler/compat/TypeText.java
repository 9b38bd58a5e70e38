/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes types as schemas do, with typedefs followed. */
final class TypeText {
    private TypeText() {}

    /** {@return the type in backquotes; {@code void} for null} */
    static String of(@Nullable Type type) {
        return "`" + (type == null ? "void" : text(type)) + "`";
    }

    private static String text(Type type) {
        if (type instanceof Type.Base base) {
            return base.name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof Type.ListOf list) {
            return "list<" + text(list.element()) + ">";
        }
        if (type instanceof Type.SetOf set) {
            return "set<" + text(set.element()) + ">";
        }
        if (type instanceof Type.MapOf map) {
            return "map<" + text(map.key()) + ", " + text(map.value()) + ">";
        }
        if (type instanceof Type.StreamOf stream) {
            return "stream<" + text(stream.item()) + ">";
        }
        return type instanceof Type.Named named ? named.key().name() : "?";
    }
}
