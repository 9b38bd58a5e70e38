/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.model.Type;
import java.util.Locale;

/** Types as people write them. */
public final class TypeNames {
    private TypeNames() {}

    /** {@return such as {@code a value for `i32`}, or {@code a text for `date`} where nothing else will do} */
    static String value(Type type) {
        boolean text = type instanceof Type.Base base && TextValues.example(base) != null;
        return "%s for `%s`".formatted(text ? "a text" : "a value", of(type));
    }

    /** {@return such as {@code map<string, Color>}} */
    public static String of(Type type) {
        if (type instanceof Type.ListOf list) {
            return "list<%s>".formatted(of(list.element()));
        }
        if (type instanceof Type.SetOf set) {
            return "set<%s>".formatted(of(set.element()));
        }
        if (type instanceof Type.MapOf map) {
            return "map<%s, %s>".formatted(of(map.key()), of(map.value()));
        }
        if (type instanceof Type.StreamOf stream) {
            return "stream<%s>".formatted(of(stream.item()));
        }
        if (type instanceof Type.Named named) {
            return named.key().name();
        }
        return type instanceof Type.Base base ? base.name().toLowerCase(Locale.ROOT) : "?";
    }
}
