/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.link;

import io.beckon.compiler.model.Type;
import io.beckon.compiler.source.Dialect;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of the language's own types. They are no keywords: a field may be called {@code string}. */
public final class BaseTypes {
    private static final Map<String, Type.Base> BY_NAME = Map.ofEntries(
            Map.entry("bool", Type.Base.BOOL),
            Map.entry("byte", Type.Base.I8),
            Map.entry("i8", Type.Base.I8),
            Map.entry("i16", Type.Base.I16),
            Map.entry("i32", Type.Base.I32),
            Map.entry("i64", Type.Base.I64),
            Map.entry("double", Type.Base.DOUBLE),
            Map.entry("string", Type.Base.STRING),
            Map.entry("binary", Type.Base.BINARY),
            Map.entry("slist", Type.Base.STRING),
            Map.entry("uuid", Type.Base.UUID),
            Map.entry("timestamp", Type.Base.TIMESTAMP),
            Map.entry("duration", Type.Base.DURATION),
            Map.entry("date", Type.Base.DATE),
            Map.entry("decimal", Type.Base.DECIMAL));

    /** Came late to Thrift, or left early: files from before or after may define them. */
    private static final Set<String> SOFT = Set.of("uuid", "slist");

    /** Apache Thrift does not have them: in its files they are names as others are. */
    private static final Set<String> ONLY_RPC = Set.of("timestamp", "duration", "date", "decimal");

    private BaseTypes() {}

    /** {@return the type of a name, or null} */
    static @Nullable Type find(String name, Dialect dialect) {
        return dialect == Dialect.THRIFT && isOnlyRpc(name) ? null : BY_NAME.get(name);
    }

    /** {@return whether it names a type in {@code .rpc} and nothing in {@code .thrift}} */
    static boolean isOnlyRpc(String name) {
        return ONLY_RPC.contains(name);
    }

    /** {@return all names} */
    static Set<String> names(Dialect dialect) {
        Set<String> names = new TreeSet<>(BY_NAME.keySet());
        if (dialect == Dialect.THRIFT) {
            names.removeAll(ONLY_RPC);
        }
        return names;
    }

    /** {@return whether no definition may have the name} */
    public static boolean isReserved(String name, Dialect dialect) {
        return find(name, dialect) != null && !(dialect == Dialect.THRIFT && SOFT.contains(name));
    }
}
