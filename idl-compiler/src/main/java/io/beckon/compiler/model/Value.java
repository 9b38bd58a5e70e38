/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.compiler.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A constant or default, evaluated and of the type that it is for: {@code 1} for a bool is true, for a double 1.0. */
public sealed interface Value {
    /**
     * A bool.
     *
     * @param value which
     */
    record OfBool(boolean value) implements Value {}

    /**
     * An i8, i16, i32 or i64.
     *
     * @param value its number
     */
    record OfInteger(long value) implements Value {}

    /**
     * A double.
     *
     * @param value its number
     */
    record OfDouble(double value) implements Value {}

    /**
     * A string, or a binary in UTF-8.
     *
     * @param value its text, unescaped
     */
    record OfString(String value) implements Value {}

    /**
     * A uuid.
     *
     * @param value which
     */
    record OfUuid(UUID value) implements Value {}

    /**
     * A timestamp.
     *
     * @param value which
     */
    record OfTimestamp(Instant value) implements Value {}

    /**
     * A duration.
     *
     * @param value which
     */
    record OfDuration(Duration value) implements Value {}

    /**
     * A date.
     *
     * @param value which
     */
    record OfDate(LocalDate value) implements Value {}

    /**
     * A decimal.
     *
     * @param value which; its scale counts, as in Java
     */
    record OfDecimal(BigDecimal value) implements Value {}

    /**
     * An enum by its number, which need not be a member's in {@code .thrift}.
     *
     * @param key the enum
     * @param number its number
     */
    record OfEnum(DefinitionKey key, int number) implements Value {}

    /**
     * A list or set.
     *
     * @param elements in the order written; a set's duplicates are dropped
     */
    record OfList(List<Value> elements) implements Value {
        /** Copies the list. */
        public OfList {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A map.
     *
     * @param entries in the order written
     */
    record OfMap(List<Map.Entry<Value, Value>> entries) implements Value {
        /** Copies the list. */
        public OfMap {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A struct, union or exception.
     *
     * @param key which
     * @param fields the given ones by id; the others have their defaults
     */
    record OfStruct(DefinitionKey key, Map<Integer, Value> fields) implements Value {
        /** Copies the map. */
        public OfStruct {
            fields = Map.copyOf(fields);
        }
    }

    /** What stands in for a value after an error, so that later stages go on in silence. */
    record Invalid() implements Value {}
}
