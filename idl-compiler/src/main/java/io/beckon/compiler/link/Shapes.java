/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.model.DefinitionKey;
import io.beckon.compiler.model.EnumType;
import io.beckon.compiler.model.Struct;
import io.beckon.compiler.model.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What enums and structs look like before any value is known. Of two with the same name the first counts. */
final class Shapes {
    private final Map<DefinitionKey, EnumType> enums = new HashMap<>();
    private final Map<DefinitionKey, Struct> structs = new HashMap<>();

    void add(EnumType shape) {
        enums.putIfAbsent(shape.key(), shape);
    }

    /** Adds a struct, its fields without defaults. */
    void add(Struct shape) {
        structs.putIfAbsent(shape.key(), shape);
    }

    /** {@return the enum that a type is, or null} */
    @Nullable
    EnumType enumType(Type type) {
        return type instanceof Type.Named named ? enums.get(named.key()) : null;
    }

    /** {@return the struct that a type is, or null} */
    @Nullable
    Struct struct(Type type) {
        return type instanceof Type.Named named ? structs.get(named.key()) : null;
    }
}
