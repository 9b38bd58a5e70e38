/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.java;

import io.beckon.compiler.model.Type;
import org.jspecify.annotations.Nullable;

/** What a base type is in Java, and how the runtime's reader and writer call it. */
enum BaseJava {
    BOOL("boolean", "java.lang.Boolean", "bool", "false"),
    I8("byte", "java.lang.Byte", "i8", "0"),
    I16("short", "java.lang.Short", "i16", "0"),
    I32("int", "java.lang.Integer", "i32", "0"),
    I64("long", "java.lang.Long", "i64", "0"),
    DOUBLE("double", "java.lang.Double", "float64", "0"),
    STRING(null, "java.lang.String", "string", "\"\""),
    BINARY(null, RuntimeTypes.BYTES, "binary", null),
    UUID(null, "java.util.UUID", "uuid", null),
    TIMESTAMP(null, "java.time.Instant", null, null),
    DURATION(null, "java.time.Duration", null, null),
    DATE(null, "java.time.LocalDate", null, null),
    DECIMAL(null, "java.math.BigDecimal", null, null);

    /** The primitive type, or null. */
    final @Nullable String primitive;

    /** The class. */
    final String boxed;

    /** The method of {@code WireReader} and {@code WireWriter}, or null for what they take a codec for. */
    final @Nullable String wireMethod;

    /** What an absent one is, or null if that takes a class or there is none. */
    final @Nullable String zero;

    BaseJava(@Nullable String primitive, String boxed, @Nullable String wireMethod, @Nullable String zero) {
        this.primitive = primitive;
        this.boxed = boxed;
        this.wireMethod = wireMethod;
        this.zero = zero;
    }

    static BaseJava of(Type.Base type) {
        return valueOf(type.name());
    }

    int slots() {
        return this == I64 || this == DOUBLE ? 2 : 1;
    }
}
