/*
 * Copyright 2026 The Beckon authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with
 * the License. You may obtain a copy of the License at https://www.apache.org/licenses/LICENSE-2.0
 */
package io.beckon.codec.schema;

import java.util.Locale;

/** A type of the language itself. */
public enum BaseType implements TypeDescriptor {
    /** A {@link Boolean}. */
    BOOL,
    /** A {@link Byte}. */
    I8,
    /** A {@link Short}. */
    I16,
    /** An {@link Integer}. */
    I32,
    /** A {@link Long}. */
    I64,
    /** A {@link Double}. */
    DOUBLE,
    /** A {@link String}. */
    STRING,
    /** Bytes, {@code io.beckon.codec.Bytes}. */
    BINARY,
    /** A {@link java.util.UUID}. */
    UUID,
    /** A {@link java.time.Instant}. */
    TIMESTAMP,
    /** A {@link java.time.Duration}. */
    DURATION,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** A {@link java.math.BigDecimal}. */
    DECIMAL;

    /** {@return the name in a schema} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
