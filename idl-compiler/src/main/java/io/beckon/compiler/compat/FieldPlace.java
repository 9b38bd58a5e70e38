/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.compat;

import io.beckon.compiler.model.Field;
import io.beckon.compiler.model.Field.Presence;
import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.Dialect;
import java.util.EnumSet;
import java.util.Set;

/** Where fields stand, and what that makes of one that is absent. */
enum FieldPlace {
    STRUCT("field") {
        @Override
        boolean nullable(Field field) {
            return super.nullable(field) || unmarkedAsInThrift(field);
        }
    },
    UNION("case") {
        @Override
        boolean insists(Field field) {
            return false;
        }

        @Override
        boolean nullable(Field field) {
            return false;
        }
    },
    PARAMETERS("parameter");

    private static final Set<Type.Base> PRIMITIVE =
            EnumSet.of(Type.Base.BOOL, Type.Base.I8, Type.Base.I16, Type.Base.I32, Type.Base.I64, Type.Base.DOUBLE);
    /** Beside those, what has a zero: docs/decisions/0004 and 0070. */
    private static final Set<Type.Base> EMPTY =
            EnumSet.of(Type.Base.STRING, Type.Base.BINARY, Type.Base.DURATION, Type.Base.DECIMAL);

    private final String noun;

    FieldPlace(String noun) {
        this.noun = noun;
    }

    /** {@return what a field is called here} */
    String noun() {
        return noun;
    }

    /** {@return whether a reader refuses a message without the field} */
    boolean insists(Field field) {
        boolean hasStandIn = field.defaultValue() != null || nullable(field) || hasZero(field.type());
        return field.presence() == Presence.REQUIRED || !hasStandIn;
    }

    /** {@return whether the field may be null in Java, and is then not written} */
    boolean nullable(Field field) {
        return field.presence() == Presence.OPTIONAL;
    }

    private static boolean unmarkedAsInThrift(Field field) {
        return field.presence() == Presence.UNMARKED
                && field.span().file().dialect() == Dialect.THRIFT
                && field.defaultValue() == null
                && !PRIMITIVE.contains(field.type());
    }

    private static boolean hasZero(Type type) {
        boolean container = type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.MapOf;
        return container || type instanceof Type.StreamOf || PRIMITIVE.contains(type) || EMPTY.contains(type);
    }
}
